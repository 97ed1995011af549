/** What differs between two guidelines, as facts: no words yet, no order of importance, no judgement beyond the data. */
import type { ElementKind } from '../element.ts';
import type { Polarity, Scope } from '../generated/types.ts';

export const AREAS = [
  'who',
  'what',
  'when',
  'how',
  'flow',
  'consent',
  'handover',
  'contact',
  'legal',
  'text',
] as const;
export type Area = (typeof AREAS)[number];

export const FACT_KINDS = [
  'added',
  'removed',
  'changed',
  'moved',
  'renamed',
  'split',
  'merged',
  'reordered',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/**
 * For the person concerned. `undecided`: the data do not say. `not-comparable`: prose in two languages.
 */
export const DIRECTIONS = ['strengthened', 'weakened', 'neutral', 'undecided', 'not-comparable'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * What the baseline lets a country do here. `at-floor`: a floor holds, and the change neither raises it nor falls
 * below it, or the data do not say which.
 */
export const AUTHORITIES = ['open', 'above-floor', 'at-floor', 'below-floor'] as const;
export type Authority = (typeof AUTHORITIES)[number];

/** From the widest: everything; what national staff do differently; what a partner country can observe. */
export const DEPTHS = ['text', 'procedure', 'handover'] as const;
export type Depth = (typeof DEPTHS)[number];

export type Interest = keyof Polarity;

/** Kinds of what can be compared as a whole: elements, entries of registers, and the guideline itself. */
export type ItemKind =
  | ElementKind
  | 'guideline'
  | 'actor'
  | 'instrument'
  | 'source'
  | 'term'
  | 'country'
  | 'form'
  | 'stop'
  | 'event'
  | 'way'
  | 'information'
  | 'answer'
  | 'scope'
  | 'nation'
  | 'institution'
  | 'contact';

/** What a fact is about: the whole (`item`), or a part of it that has a meaning of its own. */
export type Subject =
  | 'item'
  | 'title'
  | 'wording'
  | 'duration'
  | 'deadline'
  | 'time-start'
  | 'time-end'
  | 'time-condition'
  | 'responsible'
  | 'involved'
  | 'sender'
  | 'receiver'
  | 'actor-detail'
  | 'consent'
  | 'consent-giver'
  | 'consent-occasion'
  | 'consent-exception'
  | 'force'
  | 'safeguard-mark'
  | 'stop'
  | 'answer'
  | 'given-to-person'
  | 'about-person'
  | 'way'
  | 'language'
  | 'side'
  | 'tool'
  | 'citation'
  | 'children'
  | 'flow'
  | 'scope'
  | 'extent'
  | 'variants'
  | 'steps'
  | 'floor'
  | 'polarity'
  | 'legal-basis'
  | 'provenance'
  | 'channel'
  | 'contact-class'
  | 'verification'
  | 'assignment'
  | 'field';

export interface Fact {
  subject: Subject;
  kind: FactKind;
  /** Whether it became more or less, where it can be measured: time, obligation, consent, people reached. */
  trend?: 'more' | 'less';
  area: Area;
  depth: Depth;
  /** Id of the element, or key of the entry. */
  element: string;
  elementKind: ItemKind;
  /** Name of the field, as in the sources. */
  field?: string;
  /** Which part of the field: key of an actor, stop, answer, item of information, form; a citation. */
  item?: string;
  /** For whom and where alone it differs, where a variant says so. */
  scope?: { applies_to?: Scope; area?: readonly string[] };
  /** Plain values as in the sources; left out where there is none, and where it is withheld. */
  before?: unknown;
  after?: unknown;
  direction: Direction;
  /** Directions for all interests with a declared polarity, the person's included. */
  interests?: Partial<Record<Interest, Direction>>;
  authority: Authority;
  /** The norm behind a floor. */
  citation?: string;
  /** Languages of prose that cannot be compared. */
  languages?: { before: string; after: string };
  /** Values above the class `public` are not part of a fact: it names the entry and the field. */
  withheld?: true;
}
