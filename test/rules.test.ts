/**
 * Every rule, with the cases that show it: `test/rules/<family>/<name>/ok-*.yaml` are silent, `bad-*.yaml` speak,
 * and the `.out` beside them is what a person reads. A case is laid over the small workspace in `test/rules/base`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { BUILT_IN } from '../src/lint/built-in.ts';
import { RULES } from '../src/lint/rules/index.ts';
import * as checks from '../src/model/generated/checks.js';
import { filesIn, filesOfCase, lint, type Read, readFiles, shown } from './rules/workspace.ts';

const here = import.meta.dirname;
const TODAY = '2026-11-23';
const base = filesIn(join(here, 'rules/base'));
const names = [...Object.keys(RULES), ...Object.keys(BUILT_IN).filter((name) => name.startsWith('meta/'))];

const casesOf = (rule: string) => {
  const folder = join(here, 'rules', rule);
  const all = existsSync(folder) ? readdirSync(folder) : [];
  const those = (start: string) =>
    all.filter((name) => name.startsWith(start) && name.endsWith('.yaml')).map((name) => name.slice(0, -5));
  return { ok: those('ok-'), bad: those('bad-'), all };
};

const run = async (rule: string, name: string) => {
  const { files } = filesOfCase(readFileSync(join(here, 'rules', rule, `${name}.yaml`), 'utf8'));
  expect(files.size, 'a case has a line `--- file: <path>`').toBeGreaterThan(0);
  return lint(await readFiles(new Map([...base, ...files])), TODAY);
};

test('nothing is found in the workspace that cases are laid over', async () => {
  expect(lint(await readFiles(base), TODAY).map(shown)).toEqual([]);
});

describe.each(names)('%s', (rule) => {
  const { ok, bad, all } = casesOf(rule);

  test('has silent and speaking cases, and nothing else', () => {
    expect(ok.length, 'silent cases').toBeGreaterThan(0);
    expect(bad.length, 'speaking cases').toBeGreaterThan(0);
    expect(all.filter((name) => !/^(?:ok-[\w-]+\.yaml|bad-[\w-]+\.(?:yaml|out))$/.test(name))).toEqual([]);
    for (const name of all.filter((one) => one.endsWith('.out'))) expect(bad).toContain(name.slice(0, -4));
  });

  test.each(ok)('%s', async (name) => {
    expect((await run(rule, name)).filter((one) => one.rule === rule).map(shown)).toEqual([]);
  });

  test.each(bad)('%s', async (name) => {
    const findings = await run(rule, name);
    const own = findings.filter((one) => one.rule === rule);
    expect(own.length).toBeGreaterThan(0);
    for (const one of own) expect(one.at, one.message).toBeDefined();
    // What other rules say of the same mistake belongs to the picture.
    await expect(findings.map(shown).join('')).toMatchFileSnapshot(join(here, 'rules', rule, `${name}.out`));
  });
});

test('no folder of cases is without its rule', () => {
  const folders = readdirSync(join(here, 'rules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'base')
    .flatMap((entry) => readdirSync(join(here, 'rules', entry.name)).map((name) => `${entry.name}/${name}`));
  expect(folders.sort()).toEqual([...names].sort());
});

/** No field of a contact that leads to somebody. */
test('no message repeats how an institution or a person is reached', async () => {
  for (const rule of names) {
    for (const name of casesOf(rule).bad) {
      const { files } = filesOfCase(readFileSync(join(here, 'rules', rule, `${name}.yaml`), 'utf8'));
      const values = [...files]
        .filter(([file]) => /contacts|institutions/.test(file))
        .flatMap(([, text]) => [...text.matchAll(/\b(?:phone|short|email|web|address):\s*"?([^",}\n]+)/g)])
        .map((match) => match[1]!.trim());
      const said = (await run(rule, name)).map(shown).join('');
      for (const value of values) expect(said, `${rule} ${name}`).not.toContain(value);
    }
  }
});

describe('no rule throws on what has the right form', () => {
  let shipped: Read;
  beforeAll(async () => {
    shipped = await readFiles(filesIn(join(here, '../guidelines')));
  });

  test('whatever is taken out, put twice, exchanged or misspelt', () => {
    // Among the words are those that every object of the language knows.
    const words = [
      'constructor',
      'x',
      'm1',
      's1',
      'sop1',
      'exit:x1',
      'next',
      'end',
      '2026-02-31',
      '9999-12-31',
    ];
    const mutation = fc.record({
      file: fc.nat(),
      path: fc.array(fc.nat(), { minLength: 1, maxLength: 14 }),
      act: fc.constantFrom('delete', 'word', 'double', 'copy', 'rename'),
      word: fc.constantFrom(...words),
    });
    let fitting = 0;
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
        const loaded = [...shipped.loaded];
        for (const one of mutations) {
          const index = one.file % loaded.length;
          const source = loaded[index]!;
          const value = structuredClone(source.value) as object;
          mutate(value, one);
          if (!checks[source.kind](value)) continue;
          fitting++;
          loaded[index] = { ...source, value } as typeof source;
        }
        lint({ loaded, locate: () => undefined }, TODAY);
      }),
      { numRuns: 150 },
    );
    expect(fitting).toBeGreaterThan(50);
  }, 300_000);

  function mutate(
    root: object,
    { path, act, word }: { path: readonly number[]; act: string; word: string },
  ): void {
    let node = root as Record<string, unknown>;
    let key = '';
    for (const [depth, step] of path.entries()) {
      const keys = Object.keys(node);
      if (keys.length === 0) return;
      key = keys[step % keys.length]!;
      const inner = node[key];
      if (depth === path.length - 1 || inner === null || typeof inner !== 'object') break;
      node = inner as Record<string, unknown>;
    }
    if (act === 'word') node[key] = word;
    else if (Array.isArray(node)) {
      const at = Number(key);
      if (act === 'delete') node.splice(at, 1);
      else node.splice(at, 0, structuredClone(node[at]));
    } else if (act === 'delete') delete node[key];
    else if (act === 'rename') {
      node[word] = node[key];
      delete node[key];
    } else {
      const other = Object.keys(node).find((name) => name !== key);
      if (other !== undefined) node[key] = structuredClone(node[other]);
    }
  }
});
