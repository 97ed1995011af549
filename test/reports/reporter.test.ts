import { readdirSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { formatNames, loadReporter } from '../../src/report/reporter.ts';
import { inOrder, summarise } from '../../src/report/summary.ts';
import { loadCase, optionsWith } from './load-case.ts';

const { report } = loadCase('rich');

test('there is a format for each file, and a file for each format', () => {
  const files = readdirSync(new URL('../../src/report/formats', import.meta.url));
  expect(files.filter((file) => file !== 'index.ts').sort()).toEqual(
    formatNames.map((name) => `${name}.ts`).sort(),
  );
});

test('formats written into one folder do not take the place of each other', async () => {
  const endings = await Promise.all(formatNames.map(async (name) => (await loadReporter(name)).ending));
  expect(new Set(endings).size).toBe(formatNames.length);
});

test('an unknown format is bad usage, answered with the nearest names', async () => {
  await expect(loadReporter('jsno')).rejects.toMatchObject({
    name: 'UsageError',
    message: 'There is no report format "jsno".',
    help: 'Did you mean "json"? Formats are: text, json, sarif, github, gitlab, junit, markdown, html.',
  });
  await expect(loadReporter('constructor')).rejects.toMatchObject({
    help: 'Formats are: text, json, sarif, github, gitlab, junit, markdown, html.',
  });
});

test('colours change nothing but the colour', async () => {
  const { print } = await loadReporter('text');
  const coloured = await print(report, optionsWith({ colour: true }));
  expect(coloured).toContain('\u001b[31m');
  expect(stripVTControlCharacters(coloured)).toBe(await print(report, optionsWith()));
});

test('no format shows a line that a privacy finding names, for whatever finding', async () => {
  const { report: edges, options } = loadCase('edges');
  for (const name of formatNames) {
    const printed = await (await loadReporter(name)).print(edges, options);
    expect(printed).not.toContain('Fictional Lane');
  }
});

test('the order is by file, line, column, rule, and does not depend on the order given', () => {
  const ordered = inOrder(report.findings);
  expect(inOrder([...report.findings].reverse())).toEqual(ordered);
  const places = ordered.map(({ at }) => (at ? `${at.file}:${at.start.line}:${at.start.column}` : ''));
  expect(places).toEqual([
    '',
    'baseline/actors.yaml:3:1',
    ...['4:12', '7:16', '9:25', '10:27', '11:9', '14:19', '15:19'].map(
      (place) => `baseline/sops/1-identification.yaml:${place}`,
    ),
  ]);
});

test('suppressed findings count only as suppressed', () => {
  expect(summarise(report)).toEqual({
    error: 3,
    warning: 2,
    info: 1,
    total: 6,
    suppressed: 3,
    suppressedByRule: { 'ref/unknown-actor': 1, 'text/long-sentence': 2 },
  });
});

test('the same mistake made twice in one element stays two issues in GitLab', async () => {
  const finding: Finding = { rule: 'ref/x', level: 'error', message: 'Twice.', fingerprint: '0123456789ab' };
  const printed = await (await loadReporter('gitlab')).print(
    { findings: [finding, finding], files: 1, complete: true, skipped: [] },
    optionsWith(),
  );
  const fingerprints = JSON.parse(printed).map((issue: { fingerprint: string }) => issue.fingerprint);
  expect(fingerprints).toEqual(['0123456789ab', '0123456789ab-2']);
});
