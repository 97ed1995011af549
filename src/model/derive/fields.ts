/** What two versions of an element say differently, field by field, and as `set`, `unset` and variants. */
import { canonical, normative, wording } from '../canonical.ts';
import type { ElementKind } from '../element.ts';
import { SETTABLE } from '../generated/fields.ts';
import type { Alteration, Fields, Variant } from '../generated/types.ts';
import { INNER, type Node } from '../resolve/draft.ts';
import { same } from '../resolve/equal.ts';
import { fieldsOf, isRequired } from '../resolve/kinds.ts';
import { scopeKey, scopeOf } from '../resolve/scope.ts';

/** Fields of a kind that are said of the element itself: not its id, nor the elements in it. */
export function ownFieldsOf(kind: ElementKind): readonly string[] {
  const lists = new Set(
    INNER.get(kind)!.flatMap(({ kind: inner, list }) => (inner === 'recommendation' ? [] : [list])),
  );
  return fieldsOf(kind).filter((field) => field !== 'id' && !lists.has(field));
}

/** Where an SOP leads to is a list of its own form. */
export const isSettable = (kind: ElementKind, field: string): boolean =>
  (SETTABLE as readonly string[]).includes(field) && !(kind === 'sop' && field === 'then');

/** Whether two values of a field say the same: how prose is wrapped and the order of sets do not count. */
export function saysSame(field: string, a: unknown, b: unknown): boolean {
  if (same(a, b)) return true;
  if (KEPT.has(field) || JSON.stringify(keptIn(a)) !== JSON.stringify(keptIn(b))) return false;
  const [one, other] = [a, b].map((value) => canonical(value === undefined ? {} : { [field]: value }));
  return same(normative(one!), normative(other!)) && same(wording(one!), wording(other!));
}

/** What the canonical form leaves out. */
const KEPT: ReadonlySet<string> = new Set(['checked', 'formerly', 'lang', 'provenance', 'verbatim']);

function keptIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value)
    .flatMap(([name, part]) => (KEPT.has(name) ? [`${name} ${JSON.stringify(part)}`] : keptIn(part)))
    .sort();
}

type Said = Pick<Alteration, 'set' | 'unset'>;

/** The fields that lead from one to the other; undefined where none that can be set differs. */
export function fieldsBetween(kind: ElementKind, from: Node, to: Node): Said | undefined {
  const differing = ownFieldsOf(kind).filter(
    (field) => isSettable(kind, field) && !saysSame(field, from[field], to[field]),
  );
  const set = differing.filter((field) => to[field] !== undefined);
  const unset = differing.filter((field) => to[field] === undefined && !isRequired(kind, field));
  if (set.length + unset.length === 0) return undefined;
  return {
    ...(set.length > 0 && { set: Object.fromEntries(set.map((field) => [field, to[field]])) as Fields }),
    ...(unset.length > 0 && { unset }),
  };
}

/** Alterations for some people and places that lead from the variants of one to those of the other, as far as they do. */
export function variantsBetween(
  from: Node,
  to: Node,
  said: Said | undefined,
): Omit<Alteration, 'on' | 'reason'>[] {
  const fields = new Set([...Object.keys(said?.set ?? {}), ...(said?.unset ?? [])]);
  // What is set for everyone takes the field out of the variants there are.
  const before = new Map(
    ((from.variants ?? []) as Variant[]).map((one) => [
      scopeKey(one),
      {
        ...one,
        set: Object.fromEntries(Object.entries(one.set ?? {}).filter(([field]) => !fields.has(field))),
        unset: (one.unset ?? []).filter((field) => !fields.has(field)),
      },
    ]),
  );
  return ((to.variants ?? []) as Variant[]).flatMap((wanted) => {
    const old = before.get(scopeKey(wanted));
    const { omitted, not_applicable: reason, replaced_by: instead } = wanted;
    const then = wanted.set?.then !== undefined && { then: wanted.set.then };
    if (omitted || reason !== undefined) {
      if (old && old.omitted === omitted && old.not_applicable === reason && old.replaced_by === instead)
        return [];
      if (instead === undefined) return [];
      return [
        {
          ...scopeOf(wanted),
          ...(omitted
            ? { omit: { ...then, covered_by: instead } }
            : { not_applicable: { replacement: instead, ...then }, reason }),
        },
      ];
    }
    const set = Object.entries(wanted.set ?? {}).filter(
      ([field, value]) => !saysSame(field, (old?.set as Record<string, unknown> | undefined)?.[field], value),
    );
    const unset = (wanted.unset ?? []).filter((field) => !old?.unset.includes(field));
    if (set.length + unset.length === 0) return [];
    return [
      {
        ...scopeOf(wanted),
        ...(set.length > 0 && { set: Object.fromEntries(set) as Fields }),
        ...(unset.length > 0 && { unset }),
      },
    ];
  });
}
