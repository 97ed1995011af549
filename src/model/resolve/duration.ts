/**
 * Durations against each other. A month has 28 to 31 days, a working day is one to several calendar days: an amount is
 * a range of hours, and a verdict must hold over all of it.
 */
import type { Duration, Unit } from '../generated/types.ts';

export type Verdict = 'below' | 'not-below' | 'unsure';

type Range = readonly [least: number, most: number];

const DAY = 24;
const HOURS: Record<Unit, (amount: number) => Range> = {
  minutes: (n) => [n / 60, n / 60],
  hours: (n) => [n, n],
  'calendar-days': (n) => [n * DAY, n * DAY],
  // Weekends between them, and some holidays.
  'working-days': (n) => [n * DAY, (n * 1.4 + 4) * DAY],
  weeks: (n) => [n * 7 * DAY, n * 7 * DAY],
  months: (n) => [Math.floor(n * 30.416 - 2.4) * DAY, Math.ceil(n * 30.44 + 0.5) * DAY],
  years: (n) => [n * 365 * DAY, n * 366 * DAY],
};

/** Time that is guaranteed: an upper limit alone guarantees none. */
export const guaranteed = ({ min, exact, max }: Duration): number | undefined =>
  min ?? exact ?? (max === undefined ? undefined : 0);

/** Time after which it must have happened. */
export const limit = ({ max, exact }: Duration): number | undefined => max ?? exact;

/**
 * Whether a duration gives less than a floor.
 * @param more true where more time is better (a period of rest), false where less is (a deadline)
 */
export function judgeDuration(value: Duration, floor: Duration, more: boolean): Verdict {
  const read = more ? guaranteed : limit;
  const asked = read(floor);
  // A floor in words cannot be compared.
  if (asked === undefined || floor.unit === undefined) return 'unsure';
  const given = read(value);
  if (given === undefined) return value.unit === undefined ? 'unsure' : 'below';
  const verdict =
    value.unit === floor.unit
      ? compare([given, given], [asked, asked], more)
      : value.unit === undefined
        ? 'unsure'
        : compare(HOURS[value.unit](given), HOURS[floor.unit](asked), more);
  // Another beginning, or an end that can come before it, makes another period of the same length.
  const moved =
    (value.from ?? floor.from) !== floor.from ||
    (value.ends_early ?? []).some((event) => !floor.ends_early?.includes(event));
  return verdict === 'not-below' && moved ? 'unsure' : verdict;
}

function compare(given: Range, asked: Range, more: boolean): Verdict {
  if (more ? given[0] >= asked[1] : given[1] <= asked[0]) return 'not-below';
  return (more ? given[1] < asked[0] : given[0] > asked[1]) ? 'below' : 'unsure';
}
