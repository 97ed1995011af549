/** Durations, and their conditions, in words. */
import type { Duration } from '../model/generated/types.ts';
import { oneLine } from '../model/visible.ts';
import type { Names } from './names.ts';
import { areaOf, scopeWords } from './scope-words.ts';

const UNITS: Record<NonNullable<Duration['unit']>, [one: string, many: string]> = {
  minutes: ['minute', 'minutes'],
  hours: ['hour', 'hours'],
  'calendar-days': ['calendar day', 'calendar days'],
  'working-days': ['working day', 'working days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
};

/** "at least 30 calendar days from reasonable grounds": the text of the duration only where it has no numbers. */
export function durationWords(duration: Duration, names: Names, limit: boolean): string {
  const { min, max, exact, unit, from, to, text, applies_to, area } = duration;
  const count = (n: number) => `${n} ${unit ? UNITS[unit][n === 1 ? 0 : 1] : ''}`.trim();
  const amount =
    exact !== undefined
      ? count(exact)
      : min !== undefined && max !== undefined
        ? `at least ${count(min)}, at most ${count(max)}`
        : min !== undefined
          ? `at least ${count(min)}`
          : max !== undefined
            ? `${limit ? 'within' : 'at most'} ${count(max)}`
            : undefined;
  const parts = [
    amount,
    from === undefined ? undefined : `from ${names.entry('event', from)}`,
    to === undefined
      ? undefined
      : `${amount !== undefined && from === undefined ? 'before' : 'until'} ${names.entry('event', to)}`,
  ].filter((part) => part !== undefined);
  const words = amount === undefined && text !== undefined ? oneLine(text) : parts.join(' ');
  const scope = scopeWords({ ...(applies_to && { applies_to }), ...areaOf(area) }, names);
  return scope === undefined ? words : `${words} (${scope})`;
}

/** Events, a word, or how often something can be made longer. */
export function conditionWords(value: unknown, names: Names): string {
  if (Array.isArray(value)) return value.map((event: string) => names.entry('event', event)).join(', ');
  if (typeof value === 'string') return value.replaceAll('-', ' ');
  const { by, ceiling } = value as NonNullable<Duration['renewable']>;
  const most = ceiling === undefined ? undefined : `${durationWords(ceiling, names, false)} in all`;
  return [`by ${durationWords(by, names, false)} each time`, most].filter(Boolean).join(', ');
}
