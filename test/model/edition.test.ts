import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BaselineFile, freeze, thaw } from '../../src/model/edition.ts';
import { edition as isEdition } from '../../src/model/generated/checks.js';
import type { EditionSource, SopSource } from '../../src/model/generated/types.ts';
import { guidelineOf, themesOf } from '../../src/model/guideline.ts';
import { unverifiedNorms } from '../../src/model/unverified.ts';
import { shipped } from './shipped.ts';

const sources = shipped('baseline');
const themes = themesOf(shipped('themes'));
const files: BaselineFile[] = sources.map((source) => ({
  path: source.file.replace('baseline/', ''),
  source,
}));
const first = freeze(files, themes, { edition: '2026.1', released: '2026-05-01', sample: true });

/** The next edition, with one SOP edited. */
function next(edit: (sop: SopSource) => void): EditionSource {
  const changed = files.map(({ path, source }) => {
    if (source.kind !== 'sop' || (source.value as SopSource).id !== 'sop1') return { path, source };
    const value = structuredClone(source.value) as SopSource;
    edit(value);
    return { path, source: { ...source, value } };
  });
  return freeze(changed, themes, { edition: '2026.2', released: '2026-10-01', previous: first });
}

type Holder = Record<string, unknown>;

/** Every string, number and boolean in something, with where it stands. */
function leavesOf(value: object): { holder: Holder; key: string }[] {
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === 'object' && part !== null ? leavesOf(part) : [{ holder: value as Holder, key }],
  );
}

describe('an edition', () => {
  test('has the form that its schema describes, also when it was written and read again', () => {
    const read = JSON.parse(JSON.stringify(first)) as EditionSource;
    expect(isEdition(read)).toBe(true);
    expect(read.numbers.m7).toBe('1.6');
    expect(thaw(read).guideline).toEqual(guidelineOf(sources));
    expect(thaw(read).themes).toEqual(themes);
  });

  test('does not hang on the order of files', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        const again = freeze(shuffled, themes, { edition: '2026.1', released: '2026-05-01', sample: true });
        expect(JSON.stringify(again)).toBe(JSON.stringify(first));
      }),
      { numRuns: 5 },
    );
  });

  test('names what is not verified', () => {
    const names = unverifiedNorms(thaw(first).guideline).map(({ name }) => name);
    expect(names).toContain('m7');
    expect(names).toContain('cets-197 13(1)');
    expect(new Set(names).size).toBe(names.length);
  });

  test('refuses content that is no source', () => {
    const { seal: _, ...unsealed } = first;
    const broken = { ...unsealed, content: { ...first.content, 'actors.yaml': { actors: 3 } } };
    expect(() => thaw(broken)).toThrow('its part "actors.yaml" does not have the form of such a source');
    const outside = { ...unsealed, content: { '../trm.yaml': {} } };
    expect(() => thaw(outside)).toThrow('"../trm.yaml"');
  });

  test('does not fit its seal when anything in it was edited, however small', () => {
    const whole = JSON.parse(JSON.stringify(first)) as EditionSource;
    const leaves = leavesOf(whole);
    fc.assert(
      fc.property(fc.constantFrom(...leaves), ({ holder, key }) => {
        const before = holder[key];
        holder[key] = typeof before === 'string' ? `${before}.` : !before;
        expect(() => thaw(whole)).toThrow('its seal does not fit');
        holder[key] = before;
      }),
      { numRuns: 30 },
    );
    expect(thaw(whole).guideline).toEqual(guidelineOf(sources));
  });
});

describe('changes since the edition before', () => {
  const measures = (sop: SopSource) => sop.phases?.[0]?.measures ?? [];

  test('nothing, where nothing changed', () => {
    expect(next(() => {}).changes).toEqual([]);
  });

  test('a longer period is normative, another word is not', () => {
    const { changes } = next((sop) => {
      const [m1, m2] = measures(sop);
      m1!.when = { max: 12, unit: 'hours', from: 'first-sign' };
      m2!.what = `${m2!.what} Always.`;
    });
    expect(changes).toEqual([
      {
        id: 'm1',
        kind: 'changed',
        normative: true,
        old_number: '1.1',
        number: '1.1',
        title: 'Initial referral',
      },
      {
        id: 'm2',
        kind: 'changed',
        normative: false,
        old_number: '1.2',
        number: '1.2',
        title: measures(sources.map(({ value }) => value as SopSource).find(({ id }) => id === 'sop1')!)[1]!
          .title,
      },
    ]);
  });

  test('a measure less gives others new numbers', () => {
    const changes =
      next((sop) => {
        measures(sop).splice(1, 1);
      }).changes ?? [];
    expect(changes.find(({ id }) => id === 'ph1')).toMatchObject({ kind: 'changed', normative: true });
    expect(changes.find(({ id }) => id === 'm2')).toMatchObject({ kind: 'removed', old_number: '1.2' });
    expect(changes.find(({ id }) => id === 'm7')).toMatchObject({
      kind: 'renumbered',
      old_number: '1.6',
      number: '1.5',
    });
    expect(changes.every((change) => change.kind !== 'added')).toBe(true);
    expect(isEdition(JSON.parse(JSON.stringify(first)))).toBe(true);
  });

  test('one more', () => {
    const { changes = [] } = next((sop) => {
      sop.phases?.at(-1)?.measures.push({ id: 'm999', title: 'New', who: 'coordinator' });
    });
    expect(changes.map(({ id, kind }) => [id, kind])).toEqual([
      ['ph2', 'changed'],
      ['m999', 'added'],
    ]);
  });
});
