/** What `trm explain` tells of an element, or of an entry of a register. */
import { columns } from './model/columns.ts';
import { type DirectoryEntry, leadsTo } from './model/directory.ts';
import type { Element } from './model/element.ts';
import type { Place } from './model/finding.ts';
import type { Provenance } from './model/generated/types.ts';
import type { Guideline, Loaded } from './model/guideline.ts';
import { numbersOf, numbersOfSections } from './model/number.ts';
import { type Reference, referencesIn } from './model/reference.ts';
import { citationParts } from './model/short-form.ts';
import { spanOf } from './model/span.ts';
import type { UsableSource, UsableWorkspace } from './usable-sources.ts';

/** @param width columns of the terminal @returns lines, each ended */
export function describeEntry(entry: DirectoryEntry, workspace: UsableWorkspace, width: number): string {
  const numbers = allNumbers(workspace);
  const number = entry.element && numbers.get(entry.id);
  const head = [
    entry.id,
    number === undefined ? entry.kind : `${entry.kind} ${number}`,
    entry.title || '(not public)',
  ];
  const place = placeIn(workspace.sources, entry.node, entry.key);
  const rows: string[][] = [];
  if (entry.country !== undefined) rows.push(['country', countryTitle(entry.country, workspace.guideline)]);
  if (entry.element?.parent) rows.push(['stands in', parents(entry.element, numbers)]);
  if (place) rows.push(['at', `${place.file}:${place.start.line}`]);
  if (entry.element) {
    rows.push(['provenance', provenanceText(entry.element.provenance)]);
    if (entry.element.node.safeguard === 'always') rows.push(['safeguard', 'always: nothing may drop it']);
  }
  const articles = citationsBelow(entry, workspace);
  const referring = references(entry, workspace);
  return [
    `${head.join('  ')}\n`,
    columns(rows, 2, width),
    articles.length > 0 ? `  carries out\n${columns(articles, 4, width)}` : '',
    referring.length > 0
      ? `  referred to by\n${columns(referring, 4, width)}`
      : '  Nothing refers to it by its id or key.\n',
  ].join('');
}

function allNumbers({ guideline, nations }: UsableWorkspace): Map<string, string> {
  const own = nations.flatMap(({ adaptation }) => [...numbersOfSections(adaptation?.sections ?? [])]);
  return new Map([...numbersOf(guideline), ...own]);
}

function countryTitle(code: string, { countries }: Guideline): string {
  const title = countries[code]?.title;
  return title === undefined ? code : `${code} (${title})`;
}

function parents(element: Element, numbers: ReadonlyMap<string, string>): string {
  const names: string[] = [];
  for (let at = element.parent; at; at = at.parent) {
    const number = numbers.get(at.id);
    names.unshift(
      `${at.kind === 'sop' ? 'SOP' : at.kind}${number === undefined ? '' : ` ${number}`} ${at.title} (${at.id})`,
    );
  }
  return names.join(' > ');
}

function provenanceText(provenance: Provenance | undefined): string {
  if (!provenance) return 'none given';
  const { kind, ref, checked, note } = provenance;
  const state =
    checked === undefined || typeof checked === 'string'
      ? 'unverified'
      : `checked on ${checked.on} by ${checked.by}`;
  return [kind, ref, state, note].filter((part) => part !== undefined).join('; ');
}

function placeIn(sources: readonly UsableSource[], node: object, key?: string | number): Place | undefined {
  for (const { source } of sources) {
    const place = spanOf(source, node, key, key === undefined ? 'value' : 'entry');
    if (place) return place;
  }
  return undefined;
}

/** Articles that an element and its parts carry out, each with what it asks. */
function citationsBelow({ element }: DirectoryEntry, { sources, guideline }: UsableWorkspace): string[][] {
  if (!element) return [];
  const within = nodesOf(element.node);
  const citations = new Set<string>();
  for (const { loaded } of sources) {
    for (const { to, value, node } of referencesIn(loaded.kind, loaded.value)) {
      if (to === 'citation' && within.has(node)) citations.add(value);
    }
  }
  return [...citations].map((citation) => {
    const { instrument, number } = citationParts(citation);
    const article = guideline.instruments[instrument]?.articles?.[number];
    return [citation, typeof article === 'string' ? article : (article?.title ?? '')];
  });
}

function nodesOf(value: unknown, into = new Set<object>()): Set<object> {
  if (value === null || typeof value !== 'object') return into;
  into.add(value);
  for (const part of Object.values(value)) nodesOf(part, into);
  return into;
}

/** Who refers, and where: a row for each owner and way of writing. */
function references(entry: DirectoryEntry, { sources }: UsableWorkspace): string[][] {
  const rows = new Map<string, { cells: string[]; file: string; lines: Set<number> }>();
  for (const { loaded, source } of sources) {
    for (const reference of referencesIn(loaded.kind, loaded.value)) {
      if (!leadsTo(reference, loaded.country, entry)) continue;
      const { node, key, value } = reference;
      const line = spanOf(source, node, key, isKey(reference) ? 'key' : 'value')?.start.line;
      const cells = [ownerOf(reference, loaded), value === entry.id ? '' : value];
      const name = [...cells, loaded.file].join('\n');
      const row = rows.get(name) ?? { cells, file: loaded.file, lines: new Set<number>() };
      if (line !== undefined) row.lines.add(line);
      rows.set(name, row);
    }
  }
  const found = [...rows.values()];
  const isPlain = found.every(({ cells }) => cells[1] === '');
  return found.map(({ cells: [owner = '', value = ''], file, lines }) => [
    owner,
    ...(isPlain ? [] : [value]),
    `${file}:${[...lines].join(', ')}`,
  ]);
}

const isKey = ({ to }: Reference): boolean => to === 'answer' || to.endsWith('-keys');

/** Id of the element that refers; for what has none, the kind of the source. */
function ownerOf({ owner }: Reference, { kind, country }: Loaded): string {
  return (owner as { id?: string }).id ?? (country === undefined ? kind : `${country} ${kind}`);
}
