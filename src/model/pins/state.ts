/** How what a country decided stands to the guideline that it adapts now. */
import { canonical, type Json, normative } from '../canonical.ts';
import { digestsOfCanonical } from '../digest.ts';
import type { Element } from '../element.ts';
import type { PinsSource } from '../generated/types.ts';
import { conflicts, differences } from './change.ts';
import { digestsOfPinned, isSound, type Pin, STANDS_IN, valueFor } from './pin.ts';
import { addedBy, type Base, predecessorsOf, replacementIn, type Subject, successorsOf } from './subject.ts';

/** In the order in which they are looked for; the first that holds is the state. */
export const STATES = [
  'orphaned',
  'unpinned',
  'conflicting',
  'stale',
  'moved',
  'upstreamed',
  'editorial-drift',
  'current',
] as const;

/**
 * - `orphaned`: its target is gone, and nothing continues it.
 * - `unpinned`: it was never recorded what it was written against.
 * - `conflicting`: the guideline has changed the same thing that the country changed, to something else.
 * - `stale`: what the guideline lays down at its target has changed.
 * - `moved`: its target continues under another id, or its neighbour stands elsewhere; what it lays down is the same.
 * - `upstreamed`: the guideline now says what the country says.
 * - `editorial-drift`: only the wording of its target has changed.
 * - `current`: nothing has changed.
 */
export type State = (typeof STATES)[number];

/** The states in words that say what happened. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  orphaned: 'its target is gone',
  unpinned: 'nobody has recorded what it was written against',
  conflicting: 'the guideline and the country changed the same thing differently',
  stale: 'the guideline changed what it lays down here',
  moved: 'its target stands elsewhere, or under another id',
  upstreamed: 'the guideline now says the same: it can be dropped',
  'editorial-drift': 'the guideline changed its wording only',
  current: 'nothing has changed',
};

/** States that a person has to look at, one by one. */
export const NEEDS_REVIEW: ReadonlySet<State> = new Set(['orphaned', 'conflicting', 'stale', 'moved']);

/** How many are in which state, in the order of the states. */
export function countStates(standings: readonly { state: State }[]): Partial<Record<State, number>> {
  const counts = STATES.map(
    (state) => [state, standings.filter((one) => one.state === state).length] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

export interface Standing {
  subject: Subject;
  state: State;
  pin?: Pin;
  /** The target, or the one element that continues it. */
  element?: Element;
  /** Title of a target that is gone, from the edition of the pin. */
  gone?: string;
  /** What it would be pinned to now. */
  now?: { readonly [key: string]: Json };
  /** Where the guideline has changed since the pin: paths such as `when.min`. Of a conflict, where both have. */
  changed: readonly string[];
  /** Ids of elements that continue a target that is gone. */
  successors: readonly string[];
}

/** What a pin was made from, where it is at hand: what is adopted or carried out is kept by its digests only. */
export type Pinned = (edition: string) => Base | undefined;

/** The state of one subject against a base. */
export function standingAgainst(
  base: Base,
  subject: Subject,
  pin: Pin | undefined,
  pinned: Pinned = () => undefined,
): Standing {
  const { target } = subject;
  const there = base.elements.byId.get(target);
  const missing = there ? missingBeside(base, subject) : target;
  const successors = missing === undefined ? [] : successorsOf(base, missing);
  const gone =
    missing === undefined ? undefined : pin && pinned(pin.edition)?.elements.byId.get(missing)?.title;
  const found = {
    subject,
    ...(pin && { pin }),
    ...(gone !== undefined && { gone }),
    changed: [],
    successors: successors.map(({ id }) => id),
  };
  if (missing !== undefined && successors.length === 0) return { ...found, state: 'orphaned' };
  const element = there ?? (successors.length === 1 ? successors[0] : undefined);
  const now = element && valueFor(subject, element);
  const known = { ...found, ...(element && { element }), ...(now && { now }) };
  if (!pin) return { ...known, state: 'unpinned' };
  // One element that became several: nobody but the country can say which of them is meant.
  if (!now) return { ...known, state: 'moved' };

  const digests = digestsOfPinned(now);
  const equal = isUpstreamed(base, subject, now, element);
  if (digests.normative !== pin.normative && !equal) {
    const before = normativeOf(valueWhenPinned(subject, pin, pinned) ?? now);
    const after = normativeOf(now);
    const ours = oursFor(subject);
    const both = ours === undefined ? [] : conflicts(before, after, normative(ours));
    return both.length > 0
      ? { ...known, state: 'conflicting', changed: both }
      : { ...known, state: 'stale', changed: differences(before, after) };
  }
  if (missing !== undefined || (pin.value as { in?: Json })[STANDS_IN] !== now[STANDS_IN])
    return { ...known, state: 'moved' };
  if (equal) return { ...known, state: 'upstreamed' };
  if (digests.text !== pin.text)
    return {
      ...known,
      state: 'editorial-drift',
      changed: differences(valueWhenPinned(subject, pin, pinned) ?? now, now),
    };
  return { ...known, state: 'current' };
}

/** The states of all subjects. */
export function standingsAgainst(
  base: Base,
  subjects: readonly Subject[],
  pins: PinsSource | undefined,
  pinned?: Pinned,
): Standing[] {
  return subjects.map((subject) => standingAgainst(base, subject, pinFor(base, subject, pins), pinned));
}

/** The pin of a subject; where its target was given another id, and the adaptation follows, the one it had before. */
function pinFor(base: Base, { key, id, target }: Subject, pins: PinsSource | undefined): Pin | undefined {
  const pin = pins?.pins[key];
  if (pin || !pins || id !== target) return pin;
  const before = predecessorsOf(base, target).map((old) => pins.pins[`${old}${key.slice(id.length)}`]);
  return before.find((one) => one !== undefined);
}

/** What was there when a pin was made; undefined where nobody kept it, or somebody edited what was kept. */
export function valueWhenPinned(
  subject: Subject,
  pin: Pin,
  pinned: Pinned,
): { readonly [key: string]: Json } | undefined {
  const isWhole = subject.operation === 'adopted' || subject.operation === 'carries_out';
  if (!isWhole || Object.keys(pin.value).length > 0)
    return isSound(pin) ? (pin.value as { readonly [key: string]: Json }) : undefined;
  const element = pinned(pin.edition)?.elements.byId.get(subject.target);
  return element && valueFor(subject, element);
}

/** A moved element must be there as well as its new neighbour. */
function missingBeside(base: Base, { operation, id }: Subject): string | undefined {
  return operation === 'move' && !base.elements.byId.has(id) ? id : undefined;
}

function normativeOf(value: Json): Json {
  const { [STANDS_IN]: _, ...rest } = value as { [key: string]: Json };
  return normative(rest);
}

/** What the country says in place of what it is pinned to, where that can be compared part by part. */
function oursFor({ operation, alteration }: Subject): Json | undefined {
  if (!alteration) return undefined;
  if (operation === 'set') return canonical(alteration.set ?? {});
  const replacement = replacementIn(alteration);
  if (!replacement) return undefined;
  const { id: _, ...rest } = replacement;
  return canonical(rest);
}

function isUpstreamed(base: Base, subject: Subject, now: Json, element: Element | undefined): boolean {
  const ours = oursFor(subject);
  if (ours !== undefined) return same(ours, now);
  const { alteration } = subject;
  if (!alteration || !element) return false;
  if (alteration.move) return isInPlace(base, subject);
  const added = addedBy(alteration);
  if (!added) return false;
  const content = canonical(withoutIds(added) as object);
  const siblings = [...base.elements.byId.values()].filter(
    (one) => one.parent === element.parent || one.parent === element,
  );
  return siblings.some((one) => same(content, canonical(withoutIds(one.node) as object)));
}

function same(a: Json, b: Json): boolean {
  const one = digestsOfCanonical(a);
  const other = digestsOfCanonical(b);
  return one.normative === other.normative && one.text === other.text;
}

function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (key === 'id' ? [] : [[key, withoutIds(part)]])),
  );
}

/** Whether the guideline has an element where a country moves it to. */
function isInPlace(base: Base, { id, alteration }: Subject): boolean {
  const place = alteration?.move ?? {};
  const element = base.elements.byId.get(id);
  if (!element) return false;
  const siblings = [...base.elements.byId.values()].filter(
    (one) => one.parent === element.parent && one.kind === element.kind,
  );
  const at = siblings.indexOf(element);
  if (place.after !== undefined) return siblings[at - 1]?.id === place.after;
  if (place.before !== undefined) return siblings[at + 1]?.id === place.before;
  const parent = place.first_in ?? place.last_in;
  return element.parent?.id === parent && at === (place.first_in ? 0 : siblings.length - 1);
}
