import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Chart, chartWords, faultsOf } from '../../src/render/chart/chart.ts';
import { drawChart } from '../../src/render/chart/draw.ts';
import { layout } from '../../src/render/chart/layout.ts';
import { chartMermaid } from '../../src/render/chart/mermaid.ts';
import type { OutlineLine } from '../../src/render/chart/outline.ts';
import { splitChart } from '../../src/render/chart/split.ts';
import { pageHeight, pageWidth } from '../../src/render/chart/zones.ts';
import labels from '../../templates/labels/en.json' with { type: 'json' };
import { drawingFaults } from './geometry.ts';

/** Each case is a chart (`<name>.json`) and what it becomes: `.svg` (one for each part), `.mmd`, `.txt`. */

const words = chartWords(labels);
const folder = new URL('cases/', import.meta.url);
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -5));

const inWords = (lines: OutlineLine[]) =>
  lines
    .map(({ depth, number, text, safeguard }) => {
      const mark = safeguard ? ' [safeguard]' : '';
      return `${'    '.repeat(depth)}${number === undefined ? '-' : `${number}.`} ${text}${mark}`;
    })
    .join('\n');

describe.each(cases)('%s', (name) => {
  const chart = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Chart;
  const drawings = drawChart(chart, words);

  it('is drawn', async () => {
    expect(faultsOf(chart)).toEqual([]);
    for (const [index, { svg, width, height }] of drawings.entries()) {
      const part = drawings.length > 1 ? `-${index + 1}` : '';
      await expect(svg).toMatchFileSnapshot(`cases/${name}${part}.svg`);
      expect(width).toBeLessThanOrEqual(pageWidth);
      expect(height).toBeLessThanOrEqual(pageHeight);
    }
    for (const part of splitChart(chart, words)) expect(drawingFaults(layout(part, words))).toEqual([]);
  });

  it('is written as Mermaid text', async () => {
    await expect(chartMermaid(chart, words)).toMatchFileSnapshot(`cases/${name}.mmd`);
  });

  it('is told in words', async () => {
    const [first] = drawings;
    const whole = drawings.length > 1 ? [{ title: chart.title, outline: first!.whole }] : [];
    const told = [...whole, ...drawings]
      .map(({ title, outline }) => `${title}\n${inWords(outline)}\n`)
      .join('\n');
    await expect(told).toMatchFileSnapshot(`cases/${name}.txt`);
  });

  it('needs nothing that an engine of print ignores', () => {
    for (const { svg } of drawings) {
      expect(svg).not.toMatch(/<(script|style|foreignObject|marker|use|image)|var\(|class=|style=/);
      const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => id !== chart.id && !id.startsWith(`${chart.id}-`))).toEqual([]);
    }
  });
});
