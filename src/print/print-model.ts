/** What is printed: the harmonised guideline, or the version of a country. */
import { UsageError } from '../model/finding.ts';
import type { PrintModel } from '../render/reduce.ts';
import { assertBaseline, countryNamed, nationNamed } from '../workspace/editions.ts';
import { effectiveOf, findingsOf, guidelineBelow } from '../workspace/effective.ts';
import { readShared } from '../workspace/sound-countries.ts';
import type { UsableWorkspace } from '../workspace/usable-sources.ts';
import { assertAnnexWhole, readWorkspace } from '../workspace/workspace.ts';

export interface PrintSources {
  /** What is printed, before it is reduced to what its readers may see. */
  whole: PrintModel;
  workspace: Pick<UsableWorkspace, 'settings'>;
  /** Of the version of a country: the files that it is made from. */
  national?: { workspace: UsableWorkspace; country: string };
}

/**
 * Reads the harmonised guideline with the annex of all countries; or one country, and nothing of the others.
 * @param asOf day for which alterations are in force
 * @throws UsageError where there is no such country, its version is not whole, or a file that is needed cannot be used
 */
export async function printSources(
  folder: string | undefined,
  country: string | undefined,
  asOf: string,
): Promise<PrintSources> {
  if (country === undefined) {
    const workspace = await readWorkspace(folder);
    const { guideline, nations } = workspace;
    const [first] = nations;
    assertBaseline(workspace, first ? `Name a country: trm render ${first.code}` : 'Begin with "trm init".');
    assertAnnexWhole(workspace);
    return { whole: { guideline, nations }, workspace };
  }
  const workspace = readShared(folder, [country]);
  return { whole: countryModel(workspace, country, asOf), workspace, national: { workspace, country } };
}

/** The version of a country; of one without an adaptation, the guideline with its contacts. */
function countryModel(workspace: UsableWorkspace, country: string, asOf: string): PrintModel {
  const nation = countryNamed(workspace, country);
  if (nation.adaptation) return nationalModel(workspace, country, asOf);
  return { guideline: workspace.guideline, nations: [nation] };
}

/** The version of a country that has an adaptation. @throws UsageError as {@link printSources} does */
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
