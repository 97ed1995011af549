import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { markWords, type Segment, unwrapped } from '../../src/diff/marks.ts';

interface Case {
  says: string;
  before: string;
  after: string;
  shown: [string, string];
}

const cases = parse(readFileSync('test/diff/marks.yaml', 'utf8')) as Case[];

const shown = (segments: readonly Segment[], open: string, close: string) =>
  segments.map(({ text, changed }) => (changed ? open + text + close : text)).join('');

describe('words that differ', () => {
  test.each(cases)('$says', ({ before, after, shown: expected }) => {
    const marked = markWords(before, after);
    expect([shown(marked.before, '[-', '-]'), shown(marked.after, '{+', '+}')]).toEqual(expected);
  });

  const word = fc.constantFrom(
    'ask',
    'the',
    'person',
    'лице',
    '30',
    ',',
    '.',
    '\n\n',
    '\n',
    '  ',
    'é',
    '*',
    '- ',
  );
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));

  test('nothing is lost, and what is not marked is the same on both sides', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const marked = markWords(before, after);
        expect(shown(marked.before, '', '')).toBe(unwrapped(before));
        expect(shown(marked.after, '', '')).toBe(unwrapped(after));
        if (!marked.before.some(({ changed }) => changed)) return;
        const kept = (segments: readonly Segment[]) =>
          segments
            .filter(({ changed }) => !changed)
            .map(({ text: own }) => own.replace(/[^\S\n]/g, ''))
            .join('');
        expect(kept(marked.before)).toBe(kept(marked.after));
      }),
    );
  });
});
