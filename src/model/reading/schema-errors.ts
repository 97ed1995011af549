/**
 * What is wrong with the form of a source, in few and plain words. Loaded only when a source fails its check:
 * the validators that can explain, and the schemas with their descriptions, are large.
 */
import common from '../../../schemas/common.schema.json';
import * as schemas from '../../../schemas/index.ts';
import type { SchemaError } from '../generated/validators.js';
import * as validators from '../generated/validators.js';
import type { Kind } from '../kind.ts';
import { didYouMean } from '../nearest.ts';

export interface SchemaProblem {
  rule: 'schema/form';
  path: (string | number)[];
  part: 'entry' | 'key' | 'value';
  message: string;
  help?: string;
}

interface Schema {
  $ref?: string;
  title?: string;
  description?: string;
  examples?: unknown[];
  type?: string | string[];
  enum?: string[];
  properties?: Record<string, Schema | false>;
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  items?: Schema;
  required?: string[];
}

const DEFS = common.$defs as unknown as Record<string, Schema>;

function follow(schema: Schema): Schema {
  if (!schema.$ref) return schema;
  const parts = schema.$ref.replace(/^.*#\/\$defs\//, '').split('/');
  let target: unknown = DEFS;
  for (const part of parts) target = (target as Record<string, unknown>)[part];
  const { $ref: _, ...own } = schema;
  return { ...follow(target as Schema), ...own };
}

function schemaAt(kind: Kind, path: readonly string[], value: unknown): Schema {
  let schema = follow(schemas.SCHEMAS[kind] as Schema);
  let at = value;
  for (const step of path) {
    const inner = Array.isArray(at)
      ? schema.items
      : schema.properties?.[step] ||
        (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
    if (!inner) return {};
    schema = follow(inner);
    at = (at as Record<string, unknown> | undefined)?.[step];
  }
  return schema;
}

const KIND_WORDS: Record<string, string> = {
  string: 'text',
  object: 'fields',
  array: 'a list',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  null: 'nothing',
};

function kindWord(value: unknown, secret: boolean): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return secret ? 'a number' : `the number ${value}`;
  if (typeof value === 'boolean') return `\`${value}\``;
  return typeof value === 'object' ? 'fields' : 'text';
}

const or = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

const code = (text: string) => `\`${text}\``;

function exampleOf(schema: Schema): string | undefined {
  const [example] = schema.examples ?? [];
  return example === undefined ? undefined : flow(example, false);
}

/** What YAML, or some of its readers, would take for something else than this text. */
const NEEDS_QUOTES =
  /^(?:yes|no|on|off|y|n|true|false|null|~|[-+]?[\d.][\d.,_:]*|)$|^[-?:,[\]{}#&*!|>'"%@`]|: |:$| #/i;

/** A value in YAML's flow style, as an editor would write it on one line. */
function flow(value: unknown, inside = true): string {
  if (Array.isArray(value)) return `[${value.map((item) => flow(item)).join(', ')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, part]) => `${key === 'on' ? key : flow(key)}: ${flow(part)}`)
      .join(', ')}}`;
  if (typeof value === 'string' && (NEEDS_QUOTES.test(value) || (inside && /[,[\]{}]/.test(value))))
    return JSON.stringify(value);
  return String(value);
}

/** Explains why a value is no source of its kind. At least one problem, if the value fails its check. */
export function schemaProblems(kind: Kind, value: unknown): SchemaProblem[] {
  const validate = validators[kind];
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  const problems: SchemaProblem[] = [];
  const seen = new Set<string>();
  const wrongType = errors.filter((error) => error.keyword === 'type').map((error) => error.instancePath);
  for (const error of errors) {
    if (['if', 'anyOf', 'dependentSchemas'].includes(error.keyword)) continue;
    if (isOfName(error, value)) continue;
    // What is inside something of the wrong kind, or says the same again, only adds noise.
    if (wrongType.some((path) => error.instancePath.startsWith(`${path}/`))) continue;
    const problem = explain(kind, value, error);
    const signature = `${problem.path.join('/')} ${error.keyword === 'required' ? error.params.missingProperty : problem.part}`;
    if (seen.has(signature)) continue;
    seen.add(signature);
    problems.push(problem);
  }
  return problems;
}

/** An error in the name of a field, which the error `propertyNames` above it tells better. */
function isOfName(error: SchemaError, root: unknown): boolean {
  if (error.keyword === 'propertyNames') return false;
  if (error.propertyName !== undefined) return true;
  if (!['pattern', 'minLength', 'maxLength'].includes(error.keyword)) return false;
  return typeof valueAt(root, pathOf(error)) === 'object';
}

function pathOf({ instancePath }: SchemaError): string[] {
  return instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
}

function valueAt(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], root);
}

function explain(kind: Kind, root: unknown, error: SchemaError): SchemaProblem {
  const path = pathOf(error);
  const schema = schemaAt(kind, path, root);
  const value = valueAt(root, path);
  const name = path.at(-1) ?? '';
  const label = schema.title ?? code(name);
  const describe = schema.description;
  const example = exampleOf(schema);
  const exampleLine =
    example === undefined
      ? undefined
      : `Example: ${name && !/^\d+$/.test(name) ? `${name}: ` : ''}${example}`;
  // Contacts and institutions may hold restricted values, which no message repeats.
  const secret = kind === 'contacts' || kind === 'institutions';
  const shown =
    typeof value === 'string' && value.length <= 60 && !value.includes('\n') && !secret
      ? ` ${code(value)}`
      : '';
  const problem = (
    message: string,
    help: (string | undefined)[] = [],
    part: SchemaProblem['part'] = 'value',
    at: string[] = path,
  ): SchemaProblem => {
    const text = help.filter(Boolean).join(' ');
    return {
      rule: 'schema/form',
      path: at.map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
      part,
      message,
      ...(text && { help: text }),
    };
  };
  switch (error.keyword) {
    case 'additionalProperties': {
      const extra = String(error.params.additionalProperty);
      const known = Object.keys(schema.properties ?? {}).filter((key) => schema.properties?.[key] !== false);
      return problem(
        `Unexpected field ${code(extra)} in ${label.toLowerCase()}.`,
        [didYouMean(extra, known) ?? `Expected one of ${or(known.map(code))}.`],
        'key',
        [...path, extra],
      );
    }
    case 'required': {
      const missing = String(error.params.missingProperty);
      const field = schema.properties?.[missing];
      const full = field ? follow(field) : undefined;
      const sample = full && exampleOf(full);
      const choice = CHOICES[missing];
      if (choice) return problem(choice, [exampleLine], 'entry');
      return problem(
        `${path.length === 0 ? 'The file' : `${label}`} needs the field ${code(missing)}.`,
        [full?.description, sample !== undefined ? `Example: ${missing}: ${sample}` : undefined],
        'entry',
      );
    }
    case 'false schema':
    case 'falseSchema': {
      const belongs = BELONGS[name];
      if (belongs !== undefined) return problem(belongs, [describe], 'key');
      const parent = path.slice(0, -1);
      const others = Object.keys(
        (parent.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], root) as object) ?? {},
      ).filter((key) => key !== name);
      return problem(
        `${code(name)} cannot stand together with ${or(others.filter((key) => EXCLUSIVE.has(key)).map(code)) || 'the other fields here'}.`,
        [describe],
        'key',
      );
    }
    case 'type': {
      const expected = [error.params.type].flat().map((type) => KIND_WORDS[String(type)] ?? String(type));
      return problem(`${label}: found ${kindWord(value, secret)}, expected ${or(expected)}.`, [
        describe,
        exampleLine,
      ]);
    }
    case 'enum': {
      const allowed = ((error.params.allowedValues as unknown[]) ?? schema.enum ?? []).map(String);
      return problem(
        `${label}: found${shown || ` ${kindWord(value, secret)}`}, expected ${or(allowed.map(code))}.`,
        [typeof value === 'string' ? didYouMean(value, allowed) : undefined, describe],
      );
    }
    case 'const':
      return problem(
        `${label}: found${shown || ` ${kindWord(value, secret)}`}, expected ${code(String(error.params.allowedValue))}.`,
        [describe],
      );
    case 'not':
    case 'pattern':
      if (typeof value === 'string' && value.includes('\n'))
        return problem(`${label}: one line is expected, and here are several.`, [describe, exampleLine]);
      return problem(`${label}: ${shown ? `${shown.trim()} is` : 'this is'} not written as expected.`, [
        describe,
        exampleLine,
      ]);
    case 'propertyNames': {
      const key = String(error.params.propertyName);
      return problem(
        `${code(key)} cannot be a key here.`,
        [follow(schema.propertyNames ?? {}).description ?? describe, exampleLine],
        'key',
        [...path, key],
      );
    }
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      if (name === 'add') return problem(ADDED, [exampleLine], 'key');
      return problem(
        Number(error.params.limit) <= 1
          ? `${label}: nothing is here.`
          : `${label}: at least ${error.params.limit} are needed here.`,
        [describe, exampleLine],
      );
    case 'maxLength':
      return problem(`${label}: longer than ${error.params.limit} characters.`, [describe]);
    case 'maxItems':
    case 'maxProperties':
      return problem(`${label}: too much is here; at most ${error.params.limit}.`, [describe, exampleLine]);
    case 'uniqueItems':
      return problem(`${label}: the same entry stands here twice.`, [describe]);
    case 'minimum':
    case 'maximum':
      return problem(
        `${label}: ${value} is out of range; expected at ${error.keyword === 'minimum' ? 'least' : 'most'} ${error.params.limit}.`,
        [describe],
      );
    default:
      return problem(`${label}: not as expected.`, [describe, exampleLine]);
  }
}

/** Where one of several fields must be there, the grammar asks for the last of them. */
const CHOICES: Record<string, string> = {
  do: 'A step needs `do` (an action) or `ask` (a decision with its `answers`).',
  web: 'A channel needs one of `phone`, `short`, `email` and `web`.',
  min: 'A duration with a `unit` needs its number: `min`, `max` or `exact`.',
  move: 'An alteration needs to say what differs: `set`, `unset`, `replace`, `omit`, `not_applicable`, `add` or `move`.',
};

const ADDED =
  'What is added needs its place (`after`, `before`, `first_in` or `last_in`) and itself (`step`, `measure` …).';

/** Fields that only go with a certain value of another. */
const BELONGS: Record<string, string> = {
  readers: '`readers` belongs only to entries with `class: named-bodies`.',
  sections: '`sections` belongs only to an adaptation with `structure: own`.',
};

/** Fields that shut each other out: named when two of them meet. */
const EXCLUSIVE = new Set([
  'do',
  'ask',
  'answers',
  'then',
  'min',
  'max',
  'exact',
  'as',
  'no_difference',
  'instead',
  'also',
  'set',
  'unset',
  'replace',
  'omit',
  'not_applicable',
  'add',
  'move',
  'phone',
  'short',
  'email',
  'web',
]);
