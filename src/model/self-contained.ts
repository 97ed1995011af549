/** A schema with everything that it refers to, in one file: what an editor or another program can use by itself. */

export type JsonSchema = { [key: string]: unknown };

const COMMON = 'common.schema.json#/$defs/';
const OWN = '#/$defs/';

/**
 * @param schema schema of a kind of source, as in `schemas/`
 * @param common the `$defs` that schemas share
 * @returns a copy that refers to nothing outside of itself, with the definitions that it needs in their order
 */
export function selfContained(schema: JsonSchema, common: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const needed = new Set<string>();
  const pointed = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(pointed);
    if (node === null || typeof node !== 'object') return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => {
        if (key !== '$ref' || typeof value !== 'string') return [key, pointed(value)];
        const pointer = value.startsWith(COMMON) ? value.slice(COMMON.length) : value.slice(OWN.length);
        needed.add(pointer.split('/')[0] ?? '');
        return [key, OWN + pointer];
      }),
    );
  };
  const own = pointed(schema) as JsonSchema;
  const found = new Map<string, unknown>();
  // A set hands out what is added to it while it is walked: parts of parts come along.
  for (const name of needed) found.set(name, pointed(common[name]));
  if (found.size === 0) return own;
  const parts = Object.keys(common).filter((name) => found.has(name));
  return { ...own, $defs: Object.fromEntries(parts.map((name) => [name, found.get(name)])) };
}
