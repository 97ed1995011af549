import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { reporter as json } from '../../src/report/formats/json.ts';
import { reporter as sarif } from '../../src/report/formats/sarif.ts';
import { caseNames, loadCase } from './load-case.ts';
import { sarifLog } from './sarif-schema.ts';

function read(path: string) {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

const schema = read('../../schemas/output/findings.schema.json');
const findings = new Ajv2020({ allErrors: true }).compile(schema);

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

const published = readdirSync(new URL('../../schemas/output', import.meta.url));

test.each(published)('%s is closed, and titles and describes every field', (file) => {
  const lacking: string[] = [];
  const visit = (node: unknown, path: string, isField: boolean): void => {
    if (typeof node !== 'object' || node === null) return;
    const part = node as Record<string, unknown>;
    if (isField && !(part.title && part.description)) lacking.push(`${path}: no title or description`);
    // What names its fields has no others; what names none has the form of a source.
    if (part.type === 'object' && part.properties && part.additionalProperties === undefined)
      lacking.push(`${path}: open`);
    for (const [key, value] of Object.entries(part)) {
      if (key === 'examples') continue;
      if (key === 'properties' || key === '$defs') {
        for (const [name, field] of Object.entries(value as object)) visit(field, `${path}/${name}`, true);
      } else visit(value, `${path}/${key}`, false);
    }
  };
  visit(read(`../../schemas/output/${file}`), '', true);
  expect(lacking).toEqual([]);
});
