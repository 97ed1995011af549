/**
 * Effects that authors declare, beside what comes of their alterations. Each alteration is judged by what it touches
 * itself, so that lint can judge those of hundreds of countries.
 */
import { PROSE_FIELDS } from '../canonical.ts';
import { contradicts, type Effect } from '../compare/effect.ts';
import type { Direction, Fact } from '../compare/fact.ts';
import { compareChanged, compareScope } from '../compare/field.ts';
import { type Fields, type Item, NESTED, type Side } from '../compare/item.ts';
import { availability, type Sides } from '../compare/judge.ts';
import { scopeKey } from '../compare/scope.ts';
import { compareVariants } from '../compare/variant.ts';
import type { Element } from '../element.ts';
import type { Alteration, Measure } from '../generated/types.ts';
import type { Guideline } from '../guideline.ts';
import { mappingsOf } from '../short-form.ts';
import { baseOf } from './base.ts';
import { NESTING, partOf } from './kinds.ts';
import { isScoped } from './scope.ts';
import type { Effective } from './types.ts';

export interface Contradiction {
  alteration: Alteration;
  effect: Effect;
  direction: Direction;
  /** Id of the element, and the field, in which it shows; without a field, the element came or went. */
  element: string;
  field?: string;
}

type Outcome = Omit<Contradiction, 'alteration' | 'effect'>;

/**
 * Alterations of a layer whose declared effect is not what comes out. One that weakens in one thing and strengthens in
 * another may say that it weakens.
 * @param below the guideline that the layer stands on
 * @param layer name of the layer, the last one of `effective`
 */
export function contradictionsIn(below: Guideline, effective: Effective, layer: string): Contradiction[] {
  const alterations = effective.layers.find(({ name }) => name === layer)?.alterations ?? [];
  const dormant = new Set(effective.dormant.map((one) => one.alteration));
  const declared = alterations.filter((one) => one.effect && !dormant.has(one));
  if (declared.length === 0) return [];
  const judge = new Judge(below, effective);
  return declared.flatMap((alteration) => {
    const effect = alteration.effect!;
    const outcomes = judge.outcomesOf(alteration);
    const replaced = alteration.omit !== undefined || alteration.not_applicable !== undefined;
    const found = outcomes.find(({ direction }) => contradicts(effect, direction, replaced));
    const isMixed = effect === 'weakens' && outcomes.some(({ direction }) => direction === 'weakened');
    return found && !isMixed ? [{ alteration, effect, ...found }] : [];
  });
}

/** Bookkeeping, and what is compared together. */
const SKIPPED: ReadonlySet<string> = new Set([
  ...PROSE_FIELDS,
  'applies_to',
  'area',
  'floor',
  'formerly',
  'id',
  'lang',
  'polarity',
  'provenance',
  'variants',
  'verbatim',
]);

class Judge {
  readonly #sides: Sides;
  readonly #elements: Map<string, Element>;
  readonly #effective: Effective;
  readonly #items = new Map<Element, Item>();
  #measures: Map<string, Measure> | undefined;
  #carried: Set<string> | undefined;

  constructor(below: Guideline, effective: Effective) {
    this.#sides = { before: sideOf(below), after: sideOf(effective) };
    this.#elements = baseOf(below).elements.byId;
    this.#effective = effective;
  }

  outcomesOf(alteration: Alteration): Outcome[] {
    const { add, on, omit, not_applicable, set, unset, replace } = alteration;
    if (add) return this.#added(add);
    const element = on === undefined ? undefined : this.#elements.get(on);
    if (!element) return [];
    if ((omit || not_applicable) && !isScoped(alteration)) return this.#gone(element);
    if (replace) return this.#compared(element, Object.keys({ ...element.node, ...partOf(replace)?.node }));
    if (isScoped(alteration)) return this.#forSome(element, alteration);
    return this.#compared(element, [...Object.keys(set ?? {}), ...(unset ?? [])]);
  }

  #added(add: NonNullable<Alteration['add']>): Outcome[] {
    const part = partOf(add);
    if (!part) return [];
    const anchor = this.#elements.get(add.after ?? add.before ?? add.first_in ?? add.last_in ?? '');
    const holder = anchor && NESTING[part.kind].parents.includes(anchor.kind) ? anchor : anchor?.parent;
    const item = bare(part.kind, part.node, holder && this.#item(holder));
    return [{ element: item.id, ...availability(this.#sides, { after: item }, 'more') }];
  }

  #gone(element: Element): Outcome[] {
    // What carries out the whole may hold it in words of its own.
    for (let at = element.parent; at; at = at.parent) if (this.#isCarried(at.id)) return [];
    const { direction } = availability(this.#sides, { before: this.#item(element) }, 'less');
    return [{ element: element.id, direction }];
  }

  #isCarried(id: string): boolean {
    this.#carried ??= carriedIn(this.#effective.sections ?? [], new Set());
    return this.#carried.has(id);
  }

  #compared(element: Element, fields: readonly string[]): Outcome[] {
    const pair = this.#pair(element);
    if (!pair) return [];
    const context = { sides: this.#sides, ...pair };
    const facts = fields.flatMap((name) => {
      const [a, b] = [pair.before.fields[name], pair.after.fields[name]];
      const isElements = NESTED[pair.before.kind]?.[name] !== undefined;
      return SKIPPED.has(name) || isElements || a === b ? [] : compareChanged({ ...context, name, a, b });
    });
    if (fields.includes('applies_to') || fields.includes('area'))
      facts.push(
        ...compareScope(
          { ...context, area: 'what', depth: 'procedure' },
          pair.before.fields,
          pair.after.fields,
        ),
      );
    return [...facts.map(outcome), ...this.#parts(pair, fields)];
  }

  /** Elements that came or went with a list that was set anew, or with what was replaced. */
  #parts({ before, after }: { before: Item; after: Item }, fields: readonly string[]): Outcome[] {
    return fields.flatMap((list) => {
      const kind = NESTED[before.kind]?.[list];
      if (kind === undefined) return [];
      const [first, second] = [before, after].map((item) => {
        const nodes = ((item.node as Record<string, unknown>)[list] ?? []) as { id?: string }[];
        return new Map(
          nodes.flatMap((node) => (node.id === undefined ? [] : [[node.id, bare(kind, node, item)]])),
        );
      });
      const went = [...first!.values()].filter(({ id }) => !second!.has(id));
      const came = [...second!.values()].filter(({ id }) => !first!.has(id));
      const kept = [...first!.values()].flatMap((old): Outcome[] => {
        const now = second!.get(old.id);
        if (!now || now.node === old.node) return [];
        const names = [...new Set([...Object.keys(old.fields), ...Object.keys(now.fields)])];
        return names
          .filter((name) => !SKIPPED.has(name) && old.fields[name] !== now.fields[name])
          .flatMap((name) =>
            compareChanged({
              sides: this.#sides,
              before: old,
              after: now,
              name,
              a: old.fields[name],
              b: now.fields[name],
            }),
          )
          .map(outcome);
      });
      return [
        ...kept,
        ...went.map((item) => ({ element: item.id, ...availability(this.#sides, { before: item }, 'less') })),
        ...came.map((item) => ({ element: item.id, ...availability(this.#sides, { after: item }, 'more') })),
      ];
    });
  }

  #forSome(element: Element, alteration: Alteration): Outcome[] {
    const pair = this.#pair(element);
    if (!pair) return [];
    const own = scopeKey(alteration);
    return compareVariants({ sides: this.#sides, ...pair })
      .filter(({ scope, subject }) => subject !== 'wording' && scopeKey(scoped(scope)) === own)
      .map(outcome);
  }

  /** An element as it was, with what it stands in. */
  #item(element: Element): Item {
    const { kind, node, parent } = element;
    const found = this.#items.get(element) ?? bare(kind, node, parent && this.#item(parent));
    this.#items.set(element, found);
    return found;
  }

  /** An element on both sides, where it still stands in the same measure. */
  #pair(element: Element): { before: Item; after: Item } | undefined {
    const { id, kind, parent } = element;
    const before = this.#item(element);
    const list = NESTING[kind].list;
    if (kind === 'measure') {
      const node = this.#measure(id);
      return node && { before, after: bare(kind, node, before.parent) };
    }
    const holder = parent ? this.#measure(parent.id) : this.#effective.front;
    const nodes = (holder as unknown as Record<string, unknown>)?.[list];
    const node = Array.isArray(nodes) ? nodes.find((one) => one.id === id) : undefined;
    if (!node || !holder) return undefined;
    return { before, after: bare(kind, node, parent && bare(parent.kind, holder)) };
  }

  #measure(id: string): Measure | undefined {
    this.#measures ??= new Map(
      this.#effective.sops
        .flatMap((sop) => (sop.phases ?? []).flatMap((phase) => phase.measures))
        .map((measure) => [measure.id, measure]),
    );
    return this.#measures.get(id);
  }
}

/** Targets of which a structure of its own carries out no mere part. */
function carriedIn(value: unknown, found: Set<string>): Set<string> {
  if (value === null || typeof value !== 'object') return found;
  if (!Array.isArray(value))
    for (const { target, extent } of mappingsOf((value as Pick<Measure, 'carries_out'>).carries_out))
      if (extent !== 'part') found.add(target);
  for (const part of Object.values(value)) carriedIn(part, found);
  return found;
}

const outcome = ({ element, field, direction, kind, subject }: Fact): Outcome => ({
  element,
  ...(field !== undefined && subject !== 'item' && kind !== 'split' && { field }),
  direction,
});

const scoped = (scope: Fact['scope']): Parameters<typeof scopeKey>[0] => ({
  ...(scope?.applies_to && { applies_to: scope.applies_to }),
  ...(scope?.area && { area: [...scope.area] }),
});

/** The front, by which directions are judged. */
function sideOf(guideline: Guideline): Side {
  return {
    comparable: { guideline },
    items: new Map(),
    continuing: [],
    root: bare('guideline', guideline.front),
  };
}

/** An item alone: what stands in it is not taken apart. */
function bare(kind: Item['kind'], node: object, parent?: Item): Item {
  const fields = node as Fields;
  const id = (node as { id?: string }).id ?? kind;
  return {
    key: id,
    id,
    kind,
    node,
    fields,
    lang: '',
    order: 0,
    children: new Map(),
    ...(parent && { parent }),
  };
}
