/**
 * A guideline in the making. What is changed is copied with everything above it, once; all else stays the very object
 * that it was.
 */
import type { ElementKind } from '../element.ts';
import type { Alteration } from '../generated/types.ts';
import type { Guideline } from '../guideline.ts';
import type { Base } from './base.ts';
import { NESTING } from './kinds.ts';
import type { Layer } from './types.ts';

export type Node = { id: string } & Record<string, unknown>;

export interface Spot {
  kind: ElementKind;
  /** Id of the element in which it stands; none for what stands in the guideline itself. */
  parent?: string;
}

/** What took an element away. */
export interface Removal {
  layer: Layer;
  alteration: Alteration;
  /** Id of the element that the alteration names. */
  through: string;
}

export class Draft {
  guideline: Guideline;
  /** For each copy, the object of the sources. */
  readonly places = new Map<object, object>();
  readonly gone = new Map<string, Removal>();
  private readonly nodes = new Map<string, Node>();
  private readonly spots = new Map<string, Spot>();
  private readonly fresh = new Set<object>();
  /** Lists that are copies, by their holder and its key: an array itself is slow to look up. */
  private readonly lists = new Map<object, Record<string, unknown>>();
  readonly base: Base;

  constructor(base: Base) {
    this.base = base;
    this.guideline = base.guideline;
  }

  has(id: string): boolean {
    return !this.gone.has(id) && (this.spots.has(id) || this.base.elements.byId.has(id));
  }

  /** Whether the id was ever taken, also by what has been removed. */
  knew(id: string): boolean {
    return this.spots.has(id) || this.base.elements.byId.has(id);
  }

  ids(): string[] {
    return [...this.base.elements.byId.keys(), ...this.spots.keys()].filter((id) => !this.gone.has(id));
  }

  spot(id: string): Spot {
    const own = this.spots.get(id);
    if (own) return own;
    const element = this.base.elements.byId.get(id)!;
    return { kind: element.kind, ...(element.parent && { parent: element.parent.id }) };
  }

  node(id: string): Node {
    return this.nodes.get(id) ?? (this.base.elements.byId.get(id)!.node as Node);
  }

  /** The ids at and above an element, from the inside. */
  *chain(id: string): Iterable<string> {
    for (let at: string | undefined = id; at !== undefined && this.knew(at); at = this.spot(at).parent)
      yield at;
  }

  siblings(id: string): string[] {
    const { kind, parent } = this.spot(id);
    return this.idsIn(parent, kind);
  }

  /** Ids of the elements of a kind in a parent, in their order. */
  idsIn(parent: string | undefined, kind: ElementKind): string[] {
    return this.list(parent, NESTING[kind].list).flatMap((one) =>
      typeof one === 'object' && one.id !== undefined ? [one.id] : [],
    );
  }

  private list(parent: string | undefined, key: string): readonly (Node | string)[] {
    const holder = (parent !== undefined
      ? this.node(parent)
      : key === 'sops'
        ? this.guideline
        : this.guideline.front) as unknown as Record<string, unknown>;
    return (holder[key] as (Node | string)[] | undefined) ?? [];
  }

  /** The element, ready to be changed. */
  own(id: string): Node {
    const current = this.node(id);
    if (this.fresh.has(current)) return current;
    const { kind, parent } = this.spot(id);
    const list = this.ownList(parent, NESTING[kind].list);
    const copy = this.copy(current);
    list[list.indexOf(current)] = copy;
    this.nodes.set(id, copy);
    return copy;
  }

  private ownList(parent: string | undefined, key: string): (Node | string)[] {
    const holder = (parent !== undefined
      ? this.own(parent)
      : key === 'sops'
        ? this.ownGuideline()
        : this.ownFront()) as unknown as Record<string, unknown>;
    const current = (holder[key] as (Node | string)[] | undefined) ?? [];
    const own = this.lists.get(holder);
    if (own?.[key] === current) return current;
    const copy = current.slice();
    if (own) own[key] = copy;
    else this.lists.set(holder, { [key]: copy });
    holder[key] = copy;
    return copy;
  }

  private ownGuideline(): Guideline {
    if (!this.fresh.has(this.guideline)) {
      this.guideline = { ...this.guideline };
      this.fresh.add(this.guideline);
    }
    return this.guideline;
  }

  private ownFront(): Guideline['front'] {
    const guideline = this.ownGuideline();
    if (!this.fresh.has(guideline.front)) guideline.front = this.copy(guideline.front);
    return guideline.front;
  }

  private copy<T extends object>(value: T): T {
    const copy = { ...value };
    this.fresh.add(copy);
    this.places.set(copy, this.places.get(value) ?? value);
    return copy;
  }

  /** Puts an element in, and makes its parts known. @param at index in the list of its parent; the end when left out */
  insert(kind: ElementKind, parent: string | undefined, node: Node, at?: number): void {
    const list = this.ownList(parent, NESTING[kind].list);
    list.splice(at ?? list.length, 0, node);
    this.register(kind, parent, node);
  }

  indexIn(parent: string | undefined, id: string): number {
    const { kind } = this.spot(id);
    return this.list(parent, NESTING[kind].list).indexOf(this.node(id));
  }

  /** Puts another node in the place of an element; the parts of the old one are gone, those of the new one known. */
  exchange(id: string, node: Node, removal: Removal): void {
    const { kind, parent } = this.spot(id);
    const before = new Set(this.under(id));
    const list = this.ownList(parent, NESTING[kind].list);
    list[list.indexOf(this.node(id))] = node;
    this.register(kind, parent, node);
    for (const part of before) this.gone.set(part, removal);
    for (const part of [id, ...partsIn(kind, node).map((one) => one.id)]) this.gone.delete(part);
  }

  /** Makes the parts of an element known that came with a field set anew, and forgets those that went. */
  refresh(id: string, before: readonly string[], removal: Removal): void {
    const { kind, parent } = this.spot(id);
    this.register(kind, parent, this.node(id));
    const now = new Set(this.under(id));
    for (const part of before) if (!now.has(part)) this.gone.set(part, removal);
    for (const part of now) this.gone.delete(part);
  }

  /** Takes an element out of its list, for another place. */
  detach(id: string): Node {
    const { kind, parent } = this.spot(id);
    const list = this.ownList(parent, NESTING[kind].list);
    const node = this.node(id);
    list.splice(list.indexOf(node), 1);
    return node;
  }

  /** Takes an element away with all that stands in it. */
  remove(id: string, removal: Removal): void {
    const { kind, parent } = this.spot(id);
    const under = this.under(id);
    this.detach(id);
    for (const part of [id, ...under]) this.gone.set(part, removal);
    this.prune(parent, kind, removal);
  }

  /** A list with nothing left goes, and with it a phase that has no measures. */
  prune(parent: string | undefined, kind: ElementKind, removal: Removal): void {
    const key = NESTING[kind].list;
    if (this.list(parent, key).length > 0) return;
    if (parent === undefined) {
      if (key !== 'sops') delete (this.ownFront() as object as Record<string, unknown>)[key];
    } else if (this.spot(parent).kind === 'phase') this.remove(parent, removal);
    else delete this.own(parent)[key];
  }

  /** Ids of all elements within an element. */
  under(id: string): string[] {
    return partsIn(this.spot(id).kind, this.node(id)).map((part) => part.id);
  }

  private register(kind: ElementKind, parent: string | undefined, node: Node): void {
    this.spots.set(node.id, { kind, ...(parent !== undefined && { parent }) });
    this.nodes.set(node.id, node);
    for (const part of partsIn(kind, node)) {
      this.spots.set(part.id, { kind: part.kind, parent: part.parent });
      this.nodes.set(part.id, part.node);
    }
  }

  isFresh(value: object): boolean {
    return this.fresh.has(value);
  }
}

export interface Part {
  id: string;
  kind: ElementKind;
  parent: string;
  node: Node;
}

/** By kind of element: the kinds that stand in it, with their lists. */
export const INNER = new Map(
  (Object.keys(NESTING) as ElementKind[]).map((kind) => [
    kind,
    (Object.entries(NESTING) as [ElementKind, (typeof NESTING)[ElementKind]][]).flatMap(
      ([inner, { list, parents }]) => (parents.includes(kind) ? [{ kind: inner, list }] : []),
    ),
  ]),
);

/** All elements within a node, in reading order. */
export function partsIn(kind: ElementKind, node: Node): Part[] {
  const parts: Part[] = [];
  collect(kind, node, parts);
  return parts;
}

function collect(kind: ElementKind, node: Node, parts: Part[]): void {
  for (const inner of INNER.get(kind)!)
    for (const one of (node[inner.list] as (Node | string)[] | undefined) ?? []) {
      if (typeof one === 'string' || one.id === undefined) continue;
      parts.push({ id: one.id, kind: inner.kind, parent: node.id, node: one });
      collect(inner.kind, one, parts);
    }
}
