/**
 * Values of elements as they are compared and pinned: short forms read as what they stand for, lists whose order says
 * nothing put in order, bookkeeping left out. Two ways of writing the same give the same value.
 */
import { saidBy } from './markdown.ts';
import { informationOf, involvedOf, listOf, recommendationOf, toolOf } from './short-form.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Fields that hold words for readers; the others are structure. */
export const PROSE_FIELDS: ReadonlySet<string> = new Set([
  'accepts',
  'also',
  'ask',
  'chart',
  'do',
  'does',
  'does_not',
  'ground',
  'help',
  'how_to_use',
  'if',
  'label',
  'no_answer',
  'no_difference',
  'note',
  'preface',
  'reason',
  'status_note',
  'story',
  'subtitle',
  'text',
  'title',
  'what',
  'withdrawal',
]);

/** Fields that hold the id of an element, or words. */
const ID_OR_PROSE: ReadonlySet<string> = new Set(['covered_by', 'instead', 'replaced_by', 'replacement']);

/** Fields about an element's history and its checking; what it asks of anyone does not depend on them. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['checked', 'formerly', 'lang', 'provenance', 'verbatim']);

/** Fields whose value may stand alone or in a list. The order of the list says nothing. */
const ONE_OR_MANY: ReadonlySet<string> = new Set([
  'area',
  'ends_early',
  'languages',
  'never_if',
  'of',
  'receives',
  'sends',
  'side',
  'to',
  'via',
]);

/** Lists whose order says nothing. */
const UNORDERED: ReadonlySet<string> = new Set([
  'carries_out',
  'exits',
  'good_practices',
  'handovers',
  'indicators',
  'principles',
  'safeguards',
  'walk_throughs',
]);

/** Maps whose keys are names of fields or of answers, not fields themselves. */
const MAPS: ReadonlySet<string> = new Set(['answers', 'applies_to', 'floor', 'polarity']);

const ACTORS: ReadonlySet<string> = new Set(['by', 'involved', 'responsible', 'with']);
const TIMINGS: ReadonlySet<string> = new Set(['deadline', 'reply', 'when']);

const ID = /^(?:[a-z]{2,3}-)?(?:sop|ph|m|s|x|h|sg|r|gp|i|pr|w)[1-9][0-9]{0,5}$/;

/** The canonical value of an element, or of a map of its fields. Prose stays as it is written. */
export function canonical(value: object): { readonly [key: string]: Json } {
  const result: Record<string, Json> = {};
  for (const [name, part] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (part === undefined || BOOKKEEPING.has(name)) continue;
    const made = field(name, part);
    if (made !== undefined) result[name] = made;
  }
  return result;
}

function field(name: string, value: unknown): Json | undefined {
  if (PROSE_FIELDS.has(name)) return value as Json;
  // To go on to what comes next is what happens where nothing is said.
  if (name === 'then' && value === 'next') return undefined;
  if (ACTORS.has(name)) return set(involvedOf(value as never).map(any));
  if (name === 'who') return any(typeof value === 'string' ? { responsible: value } : value);
  if (TIMINGS.has(name)) return set((typeof value === 'string' ? [{ text: value }] : listOf(value)).map(any));
  if (ONE_OR_MANY.has(name)) return set(listOf(value).map(any));
  if (UNORDERED.has(name)) return set((value as unknown[]).map(any));
  switch (name) {
    case 'answers':
      return entries(value, (one) => any(typeof one === 'string' ? { then: one } : one));
    case 'applies_to':
      return entries(value, (one) => set(listOf(one).map(any)));
    case 'floor':
      return entries(value, (one) => any(typeof one === 'string' ? { level: one } : one));
    case 'polarity':
    // Who consents is no actor, and by how much something is renewed neither.
    case 'renewable':
      return entries(value, any);
    case 'consent':
      return entries(typeof value === 'string' ? { level: value } : value, any);
    case 'children':
      return any(typeof value === 'string' ? { also: value } : value);
    case 'recommendations':
      return set((value as never[]).map(recommendationOf).map(any));
    case 'tools':
      return set((value as never[]).map(toolOf).map(any));
    case 'given_to_person':
    case 'about_person':
      return set((value as never[]).map(informationOf).map(any));
    default:
      return any(value);
  }
}

function any(value: unknown): Json {
  if (Array.isArray(value)) return value.map(any);
  return value !== null && typeof value === 'object' ? canonical(value) : (value as Json);
}

function entries(value: unknown, each: (one: unknown) => Json): Json {
  if (typeof value !== 'object' || value === null) return any(value);
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, one]) => [name, each(one)]));
}

/** In an order of its own, that does not hang on how prose is formatted. */
function set(values: readonly Json[]): Json {
  if (values.length < 2) return values;
  return values
    .map((value) => ({ value, key: `${JSON.stringify(normative(value))} ${JSON.stringify(wording(value))}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ value }) => value);
}

/** What a canonical value lays down: all its structure, and of its prose that there is some. */
export function normative(value: Json, name = ''): Json {
  if (isProse(name, value)) return true;
  if (Array.isArray(value)) return value.map((one: Json) => normative(one));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, normative(one as Json, MAPS.has(name) ? '' : key)]),
  );
}

/** What the prose of a canonical value says, however it is formatted; undefined where it has none. */
export function wording(value: Json, name = ''): Json | undefined {
  if (isProse(name, value)) return (listOf(value) as readonly string[]).map(saidBy);
  if (value === null || typeof value !== 'object') return undefined;
  if (Array.isArray(value)) {
    const parts = value.flatMap((one: Json) => wording(one) ?? []);
    return parts.length > 0 ? parts : undefined;
  }
  const parts = Object.entries(value).flatMap(([key, one]) => {
    const said = wording(one as Json, MAPS.has(name) ? '' : key);
    return said === undefined ? [] : [[key, said] as const];
  });
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
}

/** `not_applicable` is words in a variant, and a map in an alteration. */
function isProse(name: string, value: Json): boolean {
  if (PROSE_FIELDS.has(name)) return true;
  if (typeof value !== 'string') return false;
  return name === 'not_applicable' || (ID_OR_PROSE.has(name) && !ID.test(value));
}
