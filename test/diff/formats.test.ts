/** The same change in every format. `npx vitest run test/diff -u` writes what is printed now: read the difference. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import schema from '../../schemas/output/changes.schema.json' with { type: 'json' };
import { pairFor } from '../../src/changes/sides.ts';
import { type DiffSide, diff, isChannel } from '../../src/diff/diff.ts';
import { metaOf, reportOf } from '../../src/diff/findings.ts';
import { type DiffFormatName, diffFormatNames, loadDiffFormat } from '../../src/diff/format.ts';
import { type Comparable, compare } from '../../src/model/compare/compare.ts';
import type { Guideline, Nation } from '../../src/model/guideline.ts';
import { readPlainYaml } from '../../src/model/reading/plain-yaml.ts';
import { loadReporter } from '../../src/report/reporter.ts';
import { readShared } from '../../src/workspace/sound-countries.ts';
import { sarifLog } from '../reports/sarif-schema.ts';

const folder = fileURLToPath(new URL('cases', import.meta.url));

function read(name: string): Comparable {
  const { value, problems } = readPlainYaml(readFileSync(join(folder, `${name}.yaml`), 'utf8'));
  expect(problems).toEqual([]);
  const { nation, ...guideline } = value as Partial<Guideline> & { nation: Nation };
  const registers = { instruments: {}, sources: {}, terms: {}, countries: {}, forms: {} };
  return { guideline: { ...registers, ...guideline } as Guideline, nation };
}

const before: DiffSide = { label: '2026.1', comparable: read('base') };
const after: DiffSide = {
  label: 'xa',
  comparable: read('changed'),
  decisions: { adopted: ['m2'], undecided: [] },
  declared: (fact) =>
    fact.field === 'when'
      ? {
          operation: 'set',
          layer: 'xa',
          reason: 'Zakon *je* promijenjen.',
          gist: 'Up to sixty days.',
          legalBasis: 'Aliens Act, art. 81',
          effect: 'strengthens',
        }
      : undefined,
};

const options = { colour: false, toolVersion: '0.1.0' };
const difference = diff(before, after, { depth: 'text' });

async function print(name: DiffFormatName): Promise<string> {
  return (await loadDiffFormat(name)).print(difference, options);
}

describe('formats', () => {
  test.each(diffFormatNames)('%s', async (name) => {
    const { ending } = await loadDiffFormat(name);
    await expect(await print(name)).toMatchFileSnapshot(join(folder, `changes${ending}`));
  });

  test.each(diffFormatNames)('%s names a restricted entry and shows none of its values', async (name) => {
    const printed = await print(name);
    expect(printed).toContain('desk');
    expect(printed).not.toMatch(/0122|0188|08:00/);
  });

  test.each(diffFormatNames)('%s says of a country why it is not compared', async (name) => {
    const hostile = '<script>alert(1)</script> **bold** \u001b[31m\nred';
    const one = { country: 'xb', why: hostile, next: 'Write "trm lint xb".' };
    const printed = (await loadDiffFormat(name)).printLeftOut(one, options);
    expect(printed).toMatch(/xb/);
    expect(printed).toMatch(/trm lint xb/);
    expect(printed).not.toContain('\u001b');
    if (name === 'html') expect(printed).not.toContain('<script');
    if (name === 'markdown') expect(printed).toContain('\\*\\*bold');
  });

  test('json has the form that is published', async () => {
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(JSON.parse(await print('json'))), JSON.stringify(validate.errors)).toBe(true);
    const { printLeftOut } = await loadDiffFormat('json');
    const left = JSON.parse(printLeftOut({ country: 'xb', why: 'A file cannot be used.' }, options));
    expect(validate(left), JSON.stringify(validate.errors)).toBe(true);
    // One or the other: a program must not take what was not compared for what did not change.
    expect(validate({ ...left, notCompared: undefined })).toBe(false);
    expect(validate({ ...JSON.parse(await print('json')), notCompared: left.notCompared })).toBe(false);
  });

  test('prose is no markup', async () => {
    expect(await print('html')).not.toContain('<b>');
    expect(await print('markdown')).not.toMatch(/<b>|@all/);
  });

  test('colours are for terminals', async () => {
    const { format } = await import('../../src/diff/formats/text.ts');
    const coloured = await format.print(difference, { ...options, colour: true });
    expect(coloured).toContain('\u001b[');
    expect(await print('text')).not.toContain('\u001b');
  });
});

describe('formats of findings', () => {
  const place = { file: 'national/xa/adaptation.yaml', start: at(7, 5), end: at(7, 9) };
  const related = [
    { message: 'This is what it is compared with.', at: { ...place, file: 'baseline/sops/1.yaml' } },
  ];
  const report = reportOf(difference, () => ({ at: place, related }), 3);
  const reportOptions = {
    ...options,
    quiet: false,
    sourceText: () => undefined,
    ruleMeta: metaOf,
  };

  test.each(['sarif', 'junit', 'github', 'gitlab'])('%s', async (name) => {
    const { print, ending } = await loadReporter(name);
    const text = await print(report, reportOptions);
    await expect(text).toMatchFileSnapshot(join(folder, `changes-${name}.${ending.split('.').at(-1)}`));
    expect(text).not.toMatch(/0122|0188|08:00/);
  });

  test('a loss below a floor is an error, another loss a warning, all else a note', () => {
    const levels = Object.fromEntries(report.findings.map(({ rule, level }) => [rule, level]));
    expect(levels).toMatchObject({
      'change/duration-shortened': 'error',
      'change/step-removed': 'error',
      'change/data-about-person-added': 'warning',
      'change/wording-changed': 'info',
      'change/deadline-shortened': 'info',
      'change/channel-changed': 'warning',
    });
    const declared = { operation: 'set', layer: 'xa', reservation: 'Thirty days are given in practice.' };
    const reserved = diff(before, { ...after, declared: () => declared }, { depth: 'text' });
    const found = reportOf(reserved, () => ({}), 3).findings;
    expect(found.find(({ rule }) => rule === 'change/duration-shortened')?.level).toBe('warning');
  });

  test('what the run fails on is an error in every report', async () => {
    const failing = reportOf(difference, () => ({ at: place }), 3, ['weakened']);
    const levels = new Map(failing.findings.map(({ rule, level }) => [rule, level]));
    expect(levels.get('change/data-about-person-added')).toBe('error');
    expect(levels.get('change/wording-changed')).toBe('info');
    expect(await (await loadReporter('github')).print(failing, reportOptions)).toMatch(
      /^::error .*data-about-person-added/m,
    );
  });

  test('sarif fits the schema of the standard', async () => {
    const text = await (await loadReporter('sarif')).print(report, reportOptions);
    sarifLog(JSON.parse(text));
    expect(sarifLog.errors).toBeNull();
  });

  test('every kind of change is described', () => {
    expect(report.findings.every(({ rule }) => metaOf(rule) !== undefined)).toBe(true);
    expect([metaOf('ref/dangling'), metaOf('change/constructor')]).toEqual([undefined, undefined]);
  });
});

function at(line: number, column: number) {
  return { line, column, offset: 0 };
}

describe('depth and area', () => {
  test('each depth is part of the one before', () => {
    const ids = (depth: 'text' | 'procedure' | 'handover') =>
      new Set(diff(before, after, { depth }).changes.map(({ fingerprint }) => fingerprint));
    const [text, procedure, handover] = [ids('text'), ids('procedure'), ids('handover')];
    expect([...procedure].every((one) => text.has(one))).toBe(true);
    expect([...handover].every((one) => procedure.has(one))).toBe(true);
    expect([text.size > procedure.size, procedure.size > handover.size, handover.size > 0]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('what is not shown is counted', () => {
    const part = diff(before, after, { depth: 'procedure', only: ['when'] });
    const areas = new Set(part.changes.filter((one) => !isChannel(one)).map(({ fact }) => fact.area));
    expect([...areas]).toEqual(['when']);
    expect(part.changes.length + part.hidden.area + part.hidden.depth).toBe(difference.changes.length);
    const rest = diff(before, after, { depth: 'procedure', except: ['when'] });
    expect(rest.changes.filter((one) => !isChannel(one)).length).toBe(part.hidden.area);
  });

  test('channels come first at every depth', () => {
    for (const depth of ['text', 'procedure', 'handover'] as const) {
      const [first, second] = diff(before, after, { depth }).changes;
      expect([first?.id, second?.id]).toEqual(['channel-changed', 'channel-changed']);
    }
  });
});

test('fingerprints tell changes apart, and do not hang on words', () => {
  const prints = difference.changes.map(({ fingerprint }) => fingerprint);
  const shown = difference.changes.filter(({ fact }) => !fact.withheld);
  expect(new Set(shown.map(({ fingerprint }) => fingerprint)).size).toBe(shown.length);
  const again = diff({ ...before, label: 'other' }, { ...after, label: 'names' }, { depth: 'text' });
  expect(again.changes.map(({ fingerprint }) => fingerprint)).toEqual(prints);
});

test('a fingerprint does not hang on how something is written', () => {
  const prints = (side: Comparable) =>
    diff(before, { ...after, comparable: side }, { depth: 'text' }).changes.map(
      ({ id, fact, fingerprint }) => `${id} ${fact.element} ${fingerprint}`,
    );
  const rewritten = JSON.parse(JSON.stringify(after.comparable), (key, value) => {
    if (key === 'what' || key === 'text') return String(value).replaceAll(' ', '\n');
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value;
  });
  expect(prints(rewritten).sort()).toEqual(prints(after.comparable).sort());
});

describe('floors', () => {
  const country: DiffSide = { ...before, label: 'xc', declared: () => undefined };

  test('to do less than another country is not to fall below a floor', () => {
    const { changes, counts } = diff(country, after, { depth: 'text' });
    expect(counts.belowFloor).toBe(0);
    expect(changes.find(({ id }) => id === 'duration-shortened')?.fact.authority).toBe('at-floor');
  });

  test('it is, where it falls below that of the guideline', () => {
    const fromBelow = () => compare(before.comparable, after.comparable);
    expect(diff(country, { ...after, fromBelow }, { depth: 'text' }).counts.belowFloor).toBe(2);
  });
});

test.each([['xa'], ['xb'], ['xc'], ['xa', 'xc'], ['2026.1', '2026.2']])(
  'what is said of the shipped workspace has the form that is published: %s %s',
  async (...named) => {
    const shipped = readShared(fileURLToPath(new URL('../../guidelines', import.meta.url)));
    const pair = await pairFor(shipped, named.filter(Boolean), '2026-11-28');
    const { print: printed } = await loadDiffFormat('json');
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const value = JSON.parse(await printed(diff(...pair, { depth: 'text' }), options));
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  },
);
