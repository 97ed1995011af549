/**
 * Runs the transcripts in test/cli/*.md against the built program. A transcript names a workspace (a folder of
 * test/cli/workspaces/, copied for the run) and shows commands with what they print:
 *
 *     Workspace: `small`
 *
 *     ```file baseline/new.yaml        written before the first command
 *     ```console                       `$ trm …`, also `$ NAME=value trm …`
 *     Exit code: 2                     0 where none is given
 *     ```stdout                        nothing where none is given; so is ```stderr
 *     ```after baseline/new.yaml       what the file holds after the command before
 *
 * Paths of the copy are shown as <workspace>, the version of trm as <version>. `UPDATE_CASES=1 npx vitest run
 * test/cli.test.ts` writes what the program prints now into the transcripts: read the difference before you commit it.
 */
import { spawnSync } from 'node:child_process';
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
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const cases = join(root, 'test/cli');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
let folder = '';

beforeAll(async () => {
  const { build } = (await import('../bin/build.mjs' as string)) as { build(): Promise<number> };
  await build();
});

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'trm-')));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Part {
  /** What follows the fence; undefined for text between blocks. */
  info?: string;
  body: string;
}

function parse(markdown: string): Part[] {
  const parts: Part[] = [];
  const fence = /^```(\S.*)\n((?:(?!```$).*\n)*)```\n?/gm;
  let end = 0;
  for (const match of markdown.matchAll(fence)) {
    if (match.index > end) parts.push({ body: markdown.slice(end, match.index) });
    parts.push({ info: match[1]!, body: match[2]! });
    end = match.index + match[0].length;
  }
  if (end < markdown.length) parts.push({ body: markdown.slice(end) });
  return parts;
}

const EXIT = /^Exit code: (\d+)\n+/m;

function prepare(parts: readonly Part[]): void {
  const name = /^Workspace: `(.+)`$/m.exec(
    parts.map(({ info, body }) => (info === undefined ? body : '')).join(''),
  )?.[1];
  if (name !== undefined) {
    const from = join(cases, 'workspaces', name);
    cpSync(existsSync(from) ? from : join(root, name), folder, { recursive: true });
  }
  for (const { info, body } of parts) {
    const file = /^file (.+)$/.exec(info ?? '')?.[1];
    if (file === undefined) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), body);
  }
}

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

function runCommand(line: string): Outcome {
  const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3]!,
  );
  const env: Record<string, string> = { PATH: process.env.PATH ?? '', SOURCE_DATE_EPOCH: '1795392000' };
  while (/^[A-Z_]+=/.test(words[0] ?? '')) {
    const [, name = '', value = ''] = /^([A-Z_]+)=(.*)$/.exec(words.shift()!)!;
    env[name] = value;
  }
  expect(words.shift()).toBe('trm');
  const ended = spawnSync(process.execPath, [join(root, 'bin/trm.js'), ...words], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  const shown = (text: string) => text.replaceAll(folder, '<workspace>').replaceAll(version, '<version>');
  return { code: ended.status ?? -1, stdout: shown(ended.stdout), stderr: shown(ended.stderr) };
}

function block(info: string, body: string): string {
  return body === '' ? '' : `\n\`\`\`${info}\n${body}${body.endsWith('\n') ? '' : '\n'}\`\`\`\n`;
}

/** The transcript as it is now. */
function rerun(parts: readonly Part[]): string {
  let text = '';
  for (const { info, body } of parts) {
    if (info === undefined) text += body.replace(EXIT, '').replace(/^\n+$/, '\n');
    else if (info === 'console') {
      const { code, stdout, stderr } = runCommand(body.replace(/^\$ /, '').trim());
      const exit = code === 0 ? '' : `\nExit code: ${code}\n`;
      text += `\`\`\`console\n${body}\`\`\`\n${exit}${block('stdout', stdout)}${block('stderr', stderr)}`;
    } else if (info.startsWith('after ')) {
      const file = join(folder, info.slice('after '.length));
      text += `\`\`\`${info}\n${existsSync(file) ? readFileSync(file, 'utf8') : '(there is no such file)\n'}\`\`\`\n`;
    } else if (info !== 'stdout' && info !== 'stderr') text += `\`\`\`${info}\n${body}\`\`\`\n`;
  }
  return `${text.replace(/\n{3,}/g, '\n\n').trimEnd()}\n`;
}

test.each(readdirSync(cases).filter((name) => name.endsWith('.md')))('%s', (name) => {
  const path = join(cases, name);
  const written = readFileSync(path, 'utf8');
  const parts = parse(written);
  expect(parts.some(({ info }) => info === 'console')).toBe(true);
  prepare(parts);
  const now = rerun(parts);
  if (process.env.UPDATE_CASES) writeFileSync(path, now);
  else expect(now).toBe(written);
});
