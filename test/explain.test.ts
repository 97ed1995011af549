/** Whatever stands in the guideline of a shipped country can be told of, in words and in the published form. */
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import schema from '../schemas/output/explanation.schema.json' with { type: 'json' };
import { painter } from '../src/diff/change-text.ts';
import { CountryView } from '../src/explain/country-view.ts';
import { inCountry } from '../src/explain/in-country.ts';
import { inCountryText } from '../src/explain/in-country-text.ts';
import { toldJson } from '../src/explain/told-json.ts';
import { readShared } from '../src/workspace/sound-countries.ts';

const AS_OF = '2026-11-01';
const workspace = readShared(join(import.meta.dirname, '../guidelines'));
const validate = new Ajv2020({ allErrors: true }).compile(schema);
const text = { paint: await painter(false), colour: false, width: 100 };

describe.each(workspace.nations.map(({ code }) => code))('%s', (code) => {
  const nation = workspace.nations.find((one) => one.code === code)!;
  const view = new CountryView(workspace, nation, AS_OF);
  const told = [...new Set([...view.elements.keys(), ...view.below.keys()])].map((id) => inCountry(view, id));

  test('every element', () => {
    expect(told.length).toBeGreaterThan(500);
    for (const one of told) {
      validate(JSON.parse(toldJson(one.id, AS_OF, code, [{ about: 'in-country', ...one }], '0')));
      expect(validate.errors, one.id).toBeNull();
      expect(inCountryText(one, text), one.id).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  test('every change of the diff is told of at its element', () => {
    const elements = new Set(told.map(({ id }) => id));
    const shown = new Set(
      told.flatMap(({ fields, changes }) => [...fields.flatMap((one) => one.changes), ...changes]),
    );
    const missing = view.changes().filter((one) => elements.has(one.fact.element) && !shown.has(one));
    expect(missing.map(({ id, fact }) => `${fact.element} ${id}`)).toEqual([]);
  });

  test('every alteration in force is told of at its element', () => {
    const at = new Set(
      told.flatMap(({ fields, not_in_force }) =>
        [...fields.flatMap((one) => one.origins), ...not_in_force].flatMap((one) => one.at ?? []),
      ),
    );
    const places = (nation.adaptation?.alterations ?? []).map((one) => view.background.placeOf(one)!);
    expect(places.map(({ file, start }) => `${file}:${start.line}`).filter((one) => !at.has(one))).toEqual(
      [],
    );
  });
});
