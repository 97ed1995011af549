/**
 * Which item continues which: the same id; a declared former id or successor; an element of the guideline that both
 * carry out. Never likeness, never place.
 */
import type { CarriedOut, Retired } from '../generated/types.ts';
import { mappingsOf } from '../short-form.ts';
import type { Item, Side } from './item.ts';

export interface Link {
  before: Item;
  after: Item;
  by: 'id' | 'declared' | 'carried-out';
}

export interface Pairing {
  /** What an item continues, or what continues it. None: it was added, or removed. Several: merged, or split. */
  links: Map<Item, Link[]>;
  /** Pairs that are compared field by field: the same id, or the only link of both. */
  partner: Map<Item, Item>;
}

export function pair(before: Side, after: Side): Pairing {
  const links = new Map<Item, Link[]>();
  const partner = new Map<Item, Item>();
  const all = linksOf(before, after);
  for (const link of all) {
    put(links, link.before, link);
    put(links, link.after, link);
  }
  for (const link of all) {
    const alone = links.get(link.before)!.length === 1 && links.get(link.after)!.length === 1;
    if (link.by !== 'id' && !alone) continue;
    partner.set(link.before, link.after);
    partner.set(link.after, link.before);
  }
  return { links, partner };
}

/** Whether two are compared because one carries out the other, in a structure of its own. */
export const isCarriedOut = ({ links }: Pairing, before: Item, after: Item): boolean =>
  links.get(before)?.some((link) => link.after === after && link.by === 'carried-out') ?? false;

function put(links: Map<Item, Link[]>, item: Item, link: Link): void {
  const list = links.get(item);
  if (list) list.push(link);
  else links.set(item, [link]);
}

function linksOf(before: Side, after: Side): Link[] {
  const links: Link[] = [];
  for (const item of before.items.values()) {
    const same = after.items.get(item.key);
    if (same) links.push({ before: item, after: same, by: 'id' });
  }
  const seen = new Set<string>();
  const link = (one: Link) => {
    const known = Number(after.items.has(one.before.key)) + Number(before.items.has(one.after.key));
    // What has kept its id continues itself; it can besides be split, or take in what had another id.
    if (known > (one.by === 'declared' ? 1 : 0)) return;
    const name = `${one.before.key} ${one.after.key}`;
    if (!seen.has(name)) links.push(one);
    seen.add(name);
  };
  for (const [id, former] of declared(after)) {
    const a = before.items.get(former);
    const b = after.items.get(id);
    if (a && b) link({ before: a, after: b, by: 'declared' });
  }
  for (const [id, former] of declared(before)) {
    const a = before.items.get(id);
    const b = after.items.get(former);
    if (a && b) link({ before: a, after: b, by: 'declared' });
  }
  const targets = new Map<string, Item[]>();
  for (const item of before.continuing)
    for (const target of targetsOf(item)) targets.set(target, [...(targets.get(target) ?? []), item]);
  for (const item of after.continuing) {
    for (const target of targetsOf(item)) {
      const plain = before.items.get(target);
      for (const a of [...(plain ? [plain] : []), ...(targets.get(target) ?? [])])
        link({ before: a, after: item, by: 'carried-out' });
    }
  }
  for (const [target, items] of targets) {
    const plain = after.items.get(target);
    if (plain) for (const a of items) link({ before: a, after: plain, by: 'carried-out' });
  }
  return links;
}

/** Pairs of an id and one that it continues, as a side declares them. */
function* declared({ continuing, comparable }: Side): Iterable<[id: string, former: string]> {
  for (const item of continuing)
    for (const former of (item.fields.formerly as string[] | undefined) ?? []) yield [item.key, former];
  for (const retired of (comparable.guideline.front.retired ?? []) as Retired[])
    for (const successor of retired.successors ?? []) yield [successor, retired.id];
}

function targetsOf(item: Item): string[] {
  return mappingsOf(item.fields.carries_out as CarriedOut[] | undefined).map((one) => one.target);
}
