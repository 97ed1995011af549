/**
 * Resolution, requirement by requirement (`src/model/resolve/REQUIREMENTS.md`): a folder `<nn>-<name>` holds a case of
 * requirement nn. `hard/` holds what real adaptations ask for, with the whole result written by hand.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import effectiveSchema from '../schemas/output/effective.schema.json' with { type: 'json' };
import * as checks from '../src/model/generated/checks.js';
import type { Class, ContactsSource, InstitutionsSource } from '../src/model/generated/types.ts';
import { describe as describeEffective } from '../src/model/resolve/describe.ts';
import { resolve } from '../src/model/resolve/resolve.ts';
import { reduce } from '../src/render/reduce.ts';
import { casesIn, expectedOf, read, readCase, run, seen } from './resolve/cases.ts';

const published = new Ajv2020({ strictTypes: false }).compile(effectiveSchema);
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
    const whole: Record<string, unknown> = { problems: [], changed: {}, order: {}, gone: [], ...expected };
    const before = JSON.stringify(one.input);
    const result = run(one);
    const got = seen(one, result, Object.keys(whole));
    // Of the numbers those are looked at that the case names.
    if (got.numbers && whole.numbers) got.numbers = pick(got.numbers, whole.numbers);
    expect(got).toEqual(whole);
    expect(JSON.stringify(one.input), 'sources are not changed').toBe(before);
    // What is printed is what the published schema says.
    const printed: unknown = JSON.parse(JSON.stringify(describeEffective(result.effective)));
    expect(published(printed), JSON.stringify(published.errors)).toBe(true);
  });
});

const pick = (from: object, like: object): object =>
  Object.fromEntries(Object.entries(from).filter(([key]) => key in like));

test('hard/contacts-of-all-classes', () => {
  const folder = 'hard/contacts-of-all-classes';
  const contacts = read(`${folder}/contacts.yaml`) as ContactsSource;
  const institutions = read(`${folder}/institutions.yaml`) as InstitutionsSource;
  expect(checks.contacts(contacts)).toBe(true);
  expect(checks.institutions(institutions)).toBe(true);
  const { input } = readCase('01-no-layer');
  const nation = { code: 'xa', contacts: contacts.contacts, institutions: institutions.institutions };
  const { effective } = resolve({ ...input, nation });
  for (const [readers, expected] of Object.entries(expectedOf(folder))) {
    const [reading, body] = readers.split(' for ');
    const model = { guideline: effective, nations: [structuredClone(nation)] };
    const [reduced] = reduce(model, { class: reading as Class, ...(body && { body }) }).nations;
    expect({
      contacts: Object.fromEntries(
        Object.entries(reduced!.contacts).map(([key, contact]) => [key, contact.channels.length]),
      ),
      institutions: Object.keys(reduced!.institutions),
    }).toEqual(expected);
  }
});
