/** For whom and where: which scopes meet, and which holds another. No scope is everyone, everywhere. */
import type { Areas, Scope } from '../generated/types.ts';
import { listOf } from '../short-form.ts';

export interface Scoped {
  applies_to?: Scope;
  area?: Areas;
}

type Axes = Map<string, ReadonlySet<string>>;

function axesOf({ applies_to, area }: Scoped): Axes {
  const axes: Axes = new Map(
    Object.entries(applies_to ?? {}).map(([axis, values]) => [
      axis,
      new Set(listOf(values as string | string[])),
    ]),
  );
  if (area !== undefined) axes.set('area ', new Set(listOf(area as string | string[])));
  return axes;
}

export const isScoped = (one: Scoped): boolean => one.applies_to !== undefined || one.area !== undefined;

/** The scope alone, of what carries one. */
export const scopeOf = ({ applies_to, area }: Scoped): Scoped => ({
  ...(applies_to !== undefined && { applies_to }),
  ...(area !== undefined && { area }),
});

/** Somebody is in both. */
export function overlap(a: Scoped, b: Scoped): boolean {
  const others = axesOf(b);
  for (const [axis, values] of axesOf(a)) {
    const other = others.get(axis);
    if (other && ![...values].some((value) => other.has(value))) return false;
  }
  return true;
}

/** Everyone who is in all of `inner` is in `outer`. */
export function covers(outer: Scoped, ...inner: readonly Scoped[]): boolean {
  const axes = inner.map(axesOf);
  for (const [axis, values] of axesOf(outer)) {
    const sets = axes.flatMap((one) => one.get(axis) ?? []);
    const [first, ...rest] = sets;
    if (!first) return false;
    if (![...first].every((value) => values.has(value) || !rest.every((set) => set.has(value)))) return false;
  }
  return true;
}

/** The same text for the same people and places. */
export const scopeKey = (one: Scoped): string =>
  JSON.stringify([...axesOf(one)].map(([axis, values]) => [axis, [...values].sort()] as const).sort(byAxis));

const byAxis = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
