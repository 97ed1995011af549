/** What was added, removed, moved, put in another order, split, merged or given another id, as a whole. */
import type { CarriedOut } from '../generated/types.ts';
import { mappingsOf } from '../short-form.ts';
import type { Fact } from './fact.ts';
import { type Item, ORDERED } from './item.ts';
import { authorityOfLoss, availability, NEUTRAL, type Sides, UNDECIDED } from './judge.ts';
import { outOfOrder } from './order.ts';
import type { Pairing } from './pair.ts';
import { areaOfItem } from './variant.ts';

type Head = Pick<Fact, 'area' | 'depth' | 'element' | 'elementKind'>;

export function headOf(item: Item): Head {
  const area = areaOfItem(item);
  return {
    area,
    depth:
      item.kind === 'handover' || item.kind === 'contact'
        ? 'handover'
        : area === 'text' || item.kind === 'source' || item.kind === 'country'
          ? 'text'
          : 'procedure',
    element: item.id,
    elementKind: item.kind,
  };
}

export function removed(sides: Sides, pairing: Pairing, item: Item): Fact[] {
  if (pairing.links.has(item)) return split(pairing, item);
  if (item.parent && !pairing.links.has(item.parent) && item.parent.kind !== 'guideline') return [];
  if (isRewritten(pairing, item)) return [];
  const judged = isCovered(pairing, item) ? UNDECIDED : availability(sides, { before: item }, 'less');
  return [
    {
      subject: 'item',
      kind: 'removed',
      trend: 'less',
      ...headOf(item),
      before: contentsOf(item),
      ...judged,
      ...authorityOfLoss(item, judged.direction),
    },
  ];
}

export function added(sides: Sides, pairing: Pairing, item: Item): Fact[] {
  if (pairing.links.has(item)) return merged(pairing, item);
  if (item.parent && !pairing.links.has(item.parent) && item.parent.kind !== 'guideline') return [];
  if (isRewritten(pairing, item)) return [];
  const judged = isCovered(pairing, item) ? UNDECIDED : availability(sides, { after: item }, 'more');
  return [
    {
      subject: 'item',
      kind: 'added',
      trend: 'more',
      ...headOf(item),
      after: contentsOf(item),
      ...judged,
      authority: 'open',
    },
  ];
}

/** Steps of a measure that carries out another in words of its own have no counterpart one by one. */
function isRewritten(pairing: Pairing, item: Item): boolean {
  return item.kind === 'step' && isCovered(pairing, item);
}

function isCovered(pairing: Pairing, item: Item): boolean {
  return (item.parent && pairing.links.get(item.parent)?.some((link) => link.by === 'carried-out')) ?? false;
}

/** Several continue one. */
function split(pairing: Pairing, item: Item): Fact[] {
  const links = pairing.links.get(item)!;
  if (links.length < 2) return [];
  return [
    {
      subject: 'item',
      kind: 'split',
      ...headOf(item),
      before: item.id,
      after: links.map((link) => link.after.id),
      ...UNDECIDED,
      authority: 'open',
    },
  ];
}

function merged(pairing: Pairing, item: Item): Fact[] {
  const links = pairing.links.get(item)!;
  if (links.length < 2) return [];
  return [
    {
      subject: 'item',
      kind: 'merged',
      ...headOf(item),
      before: links.map((link) => link.before.id),
      after: item.id,
      ...UNDECIDED,
      authority: 'open',
    },
  ];
}

/** What a pair says as a whole: another id, another parent, steps of its own, less than the whole. */
export function wholePair(pairing: Pairing, before: Item, after: Item): Fact[] {
  const facts: Fact[] = [...split(pairing, before), ...merged(pairing, after)];
  const link = pairing.links.get(before)!.find((one) => one.after === after)!;
  const head = headOf(after);
  if (link.by === 'declared' && facts.length === 0)
    facts.push({
      subject: 'item',
      kind: 'renamed',
      ...head,
      before: before.id,
      after: after.id,
      ...NEUTRAL,
      authority: 'open',
    });
  if (link.by === 'carried-out') {
    facts.push(...carriedOut(before, after));
    if (stepsOf(before) !== stepsOf(after))
      facts.push({
        subject: 'steps',
        kind: 'changed',
        ...head,
        area: 'how',
        field: 'how',
        before: before.children.get('how')?.map((step) => step.id) ?? [],
        after: after.children.get('how')?.map((step) => step.id) ?? [],
        ...UNDECIDED,
        authority: 'open',
      });
    return facts;
  }
  const parents = [before.parent, after.parent] as const;
  if (parents[0] && parents[1] && !isLinked(pairing, parents[0], parents[1]))
    facts.push({
      subject: 'item',
      kind: 'moved',
      ...head,
      before: parents[0].id,
      after: parents[1].id,
      ...UNDECIDED,
      authority: 'open',
    });
  return facts;
}

const stepsOf = (item: Item): string => (item.children.get('how') ?? []).map((step) => step.id).join(' ');

const isLinked = (pairing: Pairing, before: Item, after: Item): boolean =>
  pairing.links.get(before)?.some((link) => link.after === after) ?? false;

/** That only a part is carried out, or more than was asked. */
function carriedOut(before: Item, after: Item): Fact[] {
  const facts: Fact[] = [];
  for (const [own, other, kind] of [
    [after, before, 'after'],
    [before, after, 'before'],
  ] as const) {
    for (const mapping of mappingsOf(own.fields.carries_out as CarriedOut[] | undefined)) {
      if (mapping.target !== other.id || mapping.extent === 'whole') continue;
      const value = { extent: mapping.extent, ...(mapping.note !== undefined && { note: mapping.note }) };
      facts.push({
        subject: 'extent',
        kind: 'changed',
        ...headOf(after),
        item: mapping.target,
        before: kind === 'after' ? 'whole' : value,
        after: kind === 'after' ? value : 'whole',
        ...UNDECIDED,
        authority: 'open',
      });
    }
  }
  return facts;
}

/** Children of a pair that stand in another order. */
export function reordered(pairing: Pairing, before: Item, after: Item): Fact[] {
  const facts: Fact[] = [];
  for (const [field, items] of before.children) {
    const others = after.children.get(field);
    if (!others || !ORDERED.has(items[0]!.kind)) continue;
    const place = new Map(others.map((item, index) => [item, index]));
    const kept = items.filter((item) => {
      const partner = pairing.partner.get(item);
      return partner !== undefined && place.has(partner);
    });
    const ranks = kept.map((item) => place.get(pairing.partner.get(item)!)!);
    for (const index of outOfOrder(ranks)) {
      const item = kept[index]!;
      const partner = pairing.partner.get(item)!;
      facts.push({
        subject: 'item',
        kind: 'reordered',
        ...headOf(partner),
        field,
        before: items[items.indexOf(item) - 1]?.id ?? null,
        after: others[others.indexOf(partner) - 1]?.id ?? null,
        ...UNDECIDED,
        authority: 'open',
      });
    }
  }
  return facts;
}

/** An item with all that it holds, as plain data. */
export function contentsOf(item: Item): Record<string, unknown> {
  return {
    id: item.id,
    ...item.fields,
    ...Object.fromEntries([...item.children].map(([field, items]) => [field, items.map(contentsOf)])),
  };
}
