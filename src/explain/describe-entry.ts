/** What `trm explain` tells of an element, or of an entry of a register. */
import { columns } from '../model/columns.ts';
import { type DirectoryEntry, leadsTo } from '../model/directory.ts';
import type { Element } from '../model/element.ts';
import type { Provenance } from '../model/generated/types.ts';
import type { Loaded } from '../model/guideline.ts';
import { numbersOf, numbersOfSections } from '../model/number.ts';
import { placeIn, spanOf } from '../model/reading/span.ts';
import { type Reference, referencesIn } from '../model/reference.ts';
import { citationParts } from '../model/short-form.ts';
import { oneLine } from '../model/visible.ts';
import type { UsableWorkspace } from '../workspace/usable-sources.ts';

export interface Parent {
  id: string;
  kind: string;
  number?: string;
  title: string;
}

export interface Entry {
  id: string;
  kind: string;
  number?: string;
  /** Empty for a contact that is not public. */
  title: string;
  country?: string;
  country_title?: string;
  stands_in: Parent[];
  at?: string;
  provenance?: string;
  safeguard?: 'always';
  carries_out: { citation: string; asks: string }[];
  referred_by: { by: string; as?: string; file: string; lines: number[] }[];
}

/** What there is to tell of an element, or of an entry of a register. */
export function entryOf(entry: DirectoryEntry, workspace: UsableWorkspace): Entry {
  const { id, kind, title, country, element } = entry;
  const numbers = allNumbers(workspace);
  const number = element && numbers.get(id);
  const place = placeIn(workspace.sources, entry.node, entry.key, 'entry');
  const countryTitle = country === undefined ? undefined : workspace.guideline.countries[country]?.title;
  return {
    id,
    kind,
    ...(number !== undefined && { number }),
    title,
    ...(country !== undefined && { country }),
    ...(countryTitle !== undefined && { country_title: countryTitle }),
    stands_in: element?.parent ? parentsOf(element, numbers) : [],
    ...(place && { at: `${place.file}:${place.start.line}` }),
    ...(element && { provenance: provenanceText(element.provenance) }),
    ...(element?.node.safeguard === 'always' && { safeguard: 'always' as const }),
    carries_out: citationsBelow(entry, workspace).map(([citation = '', asks = '']) => ({ citation, asks })),
    referred_by: references(entry, workspace),
  };
}

/**
 * @param more rows to be told besides, after the place
 * @param width columns of the terminal
 * @returns lines, each ended
 */
export function entryText(entry: Entry, more: readonly string[][], width: number): string {
  const { id, kind, number, title, country, country_title, stands_in, at, provenance, safeguard } = entry;
  const head = [id, number === undefined ? kind : `${kind} ${number}`, title || '(not public)'];
  const rows: string[][] = [];
  if (country !== undefined)
    rows.push(['country', country_title === undefined ? country : `${country} (${country_title})`]);
  if (stands_in.length > 0) rows.push(['stands in', stands_in.map(parentText).join(' > ')]);
  if (at !== undefined) rows.push(['at', at]);
  if (provenance !== undefined) rows.push(['provenance', provenance]);
  if (safeguard) rows.push(['safeguard', 'always: nothing may drop it']);
  rows.push(...more);
  const articles = entry.carries_out.map(({ citation, asks }) => [citation, asks]);
  const isPlain = entry.referred_by.every(({ as }) => as === undefined);
  const referring = entry.referred_by.map(({ by, as = '', file, lines }) => [
    by,
    ...(isPlain ? [] : [as]),
    `${file}:${lines.join(', ')}`,
  ]);
  return [
    `${head.join('  ')}\n`,
    columns(rows, 2, width),
    articles.length > 0 ? `  carries out\n${columns(articles, 4, width)}` : '',
    referring.length > 0
      ? `  referred to by\n${columns(referring, 4, width)}`
      : '  Nothing refers to it by its id or key.\n',
  ].join('');
}

export const parentText = ({ kind, number, title, id }: Parent): string =>
  `${kind === 'sop' ? 'SOP' : kind}${number === undefined ? '' : ` ${number}`} ${oneLine(title)} (${id})`;

function allNumbers({ guideline, nations }: UsableWorkspace): Map<string, string> {
  const own = nations.flatMap(({ adaptation }) => [...numbersOfSections(adaptation?.sections ?? [])]);
  return new Map([...numbersOf(guideline), ...own]);
}

export function parentsOf(element: Element, numbers: ReadonlyMap<string, string>): Parent[] {
  const parents: Parent[] = [];
  for (let at = element.parent; at; at = at.parent) {
    const number = numbers.get(at.id);
    parents.unshift({ id: at.id, kind: at.kind, ...(number !== undefined && { number }), title: at.title });
  }
  return parents;
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
function references(entry: DirectoryEntry, { sources }: UsableWorkspace): Entry['referred_by'] {
  const rows = new Map<string, Entry['referred_by'][number]>();
  for (const { loaded, source } of sources) {
    for (const reference of referencesIn(loaded.kind, loaded.value)) {
      if (!leadsTo(reference, loaded.country, entry)) continue;
      const { node, key, value } = reference;
      const line = spanOf(source, node, key, isKey(reference) ? 'key' : 'value')?.start.line;
      const by = ownerOf(reference, loaded);
      const name = [by, value, loaded.file].join('\n');
      const row = rows.get(name) ?? {
        by,
        ...(value !== entry.id && { as: value }),
        file: loaded.file,
        lines: [],
      };
      if (line !== undefined && !row.lines.includes(line)) row.lines.push(line);
      rows.set(name, row);
    }
  }
  return [...rows.values()];
}

const isKey = ({ to }: Reference): boolean => to === 'answer' || to.endsWith('-keys');

/** Id of the element that refers; for what has none, the kind of the source. */
function ownerOf({ owner }: Reference, { kind, country }: Loaded): string {
  return (owner as { id?: string }).id ?? (country === undefined ? kind : `${country} ${kind}`);
}
