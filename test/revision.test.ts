import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listFiles, readInside } from '../src/io/read.ts';
import { UsageError } from '../src/model/finding.ts';
import { withRevision } from '../src/workspace/revision.ts';

let folder = '';

const git = (...args: string[]) => {
  const identity = [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.org',
    '-c',
    'commit.gpgsign=false',
  ];
  const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
};

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'trm-')));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a workspace below the root of a repository, as it was', async () => {
  git('init', '-q');
  put('elsewhere.yaml', 'no: part\n');
  put('text/trm.yaml', 'title: Übergang\r\n');
  put('text/baseline/guideline.yaml', '');
  put('text/notes.txt', 'no source');
  put('text/.hidden.yaml', 'a: b');
  symlinkSync('/etc/hostname', join(folder, 'text/link.yaml'));
  git('add', '-A');
  git('commit', '-q', '-m', 'one');
  put('text/trm.yaml', 'title: Later\n');
  put('text/baseline/new.yaml', 'a: b\n');
  git('add', '-A');
  git('commit', '-q', '-m', 'two');
  const read = (revision: string) =>
    withRevision(join(folder, 'text'), revision, async (there) =>
      listFiles(there, ['.yaml', '.txt']).map((file) => [
        file,
        Buffer.from(readInside(there, file, 99)).toString(),
      ]),
    );
  expect(await read('HEAD~1')).toEqual([
    ['baseline/guideline.yaml', ''],
    ['trm.yaml', 'title: Übergang\r\n'],
  ]);
  expect((await read('HEAD')).map(([file]) => file)).toEqual([
    'baseline/guideline.yaml',
    'baseline/new.yaml',
    'trm.yaml',
  ]);
  await expect(read('HEAD~9')).rejects.toThrow('There is no revision "HEAD~9" in this repository');
  await expect(read('--output=x')).rejects.toThrow('There is no revision "--output=x"');
});

test('no repository', async () => {
  await expect(withRevision(folder, 'main', async () => 0)).rejects.toThrow('in no git repository');
});

test('no git: an answer at once, and what to do', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;
  const before = timers();
  vi.stubEnv('PATH', '/nowhere');
  const began = withRevision(folder, 'main', async () => 0);
  await expect(began).rejects.toMatchObject({
    message: '"git" cannot be run: it does not exist.',
    help: expect.stringContaining('Install it'),
  });
  vi.unstubAllEnvs();
  // Nothing keeps the process alive that waits for what is not there.
  expect(timers()).toBe(before);
});

test('what git lost, and what was no workspace then', async () => {
  git('init', '-q');
  put('notes.yaml', 'a: b\n');
  git('add', '-A');
  git('commit', '-q', '-m', 'one');
  put('trm.yaml', 'title: One\n');
  put('sops/1.yaml', 'title: Two\n');
  git('add', '-A');
  git('commit', '-q', '-m', 'two');
  const read = (revision: string) => withRevision(folder, revision, async () => 0);
  await expect(read('HEAD~1')).rejects.toThrow('At "HEAD~1" there is no trm.yaml in this folder.');
  expect(await read('HEAD')).toBe(0);
  const broken = withRevision(folder, 'HEAD', async () => {
    throw new UsageError('There is no country.', 'Name one.');
  });
  await expect(broken).rejects.toMatchObject({
    message: 'At "HEAD": There is no country.',
    help: 'Name one.',
  });
  const { stdout } = spawnSync('git', ['rev-parse', 'HEAD:sops/1.yaml'], { cwd: folder, encoding: 'utf8' });
  const object = join(folder, '.git/objects', stdout.slice(0, 2), stdout.trim().slice(2));
  rmSync(object);
  await expect(read('HEAD')).rejects.toThrow('git does not have sops/1.yaml of "HEAD", or it is damaged.');
  writeFileSync(object, 'damaged');
  await expect(read('HEAD')).rejects.toThrow(/git (?:does not have|could not read)/);
});
