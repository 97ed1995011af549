/** Two guidelines, compared: facts in reading order. Pure, and linear in their size. */
import type { Fact } from './fact.ts';
import { compareField, compareScope } from './field.ts';
import { type Comparable, type Fields, foundationOf, type Item, type Side, sideOf } from './item.ts';
import type { Sides } from './judge.ts';
import { compareNations, isSameNation } from './nation.ts';
import { isCarriedOut, type Pairing, pair } from './pair.ts';
import type { Scoped } from './scope.ts';
import { added, isInPlace, removed, reordered, wholePair } from './structure.ts';
import { compareVariants } from './variant.ts';

export type { Comparable, Item, Side } from './item.ts';

export interface Comparison {
  before: Side;
  after: Side;
  pairing: Pairing;
  /** In reading order; what is no longer there stands where it stood. */
  facts: Fact[];
}

/** What differs between two guidelines. */
export function compare(before: Comparable, after: Comparable): Fact[] {
  return comparisonOf(before, after).facts;
}

export function comparisonOf(one: Comparable, other: Comparable): Comparison {
  const before = foundationOf(one);
  const after = sideOf(other);
  const sides: Sides = { before, after };
  const pairing = pair(before, after);
  const facts = merge(before, after, pairing).flatMap((item) => {
    if (before.items.get(item.key) === item) return removed(sides, pairing, item);
    const partner = pairing.partner.get(item);
    return partner ? comparePair(sides, pairing, partner, item) : added(sides, pairing, item);
  });
  if (isSameNation(one.nation, other.nation)) facts.push(...compareNations(one.nation!, other.nation!));
  return { before, after, pairing, facts };
}

/** Items of the side after, with those that only the side before has behind what they followed there. */
function merge(before: Side, after: Side, { partner }: Pairing): Item[] {
  const behind = new Map<Item | undefined, Item[]>();
  let last: Item | undefined;
  for (const item of before.items.values()) {
    const counterpart = partner.get(item);
    if (counterpart) last = counterpart;
    else behind.set(last, [...(behind.get(last) ?? []), item]);
  }
  const merged = [...(behind.get(undefined) ?? [])];
  for (const item of after.items.values()) merged.push(item, ...(behind.get(item) ?? []));
  return merged;
}

/** Scope is one thing in two fields; variants are compared scope by scope. */
const TOGETHER: ReadonlySet<string> = new Set(['applies_to', 'area', 'variants']);

/** What pairs two elements of different ids; and what is the baseline editors' to declare. */
const OF_THE_BASELINE: ReadonlySet<string> = new Set(['formerly', 'floor', 'polarity']);

/** What is said where something stands: what carries it out says it at other places, or by carrying it out. */
const OF_ITS_PLACE: ReadonlySet<string> = new Set([
  'carries_out',
  'provenance',
  'verbatim',
  'then',
  'throughout',
  'parallel',
]);

function comparePair(sides: Sides, pairing: Pairing, before: Item, after: Item): Fact[] {
  if (before.node === after.node && isInPlace(pairing, before, after)) return [];
  const facts = wholePair(pairing, before, after);
  if (before.node === after.node) return facts;
  const context = { sides, before, after };
  const carried = isCarriedOut(pairing, before, after);
  for (const name of differing(before.fields, after.fields)) {
    if (TOGETHER.has(name) || (before.id !== after.id && OF_THE_BASELINE.has(name))) continue;
    if (carried && OF_ITS_PLACE.has(name)) continue;
    facts.push(...compareField({ ...context, name, a: before.fields[name], b: after.fields[name] }));
  }
  facts.push(
    ...compareScope({ ...context, area: 'what', depth: 'procedure' }, scopeIn(before), scopeIn(after)),
    ...compareVariants(context),
    ...(carried ? [] : reordered(sides, pairing, before, after)),
  );
  return carried ? facts.filter((fact) => !isCourse(fact)) : facts;
}

/** Names of fields that are not the very same on both sides; of most elements that a layer touches, it touches few. */
function differing(before: Fields, after: Fields): string[] {
  const names: string[] = [];
  for (const name in after) if (before[name] !== after[name]) names.push(name);
  for (const name in before) if (!(name in after)) names.push(name);
  return names;
}

/** Which step an answer leads to: in another structure it is always another one. */
const isCourse = ({ subject, kind, before, after }: Fact): boolean =>
  subject === 'flow' ||
  (subject === 'answer' && kind === 'changed' && typeof before === 'string' && typeof after === 'string');

const scopeIn = ({ fields }: Item): Scoped => fields as Scoped;
