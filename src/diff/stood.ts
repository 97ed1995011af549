/** Where something stood that is no longer there: what it was a part of, and what it followed, by their ids now. */
import { comparisonOf } from '../model/compare/compare.ts';
import type { Item } from '../model/compare/item.ts';
import { type Change, type DiffSide, isOmission } from './diff.ts';

export interface Stood {
  /** Id of what it was a part of; `guideline` for principles, SOPs and exits. */
  within: string;
  /** Id of the nearest thing before it that is still there; none where it stood first. */
  behind?: string;
}

/** Answers for the changes of one comparison; undefined for what is still there, or whose whole is gone as well. */
export function stoodIn(first: DiffSide, second: DiffSide): (change: Change) => Stood | undefined {
  const { before, pairing } = comparisonOf(first.comparable, second.comparable);
  return (change) => {
    if (!isOmission(change)) return undefined;
    const { element, elementKind } = change.fact;
    const own = before.items.get(element);
    const item = own?.kind === elementKind ? own : before.items.get(`${elementKind}/${element}`);
    const parent = item?.parent;
    const within = parent && pairing.partner.get(parent);
    if (!item || !within) return undefined;
    const siblings = [...parent.children.values()].find((list) => list.includes(item)) ?? [];
    const ahead = siblings.slice(0, siblings.indexOf(item));
    const behind = ahead
      .map((one: Item) => pairing.partner.get(one))
      .findLast((one) => one?.parent === within);
    return { within: within.id, ...(behind && { behind: behind.id }) };
  };
}
