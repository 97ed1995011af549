import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, comparisonOf } from '../../src/model/compare/compare.ts';
import { same } from '../../src/model/compare/emit.ts';
import type { Fact } from '../../src/model/compare/fact.ts';
import type { Item } from '../../src/model/compare/item.ts';
import type { Guideline } from '../../src/model/guideline.ts';
import { mutators, sitesOf } from './mutators.ts';
import { normalForm } from './normal-form.ts';
import { nation, shipped } from './shipped.ts';

/** Some mutations of the shipped guideline, one after the other. */
const edits = fc.array(fc.record({ mutator: fc.nat(mutators.length - 1), site: fc.nat() }), {
  minLength: 1,
  maxLength: 4,
});

function edited(list: readonly { mutator: number; site: number }[]): Guideline {
  const copy = structuredClone(shipped);
  for (const { mutator, site } of list) {
    const chosen = mutators[mutator]!;
    const sites = sitesOf(copy, chosen);
    if (sites.length > 0) chosen.change(sites[site % sites.length]!);
  }
  return copy;
}

describe('comparing the shipped guideline', () => {
  test('with itself: nothing', () => {
    const one = { guideline: shipped, nation };
    expect(compare(one, one)).toEqual([]);
    expect(compare(one, structuredClone(one))).toEqual([]);
    const bare = { guideline: shipped };
    expect(compare(bare, bare)).toEqual([]);
    expect(compare(bare, { guideline: shipped })).toEqual([]);
  });

  test('says nothing exactly when both are equal', () => {
    const normal = normalForm(shipped);
    fc.assert(
      fc.property(edits, (list) => {
        const other = edited(list);
        const facts = compare({ guideline: shipped }, { guideline: other });
        expect(facts.length === 0).toBe(normal === normalForm(other));
      }),
      { numRuns: 40 },
    );
  });

  test('swapped: directions and kinds flip', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const other = edited(list);
        const there = compare({ guideline: shipped }, { guideline: other });
        const back = compare({ guideline: other }, { guideline: shipped });
        const names = new Map(
          there.flatMap(({ kind, before, after }) =>
            kind === 'renamed' && typeof after === 'string' ? [[after, String(before)]] : [],
          ),
        );
        const signatures = (facts: readonly Fact[]) => facts.map((fact) => signature(fact, names)).sort();
        expect(signatures(back.map(flipped))).toEqual(signatures(there));
      }),
      { numRuns: 40 },
    );
  });

  test('facts lead from one to the other: each shows what stands on its sides, and what none names is the same', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const { before, after, facts } = comparisonOf({ guideline: shipped }, { guideline: edited(list) });
        const named = new Set<string>();
        const renamed = new Map<string, string>();
        for (const fact of facts) {
          const [was, is] = [before, after].map(({ items }) => items.get(fact.element));
          named.add(fact.element);
          // What falls away for some people only is still there.
          if (fact.subject === 'item' && !fact.scope && (fact.kind === 'added' || fact.kind === 'removed')) {
            const [gone, come] = fact.kind === 'added' ? [was, is] : [is, was];
            expect(gone).toBeUndefined();
            for (const one of come ? within(come) : []) named.add(one.key);
          } else if (fact.kind === 'renamed' && fact.subject === 'item') {
            named.add(String(fact.before));
            renamed.set(String(fact.before), String(fact.after));
          } else if (fact.field !== undefined && fact.item === undefined && PLAIN.has(fact.subject)) {
            expect(fact.before).toEqual(was?.fields[fact.field]);
            expect(fact.after).toEqual(is?.fields[fact.field]);
          }
        }
        for (const item of before.items.values()) {
          if (named.has(item.key)) continue;
          const other = after.items.get(item.key)!;
          const parent = item.parent && (renamed.get(item.parent.key) ?? item.parent.key);
          expect(other?.parent?.key, item.key).toBe(parent);
          for (const name of new Set([...Object.keys(item.fields), ...Object.keys(other.fields)]))
            expect(same(name, item.fields[name], other.fields[name]), `${name} of ${item.key}`).toBe(true);
        }
        for (const key of after.items.keys()) expect(named.has(key) || before.items.has(key), key).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('formatting is no difference', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 120 }), fc.constantFrom('*', '-', '+'), (width, bullet) => {
        const other = reformatted(shipped, width, bullet) as Guideline;
        expect(compare({ guideline: shipped }, { guideline: other })).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  test('short forms and the order of sets are no difference', () => {
    const other = structuredClone(shipped);
    for (const measure of other.sops.flatMap((sop) => sop.phases ?? []).flatMap((phase) => phase.measures)) {
      measure.safeguards?.reverse();
      measure.carries_out?.reverse();
      measure.force ??= 'must';
      for (const step of measure.how ?? []) {
        if (Array.isArray(step.with)) step.with.reverse();
        if (typeof step.by === 'string') step.by = [{ actor: step.by }];
        if (typeof step.consent === 'string') step.consent = { level: step.consent as 'oral' };
      }
    }
    expect(compare({ guideline: shipped }, { guideline: other })).toEqual([]);
  });

  test('another language is not compared, and what is the same in both is no difference', () => {
    const other = structuredClone(shipped);
    other.sops[0]!.lang = 'sq';
    other.sops[0]!.title = 'Identifikimi';
    const facts = compare({ guideline: shipped }, { guideline: other });
    expect(facts.filter((fact) => fact.subject !== 'field')).toMatchObject([
      {
        element: 'sop1',
        subject: 'title',
        direction: 'not-comparable',
        languages: { before: 'en', after: 'sq' },
      },
    ]);
  });
});

/** Facts whose values are those of the field as a whole. */
const PLAIN: ReadonlySet<Fact['subject']> = new Set<Fact['subject']>([
  'wording',
  'title',
  'floor',
  'provenance',
]);

const within = (item: Item): Item[] => [item, ...[...item.children.values()].flat().flatMap(within)];

const OPPOSITE: Record<string, string> = {
  strengthened: 'weakened',
  weakened: 'strengthened',
  added: 'removed',
  removed: 'added',
  split: 'merged',
  merged: 'split',
};

function flipped(fact: Fact): Fact {
  return {
    ...fact,
    kind: (OPPOSITE[fact.kind] ?? fact.kind) as Fact['kind'],
    direction: (OPPOSITE[fact.direction] ?? fact.direction) as Fact['direction'],
    ...(fact.trend && { trend: fact.trend === 'more' ? 'less' : 'more' }),
    before: fact.after,
    after: fact.before,
  };
}

/** Which of two neighbours has moved past the other is a matter of taste: the element does not count for that. */
function signature(fact: Fact, names: ReadonlyMap<string, string>): string {
  if (fact.kind === 'reordered') return `${fact.elementKind} reordered ${fact.direction}`;
  const { subject, kind, direction, trend = '', element, field = '', item = '', before, after } = fact;
  return `${names.get(element) ?? element} ${subject} ${kind} ${direction} ${trend} ${field} ${item} ${JSON.stringify(before)} ${JSON.stringify(after)}`;
}

/** All prose in lines of another length, with other bullets and emphasis, and with composed letters taken apart. */
function reformatted(value: unknown, width: number, bullet: string, name = ''): unknown {
  if (typeof value === 'string') return PROSE.has(name) ? rewrapped(value, width, bullet) : value;
  if (Array.isArray(value)) return value.map((one) => reformatted(one, width, bullet, name));
  if (value === null || typeof value !== 'object' || name === 'provenance') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, reformatted(one, width, bullet, key)]),
  );
}

function rewrapped(text: string, width: number, bullet: string): string {
  const blocks = text.split(/\n[ \t]*\n/).map((block) => {
    if (/^[-*+|] /m.test(block)) return block.replace(/^[-*+] /gm, `${bullet} `);
    const lines: string[] = [];
    for (const word of block.trim().split(/\s+/)) {
      const last = lines.at(-1);
      // A number or a sign at the start of a line could be read as the start of a list.
      const stays = last !== undefined && (last.length + word.length < width || !/^[a-z"'(]/i.test(word));
      if (stays) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines.join('\n');
  });
  return blocks
    .join('\n\n')
    .replace(/(?<![\w*])\*([^*\n]+)\*(?![\w*])/g, '_$1_')
    .normalize('NFD');
}

const PROSE = new Set(['text', 'what', 'note', 'preface', 'how_to_use', 'no_answer', 'also', 'withdrawal']);
