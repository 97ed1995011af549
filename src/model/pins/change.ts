/** Where two canonical values differ, and whether a third went another way at the same place. */
import type { Json } from '../canonical.ts';

/** Leaves by their path; entries of lists by what they name, so that one more or less is one difference. */
type Leaves = ReadonlyMap<string, string>;

const KEYS = ['id', 'actor', 'item', 'form', 'target', 'to'];

export function leavesOf(value: Json | undefined): Leaves {
  const leaves = new Map<string, string>();
  if (value !== undefined) collect(value, '', leaves);
  return leaves;
}

function collect(value: Json, path: string, into: Map<string, string>): void {
  if (value === null || typeof value !== 'object') {
    into.set(path, JSON.stringify(value));
    return;
  }
  const inside = path === '' ? '' : `${path}.`;
  if (!Array.isArray(value)) {
    for (const [key, part] of Object.entries(value)) collect(part as Json, `${inside}${key}`, into);
    return;
  }
  const seen = new Map<string, number>();
  let order = '';
  for (const item of value as readonly Json[]) {
    const name = nameOf(item);
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    const step = `${name}${nth === 0 ? '' : `#${nth + 1}`}`;
    const at = step === '' ? path : `${inside}${step}`;
    const key = keyOf(item);
    // What the path says already need not be said by a leaf; that it is there must.
    if (key !== undefined) into.set(at, 'true');
    collect(key === undefined ? item : without(item, key), at, into);
    order += `${name} `;
  }
  // The order of steps is flow; that of sets is canonical, so it differs only with what is in them.
  if (value.some((item: Json) => isNamed(item))) into.set(`${inside}(order)`, order);
}

const isNamed = (item: Json): boolean => item !== null && typeof item === 'object' && 'id' in item;

const keyOf = (item: Json): string | undefined =>
  item !== null && typeof item === 'object'
    ? KEYS.find((one) => typeof (item as { readonly [key: string]: Json })[one] === 'string')
    : undefined;

const without = (item: Json, key: string): Json =>
  Object.fromEntries(Object.entries(item as object).filter(([name]) => name !== key));

/** Durations and variants are told apart by whom they are for. */
function nameOf(item: Json): string {
  if (item === null || typeof item !== 'object') return String(item);
  const map = item as { readonly [key: string]: Json };
  const key = keyOf(item);
  if (key !== undefined) return String(map[key]);
  return map.applies_to || map.area ? JSON.stringify([map.applies_to, map.area]) : '';
}

/** Paths at which two values differ, in order. */
export function differences(before: Json | undefined, after: Json | undefined): string[] {
  const a = leavesOf(before);
  const b = leavesOf(after);
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).sort();
}

/** Paths at which `theirs` and `ours` both left `before`, and not for the same. */
export function conflicts(before: Json, theirs: Json, ours: Json): string[] {
  const was = leavesOf(before);
  const other = leavesOf(theirs);
  const own = leavesOf(ours);
  return differences(before, theirs).filter(
    (path) => own.get(path) !== was.get(path) && own.get(path) !== other.get(path),
  );
}
