/**
 * From an edited copy of a guideline to the alterations that lead there: applying them gives the copy again. Pure. What
 * no alteration can say is listed, never passed over: in the end the alterations are applied, and what still differs is named.
 */
import type { AdaptationSource, Alteration, Exit } from '../generated/types.ts';
import type { Guideline } from '../guideline.ts';
import { referencesIn } from '../reference.ts';
import { idIn } from '../resolve/base.ts';
import { type Node, partsIn } from '../resolve/draft.ts';
import { NESTING } from '../resolve/kinds.ts';
import { resolve } from '../resolve/resolve.ts';
import type { Effective, ResolveProblem } from '../resolve/types.ts';
import { type Arrangement, arrangementOf } from './arrange.ts';
import { type Difference, differencesBetween } from './differences.ts';
import { fieldsBetween, variantsBetween } from './fields.ts';
import { PLACEHOLDER } from './placeholder.ts';
import { withIdsOf } from './rename.ts';
import { above, type Tree, treeOf } from './tree.ts';

export interface DeriveInput {
  /** What the country adapts: an edition, or the baseline as it stands. */
  base: Guideline;
  copy: Guideline;
  /** Code of the country. */
  code: string;
  /** Ids that are taken anywhere in the workspace. */
  used: ReadonlySet<string>;
  asOf: string;
}

export interface Derived {
  alterations: Alteration[];
  /** Exits that have no neighbour to stand beside. */
  exits: Exit[];
  /** Id in the copy, and the one that stands for it now. */
  ids: ReadonlyMap<string, string>;
  /** The copy with those ids. */
  copy: Guideline;
  effective: Effective;
  problems: ResolveProblem[];
  /** What still differs. */
  left: Difference[];
  /** New elements that no alteration can add. */
  unaddable: string[];
}

export function derive({ base, copy: given, code, used, asOf }: DeriveInput): Derived {
  const { guideline: copy, ids } = withIdsOf(base, given, code, used);
  return new Derivation(base, copy, code, asOf).run(ids);
}

class Derivation {
  readonly before: Tree;
  readonly after: Tree;
  readonly arrangement: Arrangement;
  /** Where arrows go that led to what is left out. */
  readonly leads = new Map<string, string>();
  readonly replaced = new Set<string>();

  readonly base: Guideline;
  readonly copy: Guideline;
  readonly code: string;
  readonly asOf: string;

  constructor(base: Guideline, copy: Guideline, code: string, asOf: string) {
    this.base = base;
    this.copy = copy;
    this.code = code;
    this.asOf = asOf;
    this.before = treeOf(base);
    this.after = treeOf(copy);
    this.arrangement = arrangementOf(this.before, this.after);
  }

  run(ids: ReadonlyMap<string, string>): Derived {
    this.chooseLeads();
    let list = this.alterations();
    let { effective, problems } = this.apply(list);
    let left = this.remaining(effective);
    // What cannot be said field by field is said whole, where that is possible: variants that fall away, or that say
    // something else of a field that changes for everyone.
    const variants = left.flatMap(({ id, what }) =>
      typeof what === 'object' && what.field === 'variants' ? [id] : [],
    );
    const clashes = problems.flatMap(({ code, element }) =>
      code === 'conflict' && element ? [element] : [],
    );
    const whole = [...new Set([...variants, ...clashes])].filter((id) => this.canReplace(id));
    if (whole.length > 0) {
      for (const id of whole) this.replaced.add(id);
      list = this.alterations();
      ({ effective, problems } = this.apply(list));
      left = this.remaining(effective);
    }
    return {
      alterations: list,
      exits: this.exits(),
      ids,
      copy: this.copy,
      effective,
      problems,
      left,
      unaddable: this.arrangement.unaddable,
    };
  }

  private apply(alterations: readonly Alteration[]) {
    const exits = this.exits();
    const adaptation = {
      lang: this.copy.front.lang,
      structure: 'baseline',
      binding_force: 'none',
      status: 'draft',
      ...(alterations.length > 0 && { alterations }),
      ...(exits.length > 0 && { exits }),
    } as AdaptationSource;
    const nation = { code: this.code, adaptation, institutions: {}, contacts: {} };
    return resolve({ guideline: this.base, themes: [], nation, asOf: this.asOf });
  }

  private exits(): Exit[] {
    return this.arrangement.adds.flatMap(({ place, node }) => (place ? [] : [node as object as Exit]));
  }

  /** Elements that alterations give whole. */
  private given(): Set<string> {
    const whole = [...this.replaced].flatMap((id) => [id, ...this.inside(id)]);
    return new Set([...this.after.byId.keys()].filter((id) => !this.before.byId.has(id)).concat(whole));
  }

  private inside(id: string): string[] {
    const { kind, node } = this.after.byId.get(id)!;
    return partsIn(kind, node as Node).map((part) => part.id);
  }

  private remaining(effective: Effective): Difference[] {
    const skipped = new Set(this.arrangement.unaddable);
    return differencesBetween(effective, this.copy, this.given()).filter(
      ({ id }) => !above(this.after, id).some((one) => skipped.has(one)) || this.before.byId.has(id),
    );
  }

  /** For each element that is left out, the target with which the fewest arrows must be set one by one. */
  private chooseLeads(): void {
    for (const id of this.arrangement.omits) {
      let [best, cost] = ['next', this.cost()];
      for (const target of this.candidates(id)) {
        this.leads.set(id, target);
        const other = this.cost();
        if (other < cost) [best, cost] = [target, other];
      }
      this.leads.set(id, best);
    }
  }

  private cost(): number {
    const { effective, problems } = this.apply(this.structure());
    return (
      differencesBetween(effective, this.copy).length + problems.filter(({ code }) => FLOW.has(code)).length
    );
  }

  /** Where the copy goes from places that led to the element, or to something in it. */
  private candidates(id: string): Set<string> {
    const within = new Set([
      id,
      ...partsIn(this.before.byId.get(id)!.kind, this.before.byId.get(id)!.node as Node).map(
        (part) => part.id,
      ),
    ]);
    const found = new Set<string>();
    for (const sop of this.base.sops)
      for (const { value, owner } of referencesIn('sop', sop).filter(({ to }) => to === 'target')) {
        if (!within.has(idIn(value) ?? '')) continue;
        const now = this.after.byId.get((owner as Node).id);
        if (now) for (const target of targetsOf(now.node as Node)) found.add(target);
      }
    const line = this.before.list(this.before.parentOf(id), this.before.byId.get(id)!.kind);
    const neighbour = this.after.byId.get(line[line.indexOf(id) - 1] ?? '');
    if (neighbour) for (const target of targetsOf(neighbour.node as Node)) found.add(target);
    found.delete('next');
    return found;
  }

  private structure(): Alteration[] {
    const { adds, moves, omits } = this.arrangement;
    return [
      ...adds.flatMap((one) => this.added(one)),
      ...moves.map(({ id, place }): Alteration => ({ on: id, move: place, reason: PLACEHOLDER.move })),
      ...omits.map((id) => this.omitted(id)),
    ];
  }

  private added({ kind, node, place }: Arrangement['adds'][number]): Alteration[] {
    if (place === undefined) return [];
    return [{ add: { ...place, [NESTING[kind].part!]: node }, reason: PLACEHOLDER.add }];
  }

  private omitted(id: string): Alteration {
    const then = this.leads.get(id) ?? 'next';
    return {
      on: id,
      omit: { ...(then !== 'next' && { then }), covered_by: this.heirOf(id) ?? PLACEHOLDER.coveredBy },
      reason: PLACEHOLDER.omit,
    };
  }

  /** What says of itself that it continues the element; else the one in which all stands that it held. */
  private heirOf(id: string): string | undefined {
    const named = [...this.after.byId.values()].find(({ node }) =>
      (node as { formerly?: readonly string[] }).formerly?.includes(id),
    );
    const { kind, node } = this.before.byId.get(id)!;
    const parts = partsIn(kind, node as Node).filter(
      (part) => part.parent === id && this.before.byId.has(part.id),
    );
    const homes = new Set(parts.map((part) => this.after.parentOf(part.id)));
    const [home] = homes;
    return named?.id ?? (homes.size === 1 && home !== id ? home : undefined);
  }

  /** All alterations, in the order in which the copy is read; what is left out stands where it stood. */
  private alterations(): Alteration[] {
    const { effective } = this.apply(this.structure());
    const now = treeOf(effective);
    const inReplaced = (id: string) => above(this.after, id).some((one) => this.replaced.has(one));
    const { adds, moves, omits } = this.arrangement;
    const rank = this.ranks();
    const found: [number, Alteration][] = [];
    const put = (id: string, alteration: Alteration) => found.push([rank.get(id) ?? 0, alteration]);
    for (const one of adds) if (!inReplaced(one.id)) for (const made of this.added(one)) put(one.id, made);
    for (const { id, place } of moves)
      if (!inReplaced(id)) put(id, { on: id, move: place, reason: PLACEHOLDER.move });
    for (const id of omits)
      if (!above(this.before, id).some((one) => this.replaced.has(one))) put(id, this.omitted(id));
    for (const [id, { kind, node }] of this.after.byId) {
      const from = now.byId.get(id)?.node as Node | undefined;
      if (!from || !this.before.byId.has(id) || inReplaced(id)) continue;
      if (this.replaced.has(id)) {
        put(id, {
          on: id,
          replace: { [NESTING[kind].part!]: this.withBaseFloors(id) },
          reason: PLACEHOLDER.set,
        });
        continue;
      }
      const said = fieldsBetween(kind, from, node as Node);
      if (said) put(id, { on: id, ...said, reason: PLACEHOLDER.set });
      for (const variant of variantsBetween(from, node as Node, said))
        put(id, { on: id, ...variant, reason: (variant as Partial<Alteration>).reason ?? PLACEHOLDER.set });
    }
    return found.sort(([a], [b]) => a - b).map(([, alteration]) => alteration);
  }

  private ranks(): Map<string, number> {
    const rank = new Map([...this.after.byId.keys()].map((id, index) => [id, index + 1]));
    let last = 0;
    for (const id of this.before.byId.keys()) {
      if (!rank.has(id)) rank.set(id, last + 0.5);
      else last = Math.floor(rank.get(id)!);
    }
    return rank;
  }

  private canReplace(id: string): boolean {
    const [once, now] = [this.before.byId.get(id), this.after.byId.get(id)];
    if (!once || !now || NESTING[now.kind].part === undefined) return false;
    const inside = this.inside(id);
    const old = partsIn(once.kind, once.node as Node).map((part) => part.id);
    const stayed = (list: readonly string[], tree: Tree) =>
      list.every((one) => !tree.byId.has(one) || above(tree, one).includes(id));
    return stayed(inside, this.before) && stayed(old, this.after);
  }

  /** The element as the copy has it, but for what only the editors of the guideline may declare. */
  private withBaseFloors(id: string): Node {
    const { kind, node } = this.after.byId.get(id)!;
    const made = structuredClone(node) as Node;
    for (const one of [made, ...partsIn(kind, made).map((part) => part.node)]) {
      const old = this.before.byId.get(one.id)?.node as Node | undefined;
      if (!old) continue;
      for (const field of ['floor', 'polarity', 'formerly'])
        if (old[field] === undefined) delete one[field];
        else one[field] = old[field];
    }
    return made;
  }
}

const FLOW: ReadonlySet<string> = new Set(['dangling', 'broken-flow', 'cycle', 'conflict']);

/** Where an element leads. */
function targetsOf(node: Node): string[] {
  const { then, parallel, answers } = node as Node & {
    then?: unknown;
    parallel?: string;
    answers?: Record<string, string | { then?: string }>;
  };
  return [
    then,
    parallel,
    ...Object.values(answers ?? {}).map((one) => (typeof one === 'string' ? one : one.then)),
  ].filter((one): one is string => typeof one === 'string');
}
