/** What is marked `safeguard: always` stays, whatever a layer alters. */
import type { Alteration, Section } from '../generated/types.ts';
import { stayingIn } from './after-moves.ts';
import { idIn } from './base.ts';
import { type Node, partsIn } from './draft.ts';
import { partOf } from './kinds.ts';
import type { Session } from './session.ts';
import type { Layer } from './types.ts';

/** Looked at before a layer is applied. */
export function checkSafeguards(
  session: Session,
  layer: Layer,
  active: readonly Alteration[],
  sections: readonly Section[],
): void {
  const { draft } = session;
  for (const alteration of active) {
    const { on: id, omit, not_applicable, replace, set, unset } = alteration;
    if (id === undefined || !draft.has(id)) continue;
    const report = (key: string, element: string, message: string) =>
      session.report('safeguard', layer, alteration, message, {
        key,
        part: 'key',
        element,
        help: 'Keep the element; alter how it is done, not whether.',
        related: [
          {
            node:
              session.base.elements.byId.get(element)?.node ??
              session.added.get(element)?.node ??
              draft.node(element),
            key: 'safeguard',
            message: 'It is marked here.',
          },
        ],
      });
    const name = (element: string) => `“${session.title(element)}” (\`${element}\`)`;
    // Most alterations drop nothing: they are not looked into.
    const always =
      omit || not_applicable || replace
        ? stayingIn(session, active, id).filter((one) => draft.node(one).safeguard === 'always')
        : [];
    if (omit || (not_applicable && !guards(session, sections, not_applicable.replacement)))
      for (const one of always)
        report(
          omit ? 'omit' : 'not_applicable',
          one,
          `This drops ${name(one)}, which is marked \`safeguard: always\`.`,
        );
    const part = replace && partOf(replace);
    if (part) {
      const kept = new Map([
        [id, part.node as Node],
        ...partsIn(draft.spot(id).kind, part.node as Node).map((one) => [one.id, one.node] as const),
      ]);
      for (const one of always)
        if (!kept.has(one))
          report(
            'replace',
            one,
            `The replacement leaves out ${name(one)}, which is marked \`safeguard: always\`.`,
          );
        else if (kept.get(one)!.safeguard !== 'always')
          report('replace', one, `The replacement of ${name(one)} loses its mark \`safeguard: always\`.`);
    }
    if (unset?.includes('safeguard') && draft.node(id).safeguard === 'always')
      report('unset', id, `This takes the mark \`safeguard: always\` from ${name(id)}.`);
    // A list of safeguards that is set anew replaces the one below it.
    if (set?.safeguards || unset?.includes('safeguards'))
      for (const one of draft.idsIn(id, 'safeguard'))
        if (
          draft.node(one).safeguard === 'always' &&
          !set?.safeguards?.some((kept) => kept.id === one && kept.safeguard === 'always')
        )
          report(
            set?.safeguards ? 'set' : 'unset',
            one,
            `${set?.safeguards ? 'The new list of safeguards leaves out' : 'Without the list of safeguards this drops'} ${name(one)}, which is marked \`safeguard: always\`.`,
          );
  }
}

/** What stands in for an element is a safeguard itself, or holds one. */
function guards({ draft }: Session, sections: readonly Section[], replacement: string): boolean {
  const id = idIn(replacement);
  if (id === undefined) return false;
  const found = draft.has(id)
    ? { kind: draft.spot(id).kind, node: draft.node(id) }
    : sections
        .flatMap((section) => partsIn('section', section as object as Node))
        .find((part) => part.id === id);
  return (
    found !== undefined &&
    [found.node, ...partsIn(found.kind, found.node).map((part) => part.node)].some(
      (node) => node.safeguard === 'always',
    )
  );
}
