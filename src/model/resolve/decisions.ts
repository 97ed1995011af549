/** What a country has said about each measure and principle: silence is not adoption. */
import type { Alteration } from '../generated/types.ts';
import { listOf } from '../short-form.ts';
import { isScoped } from './scope.ts';
import type { Session } from './session.ts';
import type { Decision, Layer } from './types.ts';

/** Measures and principles of the guideline, each with the country's decision. */
export function decisionsOf(
  session: Session,
  layer: Layer,
  adopted: readonly string[],
): Map<string, Decision> {
  const taken = new Set(adopted);
  const found = new Map<string, Decision>();
  const altered = alteredBy(session, layer);
  for (const [id, chain] of session.base.decidable())
    found.set(id, altered.get(id) ?? (chain.some((one) => taken.has(one)) ? 'adopted' : 'undecided'));
  return found;
}

function above(session: Session, id: string): string[] {
  const ids: string[] = [];
  for (let at = session.base.elements.byId.get(id); at; at = at.parent) ids.push(at.id);
  return ids;
}

/** Ids of the elements that an alteration concerns: what it names, and where it puts something. */
function concerned({ on, add }: Alteration): string[] {
  const ids = add ? [on, add.after, add.before, add.first_in, add.last_in] : [on];
  return ids.filter((id) => id !== undefined);
}

function alteredBy(session: Session, layer: Layer): Map<string, Decision> {
  const found = new Map<string, Decision>();
  const { byId } = session.base.elements;
  const decidable = session.base.decidable();
  const put = (id: string, decision: Decision) => {
    const known = found.get(id);
    if (known === undefined || known === 'altered') found.set(id, decision);
  };
  for (const alteration of layer.alterations) {
    if (isDormant(session, alteration)) continue;
    const whole = isScoped(alteration)
      ? 'altered'
      : alteration.omit
        ? 'omitted'
        : alteration.not_applicable
          ? 'not-applicable'
          : 'altered';
    for (const id of concerned(alteration)) {
      const element = byId.get(id);
      if (!element) continue;
      // A new neighbour of a measure leaves the measure itself as it is; a new step alters its measure.
      const beside = alteration.add?.after !== undefined || alteration.add?.before !== undefined;
      const chain = beside ? above(session, id).slice(1) : above(session, id);
      for (const one of chain) if (decidable.has(one)) put(one, one === id ? whole : 'altered');
      if (whole !== 'altered' || alteration.replace)
        for (const [inner, over] of decidable) if (inner !== id && over.includes(id)) put(inner, whole);
    }
  }
  return found;
}

const isDormant = (session: Session, alteration: Alteration): boolean =>
  session.dormant.some((one) => one.alteration === alteration);

/** Adopted means unchanged. */
export function checkAdopted(session: Session, layer: Layer, adopted: readonly string[]): void {
  if (adopted.length === 0) return;
  const taken = new Map(adopted.map((id, index) => [id, index]));
  for (const id of adopted)
    if (!session.base.elements.byId.has(id) && !session.added.has(id))
      session.missing(layer, adopted, taken.get(id)!, id);
  for (const alteration of layer.alterations) {
    if (isDormant(session, alteration)) continue;
    for (const id of concerned(alteration)) {
      const beside = alteration.add && (alteration.add.after ?? alteration.add.before) === id;
      const hit = above(session, id)
        .slice(beside ? 1 : 0)
        .find((one) => taken.has(one));
      if (hit === undefined) continue;
      session.report(
        'adopted-altered',
        layer,
        adopted,
        `\`${hit}\` is adopted unchanged, and an alteration changes it.`,
        {
          key: taken.get(hit)!,
          element: hit,
          help: `Take \`${hit}\` out of \`adopted\`.`,
          related: [
            { node: alteration, message: 'It is changed here.' },
            ...listOf(session.related(hit, 'This is adopted.').related),
          ],
        },
      );
    }
  }
}
