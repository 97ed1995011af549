import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Finding } from '../../src/model/finding.ts';
import { encode } from '../../src/model/reading/decode.ts';
import { MAX_DEPTH, MAX_NODES } from '../../src/model/reading/refusal.ts';
import { readSource } from '../../src/model/reading/source.ts';
import { explain } from '../../src/model/reading/syntax-errors.ts';

const here = new URL('.', import.meta.url).pathname;
const read = (text: string) => readSource('a.yaml', Buffer.from(text));
const cases = (folder: string) =>
  readdirSync(`${here}${folder}`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -5));

function shown({ at, rule, message, help, element }: Finding): string {
  const { start, end } = at!;
  const where = `${start.line}:${start.column}-${end.line}:${end.column}`;
  return `${where} ${rule}${element === undefined ? '' : ` (${element})`}\n  ${message}\n  ${help}\n`;
}

describe('refused, each with its place and what to do (test/model/refused)', () => {
  test.each(cases('refused'))('%s', async (name) => {
    const reading = readSource(`${name}.yaml`, readFileSync(`${here}refused/${name}.yaml`));
    expect(reading.source).toBeUndefined();
    const findings = reading.broken ? explain(reading) : reading.findings;
    expect(findings.length).toBeGreaterThan(0);
    await expect(findings.map(shown).join('')).toMatchFileSnapshot(`${here}refused/${name}.out`);
  });
});

describe('accepted, with the values read (test/model/accepted)', () => {
  test.each(cases('accepted'))('%s', async (name) => {
    const bytes = readFileSync(`${here}accepted/${name}.yaml`);
    const { source, findings } = readSource(`${name}.yaml`, bytes);
    expect(findings).toEqual([]);
    expect(load(bytes.toString())).toEqual(source!.value);
    expect(parse(bytes.toString())).toEqual(source!.value);
    await expect(`${JSON.stringify(source!.value, null, 2)}\n`).toMatchFileSnapshot(
      `${here}accepted/${name}.json`,
    );
  });
});

describe('bytes', () => {
  const only = (bytes: Uint8Array) => {
    const { source, findings } = readSource('a.yaml', bytes);
    expect(source).toBeUndefined();
    expect(findings).toHaveLength(1);
    return shown(findings[0]!);
  };

  test('byte order mark and CR LF are read as if they were not there, and kept', () => {
    const bytes = Buffer.from('\ufeffid: m1\r\nwhat: |\r\n  a\r\n  b\r\n');
    const { source } = readSource('a.yaml', bytes);
    expect(source).toMatchObject({ text: 'id: m1\nwhat: |\n  a\n  b\n', bom: true, crlf: true });
    expect(source!.value).toEqual({ id: 'm1', what: 'a\nb\n' });
    expect(Buffer.from(encode(source!))).toEqual(bytes);
  });

  test('not UTF-8: told at the line where it begins', () => {
    expect(only(Buffer.from('id: m1\ntitle: caf\xe9\n', 'latin1'))).toMatchInlineSnapshot(`
      "2:11-2:11 schema/yaml-encoding
        From here on this file is not UTF-8, so letters would be lost.
        Save it again with the encoding "UTF-8", then check the letters with accents.
      "
    `);
  });

  test('UTF-16, another kind of file, too large', () => {
    expect(only(Buffer.from('\ufeffid: m1\n', 'utf16le'))).toMatchInlineSnapshot(`
      "1:1-1:1 schema/yaml-encoding
        This file is saved as UTF-16; sources are UTF-8.
        Save it again with the encoding "UTF-8".
      "
    `);
    expect(only(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff]))).toMatchInlineSnapshot(`
      "1:1-1:1 schema/yaml-encoding
        This file is no text.
        Check whether another kind of file was saved under this name.
      "
    `);
    expect(only(Buffer.alloc(2 * 1024 * 1024 + 1, 'a'))).toMatchInlineSnapshot(`
      "1:1-1:1 schema/yaml-limits
        This file is larger than 2 MiB.
        Split it into several files. A source holds text only, no pictures or attachments.
      "
    `);
  });

  test.each([
    ['a control character', 'a\u0007b'],
    ['an override of direction', 'a\u202eb'],
    ['an isolate of direction', 'a\u2066b'],
    ['a line separator', 'a\u2028b'],
    ['a byte order mark inside', 'a\ufeffb'],
    ['a lost letter', 'a\ufffdb'],
    ['a tag character', 'a\u{e0041}b'],
    ['a delete character', 'a\u007fb'],
  ])('%s is refused where it stands', (_name, text) => {
    const { source, findings } = read(`id: m1\nwhat: ${text}\n`);
    expect(source).toBeUndefined();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: 'schema/yaml-characters',
      at: { start: { line: 2, column: 8 } },
    });
  });
});

describe('limits', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}a${']'.repeat(levels)}`;

  test(`${MAX_DEPTH} levels are read, one more is refused`, () => {
    expect(read(nested(MAX_DEPTH)).source).toBeDefined();
    expect(read(nested(MAX_DEPTH + 1)).findings[0]!.rule).toBe('schema/yaml-limits');
    expect(read(nested(100_000)).findings[0]!.rule).toBe('schema/yaml-limits');
  });

  test(`more than ${MAX_NODES} values are refused`, () => {
    expect(read(`[${'{},'.repeat(MAX_NODES)}{}]`).findings[0]!.rule).toBe('schema/yaml-limits');
  });

  test('a file with many problems lists the first ones', () => {
    expect(read('- no\n'.repeat(5000)).findings).toHaveLength(50);
  });
});

describe('texts made to take long are answered', () => {
  const many = (text: string, times: number) => text.repeat(times);
  test.each([
    ['brackets', many('[', 1_000_000)],
    ['nested lists in brackets', many('[a, ', 200_000)],
    ['dashes', many('- ', 1_000_000)],
    ['tags, each in its line', Array.from({ length: 60 }, (_, level) => `${many(' ', level)}!a\n`).join('')],
    ['names after each other', many('a: ', 100_000)],
    ['spaces inside of a text', `a: b${many(' ', 1_000_000)}c \n`],
    ['spaces inside of brackets', `a: [b${many(' ', 1_000_000)}c ]\n`],
    ['spaces after a name', `a${many(' ', 1_000_000)}: b\n`],
    ['lines with a tab', `a: b\n${many('\t\n', 700_000)}`],
    ['empty lines', many(' \n', 1_000_000)],
    ['quotes never closed', many('"\n', 500_000)],
    ['escapes never closed', `a: "${many('\\"', 900_000)}`],
    ['documents', many('---\n', 400_000)],
  ])('%s', (_name, text) => {
    const reading = read(text);
    const findings = reading.broken ? explain(reading) : reading.findings;
    expect(reading.source === undefined).toBe(findings.length > 0);
  });
});

describe('properties', () => {
  const scalar = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'no',
      'yes',
      '~',
      '0800',
      '1.0',
      'a: b',
      '- a',
      '# a',
      ' a',
      'a ',
      'a\nb',
      '\n',
      "it's",
      '"',
      '|',
      '%',
      '<<',
      'null',
      '1e3',
      '12:30',
      '2024-03-01',
    ),
    fc.integer(),
    fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 100),
    fc.boolean(),
    fc.constant(null),
  );
  const key = fc.oneof(
    fc.constantFrom(
      'id',
      'title',
      'on',
      'no',
      'yes',
      'a b',
      "it's",
      '1',
      '12',
      '1.0',
      '',
      '-',
      'a:b',
      '#a',
      '[',
      'é',
      '=',
      '?',
    ),
    fc.string({ minLength: 1, maxLength: 8 }),
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      scalar,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 5 }),
    ),
  }));
  const layout = fc.record({
    collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
    defaultStringType: fc.constantFrom(
      'PLAIN' as const,
      'QUOTE_DOUBLE' as const,
      'QUOTE_SINGLE' as const,
      'BLOCK_FOLDED' as const,
      'BLOCK_LITERAL' as const,
    ),
    indent: fc.integer({ min: 2, max: 5 }),
    indentSeq: fc.boolean(),
    lineWidth: fc.constantFrom(0, 20, 80),
  });

  test('whatever is accepted, three readers agree on', () => {
    let accepted = 0;
    fc.assert(
      fc.property(value, layout, (content, options) => {
        const wanted = { content };
        const text = stringify(wanted, { ...options, defaultKeyType: 'PLAIN', aliasDuplicateObjects: false });
        const { source } = read(text);
        if (source === undefined) return;
        accepted++;
        expect(parse(text)).toEqual(source.value);
        expect(load(text)).toEqual(source.value);
      }),
      { numRuns: 2000 },
    );
    expect(accepted).toBeGreaterThan(400);
  });

  const plainKey = fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}[a-z]{6}$/);
  const prose = fc.stringMatching(/^[A-Z][a-zé]{2,9}( [a-zé]{1,9}){5,20}[.?!]$/);
  const { plain } = fc.letrec<{ plain: unknown }>((tie) => ({
    plain: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      prose,
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.boolean(),
      fc.array(tie('plain'), { maxLength: 5 }),
      fc.dictionary(plainKey, tie('plain'), { maxKeys: 6 }),
    ),
  }));

  const written = fc.record({
    indent: fc.integer({ min: 2, max: 5 }),
    seqNoIndent: fc.boolean(),
    flowLevel: fc.constantFrom(-1, 0, 1, 2),
    lineWidth: fc.constantFrom(-1, 20, 80),
    forceQuotes: fc.boolean(),
    quoteStyle: fc.constantFrom('single' as const, 'double' as const),
  });

  test('plain documents come back as they were, in every layout', () => {
    fc.assert(
      fc.property(plain, written, (content, options) => {
        const wanted = { content };
        const { source, findings } = read(dump(wanted, { ...options, noRefs: true }));
        expect(findings).toEqual([]);
        expect(source!.value).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });

  const bytes = readFileSync(`${here}accepted/plain.yaml`);
  const pieces = [
    '&a ',
    '*a',
    '!t ',
    '<<: ',
    '\t',
    '\r',
    '? ',
    ': ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '|',
    '>',
    '#',
    '%',
    '---\n',
    '...\n',
    '\0',
    '\ufeff',
    '\u202e',
    '\\',
    '\n',
    '  ',
  ];
  const edit = fc.record({
    at: fc.nat({ max: bytes.length }),
    drop: fc.nat({ max: 12 }),
    put: fc.oneof(
      fc.constantFrom(...pieces).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 4 }),
    ),
  });

  test('damaged files are read or refused: nothing is thrown, and readers still agree on what is accepted', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let damaged = Buffer.from(bytes);
        for (const { at, drop, put } of edits) {
          damaged = Buffer.concat([damaged.subarray(0, at), put, damaged.subarray(at + drop)]);
        }
        const reading = readSource('a.yaml', damaged);
        if (reading.source === undefined) {
          const findings = reading.broken ? explain(reading) : reading.findings;
          expect(findings.length).toBeGreaterThan(0);
          for (const { at } of findings) expect(at!.start.offset).toBeLessThanOrEqual(at!.end.offset);
          return;
        }
        expect(parse(reading.text, { logLevel: 'silent' })).toEqual(reading.source.value);
        expect(load(reading.text)).toEqual(reading.source.value);
      }),
      { numRuns: 3000 },
    );
  });

  test('arbitrary bytes are read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (garbage) => {
        const reading = readSource('a.yaml', garbage);
        if (reading.broken) explain(reading);
        expect(reading.source === undefined).toBe(reading.findings.length > 0);
      }),
      { numRuns: 2000 },
    );
  });

  test('syntax strung together at random never hangs', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, 'a', 'a: '), { maxLength: 120 }), (strung) => {
        const reading = read(strung.join(''));
        if (reading.broken) explain(reading);
        expect(reading.source === undefined).toBe(reading.findings.length > 0);
      }),
      { numRuns: 2000 },
    );
  });
});
