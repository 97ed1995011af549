/** What `trm schema` gives to editors: complete by itself, and never stricter than the grammar. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { directoryOf } from '../src/model/directory.ts';
import { choicesOf, withChoices } from '../src/model/editor-schema.ts';
import type { JsonSchema } from '../src/model/self-contained.ts';
import { outputSchema, SCHEMA_KINDS, schemaOf, withSchemaLine } from '../src/workspace/schema-files.ts';
import { readUsable } from '../src/workspace/usable-sources.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const workspace = readUsable(`${root}/guidelines`);
const choices = choicesOf(
  directoryOf(workspace.guideline, workspace.nations, workspace.themes),
  workspace.guideline,
);

function compile(schema: JsonSchema) {
  return new Ajv2020({ strict: false, validateFormats: false }).compile(schema as AnySchema);
}

test('every schema of a source is among the kinds', () => {
  const files = readdirSync(`${root}/schemas`).flatMap(
    (name) => /^(.+)\.schema\.json$/.exec(name)?.[1] ?? [],
  );
  expect(new Set([...SCHEMA_KINDS, 'common', 'edition'])).toEqual(new Set(files));
});

describe.each([...SCHEMA_KINDS, 'edition'])('%s', (kind) => {
  test('refers to nothing outside of itself, and holds no definition that it does not need', () => {
    const schema = schemaOf(kind);
    const pointers = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to = '']) => to);
    const named = new Set(pointers.map((to) => /^#\/\$defs\/([^/]+)/.exec(to)?.[1]));
    expect(named).toEqual(new Set(Object.keys(schema.$defs ?? {})));
  });

  test('accepts the shipped sources, with and without the ids of the workspace', () => {
    const schema = schemaOf(kind);
    const values = workspace.sources
      .filter(({ loaded }) => loaded.kind === kind)
      .map(({ loaded }) => loaded.value);
    for (const form of [schema, withChoices(schema, choices)]) {
      const validate = compile(form);
      for (const value of values) expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
      expect(validate({ 'no-such-field': 1 })).toBe(false);
    }
  });
});

test('the report of lint has a schema of its own', () => {
  expect(compile(outputSchema('findings'))({})).toBe(false);
});

/** Suggestions at the place that a path of keys leads to. */
function suggestions(kind: string, ...path: string[]): Map<string, string> {
  const schema = withChoices(schemaOf(kind), choices);
  let at = schema as Record<string, never>;
  for (const key of path) at = at[key] as never;
  const { anyOf } = at as unknown as { anyOf: [{ $ref: string }, object] };
  expect(anyOf[1]).toEqual({});
  const list = (schema.$defs as Record<string, { enum: string[]; enumDescriptions: string[] }>)[
    anyOf[0].$ref.replace('#/$defs/', '')
  ];
  return new Map(list?.enum.map((value, index) => [value, list.enumDescriptions[index] ?? '']));
}

test('ids and keys are suggested with their titles, where they fit', () => {
  const order = suggestions('guideline', 'properties', 'sops', 'items');
  expect([...order]).toEqual(workspace.guideline.sops.map(({ id, title }) => [id, title]));

  const targets = suggestions('sop', '$defs', 'then');
  expect(targets.get('next')).toBe('What stands next');
  expect(targets.get('exit:x1')).toBe('The person declines help');
  expect(targets.get('m7')).toBe('Recovery and reflection period');
  expect(targets.has('x1')).toBe(false);
  expect(targets.has('pr1')).toBe(false);

  const actors = suggestions('sop', '$defs', 'actorKey');
  expect([...actors.keys()]).toEqual(Object.keys(workspace.guideline.actors));

  expect(suggestions('sop', '$defs', 'citation').get('cets-197 art. 13(1)')).toMatch(/thirty days/);
  expect(suggestions('sop', '$defs', 'citation').has('ohchr-2002 principle. 1')).toBe(true);
  expect(
    suggestions(
      'contacts',
      'properties',
      'contacts',
      'additionalProperties',
      'properties',
      'institution',
    ).get('coordination-office'),
  ).toBe('Office of the National Coordinator (xa)');
});

test('names of fields are suggested where they refer to something', () => {
  const terms = (
    withChoices(schemaOf('adaptation'), choices).properties as Record<string, { properties: object }>
  ).terms;
  expect(Object.keys(terms?.properties ?? {})).toEqual(Object.keys(workspace.guideline.terms));
  expect([...suggestions('sop', '$defs', 'scope', 'properties', 'age').keys()]).toEqual([
    'adult',
    'child',
    'assumed-child',
  ]);
  const { step } = withChoices(schemaOf('sop'), choices).$defs as unknown as {
    step: { properties: { answers: { properties: object } } };
  };
  expect(Object.keys(step.properties.answers.properties)).toContain('unsure');
});

test('a contact that is not public is suggested without its title', () => {
  const entries = suggestions(
    'contacts',
    'properties',
    'contacts',
    'additionalProperties',
    'properties',
    'fallback',
  );
  for (const { contacts } of workspace.nations) {
    for (const [key, contact] of Object.entries(contacts)) {
      // Two countries may give the same key; one of them is said.
      if (contact.class !== 'public') expect(entries.get(key)).toMatch(/^contact \(x[a-z]\)$/);
    }
  }
  expect([...entries.values()].filter((title) => title === 'contact (xa)').length).toBeGreaterThan(0);
});

test('every reference of the grammar is suggested somewhere, but areas and forms that a workspace may lack', () => {
  const text = SCHEMA_KINDS.map((kind) => JSON.stringify(schemaOf(kind))).join('');
  const kinds = new Set([...text.matchAll(/"x-ref":"([a-z-]+)"/g)].map(([, to = '']) => to));
  const known = [...kinds].filter((to) => to !== 'scope').map((to) => to.replace(/-keys$/, ''));
  for (const to of known) expect(choices.byReference.get(to)?.length, to).toBeGreaterThan(0);
});

test('the line that names the schema replaces another one, or is put ahead', () => {
  const line = '# yaml-language-server: $schema=../../.trm/schemas/sop.schema.json\n';
  const file = 'baseline/sops/1-x.yaml';
  expect(withSchemaLine('lang: en\n', file, 'sop')).toBe(`${line}lang: en\n`);
  expect(
    withSchemaLine('# A note\n# yaml-language-server: $schema=other.json\nlang: en\n', file, 'sop'),
  ).toBe(`# A note\n${line}lang: en\n`);
});
