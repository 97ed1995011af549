import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Guideline } from '../../src/model/guideline.ts';
import { type Chart, chartWords, faultsOf } from '../../src/render/chart/chart.ts';
import { guidelineCharts } from '../../src/render/chart/draw.ts';
import { layout } from '../../src/render/chart/layout.ts';
import { chartSource } from '../../src/render/chart/source.ts';
import { splitChart } from '../../src/render/chart/split.ts';
import { pageHeight, pageWidth } from '../../src/render/chart/zones.ts';
import labels from '../../templates/labels/en.json' with { type: 'json' };
import { drawingFaults } from './geometry.ts';

const words = chartWords(labels);
const read = (path: string) => parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

function chartsOf(parts: Partial<Guideline>): Map<string, Chart> {
  const guideline = {
    actors: {},
    instruments: {},
    sources: {},
    terms: {},
    countries: {},
    forms: {},
    ...parts,
  } as Guideline;
  return guidelineCharts(chartSource(guideline, { labels, lang: 'en', accentOf: () => '#1d587a' }));
}

describe('charts of a small guideline', () => {
  const charts = chartsOf({
    front: read('guideline/front.yaml'),
    sops: [read('guideline/sop.yaml'), { lang: 'en', id: 'sop2', title: 'First assistance and protection' }],
    actors: { 'first-responder': { title: 'First responder', short: 'Responder' } },
  });

  it('draws SOPs and measures that have something to draw', () => {
    expect([...charts.keys()]).toEqual(['sop1', 'm1', 'm2', 'm4', 'm5', 'm7']);
  });

  it.each(['sop1', 'm1', 'm2', 'm4', 'm7'])('%s', async (id) => {
    const { nodes, edges, groups = [], bands = [] } = charts.get(id)!;
    const rows = [...nodes, ...edges, ...groups, ...bands].map((row) => JSON.stringify(row));
    await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot(`guideline/${id}.jsonl`);
  });
});

describe('an overview with much that runs beside it', () => {
  const along = (id: string, throughout: unknown) => ({
    id,
    title: `Along ${id}`,
    throughout,
    who: 'police',
  });
  const inTurn = ['m1', 'm2', 'm3'].map((id) => ({ id, title: `Turn ${id}`, who: 'police' }));
  const overview = (...beside: unknown[]) =>
    chartsOf({
      front: { lang: 'en', title: 'Guideline', sops: ['sop1'] },
      sops: [
        {
          lang: 'en',
          id: 'sop1',
          title: 'One',
          phases: [{ id: 'ph1', title: 'Phase', measures: [...inTurn, ...beside] }],
          then: [{ to: 'end' }],
        } as Guideline['sops'][number],
      ],
    }).get('sop1')!;

  it('has a band for each of two', () => {
    const { bands } = overview(along('m4', 'ph1'), along('m5', { from: 'm2', to: 'm3' }));
    expect(bands!.map(({ label, from, to }) => [label, from, to])).toEqual([
      ['Along m4', 'm1', 'm3'],
      ['Along m5', 'm2', 'm3'],
    ]);
  });

  it('has one for more, which says how far each runs', () => {
    const { bands } = overview(
      along('m4', 'ph1'),
      along('m5', { from: 'm2', to: 'm3' }),
      along('m6', { from: 'm1', to: 'm2' }),
    );
    expect(bands!.map(({ label, from, to }) => [label, from, to])).toEqual([
      ['1.4 Along m4 · 1.5 Along m5 (1.2–1.3) · 1.6 Along m6 (1.1–1.2)', 'm1', 'm3'],
    ]);
  });
});

describe('charts of the guideline that is shipped', () => {
  const root = '../../guidelines/baseline/';
  const sops = readdirSync(new URL(`${root}sops`, import.meta.url))
    .sort()
    .map((file) => read(`${root}sops/${file}`));
  const charts = chartsOf({
    front: read(`${root}guideline.yaml`),
    sops,
    actors: read(`${root}actors.yaml`).actors,
  });

  it.each([...charts.keys()])('%s fits its pages, with nothing left out', (id) => {
    const chart = charts.get(id)!;
    expect(faultsOf(chart)).toEqual([]);
    const parts = splitChart(chart, words);
    for (const part of parts) {
      const placed = layout(part, words);
      expect(drawingFaults(placed)).toEqual([]);
      expect(placed.width).toBeLessThanOrEqual(pageWidth);
      expect(placed.height).toBeLessThanOrEqual(pageHeight);
    }
    const drawn = new Set(parts.flatMap(({ nodes }) => nodes.map((node) => node.id)));
    const kept = chart.nodes.filter(({ safeguard }) => safeguard).map((node) => node.id);
    expect(kept.filter((node) => !drawn.has(node))).toEqual([]);
  });

  it('breaks no answer into more than four lines, and few into more than three', () => {
    const broken = [...charts.values()].flatMap((chart) =>
      splitChart(chart, words).flatMap((part) => {
        const labels = new Set(part.edges.map(({ label }) => label));
        return layout(part, words).edges.flatMap(({ pills }) =>
          pills.flatMap(({ texts }) => {
            let lines: string[] = [];
            const long: number[] = [];
            for (const { text } of texts) {
              lines.push(text);
              if (!labels.has(lines.join(' '))) continue;
              if (lines.length > 3) long.push(lines.length);
              lines = [];
            }
            expect(lines).toEqual([]);
            return long;
          }),
        );
      }),
    );
    expect(broken.filter((lines) => lines > 4)).toEqual([]);
    expect(broken.length).toBeLessThanOrEqual(3);
  });

  it('shows every step, every answer and every stop', () => {
    const steps = sops.flatMap((sop) =>
      sop.phases.flatMap((phase: { measures: { how?: { id: string; never_if?: unknown }[] }[] }) =>
        phase.measures.flatMap(({ how = [] }) => how),
      ),
    ) as { id: string; answers?: Record<string, unknown>; never_if?: unknown }[];
    const nodes = new Set([...charts.values()].flatMap((chart) => chart.nodes.map(({ id }) => id)));
    const edges = [...charts.values()].flatMap((chart) => chart.edges);
    expect(steps.filter(({ id }) => !nodes.has(id)).map(({ id }) => id)).toEqual([]);
    const silent = steps.filter(
      ({ id, answers = {} }) =>
        edges.filter(({ from, label }) => from === id && label !== undefined).length <
        Object.keys(answers).length,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
    expect(
      steps.filter((step) => step.never_if && !nodes.has(`stop-${step.id}`)).map(({ id }) => id),
    ).toEqual([]);
  });
});
