import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/model/finding.ts';
import { visible } from '../../src/model/visible.ts';
import { Framer } from '../../src/report/code-frame.ts';

function place(line: number, column: number, endLine: number, endColumn: number): Place {
  return {
    file: 'a.yaml',
    start: { line, column, offset: 0 },
    end: { line: endLine, column: endColumn, offset: 0 },
  };
}

function frame(text: string, at: Place) {
  return new Framer(() => text, []).frame(at);
}

function inRange(text: string, at: Place) {
  return frame(text, at)!.lines.filter((line) => line.inRange);
}

const GRAPHEMES = [
  'a',
  'b',
  ' ',
  '-',
  'é',
  'e\u0301',
  '語',
  '한',
  '👩‍👩‍👧',
  '🇲🇰',
  'ж',
  '\u001b',
  '\u202e',
  'ع',
];

describe('a code frame', () => {
  test('shows a short line whole, and marks exactly the range', () => {
    const parts = fc.array(fc.constantFrom(...GRAPHEMES), { maxLength: 15 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(parts, parts, parts, (before, marked, after) => {
        const [head, tail] = [`${before}|`, `|${after}`];
        const at = place(1, head.length + 1, 1, head.length + marked.length + 1);
        const [line] = inRange(head + marked + tail, at);
        expect(line).toMatchObject({
          before: visible(head),
          marked: visible(marked),
          after: visible(tail),
          indent: stringWidth(visible(head)),
          width: Math.max(1, stringWidth(visible(marked))),
        });
      }),
    );
  });

  test('never gets wider than the window, and always shows where the range starts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a', '語', '\t', '👩‍👩‍👧', 'é'),
        fc.nat(3000),
        fc.nat(3000),
        (unit, from, length) => {
          const text = `${unit.repeat(from)}START${unit.repeat(length)}`;
          const column = unit.length * from + 1;
          const [line] = inRange(text, place(1, column, 1, text.length + 1));
          expect(stringWidth(line!.before + line!.marked + line!.after)).toBeLessThanOrEqual(82);
          expect(line!.marked.startsWith('START')).toBe(true);
          expect(line!.indent).toBe(stringWidth(line!.before));
        },
      ),
    );
  });

  test('a window in the middle of a long line has both ends cut', () => {
    const [line] = inRange(`${'a'.repeat(5000)}here${'b'.repeat(5000)}`, place(1, 5001, 1, 5005));
    expect(line).toEqual({
      number: 1,
      before: `…${'a'.repeat(38)}`,
      marked: 'here',
      after: `${'b'.repeat(38)}…`,
      inRange: true,
      indent: 39,
      width: 4,
      rightToLeft: false,
      hidden: false,
    });
  });

  test('half a character is marked as the whole of it', () => {
    const [line] = inRange('a👩‍👩‍👧b', place(1, 3, 1, 4));
    expect(line).toMatchObject({ before: 'a', marked: '👩‍👩‍👧', after: 'b', indent: 1, width: 2 });
  });

  test('a range that ends at the start of a line does not touch that line', () => {
    const { lines } = frame('one\ntwo\nthree\n', place(1, 1, 2, 1))!;
    expect(lines.map(({ number, marked }) => [number, marked])).toEqual([
      [1, 'one'],
      [2, ''],
    ]);
  });

  test('there is none for a place that the source does not have, or a source that cannot be shown', () => {
    expect(frame('one\n', place(3, 1, 3, 2))).toBeUndefined();
    expect(new Framer(() => undefined, []).frame(place(1, 1, 1, 2))).toBeUndefined();
  });

  test('columns beyond the end of the line mark the end of the line', () => {
    expect(inRange('one', place(1, 90, 1, 95))[0]).toMatchObject({
      before: 'one',
      marked: '',
      indent: 3,
      width: 1,
    });
  });

  test('each source is asked for once', () => {
    let asked = 0;
    const framer = new Framer(() => `${asked++}`, []);
    framer.frame(place(1, 1, 1, 2));
    framer.frame(place(1, 1, 1, 2));
    expect(asked).toBe(1);
  });
});
