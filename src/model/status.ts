/** How far a country has come with the guideline that it adapts: counts, and what has to be looked at. */
import { ancestor, type Element } from './element.ts';
import type { AdaptationSource } from './generated/types.ts';
import type { Nation } from './guideline.ts';
import { numbersOf } from './number.ts';
import {
  countStates,
  NEEDS_REVIEW,
  type Pinned,
  STATES,
  type Standing,
  type State,
  standingsAgainst,
} from './pins/state.ts';
import { type Base, newlyThere, type Operation, subjectsOf } from './pins/subject.ts';
import { titleOf } from './pins/title.ts';
import { resolve } from './resolve/resolve.ts';
import { type Effective, MILD } from './resolve/types.ts';
import { publishedDigest, type SignedOff, signedOff } from './sign-off.ts';

/** Measures, each counted once; what has to be reviewed is counted there only, whatever was decided. */
export interface Counts {
  measures: number;
  adopted: number;
  altered: number;
  omitted: number;
  not_applicable: number;
  /** By a structure of its own. */
  carried_out: number;
  undecided: number;
  to_review: number;
}

export interface Part extends Counts {
  /** Id of the SOP; `principles`. */
  id: string;
  number?: string;
  title: string;
}

export interface Due {
  key: string;
  state: State;
  title?: string;
  changed: readonly string[];
  successors: readonly string[];
}

export interface PartlyDone {
  id: string;
  number?: string;
  title: string;
}

export interface CountryStatus {
  country: string;
  title: string;
  /** Name of the edition, or `baseline`. */
  edition: string;
  revision?: string;
  structure: AdaptationSource['structure'];
  binding_force: AdaptationSource['binding_force'];
  life_cycle: AdaptationSource['status'];
  sample: boolean;
  /** What a sign-off is bound to. */
  digest: string;
  sign_offs: SignedOff[];
  parts: Part[];
  total: Counts;
  /** Alterations by operation and state. */
  alterations: Partial<Record<Operation, Partial<Record<State, number>>>>;
  reservations: number;
  /** Measures that a structure of its own carries out in part only; left out where the structure is the guideline's. */
  in_part?: PartlyDone[];
  /** What is not current, in the order of the states. */
  due: Due[];
  /** Decisions that were last recorded again without a review. */
  unreviewed: number;
  /** Mistakes that keep the effective guideline from being complete. */
  problems: number;
  /** The newest edition, where the country adapts an older one. */
  newer?: NewerEdition;
}

/** What would be due in an edition that a country has not moved on to. */
export interface NewerEdition {
  edition: string;
  /** Of all decisions, how many would be in which state. */
  states: Partial<Record<State, number>>;
  /** How many of them a person would have to look at, one by one. */
  to_review: number;
  /** Measures and principles on which it has not decided, because they are new. */
  to_decide: number;
}

const NONE: Counts = {
  measures: 0,
  adopted: 0,
  altered: 0,
  omitted: 0,
  not_applicable: 0,
  carried_out: 0,
  undecided: 0,
  to_review: 0,
};

/**
 * @param base what the country adapts, its themes applied
 * @param newest the newest edition with the same themes, where the country adapts an older one
 * @param asOf day for which alterations are in force, `2026-03-01`
 */
export function statusOf(
  nation: Nation,
  base: Base,
  asOf: string,
  { pinned, newest }: { pinned?: Pinned; newest?: Base } = {},
): CountryStatus {
  const adaptation = nation.adaptation!;
  const standings = standingsAgainst(base, subjectsOf(adaptation), nation.pins, pinned);
  // The themes are in the base already.
  const { effective, problems } = resolve({ guideline: base.guideline, themes: [], nation, asOf });
  const review = toReview(base, standings);
  const parts = partsOf(base, (id) =>
    review.has(id) ? 'to_review' : COUNTED[effective.decisions.get(id) ?? 'undecided'],
  );
  const digest = publishedDigest(base.guideline, adaptation);
  return {
    country: nation.code,
    title: adaptation.title ?? base.guideline.countries[nation.code]?.title ?? nation.code.toUpperCase(),
    edition: base.name,
    ...(adaptation.revision !== undefined && { revision: adaptation.revision }),
    structure: adaptation.structure,
    binding_force: adaptation.binding_force,
    life_cycle: adaptation.status,
    sample: adaptation.sample === true,
    digest,
    sign_offs: signedOff(adaptation.sign_offs, digest),
    parts,
    total: parts.reduce(added, NONE),
    alterations: byOperation(standings),
    reservations: effective.reservations.length,
    ...(adaptation.structure === 'own' && { in_part: partlyDone(base, effective) }),
    due: standings
      .filter(({ state }) => state !== 'current')
      .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state))
      .map(dueOf),
    unreviewed: standings.filter(({ pin }) => pin?.acks?.at(-1)?.mechanical).length,
    problems: problems.filter(({ code }) => !MILD.has(code)).length,
    ...(newest && { newer: newerThan(base, newest, nation, pinned) }),
  };
}

function partlyDone({ guideline, elements }: Base, { coverage }: Effective): PartlyDone[] {
  const numbers = numbersOf(guideline);
  return coverage
    .filter(({ id, state }) => state === 'part' && elements.byId.get(id)?.kind === 'measure')
    .map(({ id, title }) => {
      const number = numbers.get(id);
      return { id, ...(number !== undefined && { number }), title };
    });
}

const COUNTED = {
  adopted: 'adopted',
  altered: 'altered',
  omitted: 'omitted',
  'not-applicable': 'not_applicable',
  'carried-out': 'carried_out',
  undecided: 'undecided',
} as const;

function newerThan(base: Base, newest: Base, nation: Nation, pinned?: Pinned): NewerEdition {
  const standings = standingsAgainst(newest, subjectsOf(nation.adaptation!), nation.pins, pinned);
  return {
    edition: newest.name,
    states: countStates(standings),
    to_review: standings.filter(({ state }) => NEEDS_REVIEW.has(state)).length,
    to_decide: newlyThere(base, newest).length,
  };
}

/** Measures and principles with a decision that is no longer certain. */
function toReview(base: Base, standings: readonly Standing[]): Set<string> {
  const ids = new Set<string>();
  for (const { state, element, subject } of standings) {
    if (!NEEDS_REVIEW.has(state) || !element) continue;
    // What is added beside a measure says nothing on the measure.
    const place = subject.alteration?.add;
    const at = place?.after !== undefined || place?.before !== undefined ? element.parent : element;
    const counted = ancestor(at, 'measure') ?? ancestor(at, 'principle');
    if (counted) ids.add(counted.id);
    else if (at && subject.operation !== 'add' && subject.operation !== 'set')
      for (const inner of base.elements.byId.values()) if (isWithin(inner, at)) ids.add(inner.id);
  }
  return ids;
}

function isWithin(element: Element, above: Element): boolean {
  for (let at: Element | undefined = element; at; at = at.parent) if (at === above) return true;
  return false;
}

function partsOf(base: Base, classOf: (id: string) => keyof Counts): Part[] {
  const { front, sops } = base.guideline;
  const numbers = numbersOf(base.guideline);
  const count = (ids: readonly string[]): Counts => {
    const counts = { ...NONE, measures: ids.length };
    for (const id of ids) counts[classOf(id)]++;
    return counts;
  };
  const principles = (front.principles ?? []).map(({ id }) => id);
  return [
    ...(principles.length > 0 ? [{ id: 'principles', title: 'Principles', ...count(principles) }] : []),
    ...sops.map(({ id, title, phases = [] }) => {
      const number = numbers.get(id);
      const measures = phases.flatMap((phase) => phase.measures.map((measure) => measure.id));
      return { id, ...(number !== undefined && { number }), title, ...count(measures) };
    }),
  ];
}

function added(sum: Counts, part: Counts): Counts {
  const keys = Object.keys(NONE) as (keyof Counts)[];
  return Object.fromEntries(keys.map((key) => [key, sum[key] + part[key]])) as unknown as Counts;
}

function byOperation(standings: readonly Standing[]): CountryStatus['alterations'] {
  const counts: CountryStatus['alterations'] = {};
  for (const { subject, state } of standings) {
    if (subject.operation === 'adopted') continue;
    const states = counts[subject.operation] ?? {};
    states[state] = (states[state] ?? 0) + 1;
    counts[subject.operation] = states;
  }
  return counts;
}

function dueOf(standing: Standing): Due {
  const { subject, state, changed, successors } = standing;
  const title = titleOf(standing);
  return { key: subject.key, state, ...(title !== undefined && { title }), changed, successors };
}
