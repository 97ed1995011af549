/**
 * Edition or baseline, themes and country -> effective guideline. Pure: the same input gives the same result, and what no
 * layer touches is the very object that it was. `REQUIREMENTS.md` says what holds; `test/resolve/` shows it.
 */
import type { Alteration, Section } from '../generated/types.ts';
import type { Guideline } from '../guideline.ts';
import { baseOf } from './base.ts';
import { checkLayer, checkThemes } from './claims.ts';
import { checkAdopted, decisionsOf } from './decisions.ts';
import { applyDrops } from './drop.ts';
import { checkFloors } from './floors.ts';
import { inForce, layersOf } from './layers.ts';
import { coverageOf, ownStructure } from './own-structure.ts';
import { applyAdds, applyMoves } from './place.ts';
import { checkFlow, checkForm } from './recheck.ts';
import { redirect } from './redirect.ts';
import { checkSafeguards } from './safeguards.ts';
import { Session } from './session.ts';
import { applyReplacements, applySets } from './set.ts';
import type { Effective, Layer, ResolveInput, ResolveProblem } from './types.ts';

export interface Resolved {
  effective: Effective;
  problems: ResolveProblem[];
}

/** Applies the layers. Where something is wrong the result holds what could be applied, and `problems` say the rest. */
export function resolve(input: ResolveInput): Resolved {
  const { guideline, nation, asOf } = input;
  const session = new Session(baseOf(guideline), asOf);
  const layers = layersOf(input);
  const own = nation?.adaptation?.structure === 'own';
  checkThemes(session, layers);
  let below = session.draft.guideline;
  for (const layer of layers) {
    below = session.draft.guideline;
    apply(session, layer, own && layer.kind === 'nation' ? (nation.adaptation?.sections ?? []) : undefined);
  }
  const formed = own || checkForm(session, layers);
  const country = layers.find((layer) => layer.kind === 'nation');
  const adopted = nation?.adaptation?.adopted ?? [];
  if (country) checkAdopted(session, country, adopted);
  const coverage = own && country ? coverageOf(session, country, nation, baseOf(below).elements) : [];
  const text: Guideline = own
    ? ownStructure(session.draft.guideline, nation, new Set(session.added.keys()))
    : session.draft.guideline;
  if (formed) checkFlow(session, text, layers, own);
  const decisions = country ? decisionsOf(session, country, adopted) : new Map();
  for (const one of coverage) if (decisions.has(one.id)) decisions.set(one.id, DECISION[one.state]);
  return {
    effective: {
      ...text,
      ...(nation && { country: nation.code }),
      asOf,
      layers,
      origins: session.origins,
      omitted: inReadingOrder(session, layers, session.omitted),
      notApplicable: inReadingOrder(session, layers, session.notApplicable),
      reservations: inReadingOrder(session, layers, session.reservations),
      adopted,
      undecided: [...decisions].flatMap(([id, decision]) => (decision === 'undecided' ? [id] : [])),
      decisions,
      assigns: nation?.adaptation?.assigns ?? [],
      nationalTerms: nation?.adaptation?.terms ?? {},
      coverage,
      dormant: session.dormant,
      places: session.draft.places,
    },
    problems: session.problems,
  };
}

/** What an element counts as, by how far a structure of its own covers it. */
export const DECISION = {
  whole: 'carried-out',
  part: 'carried-out',
  wider: 'carried-out',
  omitted: 'omitted',
  'not-applicable': 'not-applicable',
  adopted: 'adopted',
  missing: 'undecided',
} as const;

/** One layer, in the order: add, move, replace, set, omit. @param sections its text, where that is not the SOPs below */
function apply(session: Session, layer: Layer, sections: readonly Section[] | undefined): void {
  const own = sections !== undefined;
  const active = layer.alterations.filter((alteration) => {
    if (inForce(alteration, session.asOf)) return true;
    session.dormant.push({ layer, alteration });
    return false;
  });
  applyAdds(session, layer, active);
  checkLayer(session, layer);
  checkTargets(session, layer, layer.alterations);
  checkSafeguards(session, layer, active, sections ?? []);
  checkFloors(session, layer, own ? active.filter((one) => !declaresOnly(one)) : active);
  if (own) checkOwn(session, layer, active);
  applyMoves(session, layer, active);
  applyReplacements(session, layer, active);
  applySets(session, layer, active);
  const removed = applyDrops(session, layer, active);
  // The text below is not what is printed then: what falls away there leaves no gap.
  if (!own) redirect(session, removed);
}

/** Says nothing but that the sections are below a floor. */
const declaresOnly = (one: Alteration): boolean =>
  one.below_floor !== undefined && !one.set && !one.unset && !one.replace && !one.omit && !one.not_applicable;

/** In a structure of its own nothing of the SOPs is printed: what alters them alters nothing. */
function checkOwn(session: Session, layer: Layer, active: readonly Alteration[]): void {
  for (const alteration of active) {
    const key = (['set', 'unset', 'replace', 'move', 'add'] as const).find((one) => alteration[one]);
    if (key === undefined || (key === 'add' && alteration.add?.exit)) continue;
    session.report(
      'target',
      layer,
      alteration,
      'In a structure of its own nothing is taken over from the SOPs, so this alters nothing.',
      {
        key,
        part: 'key',
        ...(alteration.on !== undefined && { element: alteration.on }),
        help: 'Write it into the measure or step of a section.',
      },
    );
  }
}

/** Targets are in the layer below, or added in this one; also those of alterations that are not in force. */
function checkTargets(session: Session, layer: Layer, alterations: readonly Alteration[]): void {
  const later = new Set(
    alterations.flatMap((one) => (one.add && !inForce(one, session.asOf) ? idsIn(one.add) : [])),
  );
  for (const alteration of alterations) {
    const id = alteration.on;
    if (id === undefined || session.draft.has(id)) continue;
    if (later.has(id) && !inForce(alteration, session.asOf)) continue;
    session.missing(layer, alteration, 'on', id);
  }
}

const idsIn = (value: object): string[] =>
  [...JSON.stringify(value).matchAll(/"id":"([^"]+)"/g)].map((match) => match[1]!);

/** In the order of the layers, then of the guideline. */
function inReadingOrder<T extends { id: string; layer: Layer }>(
  session: Session,
  layers: readonly Layer[],
  list: readonly T[],
): T[] {
  const rank = (one: T) => session.base.rank.get(one.id) ?? Number.MAX_SAFE_INTEGER;
  return [...list].sort((a, b) => layers.indexOf(a.layer) - layers.indexOf(b.layer) || rank(a) - rank(b));
}
