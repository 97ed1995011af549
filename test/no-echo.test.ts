/** What must not be repeated is repeated by no report: neither in its words nor in the lines of source that it shows. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { RULES } from '../src/lint/rules/index.ts';
import { formatNames, loadReporter } from '../src/report/reporter.ts';
import { checkWorkspace } from '../src/workspace/check-workspace.ts';
import { filesIn, filesOfCase } from './rules/workspace.ts';

const here = join(import.meta.dirname, 'rules');
const folder = mkdtempSync(join(tmpdir(), 'trm-no-echo-'));
afterAll(() => rmSync(folder, { recursive: true }));

const base = filesIn(join(here, 'base'));
const cases = ['contact', 'privacy'].flatMap((family) =>
  readdirSync(join(here, family)).flatMap((rule) =>
    readdirSync(join(here, family, rule))
      .filter((name) => name.startsWith('bad-') && name.endsWith('.yaml'))
      .map((name) => [`${family}/${rule}`, name.slice(0, -'.yaml'.length)] as const),
  ),
);

/** Broken on purpose, so that the reader and not a rule has to speak. */
const BROKEN: readonly [string, string, string][] = [
  [
    'national/xa/contacts.yaml',
    'lang: en\ncontacts: {line: {channels: [{phone: +355441234567}]}}\n',
    '355441234567',
  ],
  ['national/xa/contacts.yaml', 'lang: en\ncontacts: {line: {channels: [{phone: 0801577}]}}\n', '0801577'],
  ['national/xa/contacts.yaml', 'lang: en\ncontacts: {line: {channels: [{email: anna: smith}]}}\n', 'smith'],
  ['national/xa/contacts.yaml', 'lang: en\ncontacts: {line: {phone: "044 1577"}}\n', '1577'],
  ['national/xa/institutions.yaml', 'lang: en\ninstitutions: {a: {address: [5 Elm Row]}}\n', 'Elm Row'],
  ['national/xa/institutions.yaml', 'lang: en\ninstitutions: {a: {address: 5 Elm Row: back}}\n', 'Elm Row'],
];

async function reports(files: ReadonlyMap<string, string>): Promise<{ count: number; printed: string }> {
  const root = mkdtempSync(join(folder, 'w-'));
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const { report, sourceText } = await checkWorkspace(root, { today: '2026-11-23' });
  const printed = await Promise.all(
    formatNames.map(async (name) =>
      (await loadReporter(name)).print(report, {
        sourceText,
        colour: false,
        quiet: false,
        toolVersion: '0',
        ruleMeta: (id) => RULES[id],
      }),
    ),
  );
  return { count: report.findings.length, printed: printed.join('\n') };
}

describe('what a rule found', () => {
  test.each(cases)('%s %s', async (rule, name) => {
    const { files } = filesOfCase(readFileSync(join(here, rule, `${name}.yaml`), 'utf8'));
    const { count, printed } = await reports(new Map([...base, ...files]));
    expect(count).toBeGreaterThan(0);
    const values = [...files].flatMap(([file, text]) => [
      ...(/contacts|institutions/.test(file)
        ? [...text.matchAll(/\b(?:phone|short|email|web|address):\s*"?([^",}\n]+)/g)].map((one) => one[1])
        : []),
      ...[...text.matchAll(/\d{2}\.\d{4,}|https:\/\/[^\s"]+|\d°\S+/g)].map((one) => one[0]),
    ]);
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) expect(printed).not.toContain((value as string).trim());
  });
});

describe('what cannot be read', () => {
  test.each(BROKEN)('%s: %s', async (file, text, value) => {
    const { count, printed } = await reports(new Map([...base, [file, text]]));
    expect(count).toBeGreaterThan(0);
    expect(printed).not.toContain(value);
  });
});
