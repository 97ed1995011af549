/** `omit` and `not_applicable`: elements fall away, for everyone or for some. */
import type { Alteration, Variant } from '../generated/types.ts';
import type { Removed } from './redirect.ts';
import { isScoped, scopeOf } from './scope.ts';
import type { Session } from './session.ts';
import { byScope, checkScope, putVariant } from './set.ts';
import type { Layer } from './types.ts';

/** @returns what fell away for everyone, as it stood among its neighbours */
export function applyDrops(session: Session, layer: Layer, active: readonly Alteration[]): Removed[] {
  const { draft } = session;
  const those = active.filter(
    (one) => one.on !== undefined && (one.omit || one.not_applicable) && draft.has(one.on),
  );
  for (const alteration of byScope(those))
    if (checkScope(session, layer, alteration)) {
      record(session, layer, alteration);
      putVariant(session, layer, alteration, variantOf(alteration));
    }
  const removed = those
    .filter((one) => !isScoped(one))
    .map((alteration): Removed => {
      const id = alteration.on!;
      return {
        id,
        ...draft.spot(id),
        siblings: draft.siblings(id),
        then: alteration.omit?.then ?? alteration.not_applicable?.then ?? 'next',
        layer,
        alteration,
      };
    });
  for (const { alteration } of removed) record(session, layer, alteration);
  // An element within another that falls away as well is gone already.
  for (const { id, alteration } of removed)
    if (draft.has(id)) draft.remove(id, { layer, alteration, through: id });
  return removed;
}

function variantOf({ omit, not_applicable, reason }: Alteration): Omit<Variant, 'applies_to' | 'area'> {
  const then = omit?.then ?? not_applicable?.then;
  const lead = then !== undefined && then !== 'next' ? { set: { then } } : {};
  return omit
    ? { omitted: true, replaced_by: omit.covered_by, ...lead }
    : { not_applicable: reason, replaced_by: not_applicable!.replacement, ...lead };
}

function record(session: Session, layer: Layer, alteration: Alteration): void {
  const id = alteration.on!;
  const about = {
    id,
    kind: session.draft.spot(id).kind,
    title: session.title(id),
    layer,
    alteration,
    ...scopeOf(alteration),
  };
  if (alteration.omit) session.omitted.push({ ...about, covered_by: alteration.omit.covered_by });
  else session.notApplicable.push({ ...about, replacement: alteration.not_applicable!.replacement });
  session.note(id, '*', alteration.omit ? 'omit' : 'not_applicable', layer, alteration, scopeOf(alteration));
}
