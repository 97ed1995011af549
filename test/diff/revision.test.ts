/** Sides that are not in the workspace itself: revisions of its repository, folders, themes. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pairFor } from '../../src/changes/sides.ts';
import { diff } from '../../src/diff/diff.ts';
import { readShared } from '../../src/workspace/sound-countries.ts';

const from = fileURLToPath(new URL('../cli/workspaces/adapted', import.meta.url));
let root = '';
let folder = '';

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=trm', '-c', 'user.email=trm@trm.example', ...args], { cwd: root });

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'trm-')));
  // Not at the top of the repository: a workspace may stand beside other things.
  folder = join(root, 'guideline');
  cpSync(from, folder, { recursive: true });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'first');
  const file = join(folder, 'baseline/sops/1-first-steps.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('max: 12, unit: hours', 'max: 6, unit: hours'));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

async function changes(...named: string[]): Promise<string[]> {
  const [before, after] = await pairFor(readShared(folder), named, '2026-11-23');
  return diff(before, after, { depth: 'text' }).changes.map(({ id, fact }) => `${fact.element} ${id}`);
}

test('a revision before the working files', async () => {
  expect(await changes('HEAD:baseline')).toEqual(['m1 duration-shortened']);
  expect(await changes('HEAD:')).toEqual(['m1 duration-shortened']);
  expect(await changes('HEAD:baseline', 'HEAD:baseline')).toEqual([]);
});

test('a country of a revision names an edition, which has not changed', async () => {
  expect(await changes('HEAD:xa', 'xa')).toEqual([]);
});

test('what a country has adopted since a revision is no change, and is told', async () => {
  const file = join(folder, 'national/xa/adaptation.yaml');
  const text = readFileSync(file, 'utf8');
  const [was] = /^adopted: .*$/m.exec(text)!;
  try {
    writeFileSync(file, text.replace(was, 'adopted: [m3]'));
    const [before, after] = await pairFor(readShared(folder), ['HEAD:xa', 'xa'], '2026-11-23');
    const { changes: found, notes } = diff(before, after, { depth: 'text' });
    expect([was, ...found]).toEqual(['adopted: [pr1]']);
    expect(notes).toEqual(['xa has adopted since then: m3.', 'xa no longer adopts: pr1.']);
  } finally {
    writeFileSync(file, text);
  }
});

test('the folder of another workspace', async () => {
  expect(await changes(from)).toEqual(['m1 duration-lengthened']);
  expect(await changes(`${from}:baseline`, 'baseline')).toEqual(['m1 duration-shortened']);
});

test.each([
  ['--output=x:baseline', 'There is no revision "--output=x"'],
  ['HEAD~9:baseline', 'There is no revision "HEAD~9"'],
  ['HEAD:nothing', 'There is nothing called "nothing"'],
])('%s: %s', async (typed, message) => {
  await expect(changes(typed, 'baseline')).rejects.toThrow(message);
});
