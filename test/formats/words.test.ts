/** Times, days and numbers in words; a language that lacks some of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Timing } from '../../src/model/generated/types.ts';
import { strings } from '../../src/render/tree.ts';
import { completed, counted, day, direction, type Labels } from '../../src/render/words.ts';
import english from '../../templates/labels/en.json' with { type: 'json' };
import { guideline, nation, treeFor } from './model.ts';

const LABELS = join(import.meta.dirname, '../../templates/labels');

/** Phrases by their path. */
function* phrasesIn(value: unknown, path = ''): Iterable<[path: string, phrase: string]> {
  if (typeof value === 'string') yield [path, value];
  else
    for (const [key, part] of Object.entries(value as object))
      yield* phrasesIn(part, path === '' ? key : `${path}.${key}`);
}

/** All words of a node, marks included. */
const words = (node: { value?: string; label?: string; children?: never[] }): string =>
  node.value ?? node.label ?? (node.children ?? []).map(words).join('');

/** The cell "When" of a measure with this timing, as text. */
function when(timing: Timing): string {
  const changed = structuredClone(guideline);
  changed.sops[0]!.phases![0]!.measures[1]!.when = timing;
  changed.front.events = { grounds: 'reasonable grounds', end: 'the decision' };
  const tree = treeFor({ guideline: changed, nations: [nation] });
  const found: string[] = [];
  JSON.stringify(tree, (_, node) => {
    if (node?.type === 'labelled' && node.label === 'When') found.push(node.children.map(words).join(' | '));
    return node;
  });
  return found.at(-1) ?? '';
}

test.each<[string, Timing, string]>([
  [
    'at least',
    { min: 30, unit: 'calendar-days', from: 'grounds' },
    'At least 30 calendar days from reasonable grounds unverified',
  ],
  ['at most', { max: 2, unit: 'months' }, 'At most 2 months unverified'],
  ['exactly one', { exact: 1, unit: 'working-days' }, '1 working day unverified'],
  [
    'between',
    { min: 30, max: 90, unit: 'calendar-days' },
    'At least 30 calendar days, at most 90 calendar days unverified',
  ],
  ['until', { text: 'Stays.', to: 'end' }, 'Stays. | Until the decision unverified'],
  [
    'for some',
    [{ min: 7, unit: 'calendar-days', applies_to: { age: 'child' } }],
    'Children: At least 7 calendar days unverified',
  ],
  [
    'renewable',
    {
      exact: 30,
      unit: 'calendar-days',
      starts: 'automatically',
      renewable: { by: { max: 6, unit: 'months' }, ceiling: { max: 3, unit: 'years' } },
    },
    '30 calendar days unverified | Starts by itself. Renewable by at most 6 months, in all at most 3 years.',
  ],
  ['text alone', 'At once.', 'At once.'],
])('%s', (_, timing, words) => {
  expect(when(timing)).toBe(words);
});

test('plural by the rules of the language', () => {
  const forms = { one: '{n} ден', few: '{n} dny', other: '{n} денови' };
  expect([1, 21, 2].map((n) => counted(forms, n, 'mk'))).toEqual(['1 ден', '21 ден', '2 денови']);
  expect(counted(forms, 3, 'cs')).toBe('3 dny');
  expect(counted(english.time.units.hours, 1000, 'en')).toBe('1,000 hours');
});

test('days and directions', () => {
  expect(day('2026-03-01', 'en')).toBe('1 March 2026');
  expect(day('2026-03-01', 'de')).toBe('1. März 2026');
  expect(['ar', 'ar-LB', 'mk', 'en'].map(direction)).toEqual(['rtl', 'rtl', 'ltr', 'ltr']);
});

test('a language says what it has, in its own plural forms; the rest is English', () => {
  const labels: Labels = completed(
    { measure: { what: 'Co' }, time: { units: { hours: { few: '{n} hodiny' } } } },
    english,
  );
  expect(labels.measure.what).toBe('Co');
  expect(labels.measure.when).toBe('When');
  expect(labels.time.units.hours).toMatchObject({ few: '{n} hodiny', other: '{n} hours' });
  expect([...strings(labels)].length).toBe([...strings(english)].length + 1);
});

describe.each(readdirSync(LABELS).filter((name) => name !== 'en.json'))('%s', (name) => {
  const own: unknown = JSON.parse(readFileSync(join(LABELS, name), 'utf8'));
  const lang = name.replace('.json', '');
  const phrases = [...phrasesIn(english)];

  test('has every word, with the same places to fill', () => {
    const places = (phrase: string) => [...new Set(phrase.match(/\{\w+\}/g))].sort();
    const theirs = new Map(phrasesIn(own));
    expect(phrases.filter(([path]) => !theirs.has(path)).map(([path]) => path)).toEqual([]);
    for (const [path, phrase] of phrases) expect(places(theirs.get(path)!), path).toEqual(places(phrase));
  });

  test('has every plural form of its language, and nothing that English does not know', () => {
    const known = new Set(phrases.map(([path]) => path));
    const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    const units = Object.entries((own as Labels).time.units);
    for (const [unit, words] of units) expect(Object.keys(words).sort(), unit).toEqual([...forms].sort());
    const extra = [...phrasesIn(own)].map(([path]) => path).filter((path) => !known.has(path));
    expect(extra.filter((path) => !path.startsWith('time.units.'))).toEqual([]);
  });
});
