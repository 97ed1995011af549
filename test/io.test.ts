import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { today } from '../src/io/clock.ts';
import { findWorkspace } from '../src/io/find-workspace.ts';
import { listAssets, readAsset, version } from '../src/io/package.ts';
import { nodeProgram, run } from '../src/io/process.ts';
import { existsInside, listFiles, readFile, readInside } from '../src/io/read.ts';
import { hasColour } from '../src/io/terminal.ts';
import { writeFiles, writeInside } from '../src/io/write.ts';
import { UsageError } from '../src/model/finding.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
let folder = '';
const put = (path: string, text = '') => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();
const { platform } = process;
const superuser = process.getuid?.() === 0;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'trm-io-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a workspace', () => {
  test('is the folder named, or the nearest one upward', () => {
    put('outer/trm.yaml');
    put('outer/inner/trm.yaml');
    put('outer/inner/baseline/sops/1.yaml');
    expect(findWorkspace(join(folder, 'outer'))).toBe(join(folder, 'outer'));
    const before = process.cwd;
    try {
      process.cwd = () => join(folder, 'outer/inner/baseline/sops');
      expect(findWorkspace()).toBe(join(folder, 'outer/inner'));
      process.cwd = () => folder;
      expect(() => findWorkspace()).toThrow(UsageError);
    } finally {
      process.cwd = before;
    }
  });

  test('lists its files sorted, with forward slashes, without hidden ones', () => {
    for (const name of [
      'b.yaml',
      'a/z.yaml',
      'a/b.txt',
      '.git/c.yaml',
      'node_modules/d.yaml',
      'B.yaml',
      'e.json',
    ])
      put(name);
    expect(listFiles(folder, ['.yaml'])).toEqual(['B.yaml', 'a/z.yaml', 'b.yaml']);
    expect(listFiles(folder, ['.yaml', '.json'], ['a', 'missing'])).toEqual(['a/z.yaml']);
  });

  test('ends at its folder: neither .. nor an absolute path leads out', () => {
    put('w/trm.yaml');
    put('secret.yaml', 'hidden');
    const inner = join(folder, 'w');
    for (const path of ['../secret.yaml', 'a/../../secret.yaml', join(folder, 'secret.yaml'), '..', '.']) {
      expect(() => readInside(inner, path, 100)).toThrow(/outside of the workspace/);
      expect(() => writeInside(inner, new Map([[path, 'x']]))).toThrow(/outside of the workspace/);
    }
    expect(existsInside(inner, '..secret.yaml')).toBe(false);
    expect(readFileSync(join(folder, 'secret.yaml'), 'utf8')).toBe('hidden');
  });

  test.skipIf(platform === 'win32')('follows no symbolic link, of a file or of a folder', () => {
    put('w/trm.yaml');
    put('outside/secret.yaml', 'hidden');
    const inner = join(folder, 'w');
    symlinkSync(join(folder, 'outside'), join(inner, 'baseline'));
    expect(() => listFiles(inner, ['.yaml'])).toThrow('"baseline" is a symbolic link');
    expect(() => listFiles(inner, ['.yaml'], ['baseline'])).toThrow('"baseline" is a symbolic link');
    expect(() => readInside(inner, 'baseline/secret.yaml', 100)).toThrow('"baseline" is a symbolic link');
    expect(() => writeInside(inner, new Map([['baseline/new.yaml', 'x']]))).toThrow(
      '"baseline" is a symbolic link',
    );
    rmSync(join(inner, 'baseline'));
    symlinkSync(join(folder, 'outside/secret.yaml'), join(inner, 'a.yaml'));
    expect(() => listFiles(inner, ['.yaml'])).toThrow('"a.yaml" is a symbolic link');
    expect(() => readInside(inner, 'a.yaml', 100)).toThrow('"a.yaml" is a symbolic link');
    expect(() => existsInside(inner, 'a.yaml')).toThrow('"a.yaml" is a symbolic link');
    expect(readdirSync(join(folder, 'outside'))).toEqual(['secret.yaml']);
  });

  test('reads no more of a file than the limit and a byte', () => {
    put('a.yaml', 'x'.repeat(50));
    expect(text(readInside(folder, 'a.yaml', 100))).toBe('x'.repeat(50));
    expect(readInside(folder, 'a.yaml', 10)).toHaveLength(11);
    expect(() => readFile(join(folder, 'a.yaml'), 10)).toThrow(/too large/);
  });

  test('says plainly what cannot be read', () => {
    mkdirSync(join(folder, 'dir.yaml'));
    expect(() => readInside(folder, 'none.yaml', 10)).toThrow(
      '"none.yaml" cannot be read: it does not exist.',
    );
    expect(() => readInside(folder, 'dir.yaml', 10)).toThrow(/no file|is a folder/);
    expect(() => readInside(folder, 'none.yaml/a', 10)).toThrow(UsageError);
  });

  test.skipIf(platform === 'win32')('does not wait for a named pipe', () => {
    spawnSync('mkfifo', [join(folder, 'pipe.yaml')]);
    expect(() => readInside(folder, 'pipe.yaml', 10)).toThrow('"pipe.yaml" is no file.');
    expect(listFiles(folder, ['.yaml'])).toEqual([]);
  });
});

describe('files are written whole, all or none', () => {
  test('new ones, in new folders, and over old ones, whose mode is kept', () => {
    put('old.sh', 'old');
    if (platform !== 'win32') chmodSync(join(folder, 'old.sh'), 0o750);
    writeFiles(
      new Map<string, string | Uint8Array>([
        [join(folder, 'a/b/new.txt'), 'new'],
        [join(folder, 'old.sh'), Buffer.from([1, 2])],
      ]),
    );
    expect(readFileSync(join(folder, 'a/b/new.txt'), 'utf8')).toBe('new');
    expect([...readFileSync(join(folder, 'old.sh'))]).toEqual([1, 2]);
    if (platform !== 'win32') expect(statSync(join(folder, 'old.sh')).mode & 0o777).toBe(0o750);
    expect(readdirSync(folder).sort()).toEqual(['a', 'old.sh']);
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['new.txt']);
  });

  test('when one cannot be written, none is, and nothing is left behind', () => {
    put('first.txt', 'before');
    put('blocked', 'a file where a folder would have to be');
    const files = new Map([
      [join(folder, 'first.txt'), 'after'],
      [join(folder, 'blocked/second.txt'), 'x'],
    ]);
    expect(() => writeFiles(files)).toThrow(UsageError);
    expect(readFileSync(join(folder, 'first.txt'), 'utf8')).toBe('before');
    mkdirSync(join(folder, 'dir'));
    expect(() =>
      writeFiles(
        new Map([
          [join(folder, 'first.txt'), 'after'],
          [join(folder, 'dir'), 'x'],
        ]),
      ),
    ).toThrow(/is a folder/);
    expect(readFileSync(join(folder, 'first.txt'), 'utf8')).toBe('before');
    expect(readdirSync(folder).sort()).toEqual(['blocked', 'dir', 'first.txt']);
  });

  test.skipIf(platform === 'win32' || superuser)('a folder without permission is told', () => {
    mkdirSync(join(folder, 'locked'), { mode: 0o500 });
    expect(() => writeFiles(new Map([[join(folder, 'locked/a.txt'), 'x']]))).toThrow(
      /there is no permission/,
    );
  });

  test.skipIf(platform === 'win32')(
    'a device is written to directly; the link that a user made stays',
    () => {
      writeFiles(new Map([['/dev/null', 'x']]));
      expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
      put('real.txt', 'a');
      symlinkSync(join(folder, 'real.txt'), join(folder, 'link.txt'));
      writeFiles(new Map([[join(folder, 'link.txt'), 'b']]));
      expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toBe('b');
      expect(realpathSync(join(folder, 'link.txt'))).toBe(join(folder, 'real.txt'));
    },
  );
});

describe('what somebody else wrote in the meantime is not written over', () => {
  test('a file that was changed, made or taken away since it was read', () => {
    put('a.yaml', 'one\n');
    put('b.yaml', 'two\n');
    const files = new Map([
      ['a.yaml', 'new a\n'],
      ['b.yaml', 'new b\n'],
    ]);
    const write = (a: string | undefined, b: string | undefined) =>
      writeInside(
        folder,
        files,
        new Map([
          ['a.yaml', a],
          ['b.yaml', b],
        ]),
      );
    expect(() => write('one\n', 'another\n')).toThrow('b.yaml was changed by somebody else in the meantime.');
    expect(() => write(undefined, 'two\n')).toThrow('a.yaml was made by somebody else in the meantime.');
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('one\n');
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'b.yaml']);
    // Line ends are no change of the text.
    put('b.yaml', 'two\r\n');
    write('one\n', 'two\n');
    expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toBe('new b\n');
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'b.yaml']);
    rmSync(join(folder, 'a.yaml'));
    expect(() => write('new a\n', 'new b\n')).toThrow('a.yaml was changed');
  });

  test('what was written before one could not be is named', () => {
    put('b.yaml', 'two\n');
    const files = new Map(['a.yaml', 'b.yaml'].map((name) => [join(folder, name), 'new']));
    let help: string | undefined;
    try {
      writeFiles(files, (place) =>
        place(() => {
          rmSync(join(folder, 'b.yaml'));
          put('b.yaml/in-the-way');
        }),
      );
    } catch (error) {
      ({ help } = error as UsageError);
    }
    expect(help).toBe(`Written before that: ${join(folder, 'a.yaml')}. Try again.`);
  });

  test('what a killed process left is swept away, what a living one writes is not', () => {
    put('.a.yaml.trm-99999999-0.tmp', 'half');
    put('.trm-99999999-0.tmp/trm.yaml', 'half');
    put(`.a.yaml.trm-${process.ppid}-0.tmp`, 'of one that runs');
    put('.a.yaml.99999999-0.tmp', 'of another program');
    writeFiles(new Map([[join(folder, 'a.yaml'), 'whole']]));
    expect(readdirSync(folder).sort()).toEqual([
      '.a.yaml.99999999-0.tmp',
      `.a.yaml.trm-${process.ppid}-0.tmp`,
      'a.yaml',
    ]);
  });
});

describe('what travels with trm', () => {
  test('is found from wherever trm runs', () => {
    expect(version()).toMatch(/^\d+\.\d+\.\d+/);
    expect(listAssets('schemas')).toContain('sop.schema.json');
    expect(JSON.parse(readAsset('schemas/sop.schema.json').toString())).toHaveProperty('title');
  });
});

describe('another program', () => {
  test('gets its arguments as they are, and its input', async () => {
    const script = 'process.stdin.pipe(process.stdout); console.error(process.argv[1]); process.exitCode = 3';
    const ended = await run(nodeProgram, ['-e', script, '$(x); "y" *'], { input: 'in' });
    expect({ ...ended, stdout: text(ended.stdout) }).toEqual({
      code: 3,
      stdout: 'in',
      stderr: '$(x); "y" *\n',
    });
  });

  test('is ended when it takes too long; its absence is told', async () => {
    expect(
      (await run(nodeProgram, ['-e', 'setInterval(() => {}, 1000)'], { seconds: 0.3 })).code,
    ).toBeGreaterThan(128);
    await expect(run('no-such-program-here', [])).rejects.toThrow(
      '"no-such-program-here" cannot be run: it does not exist.',
    );
  });
});

describe('environment', () => {
  const names = ['NO_COLOR', 'FORCE_COLOR', 'SOURCE_DATE_EPOCH'];
  const before = Object.fromEntries(names.map((name) => [name, process.env[name]]));
  const set = (values: Record<string, string>) => {
    for (const name of names) delete process.env[name];
    Object.assign(process.env, values);
  };
  afterEach(() =>
    set(
      Object.fromEntries(Object.entries(before).filter(([, value]) => value !== undefined)) as Record<
        string,
        string
      >,
    ),
  );

  test('NO_COLOR wins over FORCE_COLOR, which wins over what the output is', () => {
    set({ FORCE_COLOR: '1' });
    expect(hasColour('stdout')).toBe(true);
    set({ FORCE_COLOR: '0' });
    expect(hasColour('stdout')).toBe(false);
    set({ FORCE_COLOR: '1', NO_COLOR: '1' });
    expect(hasColour('stdout')).toBe(false);
  });

  test('SOURCE_DATE_EPOCH sets the date', () => {
    set({ SOURCE_DATE_EPOCH: '1795392000' });
    expect(today()).toBe('2026-11-23');
    set({ SOURCE_DATE_EPOCH: 'yesterday' });
    expect(() => today()).toThrow(UsageError);
    set({});
    expect(today()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

describe('standard output of the program', () => {
  const size = 3_000_000;
  let script = '';

  beforeAll(async () => {
    const esbuild = await import('esbuild');
    const made = mkdtempSync(join(tmpdir(), 'trm-bundle-'));
    script = join(made, 'print.cjs');
    await esbuild.build({
      stdin: {
        contents: `import { setExitCode } from './src/io/process.ts';
import { print, say } from './src/io/streams.ts';
          (async () => { await print('x'.repeat(${size})); await say('done'); setExitCode(1); })();`,
        resolveDir: root,
      },
      bundle: true,
      format: 'cjs',
      platform: 'node',
      define: { 'import.meta.dirname': '__dirname' },
      outfile: script,
      logLevel: 'error',
    });
    return () => rmSync(made, { recursive: true });
  });

  test('arrives whole through a pipe that is read slowly', async () => {
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'pipe'] });
    let length = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      child.stdout.pause();
      setTimeout(() => child.stdout.resume(), 1);
    });
    expect(await new Promise((done) => child.on('close', done))).toBe(1);
    expect(length).toBe(size);
  });

  test('may be closed early by its reader', async () => {
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await new Promise((done) => child.on('close', done))).toBe(1);
    expect(stderr).toBe('done');
  });

  test.skipIf(!existsSync('/dev/full'))('that is full is told, not passed over', () => {
    const shell = `"${process.execPath}" "${script}" > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', shell], { encoding: 'utf8' });
    expect(status).not.toBe(0);
    expect(stderr).toContain('the disk is full');
  });
});
