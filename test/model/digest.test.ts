import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, PROSE_FIELDS } from '../../src/model/canonical.ts';
import { digestsOf, ownDigests } from '../../src/model/digest.ts';
import { elementsOf } from '../../src/model/element.ts';
import { guidelineOf } from '../../src/model/guideline.ts';
import { saidBy } from '../../src/model/markdown.ts';
import { shipped } from './shipped.ts';

const guideline = guidelineOf(shipped('baseline'));
const elements = [...elementsOf(guideline).byId.values()];
const measures = elements.filter(({ kind }) => kind === 'measure');
const anElement = fc
  .nat(elements.length - 1)
  .map((nth) => ({ toString: () => elements[nth]!.id, element: elements[nth]! }));

/** Calls `edit` for every value of a copy that has a name, innermost first, and puts what it returns in its place. */
function edited(value: unknown, edit: (name: string, value: unknown) => unknown, name = ''): unknown {
  const inner = Array.isArray(value)
    ? value.map((one) => edited(one, edit, ''))
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, edited(one, edit, key)]))
      : value;
  return edit(name, inner);
}

/** `accepts` is prose in a contact, and an answer in a step. */
const prose = (name: string, value: unknown): value is string =>
  PROSE_FIELDS.has(name) && name !== 'accepts' && typeof value === 'string';

describe('what moves no digest', () => {
  const same: [string, (name: string, value: unknown) => unknown][] = [
    [
      're-wrapped prose',
      (name, value) => (prose(name, value) ? value.replace(/([^\s\n]) (?=[a-z])/g, '$1\n') : value),
    ],
    [
      'blanks at the end of lines',
      (name, value) => (prose(name, value) ? `${value.replace(/\n/g, ' \n')}\n\n` : value),
    ],
    [
      'typographic quotation marks',
      (name, value) => (prose(name, value) ? value.replace(/"/g, '”').replace(/'/g, '’') : value),
    ],
    [
      'other signs of emphasis',
      (name, value) =>
        prose(name, value)
          ? value.replace(/\*\*([^*\n]+)\*\*/g, '__$1__').replace(/(?<!\*)\*([^*\n]+)\*(?!\*)/g, '_$1_')
          : value,
    ],
    [
      'maps in another order',
      (_, value) =>
        value !== null && typeof value === 'object' && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value,
    ],
    [
      'sets in another order',
      (name, value) =>
        ['carries_out', 'never_if', 'via', 'with', 'involved', 'safeguards', 'about_person'].includes(name) &&
        Array.isArray(value)
          ? [...value].reverse()
          : value,
    ],
    [
      'a single one in a list',
      (name, value) =>
        ['with', 'area', 'never_if', 'side'].includes(name) && typeof value === 'string' ? [value] : value,
    ],
    [
      'answers in full',
      (name, value) =>
        name === 'answers' && !('level' in (value as object))
          ? Object.fromEntries(
              Object.entries(value as object).map(([key, one]) => [
                key,
                typeof one === 'string' ? { then: one } : one,
              ]),
            )
          : value,
    ],
    [
      '“next” said or left out',
      (_, value) =>
        value !== null && typeof value === 'object' && 'do' in value && !('then' in value)
          ? { ...value, then: 'next' }
          : value,
    ],
    [
      'another provenance',
      (name, value) =>
        name === 'provenance'
          ? { kind: 'editorial', checked: { on: '2026-01-01', by: 'legal editor' } }
          : value,
    ],
  ];
  test.each(same)('%s', (_, edit) => {
    let touched = 0;
    for (const element of measures) {
      const after = edited(element.node, edit) as object;
      if (JSON.stringify(after) !== JSON.stringify(element.node)) touched++;
      expect(digestsOf(after)).toEqual(digestsOf(element.node));
    }
    expect(touched).toBeGreaterThan(0);
  });

  test('decomposed letters', () => {
    const title = 'Période de rétablissement';
    expect(title.normalize('NFD')).not.toBe(title);
    expect(digestsOf({ title: title.normalize('NFD') })).toEqual(digestsOf({ title }));
  });

  test('an order of items that says nothing', () => {
    const items = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        items,
        fc.constantFrom('*', '-', '+'),
        fc.constantFrom('*', '-', '+'),
        (lines, one, other) => {
          const list = (sign: string, of: string[]) => of.map((line) => `${sign} ${line}`).join('\n');
          expect(saidBy(`As follows:\n\n${list(one, lines)}`)).toBe(
            saidBy(`As\nfollows:\n\n\n${list(other, [...lines].reverse())}\n`),
          );
          expect(saidBy('1. a\n2. b')).not.toBe(saidBy('1. b\n2. a'));
        },
      ),
    );
  });
});

/** One place in an element at which a value of structure can be changed. */
function structure(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  const name = path.at(-1) ?? '';
  if (['provenance', 'formerly', 'verbatim', 'lang', 'id', 'checked'].includes(String(name))) return [];
  if (PROSE_FIELDS.has(String(name)) && !path.includes('floor') && !path.includes('polarity')) return [];
  if (value === null || typeof value !== 'object') {
    const parent = path.at(-2);
    const words =
      (parent === 'also' ||
        parent === 'recommendations' ||
        ['children', 'when', 'not_applicable', 'instead', 'replaced_by'].includes(String(name))) &&
      typeof value === 'string';
    return path.length === 0 || words ? [] : [path];
  }
  return Object.entries(value).flatMap(([key, one]) =>
    structure(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function changedAt(
  value: unknown,
  [key, ...rest]: (string | number)[],
  change: (leaf: unknown) => unknown,
): unknown {
  if (key === undefined) return change(value);
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = changedAt(copy[key], rest, change);
  return copy;
}

const bump = (leaf: unknown): unknown =>
  typeof leaf === 'number' ? leaf + 1 : typeof leaf === 'boolean' ? !leaf : `${String(leaf)}-x`;

describe('what moves the normative digest', () => {
  test('a change of any value of structure, anywhere in an element', () => {
    const places = elements.flatMap((element) => structure(element.node).map((path) => ({ element, path })));
    expect(places.length).toBeGreaterThan(5000);
    fc.assert(
      fc.property(fc.nat(places.length - 1), (nth) => {
        const { element, path } = places[nth]!;
        const { normative } = digestsOf(changedAt(element.node, path, bump) as object);
        expect(normative, `${element.id} ${path.join('/')}`).not.toBe(digestsOf(element.node).normative);
      }),
      { numRuns: 400 },
    );
  });

  test('a field that falls away', () => {
    const fields = elements.flatMap((element) =>
      Object.keys(element.node)
        .filter((name) => !['id', 'provenance', 'verbatim', 'lang', 'formerly'].includes(name))
        .map((name) => ({ element, name })),
    );
    fc.assert(
      fc.property(fc.nat(fields.length - 1), (nth) => {
        const { element, name } = fields[nth]!;
        const { [name]: _, ...rest } = element.node as Record<string, unknown>;
        expect(digestsOf(rest).normative).not.toBe(digestsOf(element.node).normative);
      }),
      { numRuns: 400 },
    );
  });

  test('another order of steps, and a step less', () => {
    const several = elements.filter(({ node }) => ((node as { how?: unknown[] }).how?.length ?? 0) > 1);
    fc.assert(
      fc.property(fc.nat(several.length - 1), (nth) => {
        const element = several[nth]!;
        const how = (element.node as unknown as { how: object[] }).how;
        const [first, ...others] = how;
        for (const changed of [others, [...others, first]]) {
          const node = { ...element.node, how: changed };
          expect(digestsOf(node).normative).not.toBe(digestsOf(element.node).normative);
          expect(ownDigests({ ...element, node }).normative).not.toBe(ownDigests(element).normative);
        }
      }),
    );
  });
});

test('another word moves the text digest and leaves the normative one', () => {
  fc.assert(
    fc.property(anElement, fc.stringMatching(/^[a-z]{3,9}$/), ({ element }, word) => {
      let changed = false;
      const after = edited(element.node, (name, value) => {
        if (!prose(name, value) || changed) return value;
        changed = true;
        return `${value} ${word}`;
      }) as object;
      fc.pre(changed);
      const before = digestsOf(element.node);
      expect(digestsOf(after).normative).toBe(before.normative);
      expect(digestsOf(after).text).not.toBe(before.text);
    }),
  );
});

test('a canonical value is its own canonical value', () => {
  fc.assert(
    fc.property(anElement, ({ element: { node } }) => {
      expect(canonical(canonical(node))).toEqual(canonical(node));
    }),
  );
});

test('fields of prose are those that the schemas describe as prose', () => {
  const definitions = (
    JSON.parse(readFileSync(new URL('../../schemas/common.schema.json', import.meta.url), 'utf8')) as {
      $defs: Record<string, { properties?: Record<string, { $ref?: string }> }>;
    }
  ).$defs;
  const parts = [
    'phase',
    'measure',
    'step',
    'handover',
    'exit',
    'safeguardItem',
    'recommendation',
    'goodPractice',
    'indicator',
    'principle',
    'walkThrough',
    'section',
    'answer',
    'duration',
    'who',
    'actorInvolved',
    'consent',
    'tool',
    'children',
    'informationItem',
    'carriedOut',
  ];
  const described = parts.flatMap((part) =>
    Object.entries(definitions[part]?.properties ?? {})
      .filter(([, field]) => /\/(prose|proseList|line)$/.test(field.$ref ?? ''))
      .map(([name]) => name),
  );
  expect(described.filter((name) => !PROSE_FIELDS.has(name))).toEqual([]);
});

test('digests of version 1 stay what they are', () => {
  const node = {
    id: 'm7',
    title: 'Recovery',
    who: 'coordinator',
    when: { min: 30, unit: 'calendar-days', from: 'reasonable-grounds' },
  };
  expect(digestsOf(node)).toEqual({ normative: '133e824a3fc2d77d', text: '20bc5e83d3893990' });
});
