/** Where charts stand, in every format: after the steps of a measure; in an overview, after the same in words. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { html } from '../../src/render/formats/html.ts';
import { pdf } from '../../src/render/formats/pdf.ts';
import { pdfText } from '../../src/render/leak/pdf-text.ts';
import type { Block, Chart, PrintTree, Section } from '../../src/render/tree.ts';
import { bareMaterials, pdfMaterials } from './materials.ts';
import { guideline, nation, treeFor } from './model.ts';

const sample = JSON.parse(readFileSync(new URL('measure/tree.json', import.meta.url), 'utf8')) as PrintTree;

/** The parts of a text in the order in which they stand in it. */
const inOrder = (text: string, parts: string[]): string[] =>
  parts
    .map((part) => ({ part, at: text.indexOf(part) }))
    .sort((a, b) => a.at - b.at)
    .map(({ part, at }) => (at < 0 ? `no ${part}` : part));

const sectionsOf = (blocks: readonly Block[]): Section[] =>
  blocks.flatMap((block) => (block.type === 'section' ? [block, ...sectionsOf(block.children)] : []));

/** The measure of the sample, with one step, a chart of this height, and this many lines on top. */
async function printed(height: number, lines: number): Promise<string> {
  const tree = structuredClone(sample);
  const measure = sectionsOf(tree.children).find(({ role }) => role === 'measure')!;
  const chart = measure.children.find((block): block is Chart => block.type === 'chart')!;
  const others = measure.children.filter((block) => block !== chart);
  const steps = others.findIndex((block) => {
    if (block.type === 'steps') block.children = block.children.slice(-1);
    return block.type === 'steps';
  });
  const filling = Array.from(
    { length: lines },
    (): Block => ({ type: 'paragraph', children: [{ type: 'text', value: 'A line.' }] }),
  );
  measure.children = [
    ...filling,
    ...others.slice(0, steps + 1),
    { ...chart, height, loose: true },
    ...others.slice(steps + 1),
  ];
  return pdfText(await pdf(tree, pdfMaterials));
}

const parts = ['Appointing the guardian', 'FLOWCHART', 'CHILDREN', 'HANDOVER'];

test('a chart follows the steps where it has room', async () => {
  expect(inOrder(await printed(60, 0), parts)).toEqual(parts);
});

test('and where it leaves less than half of the page empty', async () => {
  expect(inOrder(await printed(600, 24), parts)).toEqual(parts);
});

test('it lets the boxes go before it where it would leave more, and nothing else', async () => {
  expect(inOrder(await printed(600, 0), parts)).toEqual([
    'Appointing the guardian',
    'CHILDREN',
    'FLOWCHART',
    'HANDOVER',
  ]);
});

test('an overview is told in words, once and whole, before it is drawn', async () => {
  const tree = treeFor({ guideline, nations: [nation] });
  const sop = sectionsOf(tree.children).find(({ id }) => id === 'sop1')!;
  const types = sop.children.map(({ type }) => type).filter((type) => type === 'inWords' || type === 'chart');
  expect(types).toEqual(['inWords', 'chart']);
  const order = ['Overview · In words', '1.1 Initial referral (Police)', 'id="chart-sop1"'];
  expect(inOrder(html(tree, bareMaterials), order)).toEqual(order);
  const text = pdfText(await pdf(tree, pdfMaterials));
  expect(inOrder(text, ['OVERVIEW · IN WORDS', 'OVERVIEW\n'])).toEqual(['OVERVIEW · IN WORDS', 'OVERVIEW\n']);
});
