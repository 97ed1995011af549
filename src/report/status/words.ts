/** The words of `trm status`, the same in every format. */
import type { LeftOut } from '../../model/left-out.ts';
import { NEEDS_REVIEW, STATES, type State } from '../../model/pins/state.ts';
import type { Operation } from '../../model/pins/subject.ts';
import { whereChanged } from '../../model/pins/where.ts';
import type { SignedOff } from '../../model/sign-off.ts';
import type { CountryStatus, Counts, Due, Part } from '../../model/status.ts';
import { oneLine } from '../../model/visible.ts';

export interface StatusReport {
  /** Day on which it is judged, `2026-03-01`. */
  as_of: string;
  countries: CountryStatus[];
  /** Countries that cannot be looked at. */
  left_out: readonly LeftOut[];
}

/** Columns of counts with their heads, in order: whole, and short where room is scarce. */
const COLUMNS: readonly (readonly [keyof Counts, whole: string, short: string])[] = [
  ['measures', 'measures', 'measures'],
  ['adopted', 'adopted', 'adopted'],
  ['altered', 'altered', 'altered'],
  ['omitted', 'omitted', 'omitted'],
  ['not_applicable', 'not applicable', 'n/a'],
  ['carried_out', 'carried out', 'carried'],
  ['undecided', 'undecided', 'undecided'],
  ['to_review', 'to review', 'review'],
];

/** What the columns count, for the reader. */
export const LEGEND =
  'Each measure is counted once. What the guideline has changed since the country decided counts for review, never as done; what ' +
  'nobody has decided on is undecided.';

/** What the short heads stand for. */
export function shortLegend(countries: readonly CountryStatus[]): string {
  const own = countries.some(({ structure }) => structure === 'own');
  return `n/a: not applicable;${own ? ' carried: carried out by a structure of its own;' : ''} review: to be reviewed. ${LEGEND}`;
}

/** Columns of a country: `carried out` only for a structure of its own. */
export function columnsFor({ structure }: CountryStatus): typeof COLUMNS {
  return COLUMNS.filter(([key]) => key !== 'carried_out' || structure === 'own');
}

export const headOf = ({ country, title, revision }: CountryStatus): string =>
  `${country.toUpperCase()}: ${oneLine(title)}${revision === undefined ? '' : `, revision ${oneLine(revision)}`}`;

export function factsOf(status: CountryStatus): string[] {
  const { edition, binding_force, life_cycle, structure, sample } = status;
  return [
    edition === 'baseline' ? 'adapts the baseline as it stands' : `adapts edition ${edition}`,
    `binding force: ${binding_force}`,
    `life cycle: ${life_cycle.replaceAll('-', ' ')}`,
    ...(structure === 'own' ? ['structure of its own'] : []),
    ...(sample ? ['sample, not adopted'] : []),
  ];
}

export const partName = ({ number, title }: Part): string =>
  number === undefined ? oneLine(title) : `${number} ${oneLine(title)}`;

export function signOffLine({ body, act, on, fits }: SignedOff): string {
  const said =
    fits === undefined
      ? 'does not say for which text (digest)'
      : fits
        ? 'given for the text as it is'
        : 'given for another text than the present one';
  return `${oneLine(body)}, ${oneLine(act)}, ${on}: ${said}`;
}

const OPERATION_WORDS: Readonly<Record<Operation, string>> = {
  set: 'changed',
  replace: 'replaced',
  omit: 'omitted',
  not_applicable: 'not applicable',
  add: 'added',
  move: 'moved',
  carries_out: 'carried out',
  adopted: 'adopted',
};

const OPERATIONS = Object.keys(OPERATION_WORDS) as Operation[];

/** One line for each operation: `changed: 5 (3 current, 2 stale)`. */
export function alterationLines({ alterations }: CountryStatus): string[] {
  return OPERATIONS.flatMap((operation) => {
    const states = alterations[operation];
    if (!states) return [];
    const counts = STATES.flatMap((state) => (states[state] ? [`${states[state]} ${state}`] : []));
    const total = Object.values(states).reduce((sum, one) => sum + one, 0);
    return [`${OPERATION_WORDS[operation]}: ${total} (${counts.join(', ')})`];
  });
}

export function dueLine({ title, changed, successors }: Due): string {
  const said = [
    ...(title === undefined ? [] : [oneLine(title).replace(/\.$/, '')]),
    ...(successors.length > 0 ? [`continues as ${successors.join(', ')}`] : []),
    ...(changed.length > 0 ? [`changed: ${whereChanged(changed, 4)}`] : []),
  ];
  return said.join('; ');
}

/** What is due and was pinned: of what was not, there is nothing to tell one by one. */
export const pinnedDue = ({ due }: CountryStatus): Due[] => due.filter(({ state }) => state !== 'unpinned');

/** How many decisions were never recorded; undefined where all were. */
export function unpinnedLine({ due, country }: CountryStatus): string | undefined {
  const count = due.filter(({ state }) => state === 'unpinned').length;
  if (count === 0) return undefined;
  const decisions = count === 1 ? 'One decision is' : `${count} decisions are`;
  return `${decisions} unpinned: whether the guideline has changed there since, nobody can tell. Record them: trm ack --for ${country} --all-unpinned`;
}

/** How many decisions nobody looked at when they were recorded again; undefined where there is none. */
export function unreviewedLine({ unreviewed }: CountryStatus): string | undefined {
  if (unreviewed === 0) return undefined;
  return `${unreviewed === 1 ? 'One decision was' : `${unreviewed} decisions were`} last recorded without a review (--mechanical).`;
}

/** What a newer edition would mean; undefined where the country adapts the newest, or the baseline. */
export function newerLine({ newer, country }: CountryStatus): string | undefined {
  if (!newer) return undefined;
  const { edition, states, to_review, to_decide } = newer;
  const { current = 0, ...others } = states;
  const all = Object.values(others).reduce((sum, one) => sum + one, current);
  const counted = (wanted: (state: State) => boolean) =>
    STATES.filter((state) => others[state as keyof typeof others] && wanted(state))
      .map((state) => `${states[state]} ${state}`)
      .join(', ');
  const review =
    to_review === 0
      ? 'None would have to be looked at one by one.'
      : `${to_review} would have to be looked at one by one, and would not count as done until then: ${counted((state) => NEEDS_REVIEW.has(state))}.`;
  const rest = counted((state) => !NEEDS_REVIEW.has(state));
  const fresh =
    to_decide === 0
      ? ''
      : ` ${to_decide === 1 ? 'One measure or principle is new and' : `${to_decide} measures and principles are new and`} would be undecided.`;
  return (
    `Edition ${edition} is newer. There, ${current} of ${all} decisions would be current. ${review}${rest === '' ? '' : ` Besides: ${rest}.`}${fresh} ` +
    `Which, and why: trm impact ${country} --baseline ${edition}. Move on: trm upgrade ${country} ${edition}`
  );
}

/** What to do about the first that is due, as a command. */
export function nextStep(status: CountryStatus): string | undefined {
  const [first] = pinnedDue(status);
  return first && `trm ack ${first.key.split(' ')[0]} --for ${status.country}`;
}

export const problemLine = ({ problems, country }: Pick<CountryStatus, 'problems' | 'country'>): string =>
  `${problems === 1 ? 'One mistake keeps' : `${problems} mistakes keep`} the adaptation from being applied in full: trm lint ${country}`;

/** "carried out in part: 3.2 Housing; 5.7 Compensation": what counts as carried out, and is not so as a whole. */
export function inPartLine({ in_part = [] }: CountryStatus): string | undefined {
  if (in_part.length === 0) return undefined;
  return `carried out in part: ${in_part.map(({ number, title }) => [number, title].filter(Boolean).join(' ')).join('; ')}`;
}
