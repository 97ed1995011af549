/** Properties of `adapt --from`: applying what was derived from an edited copy gives the copy again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/model/compare/compare.ts';
import { derive } from '../../src/model/derive/derive.ts';
import { alterationsText } from '../../src/model/derive/text.ts';
import { elementsOf } from '../../src/model/element.ts';
import * as checks from '../../src/model/generated/checks.js';
import type { Step } from '../../src/model/generated/types.ts';
import type { Guideline } from '../../src/model/guideline.ts';
import { readSource } from '../../src/model/reading/source.ts';
import { resolve } from '../../src/model/resolve/resolve.ts';
import { nation, shipped } from '../compare/shipped.ts';
import { readCase } from '../resolve/cases.ts';
import { EDITS, editedCopy, type Pick } from './edits.ts';

const small: Guideline = {
  ...readCase('01-no-layer').input.guideline,
  actors: {
    police: { title: 'Police', text: 'Police.' },
    guardian: { title: 'Guardian', text: 'Guardian.' },
  } as never,
};

/** Titles that a comment could not hold as they are. */
const TITLES = ['m1', 's1', 's4', 'xa-s1', 'x1'].map((id): [string, string] => [id, 'One: "two" # three']);

const names = Object.keys(EDITS);
const picks = fc.array(
  fc.record({ edit: fc.nat(names.length - 1), site: fc.nat(9999), other: fc.nat(9999) }),
  { minLength: 1, maxLength: 8 },
);

/** What a country has to answer for, however it writes it down: floors, safeguards, ways that are cut. */
const ASKED: ReadonlySet<string> = new Set([
  'below-floor',
  'floor-unsure',
  'safeguard',
  'hidden-variant',
  'broken-flow',
  'dangling',
]);

function roundTrip(guideline: Guideline, list: readonly Pick[]): void {
  const copy = editedCopy(guideline, list);
  for (const sop of copy.sops) expect(checks.sop(sop), `the edits leave ${sop.id} well formed`).toBe(true);
  const derived = derive({ base: guideline, copy, code: 'xa', used: new Set(), asOf: '2026-06-01' });
  const { alterations, exits, effective, left, problems } = derived;
  const source = {
    lang: 'en',
    structure: 'baseline',
    binding_force: 'none',
    status: 'draft',
    ...(alterations.length > 0 && { alterations }),
    ...(exits.length > 0 && { exits }),
  };
  expect(checks.adaptation(source)).toBe(true);
  const written = alterationsText(alterations, exits, new Map(TITLES));
  const read = readSource('adaptation.yaml', Buffer.from(written)).source?.value ?? {};
  expect(read, written).toEqual({
    ...(exits.length > 0 && { exits }),
    ...(alterations.length > 0 && { alterations }),
  });
  const about = JSON.stringify(alterations, null, 1);
  // A phase with no measure of its own cannot be added: it is named, and all else is checked in other runs.
  if (derived.unaddable.length > 0) {
    expect(left.map(({ id }) => id)).toEqual(expect.arrayContaining(derived.unaddable));
    return;
  }
  // The path of a walk-through is its author's: no alteration sets it.
  expect(
    left.filter(({ kind, what }) => kind !== 'walk-through' || typeof what !== 'object'),
    about,
  ).toEqual([]);
  const paths = new Set(left.map(({ id }) => id));
  expect(
    problems.filter(({ code }) => !ASKED.has(code)).map(({ message }) => message),
    about,
  ).toEqual([]);
  // Seen with other eyes: the comparison of trm diff, and the order in which all is read.
  const facts = compare({ guideline: effective }, { guideline: derived.copy });
  expect(
    facts.filter(({ element }) => !paths.has(element)),
    about,
  ).toEqual([]);
  expect([...elementsOf(effective).byId.keys()], about).toEqual([...elementsOf(derived.copy).byId.keys()]);
  for (const id of elementsOf(effective).byId.keys())
    if (!elementsOf(guideline).byId.has(id)) expect(id).toMatch(/^xa-/);
}

describe('what was derived from a copy gives the copy again', () => {
  test.each(names)('%s', (name) => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(9999), (site, other) =>
        roundTrip(small, [{ edit: names.indexOf(name), site, other }]),
      ),
      { numRuns: 30 },
    );
  });

  test('several edits of a small guideline', () => {
    fc.assert(
      fc.property(picks, (list) => roundTrip(small, list)),
      { numRuns: Number(process.env.RUNS ?? 80) },
    );
  });

  test('several edits of the guideline that is shipped', () => {
    fc.assert(
      fc.property(picks, (list) => roundTrip(shipped, list)),
      { numRuns: 12 },
    );
  }, 120_000);
});

test('the effective guideline of the sample country, taken for a copy, needs no more alterations than it has', () => {
  const asOf = '2026-06-01';
  const { effective } = resolve({ guideline: shipped, themes: [], nation, asOf });
  const derived = derive({ base: shipped, copy: { ...effective }, code: 'xa', used: new Set(), asOf });
  expect(derived.left).toEqual([]);
  expect(derived.alterations.length).toBeLessThanOrEqual(nation.adaptation!.alterations!.length);
});

describe('what is written is the smallest that says it', () => {
  const steps = (copy: Guideline, measure: string): Step[] =>
    copy.sops
      .flatMap((sop) => sop.phases ?? [])
      .flatMap((phase) => phase.measures)
      .find(({ id }) => id === measure)!.how!;
  const measuresOf = (copy: Guideline) => copy.sops[0]!.phases![0]!.measures;
  const cases: Record<string, [edit: (copy: Guideline) => void, expected: object[]]> = {
    'a text in other lines is no difference': [
      (copy) => {
        steps(copy, 'm1')[0]!.do = 'Call  the first point\tof notification.';
      },
      [],
    ],
    'another id is no difference': [
      (copy) => {
        steps(copy, 'm1')[3]!.id = 's40';
        steps(copy, 'm1')[1]!.answers!.no = 's40';
        copy.sops[0]!.walk_throughs![0]!.path[2]!.at = 's40';
      },
      [],
    ],
    'of two that change places, one moves': [
      (copy) => {
        steps(copy, 'm5').splice(0, 2, steps(copy, 'm5')[1]!, steps(copy, 'm5')[0]!);
      },
      [{ on: 's10', move: { after: 's11' } }],
    ],
    'arrows that led to what is left out are led on by that': [
      (copy) => {
        steps(copy, 'm5').splice(3, 1);
        steps(copy, 'm5')[1]!.answers!.no = 'exit:x1';
        steps(copy, 'm5')[2]!.then = 'exit:x1';
      },
      [{ on: 's13', omit: { then: 'exit:x1', covered_by: expect.stringMatching(/^…/) } }],
    ],
    'two measures made one': [
      (copy) => {
        const [m1, m2] = measuresOf(copy);
        m1!.how!.push(...m2!.how!);
        measuresOf(copy).splice(1, 1);
        measuresOf(copy)[1]!.throughout = { from: 'm1', to: 'm1' };
      },
      [
        { on: 's5', move: { after: 's4' } },
        { on: 's6', move: { after: 's5' } },
        { on: 'm2', omit: { covered_by: 'm1' } },
      ],
    ],
    'what is new has the letters of the country, also where it is referred to': [
      (copy) => {
        steps(copy, 'm1').splice(1, 0, { id: 's20', do: 'Give the card.', text: 'See [the call](#s21).' });
        steps(copy, 'm1').push({ id: 's21', do: 'Call again.' });
        steps(copy, 'm1')[2]!.answers!.no = 's21';
      },
      [
        {
          add: { after: 's1', step: { id: 'xa-s1', do: 'Give the card.', text: 'See [the call](#xa-s2).' } },
        },
        { on: 's2', set: { answers: { yes: 'next', unsure: { as: 'yes' }, no: 'xa-s2' } } },
        { add: { after: 's4', step: { id: 'xa-s2', do: 'Call again.' } } },
      ],
    ],
  };
  test.each(Object.entries(cases))('%s', (_, [edit, expected]) => {
    const copy = structuredClone(small);
    edit(copy);
    const { alterations, left } = derive({
      base: small,
      copy,
      code: 'xa',
      used: new Set(),
      asOf: '2026-06-01',
    });
    expect(left).toEqual([]);
    expect(alterations.map(({ reason: _reason, ...rest }) => rest)).toEqual(expected);
  });
});
