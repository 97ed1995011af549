/** Which duration guarantees more. Each line: what was, what is, and the verdict for the lower and for the upper bound. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Numbers, trendOf } from '../../src/model/compare/duration.ts';

const UNITS = ['minutes', 'hours', 'calendar-days', 'working-days', 'weeks', 'months', 'years'] as const;

/** "min 30 calendar-days", "max 2 months", "min 1 max 3 weeks", "exact 5 hours" */
function numbers(words: string): Numbers {
  const unit = UNITS.find((one) => words.endsWith(one));
  const parts = [...words.matchAll(/(min|max|exact) (\d+)/g)].map(([, name, n]) => [name!, Number(n)]);
  return { ...Object.fromEntries(parts), ...(unit && { unit }) };
}

test.each([
  ['min 30 calendar-days', 'min 90 calendar-days', 'more', 'same'],
  ['min 30 calendar-days', 'max 30 calendar-days', 'less', 'less'],
  ['min 30 calendar-days', 'exact 30 calendar-days', 'same', 'less'],
  ['min 30 calendar-days', 'min 30 max 60 calendar-days', 'same', 'less'],
  ['max 30 calendar-days', 'max 60 calendar-days', 'same', 'more'],
  ['min 30 calendar-days', 'min 1 months', undefined, 'same'],
  ['min 27 calendar-days', 'min 1 months', 'more', 'same'],
  ['min 32 calendar-days', 'min 1 months', 'less', 'same'],
  ['min 31 calendar-days', 'min 1 months', undefined, 'same'],
  ['min 60 calendar-days', 'min 2 months', undefined, 'same'],
  ['min 63 calendar-days', 'min 2 months', 'less', 'same'],
  ['min 12 months', 'min 1 years', 'same', 'same'],
  ['min 365 calendar-days', 'min 1 years', undefined, 'same'],
  ['min 364 calendar-days', 'min 1 years', 'more', 'same'],
  ['min 4 weeks', 'min 28 calendar-days', 'same', 'same'],
  ['min 4 weeks', 'min 1 months', undefined, 'same'],
  ['min 3 weeks', 'min 1 months', 'more', 'same'],
  ['min 48 hours', 'min 2 calendar-days', undefined, 'same'],
  ['min 47 hours', 'min 2 calendar-days', 'more', 'same'],
  ['min 73 hours', 'min 2 calendar-days', 'less', 'same'],
  ['min 60 minutes', 'min 1 hours', 'same', 'same'],
  ['min 10 working-days', 'min 10 calendar-days', undefined, 'same'],
  ['min 10 working-days', 'min 90 calendar-days', undefined, 'same'],
  ['max 10 working-days', 'max 5 working-days', 'same', 'less'],
  ['max 10 working-days', '', 'same', 'more'],
  ['min 0 calendar-days', '', 'same', 'same'],
] as const)('%s → %s: lower %s, upper %s', (before, after, lower, upper) => {
  expect(trendOf(numbers(before), numbers(after), 'lower')).toBe(lower);
  expect(trendOf(numbers(before), numbers(after), 'upper')).toBe(upper);
});

const amount = fc.record({
  min: fc.option(fc.integer({ min: 0, max: 4000 }), { nil: undefined }),
  max: fc.option(fc.integer({ min: 0, max: 4000 }), { nil: undefined }),
  unit: fc.constantFrom(...UNITS),
});

const given = ({
  min,
  max,
  unit,
}: {
  min: number | undefined;
  max: number | undefined;
  unit: Numbers['unit'];
}) => ({ ...(min !== undefined && { min }), ...(max !== undefined && { max }), unit }) as Numbers;

test('swapped, more is less; with itself, nothing moves', () => {
  const turned = { more: 'less', less: 'more', same: 'same' } as const;
  fc.assert(
    fc.property(amount, amount, fc.constantFrom('lower', 'upper'), (x, y, bound) => {
      const [a, b] = [given(x), given(y)];
      const there = trendOf(a, b, bound);
      expect(trendOf(b, a, bound)).toBe(there && turned[there]);
      expect(trendOf(a, a, bound)).toBe('same');
    }),
  );
});

test('a verdict between months and days holds for every month in which they can begin', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 1300 }),
      fc.integer({ min: 1896, max: 2104 }),
      fc.integer({ min: 0, max: 11 }),
      (months, days, year, month) => {
        const verdict = trendOf(
          { min: days, unit: 'calendar-days' },
          { min: months, unit: 'months' },
          'lower',
        );
        const length = (Date.UTC(year, month + months, 1) - Date.UTC(year, month, 1)) / 86_400_000;
        if (verdict === 'more') expect(length).toBeGreaterThan(days);
        if (verdict === 'less') expect(length).toBeLessThan(days);
        expect(verdict).not.toBe('same');
      },
    ),
    { numRuns: 500 },
  );
});
