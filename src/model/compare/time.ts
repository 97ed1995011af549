/** When: durations and deadlines. */
import type { Duration, Timing } from '../generated/types.ts';
import { timingsOf } from '../short-form.ts';
import { type Bound, type Numbers, trendOf } from './duration.ts';
import { canonicalOf, type Field, fact, kindOf, plain, same } from './emit.ts';
import type { Fact } from './fact.ts';
import { polarityOf, type Trend } from './judge.ts';
import { compareProse } from './prose.ts';
import { reach, scopeKey } from './scope.ts';

const LIMITS: ReadonlySet<string> = new Set(['deadline', 'reply']);

export function compareTiming(field: Field): Fact[] {
  const lists = [timingsOf(field.a as Timing | undefined), timingsOf(field.b as Timing | undefined)] as const;
  // One on each side: the field differs, so they do.
  const [before, after] = lists.every(({ length }) => length === 1)
    ? [[...lists[0]], [...lists[1]]]
    : leftOver(field.name, ...lists);
  const facts: Fact[] = [];
  for (const [a, b] of matched(before, after)) facts.push(...comparePair(field, a, b));
  for (const a of before) facts.push(whole(field, a, undefined));
  for (const b of after) facts.push(whole(field, undefined, b));
  return facts;
}

/** Durations of each side that the other does not have as they are. */
function leftOver(
  name: string,
  before: readonly Duration[],
  after: readonly Duration[],
): [Duration[], Duration[]] {
  const keys = (list: readonly Duration[]) => list.map((one) => plain(canonicalOf(name, one)));
  const [first, second] = [keys(before), keys(after)];
  const missingIn = (own: readonly (string | undefined)[], other: readonly (string | undefined)[]) => {
    const known = [...other];
    return (_: Duration, index: number): boolean => {
      const at = known.indexOf(own[index]);
      if (at >= 0) known.splice(at, 1);
      return at < 0;
    };
  };
  return [before.filter(missingIn(first, second)), after.filter(missingIn(second, first))];
}

/** Takes out of both lists what belongs together: for the same people and events, for the same people, or the only ones. */
function matched(before: Duration[], after: Duration[]): [Duration, Duration][] {
  const pairs: [Duration, Duration][] = [];
  const keys: ((one: Duration) => string)[] = [
    (one) => `${scopeKey(one)} ${one.from ?? ''} ${one.to ?? ''}`,
    scopeKey,
    () => '',
  ];
  for (const key of keys) {
    for (const a of [...before]) {
      const own = before.filter((one) => key(one) === key(a));
      const others = after.filter((one) => key(one) === key(a));
      if (own.length !== 1 || others.length !== 1) continue;
      pairs.push([a, others[0]!]);
      before.splice(before.indexOf(a), 1);
      after.splice(after.indexOf(others[0]!), 1);
    }
  }
  return pairs;
}

/** A limit is guaranteed by its upper bound: where less is better, or where the field is one. */
function boundOf(field: Field): { bound: Bound | undefined; subject: 'deadline' | 'duration' } {
  const { sides, before, after, name } = field;
  const { person } = polarityOf(sides, { before, after }, name);
  const limit = LIMITS.has(name) || person === 'less';
  const bound = person === 'less' ? 'upper' : person === 'more' ? 'lower' : undefined;
  return { bound, subject: limit ? 'deadline' : 'duration' };
}

function comparePair(field: Field, a: Duration, b: Duration): Fact[] {
  const facts: Fact[] = [];
  const { bound, subject } = boundOf(field);
  const said = (subjectOfPart: Fact['subject'], item: string, first: unknown, second: unknown) => {
    if (first === second || plain(first) === plain(second)) return;
    facts.push(
      fact(field, {
        subject: subjectOfPart,
        kind: kindOf(first, second),
        item,
        before: first,
        after: second,
      }),
    );
  };
  // Where one side has only words, the events are part of what is new.
  if (isStructured(a) && isStructured(b)) {
    said('time-start', 'from', a.from, b.from);
    said('time-end', 'to', a.to, b.to);
  }
  said('time-condition', 'ends_early', sorted(a.ends_early), sorted(b.ends_early));
  said('time-condition', 'starts', a.starts, b.starts);
  said('time-condition', 'renewable', a.renewable, b.renewable);
  // Another start or end makes another time of the same number; none at all is less than any.
  const comparable =
    facts.every(({ item }) => item === 'renewable' || (item === 'starts' && !(a.starts && b.starts))) ||
    guarantees(a, bound) !== guarantees(b, bound);
  if (NUMBERS.some((name) => a[name] !== b[name]) || isStructured(a) !== isStructured(b)) {
    const measured = comparable && !isVague(a, b, bound) ? trend(a, b, bound) : undefined;
    facts.unshift(
      fact(field, {
        subject,
        kind: 'changed',
        before: a,
        after: b,
        ...(measured !== undefined && { trend: measured }),
      }),
    );
  }
  if (!same('applies_to', a.applies_to, b.applies_to) || !same('area', a.area, b.area)) {
    const reached = reach(field.sides.before, a, field.sides.after, b);
    facts.push(
      fact(field, {
        subject: 'scope',
        kind: 'changed',
        before: scopePart(a),
        after: scopePart(b),
        polarity: 'none',
        ...(reached !== undefined && { trend: reached }),
      }),
    );
  }
  // Where words alone stand beside a number, they are its other value, and said already.
  const isSaid = (isInWords(a) && b.text === undefined) || (isInWords(b) && a.text === undefined);
  if (!isSaid && !same('text', a.text, b.text))
    facts.push(...compareProse({ ...field, a: a.text, b: b.text }, 'wording', { item: 'text' }));
  if (plain(a.legal_basis) !== plain(b.legal_basis))
    facts.push(
      fact(field, {
        subject: 'legal-basis',
        kind: kindOf(a.legal_basis, b.legal_basis),
        area: 'legal',
        before: a.legal_basis,
        after: b.legal_basis,
      }),
    );
  return facts;
}

/**
 * Without a declared polarity both bounds must have moved the same way; with one, that which is guaranteed. A bound
 * that is guaranteed and has not moved says nothing about the other one.
 */
function trend(a: Duration, b: Duration, bound: Bound | undefined): Trend {
  if (bound) {
    const guaranteed = trendOf(a as Numbers, b as Numbers, bound);
    return guaranteed === 'same' ? undefined : guaranteed;
  }
  const lower = trendOf(a as Numbers, b as Numbers, 'lower');
  const upper = trendOf(a as Numbers, b as Numbers, 'upper');
  if (lower === 'same') return upper === 'same' ? undefined : upper;
  return upper === 'same' || upper === lower ? lower : undefined;
}

/** A duration that only one side has: before or after it nothing was guaranteed. */
function whole(field: Field, a: Duration | undefined, b: Duration | undefined): Fact {
  const { bound, subject } = boundOf(field);
  const given = (a ?? b)!;
  const gives = guarantees(given, bound);
  // A limit that falls away leaves more time, and less is better; a time that falls away leaves less.
  const measured: Trend = !gives ? undefined : (a === undefined) === (bound === 'lower') ? 'more' : 'less';
  return fact(field, {
    subject,
    kind: kindOf(a, b),
    before: a,
    after: b,
    ...(measured !== undefined && { trend: measured }),
  });
}

const guarantees = (duration: Duration, bound: Bound | undefined): boolean =>
  bound !== undefined && trendOf({}, duration as Numbers, bound) !== 'same';

const isStructured = ({ min, max, exact, from, to }: Duration): boolean =>
  [min, max, exact, from, to].some((part) => part !== undefined);

/** "At once": words alone may ask for more than any number. Only that they guarantee no least time is sure. */
const isVague = (a: Duration, b: Duration, bound: Bound | undefined): boolean =>
  isInWords(a) || (isInWords(b) && bound !== 'lower');

const isInWords = ({ text, min, max, exact }: Duration): boolean =>
  text !== undefined && [min, max, exact].every((number) => number === undefined);

const NUMBERS = ['min', 'max', 'exact', 'unit'] as const;

const sorted = (list: readonly string[] | undefined): string[] | undefined => list && [...list].sort();

const scopePart = ({ applies_to, area }: Duration): object => ({
  ...(applies_to && { applies_to }),
  ...(area !== undefined && { area }),
});
