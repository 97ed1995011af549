/** Whom and where something reaches. */
import type { Areas, Scope } from '../generated/types.ts';
import { listOf } from '../short-form.ts';
import type { Fact } from './fact.ts';
import type { Side } from './item.ts';

export interface Scoped {
  applies_to?: Scope;
  area?: Areas;
}

/** A name for a scope: the same for two that say the same. */
export function scopeKey({ applies_to, area }: Scoped): string {
  const dimensions = Object.entries(applies_to ?? {})
    .map(([name, values]) => `${name}:${[...listOf(values)].sort().join(',')}`)
    .sort();
  return [...dimensions, ...(area === undefined ? [] : [`area:${[...listOf(area)].sort().join(',')}`])].join(
    ' ',
  );
}

export function scopeOf({ applies_to, area }: Scoped): NonNullable<Fact['scope']> {
  return { ...(applies_to && { applies_to }), ...(area !== undefined && { area: listOf(area) as string[] }) };
}

/** Whether all whom a scope reaches are reached by another. A dimension that is not named reaches everyone. */
export function isWithin(side: Side, inner: Scoped, outer: Scoped): boolean {
  const scopes = side.comparable.guideline.front.scopes ?? {};
  for (const [name, allowed] of Object.entries(outer.applies_to ?? {})) {
    const wanted = inner.applies_to?.[name];
    const values = wanted === undefined ? Object.keys(scopes[name]?.values ?? {}) : listOf(wanted);
    if (values.length === 0 || !values.every((value) => listOf(allowed).includes(value))) return false;
  }
  if (outer.area !== undefined) {
    const allowed = listOf(outer.area) as readonly string[];
    const wanted = listOf(inner.area) as readonly string[];
    if (wanted.length === 0 || !wanted.every((one) => allowed.includes(one))) return false;
  }
  return true;
}

/** Whether more or fewer people are reached; undefined where some are gained and others lost. */
export function reach(before: Side, a: Scoped, after: Side, b: Scoped): 'more' | 'less' | 'same' | undefined {
  const grew = isWithin(before, a, b) && isWithin(after, a, b);
  const shrank = isWithin(before, b, a) && isWithin(after, b, a);
  if (grew && shrank) return 'same';
  return grew ? 'more' : shrank ? 'less' : undefined;
}
