/** What the authors of a layer have written about a difference, found from the fact that their alteration leads to. */
import type { Declaration } from './diff/diff.ts';
import type { Fact } from './model/compare/fact.ts';
import { NESTED } from './model/compare/item.ts';
import { scopeKey } from './model/compare/scope.ts';
import type { LegalBasis } from './model/generated/types.ts';
import type { Nation } from './model/guideline.ts';
import type { Effective, NotApplicable, Omission, Origin } from './model/resolve/types.ts';

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
  const dropped = fact.kind === 'removed' ? dropOf(effective, fact) : undefined;
  const origin = dropped ?? originOf(effective, fact, within);
  if (!origin?.alteration) return undefined;
  const { alteration, layer } = origin;
  const { reason, gist, legal_basis, effect, below_floor } = alteration;
  const instead = dropped && ('covered_by' in dropped ? dropped.covered_by : dropped.replacement);
  return {
    operation: dropped ? ('covered_by' in dropped ? 'omit' : 'not_applicable') : (origin as Origin).operation,
    layer: layer.name,
    alteration,
    reason,
    ...(gist !== undefined && { gist }),
    ...(legal_basis && { legalBasis: lawWords(legal_basis, effective, nation) }),
    ...(effect && { effect }),
    ...(instead !== undefined && { instead }),
    ...(below_floor && {
      reservation: `${below_floor.meanwhile.trim()} (accepted by ${below_floor.accepted_by} on ${below_floor.on})`,
    }),
  };
}

function dropOf({ omitted, notApplicable }: Effective, fact: Fact): Omission | NotApplicable | undefined {
  const { applies_to, area } = fact.scope ?? {};
  const own = scopeKey({ ...(applies_to && { applies_to }), ...(area && { area: [...area] }) });
  const found = [...omitted, ...notApplicable].filter(({ id }) => id === fact.element);
  return found.find((one) => scopeKey(one) === own) ?? found[0];
}

/** The last word of a layer on a field; else on the whole element; else on what the element is a part of. */
function originOf({ origins }: Effective, fact: Fact, within: string): Origin | undefined {
  const last = (id: string, ...fields: (string | undefined)[]) =>
    origins.get(id)?.findLast((one) => !one.overridden && fields.includes(one.field));
  const placed = fact.kind === 'moved' || fact.kind === 'reordered';
  const own = last(fact.element, placed ? 'place' : fact.field) ?? last(fact.element, '*');
  if (own || within === fact.element) return own;
  const holding = Object.entries(NESTED.measure ?? {}).find(([, kind]) => kind === fact.elementKind)?.[0];
  return last(within, holding, '*');
}

/** "Act on the Protection of Trafficked Persons, art. 12(1), version of 2023-01-01" */
function lawWords(
  { act, art, version }: LegalBasis,
  effective: Effective,
  nation: Nation | undefined,
): string {
  const title = nation?.adaptation?.acts?.[act]?.title ?? effective.instruments[act]?.short ?? act;
  return [title, art && `art. ${art}`, version && `version of ${version}`]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}
