/** What commands print as JSON is what the published schemas say. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OUTPUT_SCHEMAS } from '../../src/workspace/schema-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const published = join(root, 'schemas/output');
const schemaOf = (name: string) => JSON.parse(readFileSync(join(published, `${name}.schema.json`), 'utf8'));

/** Countries with every kind of decision come from the transcripts that show them. */
const CASES = ['explain-country', 'explain-own', 'status-own'];
const folders: string[] = [];

beforeAll(async () => {
  const { build } = (await import('../../bin/build.mjs' as string)) as { build(): Promise<number> };
  await build();
  for (const name of CASES) {
    const folder = mkdtempSync(join(tmpdir(), 'trm-'));
    cpSync(join(root, 'test/cli/workspaces/adapted'), folder, { recursive: true });
    const transcript = readFileSync(join(root, `test/cli/${name}.md`), 'utf8');
    for (const [, file = '', body = ''] of transcript.matchAll(/^```file (.+)\n((?:(?!```$).*\n)*)```/gm)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), body);
    }
    folders.push(folder);
  }
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function run(folder: string, ...words: string[]): string {
  const ended = spawnSync(process.execPath, [join(root, 'bin/trm.js'), ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', SOURCE_DATE_EPOCH: '1795392000' },
    encoding: 'utf8',
  });
  expect(ended.stderr).toBe('');
  return ended.stdout;
}

test('every published schema belongs to a command that can print it', () => {
  const names = readdirSync(published).map((file) => file.slice(0, -'.schema.json'.length));
  expect(names.sort()).toEqual(Object.keys(OUTPUT_SCHEMAS).sort());
  for (const name of names) expect(JSON.parse(run(root, 'schema', name))).toEqual(schemaOf(name));
});

const WORDS: Record<string, [cases: number[], ...commands: string[][]]> = {
  status: [[0, 1, 2], ['status']],
  impact: [[0, 1, 2], ['impact']],
  rules: [[0], ['rules']],
  explanation: [
    [0],
    ...['m1', 'm2', 's5', 's7', 'm3', 'xb-s1', 'co-m1', 'co-s1', 'sop1', 'pr1', 'x1'].map((id) => [
      'explain',
      id,
      '--for',
      'xb',
    ]),
    ...['1.1.3', 'first-point-of-notification', 'presumed-trafficked-person', 'help-office'].map((name) => [
      'explain',
      name,
      '--for',
      'xa',
    ]),
    ...['m1', 's3', 's6', '2026.1', '2026.1:1.1.3', '2026.1:s2', 'cets-197', 'flow/dead-end', 'x1'].map(
      (name) => ['explain', name],
    ),
  ],
};

describe.each(Object.entries(WORDS))('%s', (name, [cases, ...commands]) => {
  const validate = new Ajv2020({ allErrors: true, strictRequired: false }).compile(schemaOf(name));

  test.each(commands.map((words) => words.join(' ')))('trm %s', (line) => {
    for (const index of cases) {
      const printed = JSON.parse(run(folders[index]!, ...line.split(' '), '--format', 'json'));
      validate(printed);
      expect(validate.errors).toBeNull();
      expect(validate({ ...printed, extra: 1 })).toBe(false);
    }
  });
});

describe('explanation of a structure of its own', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(schemaOf('explanation'));

  test.each(['m1', 'm2', 's4', 's2', 'm3', 's7', 's3', 'pr1', 'sop1', 'xb-m1', 'xb-s2', 'xb-ph1', '1.1'])(
    '%s',
    (id) => {
      validate(JSON.parse(run(folders[1]!, 'explain', id, '--for', 'xb', '--format', 'json')));
      expect(validate.errors).toBeNull();
    },
  );
});
