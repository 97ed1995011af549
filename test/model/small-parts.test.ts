import ajvLength from 'ajv/dist/runtime/ucs2length.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/model/fingerprint.ts';
import { collectIds, ID_LETTERS, mint } from '../../src/model/mint.ts';
import { lineStarts, positionAt } from '../../src/model/reading/position.ts';
import ucs2length from '../../src/model/ucs2length.ts';

const exact =
  (ajvLength as unknown as { default?: (text: string) => number }).default ??
  (ajvLength as (text: string) => number);

describe('length in code points', () => {
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0xffff }),
    fc.integer({ min: 0xd7f0, max: 0xe010 }),
    fc.constantFrom(0xd800, 0xdbff, 0xdc00, 0xdfff, 0x41),
  );

  test('is what the function it stands in for says, for every string, broken surrogates too', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        const text = String.fromCharCode(...units);
        expect(ucs2length(text)).toBe(exact(text));
      }),
      { numRuns: 20_000 },
    );
    expect(ucs2length('👩‍👧 a')).toBe(5);
  });
});

describe('fingerprints', () => {
  test('are 12 hex digits, the same every time', () => {
    expect(fingerprint('flow/dead-end', 'm7', 's31')).toMatchInlineSnapshot(`"35311bd09943"`);
    fc.assert(
      fc.property(
        fc.array(fc.string()),
        (facts) => void expect(fingerprint(...facts)).toMatch(/^[0-9a-f]{12}$/),
      ),
    );
  });

  test('differ for other facts, also when only their borders move', () => {
    expect(fingerprint('a', 'bc')).not.toBe(fingerprint('ab', 'c'));
    const seen = new Set<string>();
    for (let rule = 0; rule < 100; rule++) {
      for (let element = 0; element < 1000; element++)
        seen.add(fingerprint(`family/rule-${rule}`, `m${element}`));
    }
    expect(seen.size).toBe(100_000);
  });
});

describe('positions', () => {
  test('are those of counting line breaks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', 'é', '😀')), fc.nat(200), (characters, at) => {
        const text = characters.join('');
        const offset = Math.min(at, text.length);
        const before = text.slice(0, offset).split('\n');
        expect(positionAt(text, lineStarts(text), at)).toEqual({
          line: before.length,
          column: before.at(-1)!.length + 1,
          offset,
        });
      }),
    );
  });
});

describe('ids', () => {
  const kinds = Object.keys(ID_LETTERS) as (keyof typeof ID_LETTERS)[];

  test('given are new, distinct and well-formed', () => {
    const pattern = /^(?:[a-z]{2,3}-)?(?:sop|ph|m|s|x|h|sg|r|gp|i|pr|w)[1-9][0-9]{0,5}$/;
    const id = fc.tuple(
      fc.constantFrom('', 'xa-', 'abc-'),
      fc.constantFrom(...Object.values(ID_LETTERS)),
      fc.integer({ min: 1, max: 999_999 }),
    );
    fc.assert(
      fc.property(
        fc.array(id.map((parts) => parts.join(''))),
        fc.constantFrom(...kinds),
        fc.constantFrom('', 'xa'),
        fc.integer({ min: 1, max: 20 }),
        (taken, kind, prefix, count) => {
          const used = new Set(taken);
          const given = mint(kind, used, count, prefix);
          expect(new Set([...given, ...used]).size).toBe(given.length + used.size);
          for (const one of given) expect(one).toMatch(pattern);
          if (given.length < count) {
            const stem = `${prefix && `${prefix}-`}${ID_LETTERS[kind]}`;
            const highest = Math.max(...taken.map((one) => Number(one.slice(stem.length)) || 0));
            expect(highest + count).toBeGreaterThan(999_999);
          }
        },
      ),
    );
  });

  test('are found as values, keys and inside of references, not in prose', () => {
    const found = new Set<string>();
    collectIds(
      {
        m1: ['exit:x2', 'm7/what', 'xa-s3', 'the m2 of a room', 'sop4', 'm0', 'm12a', 'am5'],
        on: { id: 'gp6' },
      },
      found,
    );
    expect([...found].sort()).toEqual(['gp6', 'm1', 'm7', 'sop4', 'x2', 'xa-s3']);
  });
});
