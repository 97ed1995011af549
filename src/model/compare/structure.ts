/** What was added, removed, moved, put in another order, split, merged or given another id, as a whole. */
import type { CarriedOut } from '../generated/types.ts';
import { mappingsOf } from '../short-form.ts';
import type { Fact } from './fact.ts';
import { type Item, ORDERED } from './item.ts';
import { authorityOfLoss, availability, isMarked, NEUTRAL, type Sides, UNDECIDED } from './judge.ts';
import { outOfOrder } from './order.ts';
import type { Link, Pairing } from './pair.ts';
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

/** What comes or goes with a handover in it, a partner country sees. */
const headOfWhole = (item: Item): Head => ({
  ...headOf(item),
  ...(holdsHandover(item) && { depth: 'handover' as const }),
});

const holdsHandover = (item: Item): boolean =>
  item.kind === 'handover' || [...item.children.values()].some((items) => items.some(holdsHandover));

export function removed(sides: Sides, pairing: Pairing, item: Item): Fact[] {
  if (pairing.links.has(item)) return split(pairing, item);
  if (isPartOfWhole(pairing, item)) return [];
  const covered = covering(pairing, item) !== undefined;
  const judged = covered ? UNDECIDED : availability(sides, { before: item }, 'less');
  const ruling = authorityOfLoss(item, judged.direction);
  return [
    {
      subject: 'item',
      kind: 'removed',
      trend: 'less',
      ...headOfWhole(item),
      before: contentsOf(item),
      ...judged,
      ...ruling,
      // Whether the words that carry out the whole hold it, no data say.
      ...(covered && ruling.authority === 'below-floor' && { authority: 'at-floor' }),
    },
  ];
}

export function added(sides: Sides, pairing: Pairing, item: Item): Fact[] {
  if (pairing.links.has(item)) return merged(pairing, item);
  if (isPartOfWhole(pairing, item)) return [];
  const judged = covering(pairing, item) ? UNDECIDED : availability(sides, { after: item }, 'more');
  return [
    {
      subject: 'item',
      kind: 'added',
      trend: 'more',
      ...headOfWhole(item),
      after: contentsOf(item),
      ...judged,
      authority: 'open',
    },
  ];
}

/** Whether an item that is on one side only is said with something else, or is a mere frame for what is compared. */
function isPartOfWhole(pairing: Pairing, item: Item): boolean {
  if (isScattered(pairing, item)) return true;
  const { parent } = item;
  if (parent && parent.kind !== 'guideline' && !pairing.links.has(parent) && !isScattered(pairing, parent))
    return true;
  const cover = covering(pairing, item);
  // What is carried out in words of its own has no counterpart part by part; what protects is asked for all the same.
  return cover !== undefined && item.kind !== 'handover' && !isMarked(item);
}

/** Measures of a structure of its own have other SOPs, phases or sections around them. */
function isScattered(pairing: Pairing, item: Item): boolean {
  if (item.kind !== 'sop' && item.kind !== 'phase' && item.kind !== 'section') return false;
  const inside = (one: Item): boolean =>
    [...one.children.values()].some((items) =>
      items.some(
        (child) => pairing.links.get(child)?.some((link) => link.by === 'carried-out') || inside(child),
      ),
    );
  return inside(item);
}

/** What carries out, as a whole, the item that this one is a part of. */
function covering(pairing: Pairing, item: Item): Link | undefined {
  for (let at = item.parent; at; at = at.parent) {
    const link = pairing.links.get(at)?.find((one) => one.by === 'carried-out');
    if (link) return extentOf(link) === 'part' ? undefined : link;
  }
  return undefined;
}

/** How much of its target a link carries out. */
function extentOf({ before, after }: Link): 'whole' | 'part' | 'wider' {
  for (const [own, other] of [
    [after, before],
    [before, after],
  ] as const) {
    const found = mappingsOf(own.fields.carries_out as CarriedOut[] | undefined).find(
      (one) => one.target === other.id,
    );
    if (found) return found.extent;
  }
  return 'whole';
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

/** Whether a pair says nothing as a whole: one continues the other, under the same id and in the same parent. */
export function isInPlace({ links, partner }: Pairing, before: Item, after: Item): boolean {
  const own = links.get(before)!;
  return (
    own.length === 1 &&
    own[0]!.by === 'id' &&
    links.get(after)!.length === 1 &&
    (!before.parent || !after.parent || partner.get(before.parent) === after.parent)
  );
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
export function reordered(sides: Sides, pairing: Pairing, before: Item, after: Item): Fact[] {
  const isDeclared = (item: Item) =>
    [sides.before, sides.after].some((side) => side.comparable.hasMoved?.(item.id) ?? false);
  const facts: Fact[] = [];
  for (const [field, items] of before.children) {
    const others = after.children.get(field);
    if (!others || !ORDERED.has(items[0]!.kind)) continue;
    if (items.length === others.length && items.every((item, at) => pairing.partner.get(item) === others[at]))
      continue;
    const place = new Map(others.map((item, index) => [item, index]));
    const kept = items.filter((item) => {
      const partner = pairing.partner.get(item);
      return partner !== undefined && place.has(partner);
    });
    const ranks = kept.map((item) => place.get(pairing.partner.get(item)!)!);
    for (const index of outOfOrder(ranks, (at) => isDeclared(kept[at]!))) {
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
