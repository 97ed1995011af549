/** What was added, taken away and moved between a guideline and its copy, each with a place by a neighbour that is there. */
import type { ElementKind } from '../element.ts';
import type { Place } from '../generated/types.ts';
import { INNER, type Node } from '../resolve/draft.ts';
import { NESTING } from '../resolve/kinds.ts';
import { above, type Tree } from './tree.ts';

export interface Arrangement {
  /** Elements that the copy adds, without what was there before; a place is missing where there is no neighbour. */
  adds: { id: string; kind: ElementKind; node: Node; place: Place | undefined }[];
  moves: { id: string; place: Place }[];
  /** Elements that are not in the copy; what stood in them and stands nowhere else goes with them. */
  omits: string[];
  /** New elements that no alteration can add. What they hold of the guideline stays where it was. */
  unaddable: string[];
}

export function arrangementOf(base: Tree, copy: Tree): Arrangement {
  const unaddable = unaddableIn(base, copy);
  const lost = new Set(
    [...copy.byId.keys()].filter((id) => above(copy, id).some((one) => unaddable.has(one))),
  );
  const reached = (id: string) => copy.byId.has(id) && !unaddable.has(id) && !lost.has(id);
  const stays = new Set(
    [...lost].filter((id) => base.byId.has(id)).flatMap((id) => [id, ...above(base, id)]),
  );
  const gone = (id: string) => !copy.byId.has(id) && !stays.has(id);
  const moved = new Set<string>();
  for (const { parent, ids } of copy.lists()) {
    const here = ids.filter((id) => base.byId.has(id) && reached(id));
    const old = here.filter((id) => base.parentOf(id) === parent);
    const rank = new Map([...base.byId.keys()].map((id, index) => [id, index]));
    const calm = new Set(longestRising(old, (id) => rank.get(id)!));
    for (const id of here) if (!calm.has(id)) moved.add(id);
  }
  const adds: Arrangement['adds'] = [];
  const moves: Arrangement['moves'] = [];
  for (const { parent, kind, ids } of copy.lists()) {
    const line = ids.filter(reached);
    line.forEach((id, index) => {
      if (moved.has(id)) moves.push({ id, place: placeOfMove(line, index, parent, moved) });
      else if (!base.byId.has(id) && (parent === undefined || base.byId.has(parent))) {
        const node = without(kind, copy.byId.get(id)!.node as Node, (one) => base.byId.has(one));
        const calm = (other: string) => base.byId.has(other) && !moved.has(other);
        adds.push({ id, kind, node, place: placeOfAdd(line, index, parent, moved, calm) });
      }
    });
  }
  const omits = [...base.byId.keys()].filter((id) => {
    const parent = base.parentOf(id);
    return gone(id) && (parent === undefined || !gone(parent));
  });
  return { adds, moves, omits, unaddable: [...unaddable] };
}

/** Of kinds that `add` does not know, or a phase with no measure of its own. */
function unaddableIn(base: Tree, copy: Tree): Set<string> {
  const found = new Set<string>();
  for (const [id, { kind, node }] of copy.byId) {
    if (base.byId.has(id) || above(copy, id).some((one) => found.has(one))) continue;
    const bare = without(kind, node as Node, (one) => base.byId.has(one));
    if (NESTING[kind].part === undefined || (kind === 'phase' && bare.measures === undefined)) found.add(id);
  }
  return found;
}

/** A node without the elements in it that are chosen; a list with nothing left goes. */
export function without(kind: ElementKind, node: Node, chosen: (id: string) => boolean): Node {
  const bare: Node = { ...node };
  for (const { kind: inner, list } of INNER.get(kind)!) {
    const all = node[list] as (Node | string)[] | undefined;
    if (!all) continue;
    const left = all.flatMap((one) =>
      typeof one === 'string' || one.id === undefined
        ? [one]
        : chosen(one.id) && inner !== 'recommendation'
          ? []
          : [without(inner, one, chosen)],
    );
    if (left.length > 0) bare[list] = left;
    else delete bare[list];
  }
  return bare;
}

/** Moves come after all that is added, so the neighbour may be anything; each stands right behind its own. */
function placeOfMove(
  line: readonly string[],
  index: number,
  parent: string | undefined,
  moved: ReadonlySet<string>,
): Place {
  const before = line[index - 1];
  if (before !== undefined) return { after: before };
  if (parent !== undefined) return { first_in: parent };
  return { before: line.slice(index + 1).find((id) => !moved.has(id))! };
}

/** What is still to be moved is no neighbour yet. */
function placeOfAdd(
  line: readonly string[],
  index: number,
  parent: string | undefined,
  moved: ReadonlySet<string>,
  calm: (id: string) => boolean,
): Place | undefined {
  const before = line.slice(0, index).findLast((id) => !moved.has(id));
  if (before !== undefined) return { after: before };
  if (parent !== undefined) return { first_in: parent };
  const next = line.slice(index + 1).find(calm);
  return next === undefined ? undefined : { before: next };
}

/** The longest part of a list in which ranks rise: what need not move when the others do. */
export function longestRising<T>(list: readonly T[], rank: (one: T) => number): T[] {
  const best: { length: number; before: number }[] = [];
  list.forEach((one, index) => {
    let [length, before] = [1, -1];
    for (let at = 0; at < index; at += 1)
      if (rank(list[at]!) < rank(one) && best[at]!.length + 1 > length) {
        length = best[at]!.length + 1;
        before = at;
      }
    best.push({ length, before });
  });
  const found: T[] = [];
  let at = best.reduce((top, one, index) => (one.length > (best[top]?.length ?? 0) ? index : top), 0);
  for (; list.length > 0 && at >= 0; at = best[at]!.before) found.unshift(list[at]!);
  return found;
}
