/** The words that the print adds to those of the sources: one file a language, `templates/labels/<lang>.json`. */

import type english from '../../templates/labels/en.json';
import { days, isRightToLeft, numbers, plurals } from '../model/locale.ts';
import { oneLine } from '../model/visible.ts';
import { isolatedPhrase } from './isolate.ts';

export type Labels = typeof english;

/** The words of a language where it has them, English where it has not. */
export function completed(labels: unknown, fallback: Labels): Labels {
  return merge(fallback, labels) as Labels;
}

/** Words that are read from left to right, for a print that runs the other way. */
export function isolatedWords<T>(words: T): T {
  if (typeof words === 'string') return isolatedPhrase(words) as T;
  return Object.fromEntries(
    Object.entries(words as Record<string, unknown>).map(([key, value]) => [key, isolatedWords(value)]),
  ) as T;
}

function merge(base: unknown, over: unknown): unknown {
  if (typeof base === 'string') return typeof over === 'string' ? over : base;
  const own = (over ?? {}) as Record<string, unknown>;
  const merged = Object.fromEntries(
    Object.entries(base as Record<string, unknown>).map(([key, value]) => [key, merge(value, own[key])]),
  );
  // A language may need more plural forms than English has.
  return isPlural(base) ? { ...own, ...merged } : merged;
}

const isPlural = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'other' in value && 'one' in value;

/** Fills the `{places}` of a phrase. */
export function fill(phrase: string, values: Record<string, string | number>): string {
  return phrase.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** "SOP 1"; "Section 1" in a structure of its own. */
export function numberInWords({ sop }: Labels, { sections }: { sections?: unknown }, n: string): string {
  return fill(sections ? sop.section : sop.number, { n });
}

/** At most so many characters of a text that stands in for a title. */
const LONGEST = 90;

/** A text as the name of what it says: one line, and not a long one. */
export function shortened(words: string): string {
  const signs = [...oneLine(words)];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : signs.join('');
}

/** A number with its word: "1 day", "30 days", by the rules of the language. */
export function counted(forms: Record<string, string>, n: number, lang: string): string {
  const form = forms[plurals(lang).select(n)] ?? forms.other ?? '{n}';
  return fill(form, { n: numbers(lang).format(n) });
}

/** A text in English, for readers abroad. */
export const inEnglish = (text: string, lang: string): string =>
  direction(lang) === 'rtl' ? isolatedPhrase(text) : text;

/** A day in words: "23 November 2026". */
export function day(iso: string, lang: string): string {
  return days(lang).format(new Date(iso));
}

export const direction = (lang: string): 'ltr' | 'rtl' => (isRightToLeft(lang) ? 'rtl' : 'ltr');
