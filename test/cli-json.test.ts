/** What transcripts show as JSON has the form that is published for it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, 'cli');
const SCHEMAS: Readonly<Record<string, string>> = {
  diff: 'changes',
  explain: 'explanation',
  impact: 'impact',
  interop: 'agreement',
  lint: 'findings',
  resolve: 'effective',
  rules: 'rules',
  status: 'status',
};

const shown = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const runs = text.matchAll(
      /^\$ trm (\w+)(.* --format json.*)\n```\n(?:\nExit code: \d\n)?\n```stdout\n(\{\n[\s\S]*?^\}\n)```$/gm,
    );
    return [...runs].map(([, command = '', flags, json = '']) => ({ name, command, flags, json }));
  });

const validators = new Map(
  Object.entries(SCHEMAS).map(([command, schema]) => {
    const file = join(import.meta.dirname, `../schemas/output/${schema}.schema.json`);
    return [
      command,
      new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(file, 'utf8'))),
    ];
  }),
);

test('there are some of every kind that says what it could not tell', () => {
  const commands = shown.filter(({ json }) => json.includes('"left_out": [\n')).map(({ command }) => command);
  expect([...new Set(commands)].sort()).toEqual(['explain', 'impact', 'status']);
});

test.each(shown)('$name: trm $command$flags', ({ command, json }) => {
  const validate = validators.get(command)!;
  validate(JSON.parse(json));
  expect(validate.errors).toBeNull();
});
