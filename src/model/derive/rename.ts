/** Ids that a copy gave anew: those of a country carry its letters, and an element that only has another id is the old one. */
import { type Element, elementsOf } from '../element.ts';
import type { Guideline } from '../guideline.ts';
import { type IdKind, mint } from '../mint.ts';
import { referencesIn } from '../reference.ts';
import { idIn } from '../resolve/base.ts';
import { NESTING } from '../resolve/kinds.ts';

export interface Renamed {
  guideline: Guideline;
  /** Id in the copy, and the one that stands for it. */
  ids: ReadonlyMap<string, string>;
}

/**
 * The copy with ids that a country may give; the copy itself is not changed.
 * @param prefix letters of the country
 * @param used ids that are taken anywhere in the workspace
 */
export function withIdsOf(
  base: Guideline,
  copy: Guideline,
  prefix: string,
  used: ReadonlySet<string>,
): Renamed {
  const [old, now] = [elementsOf(base).byId, elementsOf(copy).byId];
  const fresh = [...now.values()].filter(({ id }) => !old.has(id));
  const gone = [...old.values()].filter(({ id }) => !now.has(id));
  const ids = new Map<string, string>();
  const taken = new Set([...used, ...old.keys(), ...now.keys()]);
  for (const element of fresh) {
    const same = continued(element, fresh, gone);
    if (same) ids.set(element.id, same.id);
  }
  for (const element of fresh) {
    const same = ids.has(element.id) ? undefined : holderOf(element, old, now, ids);
    if (same && ![...ids.values()].includes(same.id)) ids.set(element.id, same.id);
  }
  for (const { id, kind } of fresh) {
    const own = id.startsWith(`${prefix}-`) && !used.has(id);
    // What no alteration can add keeps the name by which its author knows it.
    if (ids.has(id) || own || (NESTING[kind].part === undefined && kind !== 'recommendation')) continue;
    const [made] = mint(kind as IdKind, taken, 1, prefix);
    if (made === undefined) continue;
    taken.add(made);
    ids.set(id, made);
  }
  return { ids, guideline: ids.size === 0 ? copy : renamed(copy, ids) };
}

/** The one element of the guideline that is gone and has the same kind and title, where nothing else does. */
function continued(
  element: Element,
  fresh: readonly Element[],
  gone: readonly Element[],
): Element | undefined {
  const key = keyOf(element);
  if ((element.node as { formerly?: unknown }).formerly !== undefined || element.title === '')
    return undefined;
  const same = gone.filter((one) => keyOf(one) === key);
  const rivals = fresh.filter((one) => keyOf(one) === key);
  return same.length === 1 && rivals.length === 1 ? same[0] : undefined;
}

/** Of a phase, the one that is gone and held just what stands in this one now: it has another id and title. */
function holderOf(
  element: Element,
  old: ReadonlyMap<string, Element>,
  now: ReadonlyMap<string, Element>,
  ids: ReadonlyMap<string, string>,
): Element | undefined {
  if (element.kind !== 'phase' || (element.node as { formerly?: unknown }).formerly !== undefined)
    return undefined;
  const before = (one: Element) => old.get(ids.get(one.id) ?? one.id);
  const inside = [...now.values()]
    .filter((one) => one.parent === element)
    .flatMap((one) => before(one) ?? []);
  const holder = inside[0]?.parent;
  if (!holder || holder.kind !== element.kind || now.has(holder.id)) return undefined;
  const kept = [...now.values()].filter((one) => before(one)?.parent === holder);
  return inside.every((one) => one.parent === holder) && kept.length === inside.length ? holder : undefined;
}

const keyOf = ({ kind, title }: Element): string => JSON.stringify([kind, title]);

function renamed(copy: Guideline, ids: ReadonlyMap<string, string>): Guideline {
  const { front, sops } = structuredClone({ front: copy.front, sops: copy.sops });
  for (const { node } of elementsOf({ ...copy, front, sops }).byId.values()) {
    const id = ids.get(node.id!);
    if (id !== undefined) node.id = id;
  }
  refer('guideline', front, ids);
  for (const sop of sops) refer('sop', sop, ids);
  return { ...copy, front, sops };
}

function refer(kind: 'guideline' | 'sop', source: object, ids: ReadonlyMap<string, string>): void {
  for (const { to, value, node, key } of referencesIn(kind, source)) {
    if (to !== 'element' && to !== 'target' && to !== 'element-or-text') continue;
    const id = idIn(value);
    const other = id === undefined ? undefined : ids.get(id);
    if (other !== undefined) (node as Record<string | number, unknown>)[key] = value.replace(id!, other);
  }
  link(source, ids);
}

/** Links of the text: `[the next measure](#m9)`. */
function link(value: object, ids: ReadonlyMap<string, string>): void {
  for (const [key, part] of Object.entries(value)) {
    if (part !== null && typeof part === 'object') link(part as object, ids);
    else if (typeof part === 'string' && part.includes('](#'))
      (value as Record<string, unknown>)[key] = part.replace(
        /(?<=\]\(#)[a-z0-9-]+/g,
        (id) => ids.get(id) ?? id,
      );
  }
}
