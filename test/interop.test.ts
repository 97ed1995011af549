/** Two countries at their border: `a.yaml` and `b.yaml` give what stands in `agreement.*`. Update with -u, and read it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import schema from '../schemas/output/agreement.schema.json' with { type: 'json' };
import { type Agreement, countLevels, INTEROP_FORMATS, WRITERS } from '../src/diff/interop/format.ts';
import { PHRASES } from '../src/diff/interop/phrases.ts';
import { namesOf } from '../src/diff/names.ts';
import { sideOf } from '../src/model/compare/item.ts';
import type { Handover } from '../src/model/generated/types.ts';
import type { Guideline } from '../src/model/guideline.ts';
import { interop } from '../src/model/interop/interop.ts';
import type { Party } from '../src/model/interop/types.ts';
import { readPlainYaml } from '../src/model/reading/plain-yaml.ts';

const folder = fileURLToPath(new URL('interop', import.meta.url));
const AS_OF = '2026-03-01';

function party(name: string): Party {
  const { value, problems } = readPlainYaml(readFileSync(join(folder, `${name}.yaml`), 'utf8'));
  expect(problems).toEqual([]);
  const { front, actors, handovers, nation, without } = value as Pick<Guideline, 'front' | 'actors'> &
    Pick<Party, 'nation' | 'without'> & { handovers: Handover[] };
  const measure = { id: 'm1', title: 'Referral', handovers };
  const sop = {
    lang: 'en',
    id: 'sop1',
    title: 'Referral',
    phases: [{ id: 'ph1', title: 'All', measures: [measure] }],
  };
  const registers = { instruments: {}, sources: {}, terms: {}, countries: {}, forms: {} };
  return {
    code: nation.code,
    guideline: { ...registers, front, actors, sops: [sop] },
    nation,
    ...(without && { without }),
  };
}

const [a, b] = [party('a'), party('b')];
const directions = interop(a, b, AS_OF);
const agreement: Agreement = {
  a: 'xa',
  b: 'xb',
  asOf: AS_OF,
  directions,
  names: namesOf(sideOf({ guideline: a.guideline })),
  toolVersion: '0.1.0',
};

test.each(INTEROP_FORMATS)('%s', async (name) => {
  const { print, ending } = WRITERS[name];
  await expect(print(agreement)).toMatchFileSnapshot(join(folder, `agreement${ending}`));
});

test('two editions: some of what differs is what changed between them', () => {
  const line = /^XA adapts 2026\.2, XB adapts 2026\.1: some of this is what changed between these\./m;
  for (const name of ['text', 'markdown'] as const) {
    const says = (editions: [string, string]) =>
      WRITERS[name].print({ ...agreement, editions }).replaceAll('\\', '');
    expect(says(['2026.2', '2026.1'])).toMatch(line);
    expect(says(['2026.2', '2026.2'])).not.toMatch(line);
  }
});

test('every point that there are words for is shown by a handover', () => {
  const codes = directions.flatMap(({ rows }) =>
    rows.flatMap(({ points }) => points.map(({ code }) => code)),
  );
  expect([...new Set(codes)].sort()).toEqual(Object.keys(PHRASES).sort());
});

test('json has the form that is published', () => {
  const validate = new Ajv2020({ strict: false }).compile(schema);
  expect(validate(JSON.parse(WRITERS.json.print(agreement))), JSON.stringify(validate.errors)).toBe(true);
});

test('no value of a contact is shown', () => {
  for (const name of INTEROP_FORMATS) expect(WRITERS[name].print(agreement)).not.toMatch(/7946|1577/);
});

test('the other way round the directions change places', () => {
  expect(interop(b, a, AS_OF)).toEqual([...directions].reverse());
});

test('a country fits itself wherever its own roles are filled', () => {
  const { blocking, gap } = countLevels(interop(a, { ...a, code: 'xc' }, AS_OF));
  const topics = interop(a, a, AS_OF).flatMap(({ rows }) =>
    rows.flatMap(({ points }) => points.filter(({ level }) => level === 'blocking' || level === 'gap')),
  );
  expect(topics.every(({ topic }) => topic === 'receiver' || topic === 'contact')).toBe(true);
  expect(topics.length).toBe(blocking + gap);
});

test('a country of another revision is told apart', () => {
  const said = WRITERS.text.print({ ...agreement, typed: ['main~1:xa', agreement.b] });
  expect(said.split(' at the border')[0]).toBe('XA (main~1:xa) and XB');
});
