import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { reporter as json } from '../../src/report/formats/json.ts';
import { reporter as sarif } from '../../src/report/formats/sarif.ts';
import { caseNames, loadCase } from './load-case.ts';

function read(path: string) {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

const schema = read('../../schemas/output/findings.schema.json');
const findings = new Ajv2020({ allErrors: true }).compile(schema);

/** The schema of the standard, as SchemaStore publishes it; draft 4, of which it uses nothing ajv has dropped but `id`. */
const { $schema: _draft, id: _id, ...sarifSchema } = read('./sarif-2.1.0-rtm.5.schema.json');
const sarifAjv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(sarifAjv);
const sarifLog = sarifAjv.compile(sarifSchema);

describe.each(caseNames)('%s', (name) => {
  const { report, options } = loadCase(name);

  test('json fits the schema that we publish', async () => {
    findings(JSON.parse(await json.print(report, options)));
    expect(findings.errors).toBeNull();
  });

  test('sarif fits the schema of the standard', async () => {
    sarifLog(JSON.parse(await sarif.print(report, options)));
    expect(sarifLog.errors).toBeNull();
  });
});

test('the schemas refuse what does not fit', async () => {
  const { report, options } = loadCase('rich');
  expect(findings({ ...JSON.parse(await json.print(report, options)), extra: 1 })).toBe(false);
  const log = JSON.parse(await sarif.print(report, options));
  log.runs[0].results[0].level = 'info';
  expect(sarifLog(log)).toBe(false);
});

test('the published schema is closed, and titles and describes every field', () => {
  const lacking: string[] = [];
  const visit = (node: unknown, path: string, isField: boolean): void => {
    if (typeof node !== 'object' || node === null) return;
    const part = node as Record<string, unknown>;
    if (isField && !(part.title && part.description)) lacking.push(`${path}: no title or description`);
    if (part.type === 'object' && !part.$ref && part.additionalProperties === undefined)
      lacking.push(`${path}: open`);
    for (const [key, value] of Object.entries(part)) {
      if (key === 'examples') continue;
      if (key === 'properties' || key === '$defs') {
        for (const [name, field] of Object.entries(value as object)) visit(field, `${path}/${name}`, true);
      } else visit(value, `${path}/${key}`, false);
    }
  };
  visit(schema, '', true);
  expect(lacking).toEqual([]);
});
