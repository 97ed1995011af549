/** What is printed: the harmonised guideline, or the version of a country. */
import { oneOf } from '../command.ts';
import { UsageError } from '../model/finding.ts';
import type { PrintModel } from '../render/reduce.ts';
import { assertBaseline, nationNamed, readSound } from '../workspace/editions.ts';
import { effectiveOf, findingsOf, guidelineBelow } from '../workspace/effective.ts';
import type { UsableWorkspace } from '../workspace/usable-sources.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * @param asOf day for which alterations are in force
 * @throws UsageError where there is no such country, or its version is not whole
 */
export function printModel(
  { guideline, nations, settings }: Workspace,
  folder: string | undefined,
  country: string | undefined,
  asOf: string,
): PrintModel {
  const codes = nations.map((nation) => nation.code);
  if (country === undefined) {
    assertBaseline(
      { guideline, settings },
      codes.length > 0 ? `Name a country: trm render ${codes[0]}` : 'Begin with "trm init".',
    );
    return { guideline, nations };
  }
  const nation = nations.find((one) => one.code === oneOf('country', codes, country))!;
  const { adaptation } = nation;
  if (!adaptation) return { guideline, nations: [nation] };
  return nationalModel(readSound(folder), country, asOf);
}

/** The version of a country that has an adaptation. @throws UsageError as {@link printModel} does */
export function nationalModel(workspace: UsableWorkspace, country: string, asOf: string): PrintModel {
  const nation = nationNamed(workspace, country);
  const { effective, problems } = effectiveOf(workspace, country, asOf);
  const wrong = findingsOf(workspace, problems).filter(({ level }) => level === 'error');
  if (wrong[0]) {
    const { message, at } = wrong[0];
    const place = at ? `${at.file}:${at.start.line}: ` : '';
    throw new UsageError(`${place}${message}`, `All that is wrong with it: trm lint ${nation.code}`);
  }
  const below = guidelineBelow(workspace, nation, asOf);
  return {
    guideline: effective,
    nations: [nation],
    effective,
    below,
    ...(nation.adaptation?.structure === 'own' && { harmonised: below }),
  };
}
