/** All texts of a source, one by one, each with the node it stands in. */
export interface Text {
  value: string;
  node: object;
  key: string | number;
  /** Id of the nearest element above. */
  element?: string;
}

export function* textsIn(value: object, element?: string): Iterable<Text> {
  const id = (value as { id?: unknown }).id;
  const own = typeof id === 'string' ? id : element;
  for (const [name, part] of Object.entries(value)) {
    const key = Array.isArray(value) ? Number(name) : name;
    if (typeof part === 'string')
      yield { value: part, node: value, key, ...(own !== undefined && { element: own }) };
    else if (part !== null && typeof part === 'object') yield* textsIn(part, own);
  }
}
