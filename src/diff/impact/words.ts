/** The words of `trm impact`, the same in every format. */
import type { LeftOut } from '../../model/left-out.ts';
import { STATE_WORDS, STATES, type State } from '../../model/pins/state.ts';
import { whereChanged } from '../../model/pins/where.ts';
import { oneLine } from '../../model/visible.ts';
import type { Reasoned, ReasonedImpact } from './why.ts';

export interface ImpactReport {
  as_of: string;
  /** What would be released: `baseline`, or the revision or folder that was named. */
  baseline: string;
  countries: readonly ReasonedImpact[];
  /** Countries that cannot be looked at. */
  left_out: readonly LeftOut[];
}

export function headOf({ baseline }: ImpactReport): string {
  if (/^\d{4}\.\d+$/.test(baseline)) return `If a country moved on to edition ${baseline}:`;
  const what = baseline === 'baseline' ? 'the baseline as it stands' : `the baseline of ${baseline}`;
  return `If ${what} were released, and a country moved on to it:`;
}

export const countryHead = ({ country, title, edition }: ReasonedImpact): string =>
  `${country.toUpperCase()}: ${oneLine(title)}, which adapts ${edition === 'baseline' ? 'the baseline as it stands' : `edition ${edition}`}`;

/** Whether there is anything to say of a country. */
export const isTouched = (impact: ReasonedImpact): boolean =>
  impact.affected.length + impact.to_decide.length + impact.sign_offs.length > 0 ||
  (impact.states.unpinned ?? 0) + dueAlready(impact) > 0;

/** Decisions that are due now, and would be for the same. */
function dueAlready({ states, affected }: ReasonedImpact): number {
  const { current: _, unpinned: __, ...due } = states;
  return Object.values(due).reduce((sum, one) => sum + one, 0) - affected.length;
}

/** The states that occur, worst first, each with its decisions. */
export const byState = ({ affected }: ReasonedImpact): [State, Reasoned[]][] =>
  STATES.flatMap((state) => {
    const those = affected.filter(({ after }) => after === state);
    return those.length > 0 ? [[state, those] as [State, Reasoned[]]] : [];
  });

export const stateHead = (state: State, count: number): string =>
  `${state} (${count}): ${STATE_WORDS[state]}`;

/** What there is to say of a decision besides what changes. */
export function notesOn({ before, after, successors, changes, changed }: Reasoned): string[] {
  return [
    ...(before === 'current' || before === 'unpinned' || before === after ? [] : [`it is ${before} already`]),
    ...(successors.length > 0 ? [`it continues as ${successors.join(', ')}`] : []),
    // A place that no change names: what changed there is told by its path.
    ...(changes.length === 0 && changed.length > 0 ? [`changed: ${whereChanged(changed, 6)}`] : []),
  ];
}

const decisions = (count: number): string => `${count} decision${count === 1 ? '' : 's'}`;

/** What needs nobody, and what cannot be told for sure. */
export function closingLines(impact: ReasonedImpact): string[] {
  const { country, edition, states } = impact;
  const { current = 0, unpinned = 0 } = states;
  const already = dueAlready(impact);
  return [
    ...(already > 0
      ? [
          `${decisions(already)} ${already === 1 ? 'is' : 'are'} due already, for the same: trm status ${country}`,
        ]
      : []),
    ...(unpinned > 0
      ? [
          `unpinned (${unpinned}): ${STATE_WORDS.unpinned}; nothing has changed there since ${edition === 'baseline' ? 'the baseline of today' : `edition ${edition}`}. Record them: trm ack --for ${country} --all-unpinned`,
        ]
      : []),
    ...(current > 0 ? [`current (${current}): ${STATE_WORDS.current}`] : []),
  ];
}

/** Countries that have nothing to look at. */
export const calmLine = (countries: readonly ReasonedImpact[]): string | undefined => {
  const calm = countries.filter((one) => !isTouched(one)).map(({ country }) => country.toUpperCase());
  return calm.length > 0 ? `${calm.join(', ')}: nothing would have to be looked at.` : undefined;
};
