/**
 * Resolution, requirement by requirement (`src/model/resolve/REQUIREMENTS.md`): a folder `<nn>-<name>` holds a case of
 * requirement nn. `hard/` holds what real adaptations ask for, with the whole result written by hand.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { casesIn, expectedOf, readCase, run, seen } from './resolve/cases.ts';

const requirements = readFileSync(join(import.meta.dirname, '../src/model/resolve/REQUIREMENTS.md'), 'utf8');
const numbers = [...requirements.matchAll(/^(\d+)\. /gm)].map((match) => Number(match[1]));

test('every requirement has a case, and every case a requirement', () => {
  const cases = new Set(casesIn('.').map((name) => Number(name.slice(0, 2))));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect([...cases].sort((a, b) => a - b)).toEqual(numbers);
});

describe.each(['.', 'hard'])('%s', (folder) => {
  test.each(casesIn(folder))('%s', (name) => {
    const one = readCase(join(folder, name));
    const expected = expectedOf(join(folder, name));
    // What is expected of nothing is written, too: nothing goes unseen.
    const whole = { problems: [], changed: {}, order: {}, gone: [], ...expected };
    const before = JSON.stringify(one.input);
    const result = run(one);
    expect(seen(one, result, Object.keys(whole))).toEqual(whole);
    expect(JSON.stringify(one.input), 'sources are not changed').toBe(before);
  });
});
