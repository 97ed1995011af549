/** What a release would mean for a country: which of its decisions would have to be looked at, and why. */
import type { Nation } from './guideline.ts';
import { pinTo } from './pins/pin.ts';
import {
  countStates,
  NEEDS_REVIEW,
  type Pinned,
  type Standing,
  type State,
  standingAgainst,
  standingsAgainst,
} from './pins/state.ts';
import { type Base, newlyThere, type Subject, subjectsOf } from './pins/subject.ts';
import { titleOf } from './pins/title.ts';
import { publishedDigest, signedOff } from './sign-off.ts';

export interface Affected {
  subject: Subject;
  /** State against what the country adapts now. */
  before: State;
  /** State that it would have. */
  after: State;
  title?: string;
  /** Where the guideline changed: paths such as `when.min`. */
  changed: readonly string[];
  successors: readonly string[];
}

export interface Impact {
  country: string;
  title: string;
  /** Edition that it adapts, or `baseline`. */
  edition: string;
  /** Decisions with another state than now, worst first. */
  affected: Affected[];
  /** How many decisions would be in which state; `unpinned` where nothing speaks against a decision that was never recorded. */
  states: Partial<Record<State, number>>;
  /** Measures and principles on which it has not decided, because they are new. */
  to_decide: { id: string; title: string }[];
  /** Sign-offs that fit now, and no longer would. */
  sign_offs: { body: string; act: string; on: string }[];
}

/**
 * @param present what the country adapts now
 * @param next what it would adapt
 */
export function impactOn(nation: Nation, present: Base, next: Base, pinned: Pinned): Impact {
  const adaptation = nation.adaptation!;
  const subjects = subjectsOf(adaptation);
  const now = standingsAgainst(present, subjects, nation.pins, pinned);
  const at = (name: string) => (name === present.name ? present : pinned(name));
  const standings = now.map((before) => {
    // What was never pinned was written against what there is now.
    const pin = before.pin ?? pinTo(present, before.subject);
    return { before, after: standingAgainst(next, before.subject, pin, at) };
  });
  const affected = standings.flatMap(({ before, after }) =>
    isWorth(before, after) ? [affectedBy(before, after)] : [],
  );
  const digest = publishedDigest(present.guideline, adaptation);
  const later = publishedDigest(next.guideline, adaptation);
  return {
    country: nation.code,
    title: adaptation.title ?? nation.code.toUpperCase(),
    edition: present.name,
    affected: affected.sort((a, b) => RANK(a.after) - RANK(b.after)),
    states: countStates(standings.map(judged)),
    to_decide: newlyThere(present, next).map(({ id, title }) => ({ id, title })),
    sign_offs:
      digest === later
        ? []
        : signedOff(adaptation.sign_offs, digest)
            .filter(({ fits }) => fits)
            .map(({ body, act, on }) => ({ body, act, on })),
  };
}

/** What nobody has recorded is not known to be current. */
const judged = ({ before, after }: { before: Standing; after: Standing }): { state: State } =>
  after.state === 'current' && !before.pin ? { state: 'unpinned' } : after;

const RANK = (state: State): number => [...NEEDS_REVIEW, 'upstreamed', 'editorial-drift'].indexOf(state);

const isCalm = (state: State): boolean => state === 'current' || state === 'unpinned';

/** A decision is affected when it would be due, and is not due already for the same. */
function isWorth(before: Standing, after: Standing): boolean {
  if (isCalm(after.state)) return false;
  return before.state !== after.state || before.changed.join() !== after.changed.join();
}

function affectedBy(before: Standing, { subject, state, element, changed, successors }: Standing): Affected {
  const found = element ?? before.element;
  const title = titleOf({ subject, ...(found && { element: found }) });
  return {
    subject,
    before: before.state,
    after: state,
    ...(title !== undefined && { title }),
    changed,
    successors,
  };
}
