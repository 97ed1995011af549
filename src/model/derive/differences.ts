/** Where two guidelines differ, element by element: what is left after alterations that were to lead from one to the other. */
import type { ElementKind } from '../element.ts';
import type { Guideline } from '../guideline.ts';
import type { Node } from '../resolve/draft.ts';
import { ownFieldsOf, saysSame } from './fields.ts';
import { treeOf } from './tree.ts';

export interface Difference {
  id: string;
  kind: ElementKind;
  title: string;
  /** A field; or that only one has the element, or that it stands elsewhere. */
  what: { field: string } | 'missing' | 'left' | 'place';
}

/**
 * @param made the guideline with alterations applied
 * @param wanted the copy
 * @param given elements that alterations give whole: without provenance of their own they have that of the layer
 */
export function differencesBetween(
  made: Guideline,
  wanted: Guideline,
  given: ReadonlySet<string> = new Set(),
): Difference[] {
  const [here, there] = [treeOf(made), treeOf(wanted)];
  const found: Difference[] = [];
  for (const { id, kind, title, node } of there.byId.values()) {
    const other = here.byId.get(id);
    const put = (what: Difference['what']) => found.push({ id, kind, title, what });
    if (!other) {
      put('missing');
      continue;
    }
    if (here.parentOf(id) !== there.parentOf(id)) put('place');
    const [a, b] = [other.node as Node, node as Node];
    for (const field of ownFieldsOf(kind)) {
      if (saysSame(field, a[field], b[field])) continue;
      if (field === 'provenance' && b.provenance === undefined && given.has(id)) continue;
      // A title that a country words anew is no quotation any more.
      if (field === 'verbatim' && a.verbatim === undefined) continue;
      put({ field });
    }
  }
  for (const { id, kind, title } of here.byId.values())
    if (!there.byId.has(id)) found.push({ id, kind, title, what: 'left' });
  for (const { parent, kind, ids } of there.lists()) {
    const order = here.list(parent, kind).filter((id) => ids.includes(id));
    const wrong = ids.filter((id) => order.includes(id)).find((id, index) => id !== order[index]);
    if (wrong !== undefined)
      found.push({ id: wrong, kind, title: there.byId.get(wrong)!.title, what: 'place' });
  }
  return found;
}
