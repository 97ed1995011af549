/** What shares a page with what stands before it. */
import { expect, test } from 'vitest';
import type { Block, Section } from '../../src/render/tree.ts';
import { guideline, nation, treeFor, VARIANTS } from './model.ts';

const joined = (blocks: readonly Block[]): [id: string | undefined, joined: boolean][] =>
  blocks
    .filter((block): block is Section => block.type === 'section')
    .map(({ id, joined = false }) => [id, joined]);

test.each<[string, string | undefined, boolean]>([
  ['few lines', 'What this is.', true],
  ['a page', 'What this is, told at length. '.repeat(40), false],
  ['none', undefined, false],
])('how to use the text follows a preface of %s', (_, preface, expected) => {
  const { preface: __, ...front } = guideline.front;
  const changed = { ...guideline, front: preface === undefined ? front : { ...front, preface } };
  const sections = new Map(joined(treeFor({ guideline: changed, nations: [] }).children));
  expect(sections.get('how-to-use')).toBe(expected);
  expect(sections.get('principles') ?? false).toBe(false);
});

test('the first table of a concordance follows its summary', async () => {
  const [summary, ...tables] = joined((await VARIANTS.concordance!(nation).tree('public')).children);
  expect(summary).toEqual(['summary', false]);
  expect(tables.map(([, one]) => one)).toEqual([true]);
});
