/** Changes that somebody has looked at and accepted, as a country writes them down. */
import type { Change, DiffSide } from './diff.ts';

/** A change that somebody has looked at and accepted. */
export interface Acceptance {
  fingerprint: string;
  element: string;
  reason: string;
  /** Role or body that decided. */
  by?: string;
  /** Day of the decision. */
  on?: string;
}

/**
 * Marks what has been accepted. Acceptances are of a country against a guideline without one; what fits nothing is
 * unused only where the country is compared with the very guideline it names.
 */
export function accept(
  changes: readonly Change[],
  before: DiffSide,
  { accepted = [], foundation }: DiffSide,
): { changes: Change[]; unused: Acceptance[] } {
  if (accepted.length === 0 || before.comparable.nation) return { changes: [...changes], unused: [] };
  const fits = (one: Acceptance, { fingerprint, fact }: Change) =>
    one.fingerprint === fingerprint && one.element === fact.element;
  return {
    changes: changes.map((change) => {
      const match = accepted.find((one) => fits(one, change));
      if (!match) return change;
      const { fingerprint: _, element: __, ...own } = match;
      return { ...change, accepted: own };
    }),
    unused:
      before.label === foundation
        ? accepted.filter((one) => !changes.some((change) => fits(one, change)))
        : [],
  };
}

/** What is said of an acceptance that fits nothing. */
export function unusedNote({ fingerprint, element, reason }: Acceptance): string {
  return `An accepted deviation fits nothing any more: ${fingerprint} on ${element} ("${reason}"). Take it out of accepted_deviations, or accept what is there now.`;
}
