/** A guideline taken apart into what can be compared as a whole, in reading order: elements and entries of registers. */
import type { Guideline, Nation } from '../guideline.ts';
import { recommendationOf } from '../short-form.ts';
import type { ItemKind } from './fact.ts';

/** One side of a comparison. */
export interface Comparable {
  guideline: Guideline;
  /** The country whose effective guideline it is: its contacts, institutions, assignments. */
  nation?: Nation;
  /**
   * Language of a field of an element (`*`: of all of it), where it is not that of the file the element stands in: a
   * country may write its alterations in another language than the baseline's.
   */
  langOf?(element: string, field: string): string | undefined;
  /** Whether a layer declares that it has moved an element. */
  hasMoved?(element: string): boolean;
}

export type Fields = Readonly<Record<string, unknown>>;

export interface Item {
  /** Unique in its side: the id of an element; `actor/police` for an entry of a register. */
  key: string;
  /** Id of the element, or key of the entry. */
  id: string;
  kind: ItemKind;
  /** The node of the sources: what resolution has not touched is the same object on both sides. */
  node: object;
  fields: Fields;
  lang: string;
  parent?: Item;
  /** Place in reading order. */
  order: number;
  /** Children by the field they stand in, in their order; what they are is not part of `fields`. */
  children: Map<string, Item[]>;
}

export interface Side {
  comparable: Comparable;
  items: Map<string, Item>;
  /** Those that say what they continue, or what they carry out. */
  continuing: Item[];
  root: Item;
}

/** Fields that hold elements of their own. Steps, measures, phases have an order; safeguards and the like have none. */
export const NESTED: Partial<Record<ItemKind, Record<string, ItemKind>>> = {
  guideline: { principles: 'principle', sops: 'sop', sections: 'section', exits: 'exit' },
  sop: { phases: 'phase', walk_throughs: 'walk-through' },
  phase: { measures: 'measure' },
  section: { measures: 'measure', sections: 'section' },
  measure: {
    how: 'step',
    safeguards: 'safeguard',
    handovers: 'handover',
    recommendations: 'recommendation',
    good_practices: 'good-practice',
    indicators: 'indicator',
  },
};

export const ORDERED: ReadonlySet<ItemKind> = new Set<ItemKind>([
  'principle',
  'sop',
  'section',
  'phase',
  'measure',
  'step',
]);

/** Registers of `guideline.yaml`, by the kind of their entries. */
const FRONT_REGISTERS = {
  stops: 'stop',
  events: 'event',
  ways: 'way',
  information: 'information',
  answers: 'answer',
  scopes: 'scope',
} as const;

/** Guidelines without a layer on them, taken apart: many countries stand on one. */
const known = new WeakMap<Guideline, Side>();

/**
 * The same for the side before, which many comparisons can share. Never take it for both sides of one: what is the
 * same item on both could not be told apart.
 */
export function foundationOf(comparable: Comparable): Side {
  const { guideline, nation, langOf, hasMoved } = comparable;
  if (nation || langOf || hasMoved) return sideOf(comparable);
  const found = known.get(guideline) ?? sideOf(comparable);
  known.set(guideline, found);
  return found;
}

export function sideOf(comparable: Comparable): Side {
  const { guideline } = comparable;
  const { sections } = guideline;
  const items = new Map<string, Item>();
  const continuing: Item[] = [];

  function put(
    kind: ItemKind,
    id: string,
    key: string,
    value: object,
    inherited: string,
    parent?: Item,
  ): Item {
    const lang = comparable.langOf?.(id, '*') ?? inherited;
    const { fields, lists, continues } = partsOf(kind, value);
    const item: Item = { key, id, kind, node: value, fields, lang, order: items.size, children: new Map() };
    if (parent) item.parent = parent;
    items.set(key, item);
    if (continues) continuing.push(item);
    for (const { field, kind: childKind, nodes } of lists) children(item, field, childKind, nodes, lang);
    return item;
  }

  function children(parent: Item, field: string, kind: ItemKind, list: readonly unknown[], lang: string) {
    const bare: unknown[] = [];
    const made: Item[] = [];
    for (const one of list) {
      const node = (kind === 'recommendation' ? recommendationOf(one as string) : one) as { id?: string };
      const own = (node as { lang?: string }).lang ?? lang;
      if (node.id === undefined || items.has(node.id)) bare.push(one);
      else made.push(put(kind, node.id, node.id, node, own, parent));
    }
    if (made.length > 0) parent.children.set(field, made);
    // Recommendations may stand without an id: they are compared as values.
    if (bare.length > 0) parent.fields = { ...parent.fields, [field]: bare };
  }

  const { front } = guideline;
  const {
    principles,
    sops: listed,
    exits,
    stops,
    events,
    ways,
    information,
    answers,
    scopes,
    ...rest
  } = front;
  const root = put('guideline', 'guideline', 'guideline', rest, front.lang);
  children(root, 'principles', 'principle', principles ?? [], front.lang);
  children(root, 'sops', 'sop', guideline.sops, front.lang);
  if (sections)
    children(root, 'sections', 'section', sections, comparable.nation?.adaptation?.lang ?? front.lang);
  children(root, 'exits', 'exit', exits ?? [], front.lang);
  // An order that names what is there says nothing that the SOPs' own order does not say.
  if (!sections && !sameOrder(listed, guideline.sops)) root.fields = { ...root.fields, sops_listed: listed };

  function register(
    kind: ItemKind,
    entries: Readonly<Record<string, unknown>> | undefined,
    lang = front.lang,
  ) {
    for (const [key, entry] of Object.entries(entries ?? {})) {
      const value = typeof entry === 'object' && entry !== null ? entry : { title: entry };
      put(kind, key, `${kind}/${key}`, value, lang);
    }
  }
  const registers = { stops, events, ways, information, answers, scopes };
  for (const [name, kind] of Object.entries(FRONT_REGISTERS))
    register(kind, registers[name as keyof typeof FRONT_REGISTERS]);
  register('actor', guideline.actors);
  register('form', guideline.forms);
  register('term', guideline.terms);
  register('instrument', guideline.instruments);
  register('source', guideline.sources);
  register('country', guideline.countries);
  return { comparable, items, continuing, root };
}

interface Parts {
  fields: Fields;
  /** Lists of elements in it. */
  lists: { field: string; kind: ItemKind; nodes: readonly unknown[] }[];
  continues: boolean;
}

/** Of nodes that were taken apart before: what no layer touches is the same in all countries. */
const apart = new WeakMap<object, Parts>();

function partsOf(kind: ItemKind, node: object): Parts {
  const known = apart.get(node);
  if (known) return known;
  const nested = NESTED[kind] ?? {};
  const fields: Record<string, unknown> = {};
  const lists: Parts['lists'] = [];
  for (const [name, part] of Object.entries(node)) {
    const childKind = nested[name];
    if (name === 'id' || part === undefined) continue;
    if (childKind === undefined || !Array.isArray(part)) fields[name] = part;
    else lists.push({ field: name, kind: childKind, nodes: part });
  }
  const continues = fields.formerly !== undefined || fields.carries_out !== undefined;
  const parts: Parts = { fields, lists, continues };
  apart.set(node, parts);
  return parts;
}

function sameOrder(listed: readonly string[], sops: readonly { id: string }[]): boolean {
  return listed.length === sops.length && listed.every((id, index) => id === sops[index]!.id);
}

/** The nearest item of a kind at or above another. */
export function above(item: Item | undefined, ...kinds: readonly ItemKind[]): Item | undefined {
  let at = item;
  while (at && !kinds.includes(at.kind)) at = at.parent;
  return at;
}
