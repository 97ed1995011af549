/** The pins of the sample countries: written by trm, of the edition that each names, and read as people left them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { thaw } from '../src/model/edition.ts';
import { nationOf } from '../src/model/guideline.ts';
import { pinsText } from '../src/model/pins/file.ts';
import { countStates, type State, standingsAgainst } from '../src/model/pins/state.ts';
import { baseOf, subjectsOf } from '../src/model/pins/subject.ts';
import { shipped } from './model/shipped.ts';

const folder = join(import.meta.dirname, '../guidelines');

test.each<[string, string, State[]]>([
  ['xa', '2026.2', ['stale', 'moved', 'upstreamed', 'editorial-drift', 'current']],
  ['xb', '2026.2', ['current']],
])('%s adapts edition %s; what is due there is what was left for review', (code, edition, states) => {
  const nation = nationOf(code, shipped(`national/${code}`));
  expect(nation.adaptation?.edition).toBe(edition);
  const file = readFileSync(join(folder, `editions/${edition}.json`), 'utf8');
  const base = baseOf(edition, thaw(JSON.parse(file)).guideline);
  const counts = countStates(standingsAgainst(base, subjectsOf(nation.adaptation!), nation.pins));
  expect(Object.keys(counts)).toEqual(states);
});

test('XA was reviewed after it had moved on: each act has a reason and a role, never a name', () => {
  const pins = Object.values(nationOf('xa', shipped('national/xa')).pins?.pins ?? {});
  const acks = pins.flatMap((pin) => pin.acks ?? []);
  expect(acks.length).toBeGreaterThanOrEqual(5);
  for (const { reason, by } of acks) expect([reason, by]).toEqual([expect.any(String), expect.any(String)]);
  expect(new Set(pins.map((pin) => pin.edition))).toEqual(new Set(['2026.1', '2026.2']));
});

test.each(['xa', 'xb', 'xc'])('%s: the file is as trm writes it', (code) => {
  const text = readFileSync(join(folder, `national/${code}/pins.yaml`), 'utf8');
  const { pins } = nationOf(code, shipped(`national/${code}`));
  expect(text).toBe(pinsText(new Map(Object.entries(pins?.pins ?? {}))));
});
