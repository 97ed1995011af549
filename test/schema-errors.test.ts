/**
 * The form of sources. One mistake gives one plain message: `test/schema-errors/<kind>/<mistake>.yaml` holds the
 * mistake, the `.out` beside it what a person reads. And: the generated checks and validators agree with what AJV
 * makes of the schemas at run time, on all that is shipped and on what mistakes make of it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as checks from '../src/model/generated/checks.js';
import * as validators from '../src/model/generated/validators.js';
import { foldersOf, type Kind, standingOf } from '../src/model/kind.ts';
import { explainForm, load } from '../src/model/reading/load.ts';
import { schemaProblems } from '../src/model/reading/schema-errors.ts';
import { readSource } from '../src/model/reading/source.ts';
import { filesIn } from './rules/workspace.ts';

const here = import.meta.dirname;
const cases = readdirSync(join(here, 'schema-errors')).flatMap((kind) =>
  readdirSync(join(here, 'schema-errors', kind))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [kind as Kind, name.slice(0, -5)] as const),
);

describe('one mistake, one message', () => {
  test.each(cases)('%s: %s', async (kind, name) => {
    const path = join(here, 'schema-errors', kind, name);
    const { source, findings } = readSource(`${name}.yaml`, readFileSync(`${path}.yaml`));
    expect(findings).toEqual([]);
    const found = await explainForm(source!, { kind, key: name });
    const lines = found.map(({ at, message, help }) => {
      const where = `${at!.start.line}:${at!.start.column}-${at!.end.line}:${at!.end.column}`;
      return `${where} ${message}\n${help === undefined ? '' : `  ${help}\n`}`;
    });
    await expect(lines.join('')).toMatchFileSnapshot(`${path}.out`);
    expect(found).toHaveLength(1);
  });
});

const ajv = new Ajv2020({ allErrors: true, strict: false });
const names = readdirSync(join(here, '../schemas')).filter((name) => name.endsWith('.schema.json'));
for (const name of names)
  ajv.addSchema(JSON.parse(readFileSync(join(here, '../schemas', name), 'utf8')), name);
const oracle = (kind: Kind) => ajv.getSchema(`${kind}.schema.json`) as ValidateFunction;

const shipped = [join(here, '../guidelines'), join(here, 'rules/base')].flatMap((folder) =>
  [...filesIn(folder)].map(([file, text]) => {
    const { source } = readSource(file, Buffer.from(text));
    return { source: source!, standing: standingOf(file, foldersOf(undefined))! };
  }),
);

describe('what the schemas say', () => {
  test('is what the generated code says of all that is shipped', () => {
    expect(shipped.length).toBeGreaterThan(30);
    for (const { source, standing } of shipped) {
      expect(oracle(standing.kind)(source.value), source.file).toBe(true);
      expect(validators[standing.kind](source.value), source.file).toBe(true);
      expect(load(source, standing), source.file).toBeDefined();
      expect(schemaProblems(standing.kind, source.value)).toEqual([]);
    }
  });

  test('is what the generated code says of every example in the schemas', () => {
    for (const name of names) {
      const kind = name.replace('.schema.json', '');
      if (kind === 'common') continue;
      const schema = JSON.parse(readFileSync(join(here, '../schemas', name), 'utf8')) as {
        examples?: unknown[];
      };
      for (const example of schema.examples ?? []) {
        expect(oracle(kind as Kind)(example), name).toBe(true);
        expect(checks[kind as Kind](example), name).toBe(true);
      }
    }
  });

  test('is what the generated code says of what mistakes make of it, and every mistake is explained', () => {
    const odd = fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      7.5,
      '',
      'x',
      'two\nlines',
      'm1',
      'exit:x1',
      'unverified',
      '2026-13-01',
      '\u{1f600}'.repeat(300),
      [],
      ['x', 'x'],
      {},
      { id: 'm1' },
      { min: 1, exact: 1, unit: 'hours' },
      { level: 'fixed' },
    );
    const acts = ['delete', 'replace', 'double', 'extra', 'rename'] as const;
    let right = 0;
    let wrong = 0;
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...acts),
        odd,
        (file, path, act, value) => {
          const { source, standing } = shipped[file % shipped.length]!;
          const mutated = structuredClone(source.value);
          mutate(mutated as object, path, act, value);
          const verdict = oracle(standing.kind)(mutated);
          expect(validators[standing.kind](mutated)).toBe(verdict);
          expect(checks[standing.kind](mutated)).toBe(verdict);
          const problems = schemaProblems(standing.kind, mutated);
          expect(problems.length > 0).toBe(!verdict);
          for (const { message } of problems) expect(message).toMatch(/^[^\n]{10,400}[.?]$/);
          verdict ? right++ : wrong++;
        },
      ),
      { numRuns: 600 },
    );
    expect(right).toBeGreaterThan(30);
    expect(wrong).toBeGreaterThan(100);
  });
});

function mutate(root: object, path: readonly number[], act: string, value: unknown): void {
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
  if (act === 'replace') node[key] = value;
  else if (Array.isArray(node)) {
    if (act === 'delete') node.splice(Number(key), 1);
    else node.push(act === 'double' ? structuredClone(node[Number(key)]) : value);
  } else if (act === 'delete') delete node[key];
  else if (act === 'rename') {
    node[`${key}s`] = node[key];
    delete node[key];
  } else node.extra = value;
}
