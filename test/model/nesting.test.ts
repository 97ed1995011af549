import { expect, test } from 'vitest';
import { saidBy } from '../../src/model/markdown.ts';
import { isTooDeep } from '../../src/model/nesting.ts';
import { prose } from '../../src/render/prose.ts';

const nested = Array.from({ length: 60 }, (_, level) => `${'  '.repeat(level)}- level ${level}`).join('\n');

test.each([
  ['quotations on one line', `${'> '.repeat(9000)}x`],
  ['lists on one line', `${'- '.repeat(9000)}x`],
  ['numbers on one line', `${'1. '.repeat(6000)}x`],
  ['all of them, below a line', `Words\n\n${'> - 1) '.repeat(2000)}x`],
])('%s, nested by thousands, are words', (_, text) => {
  expect(isTooDeep(text)).toBe(true);
  expect(saidBy(text)).toContain('x');
  expect(prose(text, () => false)).toMatchObject([{ type: 'paragraph' }]);
});

test('lists within lists over many lines are read, and what they say stays in proportion', () => {
  expect(isTooDeep(nested)).toBe(false);
  expect(saidBy(nested).length).toBeLessThan(1_000_000);
  expect(saidBy(nested)).not.toBe(saidBy(nested.replace('level 59', 'level 60')));
});

test.each([
  '> - 1. A list in a list in a quotation.',
  `${'-'.repeat(80)}`,
  `A\n${'='.repeat(80)}`,
  '**'.repeat(40),
])('%s is not too deep', (text) => expect(isTooDeep(text)).toBe(false));
