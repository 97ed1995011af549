/** What a country decided beside what the guideline said then and says now: for people who review. */

import { lawWords } from '../changes/declared.ts';
import { fieldValueWords } from '../diff/field-value.ts';
import { markWords, type Segment } from '../diff/marks.ts';
import { type Names, namesOf } from '../diff/names.ts';
import { EXTENT_WORDS } from '../explain/carried-out.ts';
import { canonical, type Json } from '../model/canonical.ts';
import { columns, wrap } from '../model/columns.ts';
import { sideOf } from '../model/compare/item.ts';
import { elementsOfLayer } from '../model/element.ts';
import { fieldName } from '../model/field-words.ts';
import type { Nation } from '../model/guideline.ts';
import { type Ack, isSound, type Pin, STANDS_IN } from '../model/pins/pin.ts';
import { STATE_WORDS, type Standing } from '../model/pins/state.ts';
import { addedBy, type Base, replacementIn } from '../model/pins/subject.ts';
import { listOf } from '../model/short-form.ts';
import { oneLine } from '../model/visible.ts';
import { editionWords, WORKING } from '../workspace/editions.ts';

type Values = { readonly [key: string]: Json } | undefined;

/**
 * The texts in columns: when the decision was recorded, now, and the country's where it has one. Only places where they
 * differ are shown; words that changed in the guideline are marked.
 * @param was what the subject was pinned to; undefined where nobody kept it
 * @param base what the country adapts now
 */
export function sideBySide(
  standing: Standing,
  was: Values,
  base: Base,
  nation: Nation,
  width: number,
): string {
  const { subject, state, now, element, gone, pin, successors } = standing;
  const names = namesOf(sideOf({ guideline: base.guideline, nation }));
  const country = nation.code.toUpperCase();
  const title = element ? nameOf(element.id, names) : gone;
  const lines = [
    `${subject.key}: ${state} (${STATE_WORDS[state]})`,
    ...(title === undefined ? [] : [`  ${oneLine(title)}`]),
  ];
  if (successors.length > 0)
    lines.push(
      `  ${subject.target} continues as ${successors.map((id) => nameOf(id, names)).join(' and ')}.`,
    );
  const ours = oursOf(subject);
  const isKnown = pin && was !== undefined;
  const rows = rowsOf(isKnown ? was : now, now, ours, names, state === 'upstreamed');
  const heads = [
    '',
    ...(isKnown ? [`then (${pin.edition})`] : []),
    `now (${base.name})`,
    ...(ours === undefined ? [] : [country]),
  ];
  if (rows.length > 0) {
    const cells = rows.map(([label, before, after, own]) => [
      label,
      ...(isKnown ? [before] : []),
      after,
      ...(ours === undefined ? [] : [own]),
    ]);
    lines.push('', ...table(heads, cells, width));
  }
  if (pin && was === undefined)
    lines.push('', ...wrap(lostWords(pin, state), width - 2).map((line) => `  ${line}`));
  const said = nationalWords(standing, nation, base, names);
  if (said.length > 0) lines.push('', columns(said, 2, width).trimEnd());
  return `${lines.join('\n')}\n`;
}

/** Why it is not shown what the guideline said then. */
function lostWords(pin: Pin, state: Standing['state']): string {
  const known =
    state === 'current' ? 'it was the same as now' : 'it is only known that it was something else';
  if (Object.keys(pin.value).length > 0 && !isSound(pin))
    return `What pins.yaml says that the guideline said then was edited by hand, and is not shown; ${known}.`;
  const then =
    pin.edition === WORKING
      ? 'What the baseline said on that day'
      : `What it said in ${editionWords(pin.edition)}`;
  return `${then} is not at hand; ${known}.`;
}

const nameOf = (id: string, names: Names): string => {
  const name = names.element(id);
  return name === id ? id : `${name} (${id})`;
};

/** National values at the same places, where the country gives such: of fields that are set, and of a replacement. */
function oursOf({ operation, alteration }: Standing['subject']): Values {
  if (operation === 'set') return canonical(alteration?.set ?? {});
  const replacement = alteration && replacementIn(alteration);
  if (!replacement) return undefined;
  const { id: _, ...rest } = replacement;
  return canonical(rest);
}

type Row = [label: string, before: string, after: string, ours: string];

const NOTHING = '–';

/** @param whole whether what is the same is shown too */
function rowsOf(was: Values, now: Values, ours: Values, names: Names, whole: boolean): Row[] {
  const [first, second, third] = [was, now, ours].map((value) => wordsIn(value, names));
  const labels = [...new Set([...first!.keys(), ...second!.keys(), ...third!.keys()])];
  return (
    labels
      .map(
        (label): Row => [
          label,
          first!.get(label) ?? NOTHING,
          second!.get(label) ?? NOTHING,
          third!.get(label) ?? NOTHING,
        ],
      )
      .filter(([, then, at, mine]) => whole || then !== at || (ours !== undefined && mine !== at))
      // What the guideline has changed is to be looked at; what the country says otherwise is known.
      .sort(([, then, at], [, before, after]) => Number(then === at) - Number(before === after))
      .map(([label, then, at, mine]) => {
        const marked = then !== at && then !== NOTHING && at !== NOTHING ? markWords(then, at) : undefined;
        return marked
          ? [label, bracketed(marked.before, '[-', '-]'), bracketed(marked.after, '{+', '+}'), mine]
          : [label, then, at, mine];
      })
  );
}

/** The blanks of a segment stand outside of its brackets. */
const bracketed = (segments: readonly Segment[], open: string, close: string): string =>
  segments
    .map(({ text, changed }) =>
      changed && text.trim() !== '' ? text.replace(/^(\s*)([\s\S]*?)(\s*)$/, `$1${open}$2${close}$3`) : text,
    )
    .join('');

/** The fields of an element and of its parts in words, by what they are about. */
function wordsIn(
  value: Values,
  names: Names,
  of = '',
  into = new Map<string, string>(),
): Map<string, string> {
  for (const [field, part] of Object.entries(value ?? {})) {
    if (field === 'id') continue;
    const label = `${of === '' ? '' : `${of}: `}${field === STANDS_IN ? 'stands in' : fieldName(field)}`;
    if (!isParts(part)) {
      into.set(
        label,
        oneLine(field === STANDS_IN ? nameOf(String(part), names) : fieldValueWords(field, part, names)),
      );
      continue;
    }
    if (ORDERED.has(field)) into.set(`${label}, in order`, part.map((one) => one.id).join(', '));
    for (const one of part) wordsIn(one, names, partName(one.id, names), into);
  }
  return into;
}

/** By its number in the print, where it has one: "1.6.1 (s18)". */
function partName(id: string, names: Names): string {
  const number = names.number(id);
  return number === undefined ? id : `${number} (${id})`;
}

/** Fields whose order says what comes after what. */
const ORDERED: ReadonlySet<string> = new Set(['how', 'measures', 'phases', 'sections']);

type Parts = readonly { readonly id: string; readonly [key: string]: Json }[];

const isParts = (value: Json): value is Parts =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one: Json) => one !== null && typeof one === 'object' && 'id' in one);

function table(head: readonly string[], rows: readonly string[][], width: number): string[] {
  const first = Math.min(Math.max(...rows.map(([label = '']) => label.length)), 24);
  const count = head.length - 1;
  const each = Math.max(Math.floor((width - first - 2 - count * 2) / count), 12);
  const widths = [first, ...Array.from({ length: count }, () => each)];
  return [head, ...rows].flatMap((cells) => {
    const wrapped = cells.map((cell, at) => cut(cell, widths[at] ?? each));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      `  ${wrapped.map((lines, at) => (lines[line] ?? '').padEnd(widths[at] ?? each)).join('  ')}`.trimEnd(),
    );
  });
}

/** Lines of at most `width`; a longer word is broken. */
const cut = (text: string, width: number): string[] =>
  wrap(text, width).flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']);

/** What the country did, and why, with who looked at it before: labels and words. */
function nationalWords({ subject, pin }: Standing, nation: Nation, base: Base, names: Names): string[][] {
  const { operation, alteration, mapping, id } = subject;
  const country = nation.code.toUpperCase();
  const rows: string[][] = [];
  if (operation === 'adopted') rows.push([country, 'takes it over unchanged']);
  if (mapping) rows.push([country, `carries it out by ${id}, ${EXTENT_WORDS[mapping.extent]}`]);
  if (alteration?.omit)
    rows.push([
      country,
      `leaves it out; the need is covered by: ${insteadOf(alteration.omit.covered_by, nation, names)}`,
    ]);
  if (alteration?.not_applicable)
    rows.push([
      country,
      `says that it cannot apply; instead: ${insteadOf(alteration.not_applicable.replacement, nation, names)}`,
    ]);
  if (alteration?.add) rows.push([country, `adds here: ${titleOf(addedBy(alteration))}`]);
  if (alteration?.move) {
    const [[where = '', anchor = ''] = []] = Object.entries(alteration.move);
    rows.push([country, `moves ${alteration.on} ${where.replace('_', ' ')} ${nameOf(anchor, names)}`]);
  }
  if (alteration?.unset) rows.push([country, `takes away: ${alteration.unset.map(fieldName).join(', ')}`]);
  if (alteration?.gist !== undefined) rows.push(['gist', alteration.gist]);
  if (alteration) rows.push(['reason', listOf(alteration.reason).join(' ')]);
  if (alteration?.legal_basis) rows.push(['law', lawWords(alteration.legal_basis, base.guideline, nation)]);
  const days = [
    alteration?.from && `from ${alteration.from}`,
    alteration?.until && `until ${alteration.until}`,
  ];
  if (days.some(Boolean)) rows.push(['in force', days.filter(Boolean).join(' ')]);
  rows.push(...(pin?.acks ?? []).map((ack) => ['reviewed', reviewWords(ack)]));
  return rows.map((row) => row.map((cell) => oneLine(cell)));
}

const reviewWords = ({ on, by, reason, mechanical }: Ack): string =>
  `${on}${by === undefined ? '' : ` by ${by}`}${mechanical ? ', recorded without a review' : ''}: ${reason}`;

function titleOf(node: object | undefined): string {
  const { title, do: action, ask, text } = (node ?? {}) as Record<string, string | undefined>;
  return title ?? action ?? ask ?? text ?? '';
}

/** An element of the guideline or of the country by its title; else the words as they are. */
function insteadOf(value: string, { adaptation }: Nation, names: Names): string {
  const own = adaptation && elementsOfLayer(adaptation).byId.get(value);
  return own ? `${oneLine(own.title)} (${value})` : nameOf(value, names);
}
