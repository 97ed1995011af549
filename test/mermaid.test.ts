/**
 * `--engine mermaid`, where mermaid-cli and a browser of the Chromium family are at hand. mermaid-cli is large and no
 * dependency: install it apart, and name the folder. `MERMAID_FOLDER=../mermaid npx vitest run test/mermaid.test.ts`
 */
import { expect, test } from 'vitest';
import { findBrowser } from '../src/io/browser.ts';
import { findPackage } from '../src/io/package.ts';
import { drawWithMermaid } from '../src/print/mermaid-cli.ts';
import { chartWords } from '../src/render/chart/chart.ts';
import { guidelineCharts } from '../src/render/chart/draw.ts';
import { chartMermaid } from '../src/render/chart/mermaid.ts';
import { chartSource } from '../src/render/chart/source.ts';
import { guideline, options } from './formats/model.ts';

const folder = process.env.MERMAID_FOLDER ?? '.';
const there = findPackage('@mermaid-js/mermaid-cli', folder) !== undefined && findBrowser() !== undefined;

const charts = guidelineCharts(
  chartSource(guideline, { labels: options.labels, lang: 'en', accentOf: () => '#1d587a' }),
);
const texts = new Map(
  [...charts].map(([id, chart]) => [id, chartMermaid(chart, chartWords(options.labels))]),
);

test.runIf(there)('mermaid-cli draws the text of every chart', { timeout: 120_000 }, async () => {
  const drawn = await drawWithMermaid(texts, 'svg', [folder]);
  expect([...drawn.keys()]).toEqual([...texts.keys()]);
  for (const [id, svg] of drawn) {
    const page = Buffer.from(svg).toString();
    expect(page).toMatch(/^<svg /);
    if (id === 'm1') expect(page).toContain('Appoint the guardian');
  }
});

test.runIf(there)('what mermaid-cli cannot read is told plainly', { timeout: 120_000 }, async () => {
  const broken = drawWithMermaid(new Map([['m1', 'flowchart TD\n  a --> ']]), 'svg', [folder]);
  await expect(broken).rejects.toThrow(/^mermaid-cli could not draw the chart "m1": /);
});

test.runIf(findPackage('@mermaid-js/mermaid-cli', '.') === undefined)(
  'without mermaid-cli it says what to install',
  async () => {
    await expect(drawWithMermaid(texts, 'svg', ['/nowhere'])).rejects.toMatchObject({
      message: 'mermaid-cli is not installed here.',
      help: expect.stringContaining('npm install @mermaid-js/mermaid-cli@11'),
    });
  },
);
