/** All texts of a source, one by one, each with the node it stands in. */
export interface Text {
  value: string;
  node: object;
  key: string | number;
  /** Name of the field: for an entry of a list, that of the list. */
  field: string;
  /** Name of the field that holds the node; empty at the top. */
  within: string;
  /** Id of the nearest element above. */
  element?: string;
}

export function* textsIn(value: object, element?: string, field = '', within = ''): Iterable<Text> {
  const id = (value as { id?: unknown }).id;
  const own = typeof id === 'string' ? id : element;
  const list = Array.isArray(value);
  for (const [name, part] of Object.entries(value)) {
    const here = list ? field : name;
    const above = list ? within : field;
    if (typeof part === 'string')
      yield {
        value: part,
        node: value,
        key: list ? Number(name) : name,
        field: here,
        within: above,
        ...(own !== undefined && { element: own }),
      };
    else if (part !== null && typeof part === 'object') yield* textsIn(part, own, here, above);
  }
}
