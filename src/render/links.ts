/** Links that lead nowhere in this print become words: an extract need not hold what its text refers to. */
import type { PrintTree } from './tree.ts';

export function liveLinks(tree: PrintTree): PrintTree {
  const ids = new Set<string>();
  collect(tree.children, ids);
  return { ...tree, children: live(tree.children, ids) };
}

function collect(value: unknown, ids: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, ids);
  } else if (value !== null && typeof value === 'object') {
    const { type, id } = value as { type?: unknown; id?: unknown };
    // The id that stands at the foot of a measure is there to be quoted; it is no place.
    if (typeof id === 'string' && type !== 'carriesOut') ids.add(id);
    for (const item of Object.values(value)) collect(item, ids);
  }
}

function live<T>(value: T, ids: ReadonlySet<string>): T {
  if (Array.isArray(value)) {
    return value.flatMap((item: { type?: string; target?: string; children?: unknown[] }) =>
      item?.type === 'crossReference' && !ids.has(item.target ?? '')
        ? live(item.children ?? [], ids)
        : [live(item, ids)],
    ) as T;
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, live(item, ids)])) as T;
}
