/** A guideline as what alterations can name: its elements, where each stands, and their order there. */
import { type Element, type ElementKind, elementsOf } from '../element.ts';
import type { Guideline } from '../guideline.ts';

export interface Tree {
  /** In reading order. */
  byId: ReadonlyMap<string, Element>;
  parentOf(id: string): string | undefined;
  /** Ids of a kind in a parent, in their order. */
  list(parent: string | undefined, kind: ElementKind): readonly string[];
  /** Every such list. */
  lists(): Iterable<{ parent: string | undefined; kind: ElementKind; ids: readonly string[] }>;
}

/** Recommendations are no part of it: no alteration adds one, and their list is set as a field of its measure. */
export function treeOf(guideline: Guideline): Tree {
  const byId = new Map([...elementsOf(guideline).byId].filter(([, { kind }]) => kind !== 'recommendation'));
  const lists = new Map<string, { parent: string | undefined; kind: ElementKind; ids: string[] }>();
  for (const { id, kind, parent } of byId.values()) {
    const key = `${parent?.id ?? ''} ${kind}`;
    const known = lists.get(key);
    if (known) known.ids.push(id);
    else lists.set(key, { parent: parent?.id, kind, ids: [id] });
  }
  return {
    byId,
    parentOf: (id) => byId.get(id)?.parent?.id,
    list: (parent, kind) => lists.get(`${parent ?? ''} ${kind}`)?.ids ?? [],
    lists: () => lists.values(),
  };
}

/** The elements above one, from the inside. */
export function above(tree: Tree, id: string): string[] {
  const ids: string[] = [];
  for (let at = tree.parentOf(id); at !== undefined; at = tree.parentOf(at)) ids.push(at);
  return ids;
}
