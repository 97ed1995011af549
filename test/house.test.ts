/** The house stays as it was built: who may import whom, who touches the machine, what a folder holds. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /(?<!\.d)\.(?:ts|js)$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .sort();
const textOf = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

/** What a file imports, also lazily and also types only: paths in the repository, or names of packages. */
function importsOf(file: string): string[] {
  const text = textOf.get(file) as string;
  const found = [
    ...text.matchAll(/\bfrom\s*['"]([^'"]+)['"]/g),
    ...text.matchAll(/\bimport\s*\(?\s*['"]([^'"]+)['"]/g),
  ].map((match) => match[1] as string);
  return found.map((name) =>
    name.startsWith('.') ? relative(root, join(root, dirname(file), name)).replaceAll('\\', '/') : name,
  );
}

/** The room of a file: a folder of `src`, the command line, or what stands beside them. */
function roomOf(file: string): string {
  const [, first = '', second] = file.split('/');
  if (second !== undefined) return first;
  return first === 'cli.ts' ? 'cli' : 'edge';
}

/** Design: bin → cli → commands → {lint, diff, render, report, io} → model; between, what several commands share. */
const CORE = ['lint', 'diff', 'render', 'report', 'io', 'model'];
const MAY_IMPORT: Record<string, readonly string[]> = {
  cli: ['commands', 'edge', 'io', 'model'],
  commands: ['edge', 'review', 'explain', 'print', 'changes', 'workspace', ...CORE],
  review: ['review', 'explain', 'changes', 'workspace', ...CORE],
  explain: ['explain', 'edge', 'changes', 'workspace', ...CORE],
  print: ['print', 'edge', 'changes', 'workspace', ...CORE],
  changes: ['changes', 'workspace', ...CORE],
  workspace: ['workspace', ...CORE],
  edge: ['edge', ...CORE],
  lint: ['lint', 'model'],
  diff: ['diff', 'model'],
  render: ['render', 'model'],
  report: ['report', 'model'],
  io: ['io', 'model'],
  model: ['model'],
};

describe('arrows', () => {
  test('every file stands in a room', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
  });

  test('a room imports only what is below it', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('src/'))
        .filter((target) => !MAY_IMPORT[roomOf(file)]?.includes(roomOf(target)))
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('what is imported is there, and named with its ending', () => {
    const missing = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('src/') && !existsSync(join(root, target)))
        .map((target) => `${file} imports ${target}`),
    );
    expect(missing).toEqual([]);
  });

  test('the start-up file knows only what was built, and its cache', () => {
    const text = readFileSync(join(root, 'bin/trm.js'), 'utf8');
    const names = [...text.matchAll(/require\('([^']+)'\)/g)].map((match) => match[1] as string);
    expect(names.filter((name) => name.startsWith('.')).sort()).toEqual([
      '../dist/cli.js',
      '../package.json',
      './code-cache.js',
    ]);
  });
});

/** Modules of Node that compute, and touch neither disk, stream nor process. */
const PURE = new Set(['node:buffer', 'node:crypto', 'node:path', 'node:util', 'node:zlib']);

/** What else may name the machine, each with its reason. */
const ALLOWED: Record<string, { words: readonly string[]; because: string }> = {
  'src/render/formats/pdf.ts': {
    words: ['process.platform', 'process.arch'],
    because:
      'The message says for which machine the part that sets PDF is missing; the result does not depend on it.',
  },
};

describe('the machine', () => {
  test('only io/ touches disk, streams and processes', () => {
    const wrong = files
      .filter((file) => roomOf(file) !== 'io')
      .flatMap((file) => {
        const modules = importsOf(file).filter((name) => name.startsWith('node:') && !PURE.has(name));
        const words = wordsOf(file).filter((word) => !ALLOWED[file]?.words.includes(word));
        return [...modules, ...words].map((name) => `${file}: ${name}`);
      });
    expect(wrong).toEqual([]);
  });

  test('the list of exceptions names only what is there', () => {
    for (const [file, { words }] of Object.entries(ALLOWED)) expect(wordsOf(file)).toEqual(words);
  });

  test('only commands and the command line ask for the time', () => {
    const wrong = files.filter(
      (file) =>
        !['io', 'commands', 'print'].includes(roomOf(file)) &&
        /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bMath\.random\(/.test(codeOf(file)),
    );
    expect(wrong).toEqual([]);
  });

  function wordsOf(file: string): string[] {
    return [
      ...new Set(
        [...codeOf(file).matchAll(/\bprocess\.\w+|\bconsole\.\w+|\bfetch\(|\brequire\(/g)].map(
          ([word]) => word,
        ),
      ),
    ];
  }
});

/** A file without its comments and quoted texts. */
function codeOf(file: string): string {
  return (textOf.get(file) as string)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

/** Folders that hold one thing a file: each thing is known to the file that lists them, or to a command. */
const PLURAL = ['commands', 'rules', 'formats', 'kinds'];

describe('folders', () => {
  test('a plural folder holds nothing that nobody knows', () => {
    const known = new Set<string>();
    const open = ['src/cli.ts'];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (known.has(file) || !textOf.has(file)) continue;
      known.add(file);
      open.push(...importsOf(file));
    }
    const things = files.filter((file) => file.split('/').some((part) => PLURAL.includes(part)));
    expect(things.length).toBeGreaterThan(40);
    expect(things.filter((file) => !known.has(file))).toEqual([]);
  });

  test('an index names every file beside and below it', () => {
    for (const index of files.filter((file) => file.endsWith('/index.ts'))) {
      const folder = dirname(index);
      const beside = files.filter((file) => file.startsWith(`${folder}/`) && file !== index);
      const named = importsOf(index).filter((target) => target.startsWith(`${folder}/`));
      expect(named.sort(), index).toEqual(beside);
    }
  });

  test('a rule has the name of its file, and its family that of its folder', () => {
    const index = textOf.get('src/lint/rules/index.ts') as string;
    const names = files
      .filter((file) => /^src\/lint\/rules\/.+\//.test(file))
      .map((file) => file.slice('src/lint/rules/'.length, -'.ts'.length));
    expect([...index.matchAll(/^ {2}'([^']+)':/gm)].map((match) => match[1])).toEqual(names);
  });

  test('names are small letters with hyphens, and none is called utils', () => {
    expect(
      files.filter((file) => !/^src(?:\/[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[\d.]*\d)?)+\.(?:ts|js)$/.test(file)),
    ).toEqual([]);
    expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|misc|lib)(?:\/|\.ts$)/.test(file))).toEqual([]);
  });
});

test('no file is longer than 450 lines', () => {
  const long = files.filter(
    (file) =>
      !file.startsWith('src/model/generated/') && (textOf.get(file) as string).split('\n').length > 450,
  );
  expect(long).toEqual([]);
});

test('no marks of unfinished work stand in the code', () => {
  const wrong = files.filter(
    (file) =>
      !file.includes('/generated/') &&
      /\b(?:TODO|FIXME|XXX|HACK)\b|@ts-ignore/.test(textOf.get(file) as string),
  );
  expect(wrong).toEqual([]);
});

describe('what is in the repository', () => {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  })
    .toString()
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(root, file)));
  const BINARY = /\.(?:png|jpe?g|pdf|ttf|woff2?|docx|wasm)$/;
  const texts = listed
    .filter((file) => !BINARY.test(file))
    .map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);
  // Written in two parts, so that this file does not name them either.
  const PLACES = new RegExp(
    ['work', 'tmp', 'root', 'home', 'Users'].map((name) => `(?<![\\w.)}-])/${name}/(?!\\*)`).join('|'),
  );
  const HOSTS = new RegExp(
    ['npm' + 'js\\.(?:org|com)', 'yarn' + 'pkg\\.com', '\\bregis' + 'try\\.[a-z0-9-]+\\.'].join('|'),
    'i',
  );

  test("nothing names a place on somebody's machine", () => {
    expect(texts.length).toBeGreaterThan(300);
    expect(
      texts
        .filter(([, text]) => PLACES.test(text))
        .map(([file, text]) => `${file}: ${PLACES.exec(text)?.[0]}`),
    ).toEqual([]);
  });

  test('nothing names a host of packages', () => {
    expect(texts.filter(([, text]) => HOSTS.test(text)).map(([file]) => file)).toEqual([]);
  });
});
