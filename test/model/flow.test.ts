/** Cases in flow.yaml. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { flowOf, reachable, stuck } from '../../src/model/flow.ts';
import type { Measure, Scope } from '../../src/model/generated/types.ts';
import { type Guideline, guidelineOf } from '../../src/model/guideline.ts';

interface Case {
  says: string;
  measures: Partial<Measure>[];
  ways: Record<string, string[]>;
}

const { scopes, cases } = parse(readFileSync(new URL('flow.yaml', import.meta.url), 'utf8')) as {
  scopes: Guideline['front']['scopes'];
  cases: Case[];
};

const whom = (scope: Scope): string =>
  Object.entries(scope)
    .map(([axis, values]) => `${axis}: ${[values].flat().join(',')}`)
    .join('; ');

test.each(cases)('$says', ({ measures: given, ways }) => {
  const measures = given.map((measure, at): Measure => {
    const n = at + 1;
    return { id: `m${n}`, title: `Measure ${n}`, how: [{ id: `s${n}`, do: `Do ${n}.` }], ...measure };
  });
  const guideline: Guideline = {
    ...guidelineOf([]),
    front: { lang: 'en', title: 'Small', sops: ['sop1'], ...(scopes && { scopes }) },
    sops: [
      {
        lang: 'en',
        id: 'sop1',
        title: 'All',
        then: [{ to: 'end' }],
        phases: [{ id: 'ph1', title: 'All', measures }],
      },
    ],
  };
  const flow = flowOf(guideline);
  const found = [...flow.edges].map(([from, edges]) => [
    from,
    edges.map(({ to, applies_to }) => (applies_to ? `${to} (${whom(applies_to)})` : to)),
  ]);
  expect(Object.fromEntries(found)).toEqual(ways);
  const nodes = measures.map((_, at) => `s${at + 1}`);
  expect(
    nodes.filter((node) => !reachable(flow).has(node)),
    'out of reach',
  ).toEqual([]);
  expect([...stuck(flow)], 'stuck').toEqual([]);
});
