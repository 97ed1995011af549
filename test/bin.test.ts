import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const trm = join(root, 'bin/trm.js');
let folder = '';

beforeAll(async () => {
  const { build } = (await import('../bin/build.mjs' as string)) as { build(): Promise<number> };
  await build();
  folder = mkdtempSync(join(tmpdir(), 'trm-bin-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
const script = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('the start of trm', () => {
  test('says which Node it needs, when this one is too old', () => {
    const old = script(
      'old.cjs',
      `Object.defineProperty(process, 'versions', { value: { node: '20.18.3' } });`,
    );
    const { status, stderr, stdout } = node('--require', old, trm, 'lint');
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'trm needs Node.js 20.19 or newer; this is 20.18.3. See nodejs.org.\n',
    });
  });

  test('answers --version without loading anything but its own description', () => {
    const watch = script(
      'watch.cjs',
      `const { Module } = require('node:module');
       const load = Module._load;
       Module._load = (name, ...rest) => { console.error(name); return load(name, ...rest); };`,
    );
    const { stdout, stderr } = node('--require', watch, trm, '--version');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(stdout).toBe(`${version}\n`);
    expect(stderr.trim().split('\n')).toEqual([trm, '../package.json', 'node:fs']);
  });

  test('shows help without loading a command', () => {
    const watch = script(
      'watch-files.cjs',
      `process.on('exit', () => console.error(Object.keys(require.cache).join('\\n')));`,
    );
    const { status, stderr } = node('--require', watch, trm, '--help');
    expect(status).toBe(0);
    const own = stderr
      .split('\n')
      .filter((file) => file.startsWith(root))
      .map((file) => file.slice(root.length).replaceAll('\\', '/'));
    expect(own.filter((file) => file !== 'bin/code-cache.js').sort()).toEqual(['bin/trm.js', 'dist/cli.js']);
  });
});

describe.skipIf(!process.version.startsWith('v20.'))('what V8 compiled, kept on Node 20', () => {
  const installed = () => join(folder, 'installed');
  const cache = () => join(installed(), 'dist/.cache');
  const rules = (env: Record<string, string> = {}) =>
    spawnSync(process.execPath, [join(installed(), 'bin/trm.js'), 'rules'], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
  beforeAll(() => {
    for (const part of ['bin', 'dist', 'package.json'])
      cpSync(join(root, part), join(installed(), part), { recursive: true });
    rmSync(cache(), { recursive: true, force: true });
  });

  test('is not kept where Node is told not to', () => {
    expect(rules({ NODE_DISABLE_COMPILE_CACHE: '1' }).status).toBe(0);
    expect(existsSync(cache())).toBe(false);
  });

  test('is used by the next run, unless it is damaged or of another bundle', () => {
    const first = rules();
    expect(first.status).toBe(0);
    const kept = readdirSync(cache());
    expect(kept.length).toBeGreaterThan(1);
    expect(rules()).toMatchObject({ status: 0, stdout: first.stdout });
    for (const file of kept) {
      const bytes = readFileSync(join(cache(), file));
      bytes.fill(0xff, bytes.length >> 1);
      writeFileSync(join(cache(), file), bytes);
    }
    expect(rules()).toMatchObject({ status: 0, stdout: first.stdout });
    const bundle = join(installed(), 'dist/commands/rules.js');
    writeFileSync(bundle, readFileSync(bundle, 'utf8').replace('flow/dead-end', 'flow/dead_end'));
    expect(rules().stdout).toContain('flow/dead_end');
    expect(readdirSync(cache())).toHaveLength(kept.length + 1);
  });
});

describe('a mistake inside of trm', () => {
  const broken = () =>
    script('broken.cjs', `Object.hasOwn = () => { throw new TypeError('a mistake for this test'); };`);

  test('asks for a report and shows no stack', () => {
    const { status, stdout, stderr } = node('--require', broken(), trm, 'lint');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Something went wrong inside trm: TypeError: a mistake for this test');
    expect(stderr).toContain('Please report it');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('shows it when TRM_DEBUG is set', () => {
    const { stderr } = spawnSync(process.execPath, ['--require', broken(), trm, 'lint'], {
      encoding: 'utf8',
      env: { ...process.env, TRM_DEBUG: '1' },
    });
    expect(stderr).toMatch(/^\s+at /m);
  });
});

test.skipIf(process.platform === 'win32')(
  'an interruption ends trm at once, in the middle of its work',
  async () => {
    // As if somebody pressed Ctrl-C while a source is read; what is printed comes after that, without a pause.
    const interrupted = script(
      'interrupted.cjs',
      `const fs = require('node:fs');
     const open = fs.openSync;
     fs.openSync = (path, ...rest) => {
       if (String(path).endsWith('guideline.yaml')) process.kill(process.pid, 'SIGINT');
       return open(path, ...rest);
     };`,
    );
    const workspace = join(root, 'test/cli/workspaces/print');
    const target = join(folder, 'interrupted.html');
    const child = spawn(process.execPath, [
      ...['--require', interrupted, trm, 'render', '--format', 'html', '--output', target],
      ...['--workspace', workspace],
    ]);
    // A shell says 130 of it.
    expect(await new Promise((done) => child.on('close', (code, signal) => done({ code, signal })))).toEqual({
      code: null,
      signal: 'SIGINT',
    });
    expect(existsSync(target)).toBe(false);
  },
);
