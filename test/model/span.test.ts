import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/model/finding.ts';
import { readSource, type Source } from '../../src/model/reading/source.ts';
import { span, spanOf, spanWithin } from '../../src/model/reading/span.ts';

type Path = (string | number)[];

function source(text: string): Source {
  const reading = readSource('a.yaml', Buffer.from(text));
  expect(reading.findings).toEqual([]);
  return reading.source!;
}

const cut = ({ text }: Source, { start, end }: Place) => text.slice(start.offset, end.offset);

/** Every path of a value, the root first. */
function* paths(value: unknown, at: Path = []): Generator<[Path, unknown]> {
  yield [at, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* paths(inner, [...at, Array.isArray(value) ? Number(key) : key]);
}

const MARK = 'Replaced-here';

/** The value with `MARK` at a path, in place of the value or of the key there. */
function marked(value: unknown, path: Path, part: 'key' | 'value'): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return MARK;
  if (Array.isArray(value)) return value.map((item, at) => (at === key ? marked(item, rest, part) : item));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, item]) => {
      if (name !== key) return [name, item];
      return part === 'key' && rest.length === 0 ? [MARK, item] : [name, marked(item, rest, part)];
    }),
  );
}

/** Writing something else into the span changes that value and nothing else: so the span is exact. */
function expectExact(read: Source): void {
  for (const [path, value] of paths(read.value)) {
    if (path.length === 0 || value === null) continue;
    const parts = typeof path.at(-1) === 'string' ? (['value', 'key'] as const) : (['value'] as const);
    for (const part of parts) {
      const { start, end } = span(read, path, part);
      // A list may stand as far left as the name of its field; a text may not.
      const mark = typeof value === 'object' && part === 'value' ? ` ${MARK}` : MARK;
      const edited = read.text.slice(0, start.offset) + mark + read.text.slice(end.offset);
      expect(load(edited), `${part} of ${path.join('/')} in\n${edited}`).toEqual(
        marked(read.value, path, part),
      );
    }
  }
}

describe('the span of every path', () => {
  test('is what is written there, in every style of YAML (test/model/accepted)', () => {
    for (const name of ['plain', 'prose']) {
      expectExact(source(readFileSync(new URL(`accepted/${name}.yaml`, import.meta.url), 'utf8')));
    }
  });

  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('a\nb\n', 'a\n\n b', "it's", '# a', '| a', 'a: b', ' '),
    fc.lorem(),
  );
  const name = fc.oneof(
    fc.stringMatching(/^[a-z]{1,6}$/),
    fc.constantFrom('a b', '#', "it's", ': ', '?', '- a'),
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      text,
      fc.integer(),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(name, tie('value'), { maxKeys: 4 }),
    ),
  }));
  const layout = fc.record({
    indent: fc.integer({ min: 2, max: 4 }),
    seqNoIndent: fc.boolean(),
    flowLevel: fc.constantFrom(-1, 1, 2),
    flowBracketPadding: fc.boolean(),
    lineWidth: fc.constantFrom(-1, 20, 80),
    quoteStyle: fc.constantFrom('single' as const, 'double' as const),
  });

  test('is exact in generated files', () => {
    let checked = 0;
    fc.assert(
      fc.property(value, layout, (content, options) => {
        const { source: read } = readSource(
          'a.yaml',
          Buffer.from(dump({ content }, { ...options, noRefs: true })),
        );
        if (read === undefined) return;
        expectExact(read);
        checked++;
      }),
      { numRuns: 400 },
    );
    expect(checked).toBeGreaterThan(200);
  });

  test('of a part of a text is the part, however the text is written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z'é"]{1,7}$/), { minLength: 1, maxLength: 30 }),
        layout,
        fc.nat(),
        (words, options, nth) => {
          const wanted = words.join(' ');
          const read = source(dump({ list: [{ what: wanted }] }, options));
          const node = (read.value as { list: [object] }).list[0];
          const at = nth % words.length;
          const from = words.slice(0, at).join(' ').length + (at === 0 ? 0 : 1);
          const place = spanWithin(read, node, 'what', from, from + words[at]!.length)!;
          const slice = cut(read, place);
          expect([words[at], words[at]!.replaceAll("'", "''"), words[at]!.replaceAll('"', '\\"')]).toContain(
            slice,
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('lines and columns', () => {
  const read = source(
    '\ufeff# Measures\r\n- id: m7\r\n  what: Text.\r\n  who:\r\n  how: |\r\n    One word.\r\n',
  );
  const [measure] = read.value as [Record<string, unknown>];

  test('count from 1, in the text without byte order mark and with LF', () => {
    expect(span(read, [0, 'what'])).toEqual({
      file: 'a.yaml',
      start: { line: 3, column: 9, offset: 28 },
      end: { line: 3, column: 14, offset: 33 },
    });
    expect(cut(read, spanWithin(read, measure, 'how', 4, 8)!)).toBe('word');
  });

  test('are found for objects that a resolved model reuses', () => {
    const resolved = { sops: [{ measures: [measure] }] };
    const { measures } = resolved.sops[0]!;
    expect(cut(read, spanOf(read, measures[0]!, 'id')!)).toBe('m7');
    expect(cut(read, spanOf(read, measures[0]!, 'id', 'entry')!)).toBe('id: m7');
    expect(spanOf(read, { ...measure }, 'id')).toBeUndefined();
  });

  test('fall back to what is there: a missing field to its element, nothing to the name of its field', () => {
    expect(cut(read, span(read, [0, 'when']))).toBe('id');
    expect(cut(read, span(read, [0, 'when', 'min']))).toBe('id');
    expect(cut(read, span(read, [0, 'what', 'en']))).toBe('what');
    expect(cut(read, span(read, [0, 'who']))).toBe('who');
    expect(spanOf(read, measure, 'when')).toBeUndefined();
  });
});
