/** The sample countries that we ship: each a complete, plausible adaptation, different in kind from the others. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Guideline, guidelineOf, type Loaded, type Nation, nationOf } from '../src/model/guideline.ts';
import { resolve } from '../src/model/resolve/resolve.ts';
import { filesIn, readFiles } from './rules/workspace.ts';

const folder = join(import.meta.dirname, '../guidelines');
const ON = '2026-11-28';
const KINDS = ['set', 'replace', 'omit', 'not_applicable', 'add', 'move'] as const;

let loaded: Loaded[];
let guideline: Guideline;

beforeAll(async () => {
  loaded = (await readFiles(filesIn(folder))).loaded;
  guideline = guidelineOf(loaded);
});

const nation = (code: string): Nation => nationOf(code, loaded);
const resolved = (code: string) => resolve({ guideline, themes: [], nation: nation(code), asOf: ON });

test.each(['xa'])('%s resolves without a problem', (code) => {
  expect(resolved(code).problems).toEqual([]);
});

test('XA has some 15 to 40 alterations of every kind, each with a reason, a gist and a law', () => {
  const alterations = nation('xa').adaptation?.alterations ?? [];
  expect(alterations.length).toBeGreaterThanOrEqual(15);
  expect(alterations.length).toBeLessThanOrEqual(40);
  for (const kind of KINDS) expect(alterations.filter((one) => one[kind]).length, kind).toBeGreaterThan(0);
  for (const one of alterations) {
    expect(one.reason).toBeTruthy();
    expect(one.gist).toBeTruthy();
    expect(one.legal_basis).toBeDefined();
  }
});

test('XA differs in place, in time and by status, and declares what is below a floor', () => {
  const alterations = nation('xa').adaptation?.alterations ?? [];
  expect(alterations.some((one) => one.area)).toBe(true);
  expect(alterations.some((one) => one.from && one.until)).toBe(true);
  expect(alterations.some((one) => one.applies_to && 'status' in one.applies_to)).toBe(true);
  const declared = alterations.filter((one) => one.below_floor).map((one) => one.on);
  expect(declared).toEqual(['s164']);
  expect(resolved('xa').effective.reservations.map((one) => one.id)).toEqual(declared);
});
