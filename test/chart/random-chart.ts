import fc from 'fast-check';
import type { Chart, ChartEdge, ChartNode, NodeKind } from '../../src/render/chart/chart.ts';

/** Charts of any shape that the model allows: loops, forks without join, islands, very long words. */

const words = fc.oneof(
  fc.constantFrom(
    'Referring the presumed trafficked person to the first point of notification',
    'Assessing imminent threat',
    'Је ли особа дете?',
    'Ενημέρωση του ατόμου για τα δικαιώματά του',
    'Weiterbehandlungsvereinbarungsunterzeichnung und Unterbringung',
    'إبلاغ الشخص بحقوقه',
    'yes',
  ),
  fc.string({ minLength: 1, maxLength: 70, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
);

const kinds: NodeKind[] = [
  'start',
  'step',
  'step',
  'step',
  'decision',
  'decision',
  'measure',
  'exit',
  'stop',
  'handover',
  'connector',
  'fork',
  'join',
  'end',
];

const node = fc.record(
  {
    kind: fc.constantFrom(...kinds),
    label: words,
    number: fc.constantFrom('1', '12', '1.2', '10.12'),
    actor: words,
    note: words,
    items: fc.array(words, { maxLength: 3 }),
    safeguard: fc.constant(true),
    unit: fc.constantFrom('a', 'b', 'c'),
  },
  { requiredKeys: ['kind', 'label'] },
);

const answer = fc.oneof(
  fc.constantFrom('yes', 'no', 'unsure: treat as “yes”', 'not yet, or under pressure'),
  words,
);

/** Mostly onward to near nodes, sometimes anywhere. */
function edgesFor(nodes: ChartNode[]): fc.Arbitrary<ChartEdge[]> {
  const count = nodes.length;
  const edge = fc
    .record({
      from: fc.nat({ max: count - 1 }),
      step: fc.oneof(
        { arbitrary: fc.constant(1), weight: 5 },
        { arbitrary: fc.integer({ min: 0, max: 4 }), weight: 3 },
        { arbitrary: fc.integer({ min: -count, max: count }), weight: 1 },
      ),
      kind: fc.constantFrom<ChartEdge['kind']>('flow', 'flow', 'side', 'parallel'),
      label: fc.option(answer, { nil: undefined }),
    })
    .map(({ from, step, kind, label }): ChartEdge => {
      const to = Math.min(count - 1, Math.max(0, from + step));
      const aside = ['exit', 'stop', 'connector'].includes(nodes[to]!.kind);
      return {
        from: nodes[from]!.id,
        to: nodes[to]!.id,
        kind: aside ? 'side' : kind,
        ...(label === undefined ? {} : { label }),
      };
    });
  return fc.array(edge, { maxLength: Math.ceil(count * 1.7) });
}

export const anyChart: fc.Arbitrary<Chart> = fc
  .array(node, { minLength: 1, maxLength: 22 })
  .map((nodes) => nodes.map((one, index) => ({ id: `n${index}`, ...one }) as ChartNode))
  .chain((nodes) => {
    const pick = fc.constantFrom(...nodes.map(({ id }) => id));
    return fc.record({
      nodes: fc.constant(nodes),
      edges: edgesFor(nodes),
      dir: fc.constantFrom<Chart['dir']>('ltr', 'rtl'),
      groups: fc.array(fc.record({ label: words, nodes: fc.uniqueArray(pick, { maxLength: 8 }) }), {
        maxLength: 2,
      }),
      bands: fc.array(
        fc.record(
          { label: words, from: pick, to: pick, actor: words, number: fc.constantFrom('1.4', '2') },
          { requiredKeys: ['label', 'from', 'to'] },
        ),
        { maxLength: 2 },
      ),
    });
  })
  .map(({ groups, bands, ...chart }) => ({
    ...chart,
    id: 'random',
    title: 'Any chart',
    lang: 'en',
    accent: '#1d587a',
    groups: groups.map((group, index) => ({ id: `g${index}`, ...group })),
    bands: bands.map((band, index) => ({ id: `b${index}`, ...band })),
  }));

/** Branches that meet again, alternatives and parallel ones, with and without exits: what blocks are made of. */
export const branchedChart: fc.Arbitrary<Chart> = fc
  .array(
    fc.record({
      parallel: fc.boolean(),
      columns: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }),
      meets: fc.boolean(),
      exits: fc.nat({ max: 2 }),
      kind: fc.constantFrom<NodeKind>('step', 'measure'),
      label: fc.option(answer, { nil: undefined }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .chain((sections) =>
    fc.infiniteStream(words).map((texts) => {
      const nodes: ChartNode[] = [];
      const edges: ChartEdge[] = [];
      const text = () => texts.next().value as string;
      let ends: string[] = [];
      const add = (kind: NodeKind, label = text()) => {
        const id = `n${nodes.length}`;
        nodes.push({ id, kind, label, number: `${nodes.length}`, actor: text().slice(0, 30) });
        return id;
      };
      sections.forEach((section) => {
        const head = add(section.parallel ? 'fork' : 'decision');
        for (const end of ends) edges.push({ from: end, to: head, kind: 'flow' });
        const kind = section.parallel ? 'parallel' : 'flow';
        const label = section.label === undefined ? {} : { label: section.label };
        ends = section.columns.map((length) => {
          let from = head;
          for (let index = 0; index < length; index++) {
            const id = add(section.kind);
            edges.push({ from, to: id, kind: from === head ? kind : 'flow', ...label });
            from = id;
          }
          return from;
        });
        for (let index = 0; index < section.exits; index++) {
          edges.push({ from: head, to: add('exit'), kind: 'side', ...label });
        }
        if (!section.meets) ends = ends.slice(0, 1);
        if (section.parallel) {
          const join = add('join');
          for (const end of ends) edges.push({ from: end, to: join, kind: 'parallel' });
          ends = [join];
        }
      });
      const end = add('end');
      for (const from of ends) edges.push({ from, to: end, kind: 'flow' });
      return { id: 'branched', title: 'Branches', lang: 'en', dir: 'ltr', accent: '#1d587a', nodes, edges };
    }),
  );
