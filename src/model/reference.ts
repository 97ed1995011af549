/** Everything in a source that refers to something else, found along the table generated from the schemas. */
import { SHAPES, type Shape } from './generated/references.ts';
import type { Kind } from './kind.ts';

export interface Reference {
  /** What it refers to: `actor`, `citation`, `target`, `element` … (`x-ref` in the schemas). */
  to: string;
  /** The text that refers. */
  value: string;
  /** Node and key where it stands. */
  node: object;
  key: string | number;
  /** Object of the nearest element or entry with an id above it. */
  owner: object;
}

/** All references in a value of a kind, in the order in which they stand. */
export function referencesIn(kind: Kind, value: object): Reference[] {
  const found: Reference[] = [];
  const shape = SHAPES[`source-${kind}`];
  if (shape) visit(shape, value, value, '', value, found);
  return found;
}

function visit(
  shape: Shape,
  value: unknown,
  node: object,
  key: string | number,
  owner: object,
  found: Reference[],
): void {
  const to = shape.refers;
  if (typeof value === 'string') {
    if (to !== undefined) found.push({ to, value, node, key, owner });
    else if (shape.like) visit(SHAPES[shape.like] as Shape, value, node, key, owner, found);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  if (to === 'scope') {
    found.push({ to, value: '', node, key, owner });
    return;
  }
  if (to === 'answer' || to?.endsWith('-keys')) {
    for (const name of Object.keys(value)) found.push({ to, value: name, node: value, key: name, owner });
  } else if (to !== undefined && Array.isArray(value)) {
    value.forEach((item, index) => {
      if (typeof item === 'string') found.push({ to, value: item, node: value, key: index, owner });
    });
    if (!shape.items?.fields && !shape.items?.like) return;
  }
  if (shape.like) visit(SHAPES[shape.like] as Shape, value, node, key, owner, found);
  if (Array.isArray(value)) {
    if (shape.items)
      value.forEach((item, index) => {
        if (typeof item === 'string' && to !== undefined) return;
        visit(shape.items as Shape, item, value, index, owner, found);
      });
    return;
  }
  const inner = 'id' in value ? value : owner;
  if (shape.fields) {
    for (const name in shape.fields) {
      const part = (value as Record<string, unknown>)[name];
      if (part !== undefined) visit(shape.fields[name] as Shape, part, value, name, inner, found);
    }
  }
  if (shape.values) {
    for (const [name, part] of Object.entries(value)) {
      if (shape.fields && name in shape.fields) continue;
      visit(shape.values, part, value, name, inner, found);
    }
  }
}
