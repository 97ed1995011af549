/** Properties of resolution, on random alterations of the small guideline. */
import fc from 'fast-check';
import { expect, describe as suite, test } from 'vitest';
import { comparisonOf } from '../../src/model/compare/compare.ts';
import { elementsOf } from '../../src/model/element.ts';
import type { AdaptationSource, Alteration, ThemeSource } from '../../src/model/generated/types.ts';
import { baseOf } from '../../src/model/resolve/base.ts';
import { describe } from '../../src/model/resolve/describe.ts';
import { contradictionsIn } from '../../src/model/resolve/effects.ts';
import { resolve } from '../../src/model/resolve/resolve.ts';
import { dropOf, originOf } from '../../src/model/resolve/written.ts';
import { readCase } from './cases.ts';

const { guideline } = readCase('01-no-layer').input;
const elements = baseOf(guideline).elements.byId;
const ids = (kind: string) => [...elements.values()].filter((one) => one.kind === kind).map((one) => one.id);

const scope = fc.option(
  fc.constantFrom({ age: 'adult' }, { age: ['child', 'assumed-child'] }, { status: 'asylum-seeker' }),
  { nil: undefined },
);
const reason = fc.constantFrom('The law says so.', 'It is done so here.');
const alteration: fc.Arbitrary<Alteration> = fc.oneof(
  fc.record({
    on: fc.constantFrom(...ids('step')),
    set: fc.record({ note: reason }),
    reason,
    applies_to: scope,
  }),
  fc.record({
    on: fc.constantFrom(...ids('measure')),
    set: fc.record({ force: fc.constantFrom('must', 'should'), what: reason }, { requiredKeys: ['what'] }),
    reason,
    applies_to: scope,
  }),
  fc.record({ on: fc.constantFrom(...ids('step')), omit: fc.constant({ covered_by: 'Words.' }), reason }),
  fc.record({
    on: fc.constantFrom('s4', 's5', 's6', 's10'),
    not_applicable: fc.constant({ replacement: 'Words.' }),
    reason,
    applies_to: scope,
  }),
  fc.record({
    on: fc.constantFrom(...ids('step')),
    move: fc.constantFrom(...ids('measure')).map((id) => ({ last_in: id })),
    reason,
  }),
  fc.record({
    add: fc
      .tuple(fc.constantFrom(...ids('step')), fc.integer({ min: 1, max: 9999 }))
      .map(([after, number]) => ({ after, step: { id: `xa-s${number}`, do: 'One more step.' } })),
    reason,
  }),
) as fc.Arbitrary<Alteration>;

const nation = (alterations: Alteration[]) => ({
  code: 'xa',
  institutions: {},
  contacts: {},
  adaptation: {
    lang: 'en',
    structure: 'baseline',
    binding_force: 'law',
    status: 'draft',
    alterations: alterations.map((one) =>
      Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)),
    ),
  } as AdaptationSource,
});
const run = (alterations: Alteration[]) =>
  resolve({ guideline, themes: [], nation: nation(alterations), asOf: '2026-06-01' });

/** Of alterations that reach for the same element or place the first; what is left does not interfere. */
const apart = (alterations: Alteration[]): Alteration[] => {
  const taken = new Set<string>();
  return alterations.filter((one) => {
    const step = one.add?.step?.id;
    const keys = [
      one.on ?? one.add!.after!,
      ...(one.move ? [one.move.last_in!] : []),
      ...(step ? [step] : []),
    ];
    if (keys.some((key) => taken.has(key))) return false;
    for (const key of keys) taken.add(key);
    return true;
  });
};

suite('resolution', () => {
  test('does not depend on the order of alterations that do not interfere', () => {
    fc.assert(
      fc.property(
        fc
          .array(alteration, { maxLength: 8 })
          .map(apart)
          .chain((list) =>
            fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
          ),
        ([list, shuffled]) => {
          const [a, b] = [run(list), run(shuffled)];
          expect(describe(b.effective)).toEqual(describe(a.effective));
          expect(b.problems.map(said).sort()).toEqual(a.problems.map(said).sort());
        },
      ),
    );
  });

  test('changes no source, reuses what it does not touch, and says the same each time', () => {
    fc.assert(
      fc.property(fc.array(alteration, { maxLength: 6 }), (list) => {
        const before = JSON.stringify(guideline);
        const { effective } = run(list);
        expect(JSON.stringify(guideline)).toBe(before);
        expect(JSON.stringify(describe(run(list).effective))).toBe(JSON.stringify(describe(effective)));
        const touched = new Set([...effective.origins.keys()]);
        for (const [id, { node, parent }] of elementsOf(effective).byId) {
          const old = elements.get(id);
          if (!old || touched.has(id) || effective.places.has(node)) continue;
          expect(node, `${id} in ${parent?.id}`).toBe(old.node);
        }
      }),
    );
  });

  test('an element is there once, or it is said what took it away', () => {
    fc.assert(
      fc.property(fc.array(alteration, { maxLength: 8 }), (list) => {
        const { effective } = run(list);
        const after = elementsOf(effective);
        expect(after.doubles.map((one) => one.id)).toEqual([]);
        const gone = new Set(effective.omitted.concat(effective.notApplicable as never).map((one) => one.id));
        for (const id of ids('step')) expect(after.byId.has(id) || gone.has(id), id).toBe(true);
      }),
    );
  });

  test('a theme and a country that say it give the same text', () => {
    fc.assert(
      fc.property(fc.array(alteration, { maxLength: 5 }), (list) => {
        const theme: ThemeSource = {
          lang: 'en',
          title: 'T',
          prefix: 'xa',
          alterations: nation(list).adaptation.alterations!,
        };
        const one = resolve({ guideline, themes: [['t', theme]], asOf: '2026-06-01' });
        expect(one.effective.sops).toEqual(run(list).effective.sops);
      }),
    );
  });
});

suite('declared effects', () => {
  test('contradict what the whole comparison computes of their alteration, and nothing else', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(alteration, { maxLength: 6 }).map(apart), (list) => {
        const declared = list.map((one) => ({ ...one, effect: 'strengthens' as const }));
        const { effective, problems } = run(declared);
        fc.pre(problems.length === 0);
        const compared = comparisonOf({ guideline }, { guideline: effective });
        const weakened = compared.facts
          .filter(({ direction }) => direction === 'weakened')
          .flatMap((fact) => {
            const within = elements.get(fact.element)?.parent?.id ?? fact.element;
            return (dropOf(effective, fact) ?? originOf(effective, fact, within))?.alteration ?? [];
          });
        const contradicted = contradictionsIn(guideline, effective, 'xa').map((one) => one.alteration);
        found += contradicted.length;
        expect(new Set(contradicted)).toEqual(new Set(weakened));
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(20);
  });
});

const said = ({ code, element }: { code: string; element?: string }): string => `${code} ${element}`;
