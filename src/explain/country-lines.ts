/** Of an element, a line for each country: what became of it there, and whether the decision still stands. */

import { columns } from '../model/columns.ts';
import { UsageError } from '../model/finding.ts';
import type { Nation } from '../model/guideline.ts';
import { STATES, type State } from '../model/pins/state.ts';
import type { Subject } from '../model/pins/subject.ts';
import { Bases, WORKING } from '../workspace/editions.ts';
import type { UsableWorkspace } from '../workspace/usable-sources.ts';
import { BECAME_SHORT } from './became-words.ts';
import type { Became } from './country-view.ts';
import { CountryView } from './country-view.ts';

export interface CountryLine {
  country: string;
  /** What it adapts: name of an edition, or `baseline`. */
  edition: string;
  /** `absent`: the guideline that it adapts does not have the element. */
  became?: Became | 'absent';
  /** Id of what it is a part of, where the country decided on that as a whole. */
  through?: string;
  /** What it decided on the element and its parts, each with its state. */
  decisions?: { key: string; state: State }[];
  /** Why nothing can be told. */
  problem?: string;
}

/**
 * @param nations of which it is told, as far as they have an adaptation
 * @param asOf day for which alterations are in force, `2026-03-01`
 */
export function countryLines(
  workspace: UsableWorkspace,
  nations: readonly Nation[],
  id: string,
  asOf: string,
): CountryLine[] {
  const lines: CountryLine[] = [];
  const bases = new Bases(workspace, asOf);
  for (const nation of nations) {
    if (!nation.adaptation) continue;
    const about = { country: nation.code, edition: nation.adaptation.edition ?? WORKING };
    try {
      const view = new CountryView(workspace, nation, asOf, bases);
      const fate = view.has(id) ? view.fate(id) : undefined;
      const concerned = view.subjects.filter(
        (subject) =>
          concerns(view, subject, id) || (subject.operation === 'adopted' && subject.id === fate?.through),
      );
      const decisions = view
        .standingsOf(concerned)
        .map(({ subject, state }) => ({ key: subject.key, state }));
      if (fate) lines.push({ ...about, ...fate, decisions });
      // What another country added is nothing to this one.
      else if (
        workspace.guideline.front.retired?.some((one) => one.id === id) ||
        decisions.length > 0 ||
        !/^[a-z]+-/.test(id)
      )
        lines.push({ ...about, became: 'absent', decisions });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      lines.push({ ...about, problem: error.message });
    }
  }
  return lines;
}

/** A decision on the element, on a part of it, or on what is put into it; not on what is put beside it. */
function concerns(view: CountryView, subject: Subject, id: string): boolean {
  if (subject.id === id || subject.operation === 'carries_out')
    return subject.id === id || subject.target === id;
  const place = subject.alteration?.add;
  const beside = place?.after !== undefined || place?.before !== undefined;
  const chain = view.chain(subject.target);
  return subject.target === id ? !beside : chain.slice(1).includes(id);
}

/** @returns lines, each ended */
export function countryLinesText(lines: readonly CountryLine[], id: string, width: number): string {
  const rows = lines.map(({ country, edition, became, through, decisions = [], problem }) => [
    country.toUpperCase(),
    edition,
    problem ??
      [
        became === 'absent' ? 'not in it' : became && BECAME_SHORT[became],
        through === undefined ? '' : ` with ${through}`,
        decisions.length === 0 ? '' : `: ${decisionWords(decisions, id)}`,
      ].join(''),
  ]);
  return rows.length === 0 ? '' : `  countries\n${columns(rows, 4, width)}`;
}

/** Some one by one; many by their states. */
function decisionWords(decisions: NonNullable<CountryLine['decisions']>, id: string): string {
  if (decisions.length <= 4)
    return decisions
      .map(({ key, state }) => `${key.startsWith(`${id} `) ? key.slice(id.length + 1) : key} (${state})`)
      .join(', ');
  return `${decisions.length} decisions, ${STATES.flatMap((state) => {
    const count = decisions.filter((one) => one.state === state).length;
    return count > 0 ? [`${count} ${state}`] : [];
  }).join(', ')}`;
}
