/** What somebody types is shown so that it steers no terminal, and is written only where a source may hold it. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'trm-typed-'));
const pins = join(folder, 'national/xa/pins.yaml');

beforeAll(async () => {
  const { build } = (await import('../bin/build.mjs' as string)) as { build(): Promise<number> };
  await build();
  cpSync(join(root, 'test/cli/workspaces/adapted'), folder, { recursive: true });
  const text = readFileSync(pins, 'utf8');
  // As if the guideline had changed since: there is something to acknowledge.
  writeFileSync(pins, text.replace('text: 1a2e471724938fde', 'text: ffffffffffffffff'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const trm = (...words: string[]) =>
  spawnSync(process.execPath, [join(root, 'bin/trm.js'), ...words], { cwd: folder, encoding: 'utf8' });

const TYPED = ['\u001b[31mred', 'x\u001b]0;title\u0007', 'a\u202egnp.exe', 'a\n::error::b', '\u009b2J'];

test.each(TYPED)('%j is no name, and is shown without what steers a terminal', (word) => {
  for (const words of [
    ['explain', word],
    ['diff', word, 'xa'],
    ['status', word],
    ['release', word],
    [word],
  ]) {
    const { status, stdout, stderr } = trm(...words);
    expect({ words, status, stdout }).toEqual({ words, status: 2, stdout: '' });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(stderr).not.toContain('\n::');
  }
});

test.each([
  ['--reason', 'It \u0007holds.'],
  ['--reason', 'It \u202eholds.'],
  ['--reason', 'It\u2028holds.'],
  ['--by', 'legal\u001b[31m editor'],
  ['--by', 'legal\neditor'],
])('%s %j is not written into pins.yaml', (flag, text) => {
  const before = readFileSync(pins, 'utf8');
  const reason = flag === '--reason' ? [] : ['--reason', 'It holds.'];
  const { status, stdout, stderr } = trm('ack', 'm1', '--for', 'xa', ...reason, flag, text);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(flag);
  expect(readFileSync(pins, 'utf8')).toBe(before);
});

test('line breaks of Windows in a reason become those of sources', () => {
  const { status, stderr } = trm('ack', 'm1', '--for', 'xa', '--reason', 'It holds.\r\nStill.');
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('Recorded') });
  expect(readFileSync(pins, 'utf8')).toContain('It holds.\n');
  expect(trm('lint', 'xa').stdout).not.toContain('pins.yaml');
});
