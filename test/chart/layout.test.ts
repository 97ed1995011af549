import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartWords } from '../../src/render/chart/chart.ts';
import { layout } from '../../src/render/chart/layout.ts';
import labels from '../../templates/labels/en.json' with { type: 'json' };
import { drawingFaults } from './geometry.ts';
import { anyChart, branchedChart } from './random-chart.ts';

const words = chartWords(labels);

describe('layout', () => {
  it('draws any chart without one mark on another', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        expect(drawingFaults(layout(chart, words))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('draws branches without one mark on another', () => {
    fc.assert(
      fc.property(branchedChart, (chart) => {
        expect(drawingFaults(layout(chart, words))).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});
