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
  element: string | undefined;
}

/** Several rules ask for the texts of every source: they are found once. Sources do not change, so this cannot tell. */
const found = new WeakMap<object, readonly Text[]>();

/** @param source the value of a whole source */
export function textsIn(source: object): readonly Text[] {
  let texts = found.get(source);
  if (texts === undefined) {
    const list: Text[] = [];
    collect(source, list, undefined, '', '');
    found.set(source, list);
    texts = list;
  }
  return texts;
}

function collect(
  node: object,
  texts: Text[],
  above: string | undefined,
  field: string,
  within: string,
): void {
  if (Array.isArray(node)) {
    for (let index = 0; index < node.length; index++)
      visit(node[index], node, index, texts, above, field, within);
    return;
  }
  const { id } = node as { id?: unknown };
  const element = typeof id === 'string' ? id : above;
  for (const name of Object.keys(node))
    visit((node as Record<string, unknown>)[name], node, name, texts, element, name, field);
}

function visit(
  value: unknown,
  node: object,
  key: string | number,
  texts: Text[],
  element: string | undefined,
  field: string,
  within: string,
): void {
  if (typeof value === 'string') texts.push({ value, node, key, field, within, element });
  else if (value !== null && typeof value === 'object') collect(value, texts, element, field, within);
}
