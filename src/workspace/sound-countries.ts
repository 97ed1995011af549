/** Countries that can be told of: what is broken in one stops nothing in another. */
import type { Nation } from '../model/guideline.ts';
import { foldersOf, standingOf } from '../model/kind.ts';
import { type LeftOut, leftOutBy } from '../model/left-out.ts';
import { adaptedNations, nationNamed, unusable } from './editions.ts';
import { readUsable, type UsableWorkspace } from './usable-sources.ts';

/**
 * A workspace of which every file that countries share can be used; a country of which a file cannot is not in it.
 * @throws UsageError naming the first shared file that cannot
 */
export function readShared(folder: string | undefined): UsableWorkspace {
  const workspace = readUsable(folder);
  const national = brokenByCountry(workspace);
  const shared = workspace.broken.filter((file) => ![...national.values()].flat().includes(file));
  if (shared.length > 0) throw unusable(shared, 'What is wrong there: trm lint');
  return { ...workspace, nations: workspace.nations.filter(({ code }) => !national.has(code)) };
}

/**
 * The nations of some codes; of none given, all that have an adaptation. Those of which a file cannot be used are left out.
 * @throws UsageError where there is no such one
 */
export function soundNations(
  workspace: UsableWorkspace,
  codes: readonly string[],
): { nations: Nation[]; leftOut: LeftOut[] } {
  const broken = brokenByCountry(workspace);
  const asked = codes.map((code) => code.toLowerCase());
  const leftOut = [...broken]
    .filter(([code, files]) => (codes.length > 0 ? asked.includes(code) : isAdapted(workspace, code, files)))
    .map(([code, files]) => leftOutBy(code, unusable(files, `What is wrong there: trm lint ${code}`)));
  if (codes.length > 0)
    return {
      nations: asked.filter((code) => !broken.has(code)).map((code) => nationNamed(workspace, code)),
      leftOut,
    };
  const adapted = workspace.nations.filter(({ adaptation }) => adaptation);
  return { nations: leftOut.length > 0 ? adapted : adaptedNations(workspace, []), leftOut };
}

/** What countries cannot use, by their codes. */
function brokenByCountry({ broken, settings }: UsableWorkspace): Map<string, string[]> {
  const folders = foldersOf(settings);
  const found = new Map<string, string[]>();
  for (const file of broken) {
    const country = standingOf(file, folders)?.country;
    if (country !== undefined) found.set(country, [...(found.get(country) ?? []), file]);
  }
  return found;
}

/** A country that only has contacts is not one of those that are compared. */
const isAdapted = ({ sources }: UsableWorkspace, code: string, broken: readonly string[]): boolean =>
  broken.some((file) => file.endsWith('/adaptation.yaml')) ||
  sources.some(({ loaded }) => loaded.country === code && loaded.kind === 'adaptation');
