/** What the authors of a layer have written about a difference, found from the fact that their alteration leads to. */
import type { Declaration } from '../diff/diff.ts';
import type { Fact } from '../model/compare/fact.ts';
import type { LegalBasis } from '../model/generated/types.ts';
import type { Guideline, Nation } from '../model/guideline.ts';
import type { Effective, Origin } from '../model/resolve/types.ts';
import { dropOf, originOf } from '../model/resolve/written.ts';

/** Language of a field of an element, where a layer wrote it. */
export function languageFrom(effective: Effective, element: string, field: string): string | undefined {
  const wanted = (origin: Origin) => !origin.overridden && (origin.field === field || origin.field === '*');
  return effective.origins.get(element)?.findLast(wanted)?.layer.lang;
}

export function declarationOf(
  effective: Effective,
  nation: Nation | undefined,
  fact: Fact,
  within: string,
): Declaration | undefined {
  const dropped = dropOf(effective, fact);
  const origin = dropped ?? originOf(effective, fact, within);
  if (!origin?.alteration) return undefined;
  const { alteration, layer } = origin;
  const { reason, gist, legal_basis, effect, from, until, below_floor } = alteration;
  const instead = dropped && ('covered_by' in dropped ? dropped.covered_by : dropped.replacement);
  return {
    operation: dropped ? ('covered_by' in dropped ? 'omit' : 'not_applicable') : (origin as Origin).operation,
    layer: layer.name,
    ...(layer.kind === 'theme' && nation && { theme: layer.title ?? layer.name }),
    alteration,
    reason,
    ...(gist !== undefined && { gist }),
    ...(legal_basis && {
      legalBasis: `${lawWords(legal_basis, effective, nation)}${legal_basis.checked === 'unverified' ? ', unverified' : ''}`,
    }),
    ...(effect && { effect }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(instead !== undefined && { instead }),
    ...(below_floor && {
      reservation: `${below_floor.meanwhile.trim()} (accepted by ${below_floor.accepted_by} on ${below_floor.on})`,
    }),
  };
}

/** "Act on the Protection of Trafficked Persons, art. 12(1), version of 2023-01-01" */
export function lawWords(
  { act, art, version }: LegalBasis,
  { instruments }: Pick<Guideline, 'instruments'>,
  nation: Nation | undefined,
): string {
  const title = nation?.adaptation?.acts?.[act]?.title ?? instruments[act]?.short ?? act;
  return [title, art && `art. ${art}`, version && `version of ${version}`]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}
