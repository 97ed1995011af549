import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { decode, FORBIDDEN_CHARACTER } from '../../src/model/reading/decode.ts';
import { readFully } from '../../src/model/reading/plain-yaml.ts';
import { NOT_QUICK, quickYaml } from '../../src/model/reading/quick-yaml.ts';

const here = new URL('.', import.meta.url).pathname;
const plain = readFileSync(`${here}accepted/simple.yaml`, 'utf8');

/** The full parser decides: what is read quickly has no problem there, and the same value. True when it was quick. */
function agrees(text: string): boolean {
  const quick = quickYaml(text);
  if (quick === NOT_QUICK) return false;
  expect(readFully(text), text).toStrictEqual({ value: quick, problems: [], broken: false });
  return true;
}

describe('the quick reader agrees with the full parser', () => {
  test('on all cases', () => {
    for (const folder of ['accepted', 'refused']) {
      for (const name of readdirSync(`${here}${folder}`)) {
        if (!name.endsWith('.yaml')) continue;
        const decoded = decode(readFileSync(`${here}${folder}/${name}`));
        if ('text' in decoded && !FORBIDDEN_CHARACTER.test(decoded.text)) agrees(decoded.text);
      }
    }
    expect(agrees(plain)).toBe(true);
  });

  const lines = plain.split('\n');
  const bits = [
    '- ',
    ': ',
    ':',
    '  ',
    ' ',
    '#',
    ' #',
    '\n',
    '\n\n',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ', ',
    '|\n',
    '>-\n',
    '|2\n',
    '>+\n',
    '&a ',
    '*a',
    '!t ',
    '? ',
    '\\',
    '\t',
    '~',
    'no',
    '0800',
    '12',
    '.',
    '---\n',
    '...\n',
    '%',
    '<<: ',
    'a',
    'a: b',
    'a: b\n',
    '- a\n',
    'é',
    '\u00a0',
    '@',
    '`',
    '=',
    '__proto__: ',
    'null',
    '1:',
    '""',
  ];

  test('on damaged files', () => {
    let quick = 0;
    const edit = fc.record({
      at: fc.nat({ max: plain.length }),
      drop: fc.oneof(fc.constant(0), fc.nat({ max: 6 })),
      put: fc.oneof(fc.constant(''), fc.constantFrom(...bits)),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        let text = plain;
        for (const { at, drop, put } of edits) text = text.slice(0, at) + put + text.slice(at + drop);
        if (agrees(text)) quick++;
      }),
      { numRuns: 6000 },
    );
    expect(quick).toBeGreaterThan(600);
  });

  test('on lines shuffled and shifted', () => {
    let quick = 0;
    const line = fc.record({ line: fc.constantFrom(...lines), shift: fc.integer({ min: -3, max: 3 }) });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (taken) => {
        const shifted = taken.map(({ line, shift }) =>
          shift < 0 ? line.slice(Math.min(-shift, /^ */.exec(line)![0].length)) : ' '.repeat(shift) + line,
        );
        if (agrees(`${shifted.join('\n')}\n`)) quick++;
      }),
      { numRuns: 6000 },
    );
    expect(quick).toBeGreaterThan(300);
  });

  test('on syntax strung together at random', () => {
    let quick = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { minLength: 1, maxLength: 14 }), (strung) => {
        if (agrees(`${strung.join('')}\n`)) quick++;
        if (agrees(`k: ${strung.join('')}\n`)) quick++;
      }),
      { numRuns: 10_000 },
    );
    expect(quick).toBeGreaterThan(300);
  });

  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.lorem({ maxCount: 30 }),
    fc.constantFrom(...bits, 'a\nb\n', 'a\n\nb', ' a\nb', 'a\n  b\n'),
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      text,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(
        fc.oneof(
          fc.stringMatching(/^[a-z_]{1,6}$/),
          fc.constantFrom('3(a)', '2', 'a b', 'no', '1.0', 'é', ''),
        ),
        tie('value'),
        { maxKeys: 4 },
      ),
    ),
  }));
  const layout = fc.record({
    indent: fc.integer({ min: 1, max: 4 }),
    seqNoIndent: fc.boolean(),
    flowLevel: fc.constantFrom(-1, 1, 2, 3),
    flowBracketPadding: fc.boolean(),
    lineWidth: fc.constantFrom(-1, 40),
    quoteStyle: fc.constantFrom('single' as const, 'double' as const),
  });

  test('on generated files', () => {
    let quick = 0;
    fc.assert(
      fc.property(value, layout, (content, options) => {
        const written = dump({ content }, { ...options, noRefs: true });
        if (!FORBIDDEN_CHARACTER.test(written) && agrees(written)) quick++;
      }),
      { numRuns: 4000 },
    );
    expect(quick).toBeGreaterThan(800);
  });
});

test('the quick reader takes what the limits of depth leave', () => {
  const nested = (levels: number) => `a: ${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}\n`;
  expect(agrees(nested(40))).toBe(true);
  expect(quickYaml(nested(41))).toBe(NOT_QUICK);
});
