/**
 * Which of two durations guarantees more. `max` alone guarantees no time; an upper limit is what a deadline
 * guarantees. A month is 28 to 31 days, a period in days begins with the next day: a verdict must hold over the whole
 * range. Working days compare with working days only.
 */
import type { Amount } from '../generated/types.ts';

export type Numbers = Partial<Amount>;

/** What counts: the time that is sure to be there (`more` is better), or the limit that is sure to be kept (`less`). */
export type Bound = 'lower' | 'upper';

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY = 24 * 60;

/** Least and most days that so many months in a row can have. */
function daysOfMonths(months: number): [number, number] {
  const rest = months % 12;
  const years = (months - rest) / 12;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let start = 0; start < 12; start++) {
    let days = 0;
    let february = false;
    for (let at = start; at < start + rest; at++) {
      days += LENGTHS[at % 12]!;
      february ||= at % 12 === 1;
    }
    least = Math.min(least, days);
    most = Math.max(most, february ? days + 1 : days);
  }
  // At least one leap day in any eight years and a day, at most one in any four years begun.
  return [least + years * 365 + Math.floor(years / 8), most + years * 365 + Math.ceil(years / 4)];
}

interface Measured {
  basis: 'clock' | 'days' | 'months' | 'working-days';
  n: number;
}

function measured(n: number, unit: Amount['unit']): Measured {
  switch (unit) {
    case 'minutes':
      return { basis: 'clock', n };
    case 'hours':
      return { basis: 'clock', n: n * 60 };
    case 'calendar-days':
      return { basis: 'days', n };
    case 'weeks':
      return { basis: 'days', n: n * 7 };
    case 'months':
      return { basis: 'months', n };
    case 'years':
      return { basis: 'months', n: n * 12 };
    case 'working-days':
      return { basis: 'working-days', n };
  }
}

/** Range in minutes; undefined for working days, whose length depends on the calendar of a country. */
function range({ basis, n }: Measured): [number, number] | undefined {
  if (basis === 'working-days') return undefined;
  if (basis === 'clock') return [n, n];
  const [least, most] = basis === 'days' ? [n, n] : daysOfMonths(n);
  return [least * DAY, (most + 1) * DAY];
}

/** -1, 0, 1; undefined where it cannot be said. */
function order(a: Measured, b: Measured): number | undefined {
  if (a.basis === b.basis) return Math.sign(a.n - b.n);
  // Days and months both count from day to day, so that the hour of the start does not matter.
  if (a.basis !== 'clock' && b.basis !== 'clock') {
    if (a.basis === 'working-days' || b.basis === 'working-days') return undefined;
    const [aLeast, aMost] = a.basis === 'days' ? [a.n, a.n] : daysOfMonths(a.n);
    const [bLeast, bMost] = b.basis === 'days' ? [b.n, b.n] : daysOfMonths(b.n);
    return apart(aLeast, aMost, bLeast, bMost);
  }
  const ofA = range(a);
  const ofB = range(b);
  return ofA && ofB && apart(...ofA, ...ofB);
}

function apart(aLeast: number, aMost: number, bLeast: number, bMost: number): number | undefined {
  if (aMost < bLeast) return -1;
  if (aLeast > bMost) return 1;
  return undefined;
}

function boundOf(numbers: Numbers, bound: Bound): Measured | undefined {
  const { unit, exact } = numbers;
  const n = exact ?? (bound === 'lower' ? numbers.min : numbers.max);
  return n === undefined || unit === undefined ? undefined : measured(n, unit);
}

/**
 * Whether the guaranteed bound became more or less. Without a lower bound no time is guaranteed; without an upper one
 * there is no limit.
 * @returns `same` where the bound did not move; undefined where the data do not say
 */
export function trendOf(before: Numbers, after: Numbers, bound: Bound): 'more' | 'less' | 'same' | undefined {
  const a = boundOf(before, bound);
  const b = boundOf(after, bound);
  if (!a && !b) return 'same';
  if (!a || !b) {
    const given = (a ?? b)!;
    // At least nothing is what nobody guarantees either.
    if (bound === 'lower' && given.n === 0) return 'same';
    const grew = bound === 'lower' ? b !== undefined : b === undefined;
    return grew ? 'more' : 'less';
  }
  const sign = order(a, b);
  if (sign === undefined) return undefined;
  return sign === 0 ? 'same' : sign < 0 ? 'more' : 'less';
}
