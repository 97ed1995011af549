/** Countries that can be told of: what is broken in one stops nothing in another. */
import { UsageError } from '../model/finding.ts';
import type { Nation } from '../model/guideline.ts';
import { byCountry, type LeftOut, leftOutBy } from '../model/left-out.ts';
import { nationNamed, unusable } from './editions.ts';
import { readUsable, type UsableWorkspace } from './usable-sources.ts';

export interface SoundCountries {
  nations: Nation[];
  leftOut: LeftOut[];
}

/**
 * A workspace of which every file that countries share can be used; a country of which a file cannot is not in it.
 * @param only codes of the countries whose files are read, as they were typed; left out: all
 * @param help where it can be seen what is wrong
 * @throws UsageError naming the first shared file that cannot
 */
export function readShared(
  folder: string | undefined,
  only?: readonly string[],
  help?: string,
): UsableWorkspace {
  const workspace = readUsable(folder, only);
  const shared = brokenShared(workspace);
  if (shared.length > 0) throw unusable(shared, help ?? LINT);
  const national = brokenByCountry(workspace);
  return { ...workspace, nations: workspace.nations.filter(({ code }) => !national.has(code)) };
}

const LINT = 'What is wrong there: trm lint';

/**
 * The nations of some codes; of none given, all that have an adaptation. Those of which a file cannot be used are left out.
 * @throws UsageError where there is no such one
 */
export function soundNations(workspace: UsableWorkspace, codes: readonly string[]): SoundCountries {
  if (codes.length === 0) {
    const all = adaptedNations(workspace);
    if (all.nations.length + all.leftOut.length > 0) return all;
    throw new UsageError('No country has an adaptation yet.', 'Start with one: trm adapt <country>');
  }
  const broken = brokenByCountry(workspace);
  const asked = [...new Set(codes.map((code) => code.toLowerCase()))];
  return {
    nations: asked.filter((code) => !broken.has(code)).map((code) => nationNamed(workspace, code)),
    leftOut: asked.flatMap((code) => {
      const files = broken.get(code);
      return files ? [leftOut(code, files)] : [];
    }),
  };
}

/** What is told of each; a country of which it cannot be, because of a mistake in it, is left out, and said to be. */
export async function tellOfEach<T>(
  { nations, leftOut: broken }: SoundCountries,
  tell: (nation: Nation) => T | Promise<T>,
): Promise<{ told: T[]; leftOut: LeftOut[] }> {
  const [told, left]: [T[], LeftOut[]] = [[], [...broken]];
  for (const nation of nations) {
    try {
      told.push(await tell(nation));
    } catch (error) {
      left.push(leftOutBy(nation.code, error));
    }
  }
  return { told, leftOut: left.sort(byCountry) };
}

/** Every country that has an adaptation. Where what they share cannot be used, nothing can be told of any. */
export function adaptedNations(workspace: UsableWorkspace): SoundCountries {
  const shared = brokenShared(workspace);
  const broken = brokenByCountry(workspace);
  const found: SoundCountries = { nations: [], leftOut: [] };
  for (const code of adaptingCodes(workspace)) {
    const own = broken.get(code);
    const nation = workspace.nations.find((one) => one.code === code);
    if (own) found.leftOut.push(leftOut(code, own));
    else if (shared.length > 0) found.leftOut.push(leftOutBy(code, unusable(shared, LINT)));
    else if (nation) found.nations.push(nation);
  }
  return found;
}

/** Codes of the countries that have an adaptation, read or not: one that only has contacts is none of those. */
export const adaptingCodes = ({ countries }: UsableWorkspace): string[] =>
  [...countries]
    .filter(([, files]) => files.some((file) => file.endsWith('/adaptation.yaml')))
    .map(([code]) => code);

const leftOut = (code: string, files: readonly string[]): LeftOut =>
  leftOutBy(code, unusable(files, `What is wrong there: trm lint ${code}`));

/** Files that cannot be used, of each country that has one. */
export function brokenByCountry({ broken, countries }: UsableWorkspace): Map<string, string[]> {
  return new Map(
    [...countries].flatMap(([code, files]) => {
      const own = files.filter((file) => broken.includes(file));
      return own.length > 0 ? [[code, own] as const] : [];
    }),
  );
}

/** Files that cannot be used, and that belong to no country. */
export function brokenShared(workspace: UsableWorkspace): string[] {
  const national = new Set([...brokenByCountry(workspace).values()].flat());
  return workspace.broken.filter((file) => !national.has(file));
}
