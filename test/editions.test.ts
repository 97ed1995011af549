/** The editions that we ship: frozen by trm, sound, and a history that ends in the baseline. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { changesBetween, type Thawed, thaw } from '../src/model/edition.ts';
import { elementsOf } from '../src/model/element.ts';
import { edition as isEdition } from '../src/model/generated/checks.js';
import type { EditionSource } from '../src/model/generated/types.ts';
import { guidelineOf } from '../src/model/guideline.ts';
import { titleOfStep } from '../src/model/short-form.ts';
import { shipped } from './model/shipped.ts';
import { lint, readFiles, shown } from './rules/workspace.ts';

const folder = join(import.meta.dirname, '../guidelines/editions');
const names = readdirSync(folder).sort();
const baseline = guidelineOf(shipped('baseline'));
const thawed = new Map<string, Thawed>();

beforeAll(() => {
  for (const name of names) {
    const value: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    expect(isEdition(value), name).toBe(true);
    thawed.set(name, thaw(value as EditionSource));
  }
});

/** As a source would be written. */
const yaml = (value: object): string =>
  stringify(value, { compat: 'yaml-1.1', aliasDuplicateObjects: false });

test('there are two or more', () => {
  expect(names.slice(0, 2)).toEqual(['2026.1.json', '2026.2.json']);
});

describe.each(names)('%s', (name) => {
  test('is a sample, and called as its file is', () => {
    const { edition } = thawed.get(name)!;
    expect(edition.sample).toBe(true);
    expect(`${edition.edition}.json`).toBe(name);
  });

  test('has the four measures and thirteen steps of the source, word for word', () => {
    const titles = ({ sops }: typeof baseline) =>
      sops[0]?.phases?.[0]?.measures.map((measure) => [measure.title, measure.how?.map(titleOfStep)]);
    expect(titles(thawed.get(name)!.guideline)).toEqual(titles(baseline));
  });

  test('is sound: lint finds nothing in it', async () => {
    const { edition } = thawed.get(name)!;
    const files = new Map([
      ['trm.yaml', 'schema: 1\ntitle: An edition\nlang: en\n'],
      ...Object.entries(edition.content).map(([path, value]) => [`baseline/${path}`, yaml(value)] as const),
      ...Object.entries(edition.themes ?? {}).map(
        ([key, value]) => [`themes/${key}.yaml`, yaml(value)] as const,
      ),
    ]);
    expect(lint(await readFiles(files), edition.released).map(shown)).toEqual([]);
  });

  test('every id that is no longer there has a tombstone', () => {
    const ids = elementsOf(baseline).byId;
    const retired = new Set((baseline.front.retired ?? []).map(({ id }) => id));
    const lost = Object.keys(thawed.get(name)!.edition.digests).filter(
      (id) => !ids.has(id) && !retired.has(id),
    );
    expect(lost).toEqual([]);
  });
});

test('the second says what changed since the first, old and new numbers included', () => {
  const [first, second] = names.map((name) => thawed.get(name)!.edition);
  expect(second?.previous).toBe('2026.1');
  const { guideline } = thawed.get('2026.2.json')!;
  const titles = new Map([...elementsOf(guideline).byId].map(([id, { title }]) => [id, title]));
  const { digests, numbers } = second!;
  expect(second?.changes).toEqual(changesBetween(first!, { digests, numbers, titles }));
  expect(new Set(second?.changes?.map(({ kind }) => kind))).toEqual(
    new Set(['added', 'removed', 'changed', 'renumbered']),
  );
  expect(second?.changes).toContainEqual(
    expect.objectContaining({ id: 's118', kind: 'renumbered', old_number: '2.3.6', number: '2.4.4' }),
  );
});

test('one step of the first was retired for good, and one became two', () => {
  const successors = (baseline.front.retired ?? []).map((one) => one.successors?.length ?? 0);
  expect(successors).toContain(0);
  expect(successors).toContain(2);
});
