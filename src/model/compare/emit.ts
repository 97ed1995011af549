/** What the comparison of one field is given, and how it says what it found. */
import { isDeepStrictEqual } from 'node:util';
import { canonical, type Json, normative, PROSE_FIELDS, wording } from '../canonical.ts';
import type { Fact } from './fact.ts';
import type { Item } from './item.ts';
import {
  authorityOf,
  polarityOf,
  type Sides,
  type Trend,
  UNDECIDED,
  type Verdict,
  verdict,
} from './judge.ts';

/** A field of an item that is on both sides, with what it holds on each. */
export interface Field {
  sides: Sides;
  before: Item;
  after: Item;
  name: string;
  a: unknown;
  b: unknown;
  scope?: Fact['scope'];
  /** Area and depth, unless the comparison knows better. */
  area: Fact['area'];
  depth: Fact['depth'];
}

export type Found = Pick<Fact, 'subject' | 'kind'> &
  Partial<Pick<Fact, 'area' | 'depth' | 'item' | 'before' | 'after' | 'languages'>> & {
    trend?: Trend;
    /** Field whose polarity decides, where it is not the one that is compared; `none` where nothing is declared. */
    polarity?: string;
    verdict?: Verdict;
  };

/** A fact about a field: its direction is what the declared polarity makes of the trend. */
export function fact(field: Field, found: Found): Fact {
  const { sides, before, after, name, area, depth, scope } = field;
  const { trend, polarity = name, verdict: given, before: a, after: b, ...rest } = found;
  const judged =
    given ??
    (trend === undefined ? UNDECIDED : verdict(trend, polarityOf(sides, { before, after }, polarity)));
  return {
    ...rest,
    ...(trend !== undefined && trend !== 'same' && { trend }),
    area: found.area ?? area,
    depth: found.depth ?? depth,
    element: after.id,
    elementKind: after.kind,
    field: name,
    ...(scope && { scope }),
    ...(a !== undefined && { before: a }),
    ...(b !== undefined && { after: b }),
    ...judged,
    ...authorityOf(before, name, judged.direction),
  };
}

/** Added, removed or changed, by which side has something. */
export function kindOf(a: unknown, b: unknown): 'added' | 'removed' | 'changed' {
  return a === undefined ? 'added' : b === undefined ? 'removed' : 'changed';
}

/** Bookkeeping counts in a diff, though no digest is moved by it. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['provenance', 'lang', 'verbatim', 'formerly', 'checked']);

/** Whether a field says the same on both sides, however it is written. */
export function same(name: string, a: unknown, b: unknown): boolean {
  if (a === b || isDeepStrictEqual(a, b)) return true;
  if (BOOKKEEPING.has(name) || areOtherWords(name, a, b)) return false;
  const x = canonical({ [name]: a });
  const y = canonical({ [name]: b });
  return isDeepStrictEqual(normative(x), normative(y)) && isDeepStrictEqual(wording(x), wording(y));
}

/** What can hide or spell letters: only a parser of Markdown can tell then. */
const SPELLED = /[&<`[\\]/;

const lettersOf = (text: string): string => text.normalize('NFC').replace(/\P{L}+/gu, '');

/** Whether two texts have other letters: then they say something else, however they are formatted. */
function areOtherWords(name: string, a: unknown, b: unknown): boolean {
  if (typeof a !== 'string' || typeof b !== 'string' || !PROSE_FIELDS.has(name)) return false;
  return !SPELLED.test(a) && !SPELLED.test(b) && (differEarly(a, b) ?? lettersOf(a) !== lettersOf(b));
}

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/** Whether two texts differ in a letter before any that is not of ASCII; undefined where that does not tell. */
function differEarly(a: string, b: string): true | undefined {
  for (let i = 0, j = 0; i < a.length && j < b.length; i++, j++) {
    while (i < a.length && a.charCodeAt(i) < 0x80 && !isLetter(a.charCodeAt(i))) i++;
    while (j < b.length && b.charCodeAt(j) < 0x80 && !isLetter(b.charCodeAt(j))) j++;
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(j)];
    if (!(x < 0x80 && y < 0x80)) return undefined;
    // A letter before a mark that belongs to it is another letter: then both have to be put together.
    if (x !== y) return a.charCodeAt(i + 1) < 0x80 && b.charCodeAt(j + 1) < 0x80 ? true : undefined;
  }
  return undefined;
}

/** JSON with the keys in order. */
export function plain(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((one) => plain(one) ?? 'null').join(',')}]`;
  const parts: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const part = plain((value as Record<string, unknown>)[key]);
    if (part !== undefined) parts.push(`${JSON.stringify(key)}:${part}`);
  }
  return `{${parts.join(',')}}`;
}

/** The canonical value of a field, for telling parts of it apart. */
export function canonicalOf(name: string, value: unknown): Json | undefined {
  return canonical({ [name]: value })[name];
}
