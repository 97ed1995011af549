import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chart, chartWords, faultsOf } from '../../src/render/chart/chart.ts';
import { layout } from '../../src/render/chart/layout.ts';
import { plan } from '../../src/render/chart/plan.ts';
import { splitChart } from '../../src/render/chart/split.ts';
import { pageHeight } from '../../src/render/chart/zones.ts';
import labels from '../../templates/labels/en.json' with { type: 'json' };
import { drawingFaults } from './geometry.ts';
import { anyChart, branchedChart } from './random-chart.ts';

const words = chartWords(labels);
const height = 260;

/** What a cut may leave of an edge: the edge itself, or a connector at each end. */
function kept(chart: Chart, parts: Chart[]): string[] {
  return chart.edges.flatMap(({ from, to, label }) => {
    const whole = parts.some((part) => part.edges.some((edge) => edge.from === from && edge.to === to));
    const leaves = parts.some((part) =>
      part.edges.some(
        (edge) => edge.from === from && /^(on|to)-/.test(edge.to) && edge.to.endsWith(`-${to}`),
      ),
    );
    const arrives = parts.some((part) =>
      part.edges.some((edge) => /^from-/.test(edge.from) && edge.to === to),
    );
    const labelled =
      label === undefined ||
      parts.some((part) => part.edges.some((edge) => edge.from === from && edge.label === label));
    return (whole || (leaves && arrives)) && labelled ? [] : [`${from} to ${to} is lost`];
  });
}

describe('splitChart', () => {
  it('keeps every node, line and answer, within the height', () => {
    fc.assert(
      fc.property(fc.oneof(anyChart, branchedChart), (chart) => {
        const parts = splitChart(chart, words, undefined, height);
        const own = new Set(
          plan(chart, 1).items.flatMap((item) => (item.type === 'single' ? [item.node.id] : [])),
        );
        const here = new Set(parts.flatMap((part) => part.nodes.map(({ id }) => id)));
        expect(chart.nodes.filter(({ id }) => !here.has(id))).toEqual([]);
        expect(kept(chart, parts)).toEqual([]);
        for (const part of parts) {
          expect(faultsOf(part)).toEqual([]);
          const placed = layout(part, words);
          expect(drawingFaults(placed)).toEqual([]);
          const flow = part.nodes.filter(({ id }) => own.has(id));
          if (flow.length > 1 && parts.length > 1) expect(placed.height).toBeLessThanOrEqual(height);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('repeats what runs alongside in every part that it reaches into', () => {
    fc.assert(
      fc.property(branchedChart, (chart) => {
        const [first, last] = [chart.nodes[0]!.id, chart.nodes.at(-1)!.id];
        const whole = { ...chart, bands: [{ id: 'b', label: 'Interpretation', from: first, to: last }] };
        const parts = splitChart(whole, words, undefined, height);
        expect(parts.map(({ bands }) => bands?.map(({ label }) => label))).toEqual(
          parts.map(() => ['Interpretation']),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('leaves a chart alone that fits a page', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        fc.pre(layout(chart, words).height <= pageHeight);
        expect(splitChart(chart, words)).toEqual([chart]);
      }),
      { numRuns: 30 },
    );
  });
});
