/** What `trm diff` compares: the words of the command line, read as guidelines. */

import type { DiffSide } from '../diff/diff.ts';
import { isWorkspace } from '../io/find-workspace.ts';
import { compare } from '../model/compare/compare.ts';
import { UsageError } from '../model/finding.ts';
import { type Guideline, type Nation, type Theme, themeIn } from '../model/guideline.ts';
import type { Party, Without } from '../model/interop/types.ts';
import type { LeftOut } from '../model/left-out.ts';
import { didYouMean } from '../model/nearest.ts';
import { resolve } from '../model/resolve/resolve.ts';
import type { Effective, ResolveCode, ResolveProblem } from '../model/resolve/types.ts';
import {
  assertBaseline,
  EDITION_NAME,
  editionNames,
  foundationOf,
  nationNamed,
  readEdition,
  WORKING,
} from '../workspace/editions.ts';
import { ANOTHER_REVISION, withRevision } from '../workspace/revision.ts';
import { readShared, soundNations, tellOfEach } from '../workspace/sound-countries.ts';
import type { UsableWorkspace } from '../workspace/usable-sources.ts';
import { declarationOf, languageFrom } from './declared.ts';

export interface Side extends DiffSide {
  effective?: Effective;
  /** Its sources are the files of the workspace as they stand: they have lines to point at. */
  working?: true;
  /** What the reader must know besides: alterations that are not in force, mistakes that lint will name. */
  notes: string[];
}

const COUNTRY = /^[a-z]{2}$/i;

/** What is compared with what when only one is named. @throws UsageError where there is nothing to compare it with */
export async function pairFor(
  workspace: UsableWorkspace,
  named: readonly string[],
  asOf: string,
): Promise<[Side, Side]> {
  const [first = '', second] = named;
  if (second !== undefined)
    return [await sideFor(workspace, first, asOf), await sideFor(workspace, second, asOf)];
  const { place, what } = partsOf(first);
  if (place !== undefined)
    return [await sideFor(workspace, first, asOf), await sideFor(workspace, what, asOf)];
  if (isWorkspace(first) && first !== '.')
    return [await sideFor(workspace, WORKING, asOf), await sideFor(workspace, first, asOf)];
  const after = await sideFor(workspace, first, asOf);
  if (EDITION_NAME.test(first)) return [after, await sideFor(workspace, WORKING, asOf)];
  if (themeIn(workspace.themes, first)) return [await sideFor(workspace, WORKING, asOf), after];
  if (COUNTRY.test(first) && first !== WORKING) {
    const { adaptation } = nationNamed(workspace, first);
    return [await sideFor(workspace, adaptation?.edition ?? WORKING, asOf), after];
  }
  throw new UsageError(
    `"${first}" is to be compared with what?`,
    'Name two: trm diff 2026.1 baseline. A country alone is compared with the edition it names.',
  );
}

/**
 * Every country beside the guideline that it names. One that cannot be read or resolved is left out, and said to be.
 * @throws UsageError where no country has an adaptation
 */
export async function everyCountry(
  workspace: UsableWorkspace,
  asOf: string,
): Promise<{ pairs: [Side, Side][]; leftOut: LeftOut[] }> {
  const { told: pairs, leftOut } = await tellOfEach(soundNations(workspace, []), ({ code }) =>
    pairFor(workspace, [code], asOf),
  );
  return { pairs, leftOut };
}

/** A country with its effective guideline. @throws UsageError for what is none, or cannot be resolved */
export async function partyFor(workspace: UsableWorkspace, typed: string, asOf: string): Promise<Party> {
  const { comparable, effective } = await sideFor(workspace, typed, asOf);
  const { guideline, nation } = comparable;
  if (nation) return { code: nation.code, guideline, nation, without: withoutIn(effective) };
  throw new UsageError(
    `"${typed}" is no country.`,
    'Name two countries by their codes: trm interop xa xb. What differs between guidelines: trm diff',
  );
}

/** What a country has declared that it does not do, for everyone. */
function withoutIn(effective: Effective | undefined): Without[] {
  const all = [
    ...(effective?.omitted ?? []).map((one) => ({ ...one, instead: one.covered_by })),
    ...(effective?.notApplicable ?? []).map((one) => ({ ...one, instead: one.replacement })),
  ];
  return all
    .filter((one) => one.applies_to === undefined && one.area === undefined)
    .map(({ id, alteration, instead }) => ({ id, reason: alteration.reason, instead }));
}

/** A git revision or the folder of another workspace, and what of it. A drive letter of Windows is neither. */
function partsOf(typed: string): { place?: string; what: string } {
  const at = typed.lastIndexOf(':');
  if (at < 0 || (at === 1 && /^[A-Za-z]:[\\/]/.test(typed))) return { what: typed };
  return { place: typed.slice(0, at), what: typed.slice(at + 1) || WORKING };
}

/** What of a workspace is named, wherever that lies: `xa` in `main:xa`. */
export const whatIsNamed = (typed: string): string => partsOf(typed).what;

/** @throws UsageError when there is no such thing, or it cannot be resolved */
async function sideFor(workspace: UsableWorkspace, typed: string, asOf: string): Promise<Side> {
  const { place, what } = partsOf(typed);
  if (place !== undefined) {
    const elsewhere = (folder: string, help?: string): Side => {
      // What it is called there is not what it is called here.
      const { foundation: _, ...side } = inside(readShared(folder, [what], help), what, typed, asOf, help);
      return side;
    };
    return isWorkspace(place)
      ? elsewhere(place, `What is wrong there: trm lint --workspace ${place}`)
      : withRevision(workspace.root, place, async (folder) => elsewhere(folder, ANOTHER_REVISION));
  }
  if (/[\\/.]/.test(what) && !EDITION_NAME.test(what)) {
    if (isWorkspace(what))
      return inside(
        readShared(what, [], `What is wrong there: trm lint --workspace ${what}`),
        WORKING,
        typed,
        asOf,
      );
    throw new UsageError(`There is no workspace in "${what}".`, 'Name a folder that holds trm.yaml.');
  }
  return { ...inside(workspace, what, typed, asOf), ...(!EDITION_NAME.test(what) && { working: true }) };
}

/** @param help where it can be seen what is wrong with a country */
function inside(workspace: UsableWorkspace, what: string, label: string, asOf: string, help?: string): Side {
  if (what === WORKING) {
    assertBaseline(workspace, `Name one of its editions: ${editionNames(workspace).join(', ')}.`);
    return { label, comparable: { guideline: workspace.guideline }, notes: [] };
  }
  if (EDITION_NAME.test(what))
    return { label, comparable: { guideline: readEdition(workspace, what).guideline }, notes: [] };
  const theme = themeIn(workspace.themes, what);
  if (theme) return layered(label, workspace.guideline, [[what, theme]], undefined, asOf);
  if (COUNTRY.test(what)) return country(workspace, nationNamed(workspace, what, help), label, asOf);
  const known = [
    WORKING,
    ...editionNames(workspace),
    ...workspace.countries.keys(),
    ...Object.keys(workspace.themes),
  ];
  const guess = didYouMean(what, known);
  throw new UsageError(
    `There is nothing called "${what}" to compare.`,
    `${guess ? `${guess} ` : ''}There is: ${known.join(', ')}; a folder with a workspace; or a git revision before one of these, as in HEAD~1:baseline.`,
  );
}

function country(workspace: UsableWorkspace, nation: Nation, label: string, asOf: string): Side {
  const { guideline, themes } = foundationOf(workspace, nation);
  return layered(label, guideline, themes, nation, asOf);
}

/** Problems that leave out something of a layer: what is compared would not be what its author wrote. */
const INCOMPLETE: ReadonlySet<ResolveCode> = new Set<ResolveCode>([
  'target',
  'place',
  'field',
  'scope',
  'duplicate',
  'cycle',
  'conflict',
  'theme-clash',
  'invalid',
]);

function layered(
  label: string,
  guideline: Guideline,
  themes: readonly (readonly [string, Theme])[],
  nation: Nation | undefined,
  asOf: string,
): Side {
  const { effective, problems } = resolve({ guideline, themes, ...(nation && { nation }), asOf });
  const incomplete = problems.filter(({ code }) => INCOMPLETE.has(code));
  if (incomplete.length > 0) throw unresolved(label, incomplete);
  return resolvedSide(label, guideline, effective, nation);
}

/** An effective guideline, to be compared. @param guideline what its layers lie on */
export function resolvedSide(
  label: string,
  guideline: Guideline,
  effective: Effective,
  nation: Nation | undefined,
): Side {
  const notes: string[] = [];
  if (effective.dormant.length > 0)
    notes.push(
      `${effective.dormant.length} alteration${effective.dormant.length === 1 ? '' : 's'} of ${label} not in force on ${effective.asOf}: left out.`,
    );
  return {
    label,
    comparable: {
      guideline: effective,
      ...(nation && { nation }),
      langOf: (element, field) => languageFrom(effective, element, field),
      hasMoved: (element) =>
        effective.origins.get(element)?.some(({ operation }) => operation === 'move') ?? false,
    },
    effective,
    fromBelow: () => compare({ guideline }, { guideline: effective }),
    declared: (fact, within) => declarationOf(effective, nation, fact, within),
    ...(nation && {
      decisions: effective,
      accepted: nation.adaptation?.accepted_deviations ?? [],
      foundation: nation.adaptation?.edition ?? WORKING,
    }),
    notes,
  };
}

function unresolved(label: string, problems: readonly ResolveProblem[]): UsageError {
  const [first] = problems;
  const element = first?.element === undefined ? '' : `${first.element}: `;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return new UsageError(
    `Not all alterations of ${label} can be applied. ${element}${first?.message ?? ''}${more}`,
    `${first?.help ? `${first.help} ` : ''}All of it: trm lint`,
  );
}
