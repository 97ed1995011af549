/**
 * What a command leaves when its process is killed (SIGKILL) at any call that changes something on disk: every file is
 * as before or as it is to be, lint still works, and the same command run again comes to the end. And what two processes
 * do that write into one workspace at once.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'bin/trm.js');
const preload = pathToFileURL(join(import.meta.dirname, 'kill.mjs')).href;
const environment = { ...process.env, SOURCE_DATE_EPOCH: '1780272000', NO_COLOR: '1' };
// Without it every start of Node 20 reads a file of certificates.
delete (environment as Record<string, unknown>).NODE_EXTRA_CA_CERTS;

let place = '';
beforeAll(async () => {
  const { build } = (await import('../../bin/build.mjs' as string)) as { build(): Promise<number> };
  await build();
});
beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'trm-killed-')));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

interface Command {
  /** Puts the workspace into `folder`, whose parent is empty otherwise. */
  prepare(folder: string): void;
  args: readonly string[];
  /** Run in the folder itself, or beside it. */
  beside?: true;
  /** What the same command says when all of it has been written already. */
  again: RegExp;
  /** Only each so many of the calls: a command that writes dozens of files in one way. */
  stride?: number;
}

const workspace = (folder: string) =>
  cpSync(join(root, 'test/cli/workspaces/adapted'), folder, { recursive: true });
const released = (folder: string) => {
  workspace(folder);
  run(['release', '2026.2', '--quiet'], folder);
};
const withNeighbour = (folder: string) => {
  workspace(folder);
  writeFileSync(
    join(folder, 'baseline/countries.yaml'),
    'lang: en\ncountries:\n  xa: {title: Examplia, fictional: true, languages: [en]}\n  xb: {title: Nearby, fictional: true, languages: [fr]}\n',
  );
};

const COMMANDS: Record<string, Command> = {
  ack: {
    prepare(folder) {
      released(folder);
      run(['upgrade', 'xa', '2026.2', '--quiet'], folder);
    },
    args: ['ack', 'm1', '--for', 'xa', '--reason', 'Still so.'],
    again: /Nothing is due/,
  },
  upgrade: {
    prepare(folder) {
      released(folder);
      rmSync(join(folder, 'national/xa/pins.yaml'));
    },
    args: ['upgrade', 'xa', '2026.2'],
    again: /adapts edition 2026\.2 already/,
  },
  release: { prepare: workspace, args: ['release', '2026.2'], again: /Edition 2026\.2 has been released/ },
  adapt: { prepare: withNeighbour, args: ['adapt', 'xb'], again: /adaptation\.yaml exists already/ },
  'adapt --from': {
    prepare: withNeighbour,
    args: ['adapt', 'xb', '--from', 'baseline'],
    again: /adaptation\.yaml exists already/,
  },
  'init in a new folder': {
    prepare: () => undefined,
    args: ['init', 'workspace'],
    beside: true,
    again: /is not empty/,
    stride: 37,
  },
  'init in an empty folder': {
    prepare: (folder) => mkdirSync(folder),
    args: ['init', '.'],
    again: /is not empty/,
    stride: 37,
  },
};

function run(args: readonly string[], cwd: string, killAt?: number, torn = false) {
  const preloaded = killAt === undefined ? [] : ['--import', preload];
  return spawnSync(process.execPath, [...preloaded, program, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...environment, KILL_AT: `${killAt}`, KILL_TORN: torn ? '1' : '' },
  });
}

/** What trm leaves beside a place when it is killed: hidden, so that nothing takes it for a source. */
const isLeftover = (path: string): boolean =>
  path.split('/').some((name) => /^\.trm\.lock$|^\..*trm-\d+-\d+\.tmp$/.test(name));

function filesIn(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry): [string, string] => {
        const path = join(entry.parentPath, entry.name);
        return [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const without = (files: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...files].filter(([path]) => !isLeftover(path)));

describe.each(Object.entries(COMMANDS))('%s', (_, { prepare, args, beside, again, stride = 1 }) => {
  const fresh = (name: string): { folder: string; cwd: string } => {
    const [model, around] = [join(place, 'model'), join(place, name)];
    const folder = join(around, 'workspace');
    if (!existsSync(model)) {
      mkdirSync(model);
      prepare(join(model, 'workspace'));
    }
    cpSync(model, around, { recursive: true });
    return { folder, cwd: beside ? around : folder };
  };

  test('killed at any call', { timeout: 600_000 }, () => {
    const first = fresh('whole');
    const before = filesIn(first.folder);
    const whole = run(args, first.cwd);
    expect(whole.status, whole.stderr).toBeLessThan(2);
    const after = filesIn(first.folder);
    expect([...after.keys()].filter(isLeftover)).toEqual([]);
    expect(after).not.toEqual(before);
    const worst = Math.max(lintOf(fresh('old').folder), lintOf(first.folder));
    const linted = new Set<string>();
    /** @returns the call at which it was killed */
    const look = (at: number, torn: boolean): string | undefined => {
      const name = `call ${at}${torn ? ', in the middle of it' : ''}`;
      const { folder, cwd } = fresh(name);
      const killed = run(args, cwd, at, torn);
      expect(killed.signal, `${name}: ${killed.stderr}`).toBe('SIGKILL');
      const left = without(filesIn(folder));
      for (const [path, text] of left)
        expect([before.get(path), after.get(path)], `${name}: ${path}`).toContain(text);
      for (const path of before.keys()) expect(left.has(path), `${name}: ${path} is still there`).toBe(true);
      const state = JSON.stringify([...left]);
      if (left.has('trm.yaml') && !linted.has(state)) {
        linted.add(state);
        // What is there until then is as sound as what was there before, or as what is to come.
        expect(lintOf(folder), name).toBeLessThanOrEqual(worst);
      }
      const once = run(args, cwd);
      if (state === JSON.stringify([...after])) expect(once.stderr, name).toMatch(again);
      else {
        expect(once.status, `${name}: ${once.stderr}`).toBe(whole.status);
        // Nothing is left of the process that was killed, either.
        expect(filesIn(folder), name).toEqual(after);
        expect(readdirSync(join(folder, '..')), name).toEqual(['workspace']);
      }
      rmSync(join(folder, '..'), { recursive: true });
      return /killed at (\w+)$/.exec(killed.stderr)?.[1];
    };
    const calls = Number(/(\d+) calls$/.exec(run(args, fresh('counted').cwd, 1_000_000).stderr)?.[1]);
    expect(calls).toBeGreaterThan(5);
    for (let at = 0; at < calls; at += at < 4 || at > calls - 12 ? 1 : Math.min(stride, calls - 11 - at))
      if (look(at, false) === 'writeFileSync') look(at, true);
  });
});

/** The exit code of lint, which must have run to its end. */
function lintOf(folder: string): number {
  if (!existsSync(join(folder, 'trm.yaml'))) return 0;
  const { status, stdout, stderr } = run(['lint'], folder);
  expect(status, stdout + stderr).toBeLessThan(2);
  expect(stdout).not.toContain('.tmp');
  return status!;
}

describe('two at once', () => {
  const start = (args: readonly string[], cwd: string): Promise<{ code: number | null; stderr: string }> =>
    new Promise((done) => {
      const child: ChildProcess = spawn(process.execPath, [program, ...args], { cwd, env: environment });
      let stderr = '';
      child.stderr!.on('data', (chunk) => {
        stderr += chunk;
      });
      child.on('close', (code) => done({ code, stderr }));
    });

  test('of two that record in pins.yaml, each is in it or was told so', { timeout: 600_000 }, async () => {
    const folder = join(place, 'workspace');
    released(folder);
    run(['upgrade', 'xa', '2026.2', '--quiet'], folder);
    const ids = ['m1', 'm2'];
    for (let round = 0; round < 4; round += 1) {
      const said = `Round ${round}.`;
      const ended = await Promise.all(
        ids.map((id) => start(['ack', id, '--for', 'xa', '--reason', `${said} ${id}`], folder)),
      );
      const pins = readFileSync(join(folder, 'national/xa/pins.yaml'), 'utf8');
      ended.forEach(({ code, stderr }, index) => {
        if (code === 0 && /Recorded/.test(stderr)) expect(pins).toContain(`${said} ${ids[index]}`);
        else if (code !== 0) expect(stderr).toContain('by somebody else in the meantime');
      });
      expect(ended.some(({ code }) => code === 0)).toBe(true);
    }
    expect([...filesIn(folder).keys()].filter(isLeftover)).toEqual([]);
  });

  test('of two that release one edition, one is told that it is there', { timeout: 600_000 }, async () => {
    const folder = join(place, 'workspace');
    workspace(folder);
    const ended = await Promise.all(
      ['2026-05-01', '2026-05-02'].map((day) => start(['release', '2026.2', '--as-of', day], folder)),
    );
    const text = readFileSync(join(folder, 'editions/2026.2.json'), 'utf8');
    expect(ended.filter(({ code }) => code === 0)).toHaveLength(1);
    const winner = ended.findIndex(({ code }) => code === 0);
    expect(text).toContain(`"released": "2026-05-0${winner + 1}"`);
    expect(ended[1 - winner]!.stderr).toMatch(/in the meantime|has been released/);
  });

  test('a lock that a killed process left does not stop the next one', { timeout: 600_000 }, () => {
    const folder = join(place, 'workspace');
    workspace(folder);
    // No process has this number: it is above what systems give.
    writeFileSync(join(folder, '.trm.lock'), '99999999');
    const { status, stderr } = run(['release', '2026.2'], folder);
    expect(status, stderr).toBe(0);
    expect(existsSync(join(folder, '.trm.lock'))).toBe(false);
  });
});
