/** Which decisions `trm ack` records, and which it cannot record. */
import { UsageError } from '../model/finding.ts';
import type { Nation } from '../model/guideline.ts';
import { foldersOf } from '../model/kind.ts';
import { didYouMean } from '../model/nearest.ts';
import { NEEDS_REVIEW, type Standing, type State } from '../model/pins/state.ts';
import type { UsableWorkspace } from '../workspace/usable-sources.ts';

export interface AckOptions {
  for?: string;
  reason?: string;
  allDrift?: boolean;
  allUnpinned?: boolean;
}

export interface Mode {
  choose(standings: readonly Standing[], nation: Nation): readonly Standing[];
  /** The texts are shown before anything is recorded. */
  show: boolean;
  /** Needs no reason: there is nothing older to review. */
  silent: boolean;
  reason: string | undefined;
  /** Decisions that need a review are recorded one at a time. */
  single: boolean;
  /** What is chosen, in words, where that is not one decision. */
  all?: string;
}

/** @throws UsageError when the flags do not say one thing */
export function modeOf(id: string | undefined, options: AckOptions): Mode {
  const { reason, allDrift, allUnpinned } = options;
  if (options.for === undefined)
    throw new UsageError('The country is missing.', 'Name it by its code: --for xa');
  const asked = [id !== undefined, allDrift, allUnpinned].filter(Boolean).length;
  if (asked === 0) {
    throw new UsageError(
      'Which decision is meant?',
      `Name an element, or take --all-drift or --all-unpinned. What is due: trm status ${options.for}`,
    );
  }
  if (asked > 1)
    throw new UsageError('An id, --all-drift and --all-unpinned exclude each other.', 'Take one.');
  const all = (state: State) => (standings: readonly Standing[]) =>
    standings.filter((standing) => standing.state === state && standing.successors.length === 0);
  if (allUnpinned)
    return { choose: all('unpinned'), show: false, silent: true, single: false, reason, all: 'is unpinned' };
  if (allDrift)
    return {
      choose: all('editorial-drift'),
      show: true,
      silent: false,
      single: false,
      reason,
      all: 'has changed in its wording only',
    };
  return {
    choose: (standings, nation) => withId(id!, standings, nation),
    show: true,
    silent: false,
    single: true,
    reason,
  };
}

/** Decisions on an element by its id; or one of them by its name, as in `m7 set when`. */
function withId(id: string, standings: readonly Standing[], nation: Nation): Standing[] {
  const found = standings.filter(({ subject }) => subject.key === id || subject.id === id);
  if (found.length > 0) return found;
  const code = nation.code.toUpperCase();
  const carriers = standings.filter(
    ({ subject }) => subject.target === id && subject.operation === 'carries_out',
  );
  if (carriers.length > 0) {
    const by = [...new Set(carriers.map(({ subject }) => subject.id))];
    throw new UsageError(
      `${code} carries out ${id} by ${by.join(' and ')}: that is what is recorded.`,
      by.map((one) => `trm ack ${one} --for ${nation.code}`).join('; '),
    );
  }
  const ids = standings.flatMap(({ subject }) => [subject.id, subject.key]);
  const guess = didYouMean(id, new Set(ids));
  throw new UsageError(
    `${code} neither alters nor adopts "${id}".`,
    `${guess ? `${guess} ` : ''}What it decided: trm status ${nation.code}`,
  );
}

/** @throws UsageError when a reason would stand for several decisions of which one has to be reviewed */
export function checkSingle(due: readonly Standing[], nation: Nation): void {
  if (due.length < 2 || !due.some(({ state }) => NEEDS_REVIEW.has(state))) return;
  throw new UsageError(
    `There are ${due.length} decisions on ${due[0]!.subject.id} that are due, and each needs a reason of its own.`,
    due.map((one) => recordCommand(one, due, nation)).join('\n'),
  );
}

/** That there is nothing to record, and what is due besides. */
export function nothingDue(
  { all }: Mode,
  standings: readonly Standing[],
  { code }: Pick<Nation, 'code'>,
): string {
  if (all === undefined) return 'Nothing is due here: what is recorded is what the guideline says.';
  const due = standings.filter(({ state }) => state !== 'current').length;
  const others =
    due === 0 ? '' : ` ${due === 1 ? 'One is' : `${due} are`} due for another reason: trm status ${code}`;
  return `Nothing to record: of what ${code.toUpperCase()} decided on, nothing ${all}.${others}`;
}

export function whatNext(
  due: readonly Standing[],
  single: boolean,
  nation: Nation,
  workspace: UsableWorkspace,
): string {
  const { national } = foldersOf(workspace.settings);
  const commands = single
    ? due.map((one) => recordCommand(one, due, nation))
    : [`trm ack --for ${nation.code} --all-drift --reason "…"`];
  const same = due.filter(({ state }) => state === 'upstreamed');
  const [first] = same;
  if (first && same.length === due.length)
    return [
      `The guideline says the same now: take ${same.map(({ subject }) => `"${subject.key}"`).join(', ')} out of ${national}/${nation.code}/adaptation.yaml,`,
      'and write the measure under "adopted" there if nothing else is altered in it.',
      'If you keep it all the same, say why:',
      ...commands.map((command) => `  ${command}`),
    ].join('\n');
  return [
    `If ${due.length > 1 ? 'they still hold' : 'the decision still holds'}, say why:`,
    ...commands.map((command) => `  ${command}`),
    `If not, change ${national}/${nation.code}/adaptation.yaml, and record it then.`,
  ].join('\n');
}

/** By the id, where that says which decision is meant. */
function recordCommand({ subject }: Standing, due: readonly Standing[], nation: Nation): string {
  const name = due.length > 1 ? `"${subject.key}"` : subject.id;
  return `trm ack ${name} --for ${nation.code} --reason "…" --by "…"`;
}

/** Why something cannot be recorded as it stands. */
export function obstacleIn(due: readonly Standing[], nation: Nation): UsageError | undefined {
  const gone = due.find(({ state, element }) => state === 'orphaned' || element === undefined);
  const moved = due.find(({ successors }) => successors.length > 0);
  const file = `national/${nation.code}/adaptation.yaml`;
  if (gone && gone.successors.length === 0) {
    return new UsageError(
      `${gone.subject.target} is no longer in the guideline, so ${gone.subject.key} cannot be recorded.`,
      `Take it out of ${file}, or let it alter another element.`,
    );
  }
  if (moved) {
    return new UsageError(
      `${moved.subject.target} continues as ${moved.successors.join(' and ')}, so ${moved.subject.key} cannot be recorded.`,
      `Write the new id in ${file}, then record it: trm ack ${moved.successors[0]} --for ${nation.code} --reason "…"`,
    );
  }
  return undefined;
}
