/** A difference as a table: every measure of both sides in reading order, side by side, with what differs. */
import { comparisonOf } from '../model/compare/compare.ts';
import { above, type Item, type Side } from '../model/compare/item.ts';
import type { Pairing } from '../model/compare/pair.ts';
import type { Change, Difference, DiffSide } from './diff.ts';
import { type Names, namesOf } from './names.ts';
import { groupTitle } from './summary.ts';

export interface Named {
  id: string;
  number?: string;
  title: string;
}

/** What became of one measure or principle, or of something else that differs. */
export interface Row {
  before?: Named;
  after: Named[];
  /** Each change stands in the first row that it belongs to. */
  changes: Change[];
}

export interface Part {
  /** A SOP or section, or what the rows are. */
  of: Named | 'principles' | 'other' | 'contacts';
  rows: Row[];
}

/** @param difference what {@link ./diff.ts} found between the two */
export function concordanceOf(first: DiffSide, second: DiffSide, { changes }: Difference): Part[] {
  const { before, after, pairing } = comparisonOf(first.comparable, second.comparable);
  const names = { before: namesOf(before), after: namesOf(after) };
  const open = new Map<string, Change[]>();
  for (const change of changes) open.set(change.group.key, [...(open.get(change.group.key) ?? []), change]);
  const take = (items: readonly Item[]): Change[] =>
    items.flatMap(({ key }) => {
      const found = open.get(key) ?? [];
      open.delete(key);
      return found;
    });
  const principles = rowsOf('principle', before, after, pairing);
  const measures = rowsOf('measure', before, after, pairing);
  const parts: Part[] = [];
  const part = (of: Part['of'], key: string, keys: Map<string, Part>) => {
    const found = keys.get(key) ?? { of, rows: [] };
    if (!keys.has(key)) parts.push(found);
    keys.set(key, found);
    return found;
  };
  const known = new Map<string, Part>();
  for (const row of principles) part('principles', 'principles', known).rows.push(inWords(row, names, take));
  for (const row of measures) {
    const holder = row.holder;
    const of = holder.side === 'before' ? names.before : names.after;
    const key = `${holder.side} ${holder.item.key}`;
    part(named(holder.item, of), key, known).rows.push(inWords(row, names, take));
  }
  for (const [kind, rows] of Object.entries(restOf([...open.values()])))
    if (rows.length > 0) parts.push({ of: kind as 'other' | 'contacts', rows });
  return parts;
}

interface Pair {
  before?: Item;
  after: Item[];
  /** The SOP or section that the row stands in. */
  holder: Holder;
}

interface Holder {
  side: 'before' | 'after';
  item: Item;
}

/** Rows in the order of the side before; what is new stands behind what it follows on its own side. */
function rowsOf(kind: 'measure' | 'principle', before: Side, after: Side, pairing: Pairing): Pair[] {
  const of = (side: Side) => [...side.items.values()].filter((item) => item.kind === kind);
  const rows: Pair[] = of(before).map((item) => ({
    before: item,
    after: continuedBy(pairing, item),
    holder: { side: 'before', item: holderOf(item) },
  }));
  const known = new Set(rows.flatMap((row) => row.after));
  let last: Item | undefined;
  for (const item of of(after)) {
    if (!known.has(item)) {
      // It continues something smaller than a measure, a step perhaps; or it is new.
      const continued = pairing.links.get(item)?.[0]?.before;
      const { at, holder } = placeOf(rows, pairing, item, last, continued);
      rows.splice(at, 0, { ...(continued && { before: continued }), after: [item], holder });
    }
    last = item;
  }
  return rows;
}

/** The measures that an item has become; what carries out the whole that it is a part of, where nothing does so apart. */
function continuedBy({ links }: Pairing, item: Item): Item[] {
  for (let at: Item | undefined = item; at; at = at.parent) {
    const found = links.get(at);
    if (at === item ? found : found?.some(({ by }) => by === 'carried-out'))
      return [...new Set(found!.map((link) => above(link.after, item.kind) ?? link.after))];
  }
  return [];
}

function placeOf(
  rows: readonly Pair[],
  { links }: Pairing,
  item: Item,
  last: Item | undefined,
  continued: Item | undefined,
): { at: number; holder: Holder } {
  const beside = continued && above(continued, item.kind);
  if (beside) {
    const at = rows.findLastIndex((row) => row.before === beside);
    if (at >= 0) return { at: at + 1, holder: rows[at]!.holder };
  }
  const at = rows.findLastIndex((row) => last !== undefined && row.after.includes(last));
  if (at >= 0 && last && holderOf(last) === holderOf(item)) return { at: at + 1, holder: rows[at]!.holder };
  const counterpart = links.get(holderOf(item))?.[0]?.before;
  return counterpart
    ? { at: startOf(rows, counterpart), holder: { side: 'before', item: counterpart } }
    : { at: rows.length, holder: { side: 'after', item: holderOf(item) } };
}

/** Index of the first row of a SOP; the end where it has none. */
function startOf(rows: readonly Pair[], sop: Item): number {
  const at = rows.findIndex(({ holder }) => holder.item === sop);
  return at < 0 ? rows.length : at;
}

/** The SOP, or the outermost section, that an item stands in; the item itself where there is none. */
function holderOf(item: Item): Item {
  const sop = above(item, 'sop');
  if (sop) return sop;
  let at = item;
  while (at.parent && at.parent.kind !== 'guideline') at = at.parent;
  return at;
}

function inWords(
  { before, after }: Pair,
  names: { before: Names; after: Names },
  take: (items: readonly Item[]) => Change[],
): Row {
  return {
    ...(before && { before: named(before, names.before) }),
    after: after.map((item) => named(item, names.after)),
    changes: take([...(before ? [before] : []), ...after.filter((item) => item.key !== before?.key)]),
  };
}

function named(item: Item, names: Names): Named {
  const number = names.number(item.id);
  return { id: item.id, ...(number !== undefined && { number }), title: names.title(item) };
}

const OF_A_NATION: ReadonlySet<string> = new Set(['contact', 'institution', 'nation']);

/** What differs elsewhere: registers, exits, words on a SOP; and what a country says of itself. */
function restOf(groups: readonly (readonly Change[])[]): Record<'other' | 'contacts', Row[]> {
  const rows: Record<'other' | 'contacts', Row[]> = { other: [], contacts: [] };
  for (const changes of groups) {
    const [first] = changes;
    if (!first) continue;
    const { group, fact } = first;
    const whole = fact.subject === 'item' && fact.element === group.id;
    const name: Named = { id: group.id, title: groupTitle(first) };
    rows[OF_A_NATION.has(group.kind) ? 'contacts' : 'other'].push({
      ...(!(whole && fact.kind === 'added') && { before: name }),
      after: whole && fact.kind === 'removed' ? [] : [name],
      changes: [...changes],
    });
  }
  return rows;
}
