/** The sample country XC: in Bulgarian, on the older edition, with every state of a decision alive in the newer one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compare } from '../src/model/compare/compare.ts';
import { type Thawed, thaw } from '../src/model/edition.ts';
import { type Nation, nationOf } from '../src/model/guideline.ts';
import { impactOn } from '../src/model/impact.ts';
import { countStates, STATES, standingsAgainst } from '../src/model/pins/state.ts';
import { subjectsOf } from '../src/model/pins/subject.ts';
import { resolve } from '../src/model/resolve/resolve.ts';
import { publishedDigest, signedOff } from '../src/model/sign-off.ts';
import { stackOf } from '../src/workspace/editions.ts';
import { shipped } from './model/shipped.ts';

const folder = join(import.meta.dirname, '../guidelines');
const ON = '2026-11-28';
const KINDS = ['set', 'replace', 'omit', 'not_applicable', 'add', 'move'] as const;

const nation: Nation = nationOf('xc', shipped('national/xc'));
const thawed = once(
  (edition: string): Thawed =>
    thaw(JSON.parse(readFileSync(join(folder, `editions/${edition}.json`), 'utf8'))),
);

/** Each answer is worked out once. */
function once<T>(work: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    if (!known.has(name)) known.set(name, work(name));
    return known.get(name)!;
  };
}

const alterations = () => nation.adaptation?.alterations ?? [];
const resolvedOn = once((edition) => {
  const { guideline: own, themes } = thawed(edition);
  const stack = (nation.adaptation?.themes ?? []).map((key) => [key, themes[key]!] as const);
  return resolve({ guideline: own, themes: stack, nation: nation, asOf: ON });
});
const base = once((edition) => {
  const { guideline: own, themes } = thawed(edition);
  return stackOf(edition, own, themes, nation.adaptation?.themes ?? [], 'xc', ON);
});

test('names 2026.1, and resolves against it without a problem', () => {
  expect(nation.adaptation?.edition).toBe('2026.1');
  expect(resolvedOn('2026.1').problems).toEqual([]);
});

test('has some 15 to 40 alterations of every kind, each with a reason in Bulgarian, a gist in English and a law', () => {
  expect(alterations().length).toBeGreaterThanOrEqual(15);
  expect(alterations().length).toBeLessThanOrEqual(40);
  for (const kind of KINDS) expect(alterations().filter((one) => one[kind]).length, kind).toBeGreaterThan(0);
  for (const one of alterations()) {
    expect(one.reason).toMatch(/^\p{Script=Cyrillic}/u);
    expect(one.gist).not.toMatch(/\p{Script=Cyrillic}/u);
    expect(nation.adaptation?.acts).toHaveProperty(one.legal_basis?.act ?? 'none');
  }
});

test('its sign-offs were given for the text as it is', () => {
  const { adaptation } = nation;
  const found = signedOff(adaptation?.sign_offs, publishedDigest(base('2026.1').guideline, adaptation!));
  expect(found.map(({ fits }) => fits)).toEqual([true, true]);
});

test('on its edition nothing is due; one decision was never recorded', () => {
  const standings = standingsAgainst(base('2026.1'), subjectsOf(nation.adaptation!), nation.pins);
  expect(countStates(standings)).toEqual({ unpinned: 1, current: standings.length - 1 });
});

test('every state is alive in what the newer edition would mean', () => {
  const { states } = impactOn(nation, base('2026.1'), base('2026.2'), base);
  expect(Object.keys(states)).toEqual([...STATES]);
});

test('below a floor is only what it declares; for a child, something stands in its place', () => {
  const { guideline: own } = base('2026.1');
  const facts = compare({ guideline: own }, { guideline: resolvedOn('2026.1').effective });
  const about = facts
    .filter(({ element }) => element === 'm7')
    .map((one) => [one.subject, one.direction, one.authority]);
  expect(about).toContainEqual(['item', 'undecided', 'at-floor']);
  expect(facts.filter((one) => one.authority === 'below-floor').map(({ element }) => element)).toEqual([
    'm7',
  ]);
  expect(resolvedOn('2026.1').effective.reservations.map((one) => one.id)).toEqual(['m7']);
});
