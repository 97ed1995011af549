/** What is printed: the harmonised guideline, or the version of a country. */
import { oneOf } from '../command.ts';
import { UsageError } from '../model/finding.ts';
import type { PrintModel } from '../render/reduce.ts';
import { readSound } from '../workspace/editions.ts';
import { effectiveOf, findingsOf, guidelineBelow } from '../workspace/effective.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * @param asOf day for which alterations are in force
 * @throws UsageError where there is no such country, or its version is not whole
 */
export function printModel(
  { guideline, nations }: Workspace,
  folder: string | undefined,
  country: string | undefined,
  asOf: string,
): PrintModel {
  if (country === undefined) return { guideline, nations };
  const codes = nations.map((nation) => nation.code);
  const nation = nations.find((one) => one.code === oneOf('country', codes, country))!;
  const { adaptation } = nation;
  if (!adaptation) return { guideline, nations: [nation] };
  const workspace = readSound(folder);
  const { effective, problems } = effectiveOf(workspace, country, asOf);
  const wrong = findingsOf(workspace, problems).filter(({ level }) => level === 'error');
  if (wrong[0]) {
    const { message, at } = wrong[0];
    const place = at ? `${at.file}:${at.start.line}: ` : '';
    throw new UsageError(`${place}${message}`, `All that is wrong with it: trm lint ${country}`);
  }
  const below = guidelineBelow(workspace, nation, asOf);
  return {
    guideline: effective,
    nations: [nation],
    effective,
    below,
    ...(adaptation.structure === 'own' && { harmonised: below }),
  };
}
