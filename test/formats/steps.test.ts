/** A step says where it leads, how binding it is and which articles it carries out; so do the other parts of a measure. */
import { expect, test } from 'vitest';
import type { Measure, Step } from '../../src/model/generated/types.ts';
import type { PrintTree } from '../../src/render/tree.ts';
import { guideline, nation, treeFor } from './model.ts';

interface Node {
  type: string;
  id?: string;
  role?: string;
  label?: string;
  value?: string;
  children?: Node[];
  term?: Node[];
  marks?: Node[];
  facts?: Node[];
  answers?: Node[];
}

/** The print when the first measure has these fields. */
function printed(change: (measure: Measure) => void): PrintTree {
  const changed = structuredClone(guideline);
  change(changed.sops[0]!.phases![0]!.measures[0]!);
  return treeFor({ guideline: changed, nations: [nation] });
}

/** All nodes that `is` picks, in reading order. */
function all(tree: PrintTree, is: (node: Node) => boolean): Node[] {
  const found: Node[] = [];
  JSON.stringify(tree, (_, node) => {
    if (node && typeof node === 'object' && is(node)) found.push(node);
    return node;
  });
  return found;
}

const words = (node: Node): string =>
  node.value ?? (node.type === 'mark' ? `[${node.label}]` : (node.children ?? []).map(words).join(''));
const marks = (node: Node | undefined) => (node?.marks ?? []).map(words);
const step = (tree: PrintTree, id: string) => all(tree, (node) => node.type === 'step' && node.id === id)[0]!;
const entries = (nodes: Node[]) =>
  nodes.map(
    ({ term = [], children = [] }) => `${term.map(words).join('')}: ${children.map(words).join(' ')}`,
  );

test.each(['must', 'should', 'may'] as const)(
  'the sign of "%s" is that of the legend, on every part',
  (force) => {
    const tree = printed((measure) => {
      measure.force = force;
      measure.how![2]!.force = force;
      measure.handovers![0]!.force = force;
      measure.safeguards![0]!.force = force;
    });
    const sign = `[${force}]`;
    const legend = all(tree, ({ type, term }) => type === 'entry' && term?.[0]?.type === 'mark');
    expect(legend.map(({ term }) => words(term![0]!))).toContain(sign);
    const measure = all(tree, ({ role, id }) => role === 'measure' && id === 'm1')[0];
    const handover = all(tree, ({ type }) => type === 'handover')[0];
    for (const part of [measure, step(tree, 's3'), handover]) expect(marks(part)).toContain(sign);
    const box = all(tree, ({ type, label }) => type === 'box' && label === 'Safeguards')[0]!;
    expect(words(box)).toContain(`Speak alone. ${sign}`);
  },
);

test('what binds and was checked by nobody says both', () => {
  expect(
    marks(
      step(
        printed(() => {}),
        's2',
      ),
    ),
  ).toEqual(['[must]', '[unverified]']);
});

test('a handover that stays in every extract says so', () => {
  const tree = printed((measure) => {
    measure.handovers![0]!.safeguard = 'always';
  });
  expect(marks(all(tree, ({ type }) => type === 'handover')[0])).toEqual(['[safeguard]']);
});

test('articles stand where they belong, and with the measure', () => {
  const tree = printed((measure) => {
    measure.how![0]!.carries_out = ['cets-197 art. 10(3)'];
    measure.handovers![0]!.carries_out = ['cets-197 art. 13(1)'];
    measure.safeguards![0]!.carries_out = ['cets-197 art. 10'];
    measure.children = { also: 'Play first.', carries_out: ['cets-197 art. 10(4)'] };
  });
  const details = all(step(tree, 's1') as unknown as PrintTree, ({ type }) => type === 'entry');
  expect(entries(details)).toContain('Carries out: CETS 197 art. 10(3) [unverified]');
  expect(entries(all(tree, ({ type }) => type === 'handover')[0]!.facts!)).toContain(
    'Carries out: CETS 197 art. 13(1) [unverified]',
  );
  expect(all(tree, ({ type }) => type === 'small').map(words)).toEqual([
    'CETS 197 art. 10(4) [unverified]',
    'CETS 197 art. 10 [unverified]',
  ]);
  expect(words(all(tree, ({ type, id }) => type === 'carriesOut' && id === 'm1')[0]!)).toBe(
    'CETS 197 art. 10(1), 10(3), 13(1), 10, 10(4) [unverified]',
  );
});

test.each<[string, Step[], string, string[]]>([
  [
    'the next step needs no word',
    [
      { id: 's1', do: 'One' },
      { id: 's2', do: 'Two' },
    ],
    's1',
    [],
  ],
  [
    'nor does the end of the last',
    [
      { id: 's1', do: 'One' },
      { id: 's2', do: 'Two', then: 'end' },
    ],
    's2',
    [],
  ],
  [
    'an end before others',
    [
      { id: 's1', do: 'One', then: 'end' },
      { id: 's2', do: 'Two' },
    ],
    's1',
    ['Go on with Measure 1.2, Basic needs.'],
  ],
  [
    'a step further down',
    [
      { id: 's1', do: 'One', then: 's3' },
      { id: 's2', do: 'Two' },
      { id: 's3', do: 'Three' },
    ],
    's1',
    ['Go on with step 3.'],
  ],
])('where an action leads: %s', (_, how, id, said) => {
  const tree = printed((measure) => {
    measure.how = how;
  });
  expect(step(tree, id).answers!.map(words)).toEqual(said);
});

test('where a measure that runs alongside ends, its last step and an earlier one say or draw so', () => {
  const tree = printed((measure) => {
    measure.throughout = { from: 'm1', to: 'm2' };
    measure.how = [
      { id: 's1', do: 'One', then: 'end' },
      { id: 's2', do: 'Two' },
    ];
  });
  expect(step(tree, 's1').answers!.map(words)).toEqual(['back to where this measure was called']);
  const chart = all(tree, ({ id }) => id === 'chart-m1')[0] as unknown as { svg: string };
  expect(chart.svg).toContain('>back to where this measure was called<');
});
