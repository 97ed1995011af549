/** What the harmonised guideline is printed from, read and checked for its form: the baseline, and what countries have for its annex. */
import { findWorkspace } from '../io/find-workspace.ts';
import { listFiles, readInside } from '../io/read.ts';
import type { Finding } from '../model/finding.ts';
import { UsageError } from '../model/finding.ts';
import type { WorkspaceSource } from '../model/generated/types.ts';
import { type Guideline, guidelineOf, type Loaded, type Nation, nationOf } from '../model/guideline.ts';
import { foldersOf, type Standing, standingOf, WORKSPACE_FILE } from '../model/kind.ts';
import { explainForm, load } from '../model/reading/load.ts';
import { readSource } from '../model/reading/source.ts';
import { listOf } from '../model/short-form.ts';

export interface Workspace {
  root: string;
  settings: WorkspaceSource;
  guideline: Guideline;
  /** All countries, by code, in alphabetical order; each with what of it can be used. */
  nations: Nation[];
  /** What of countries cannot be used, and why, in the order of the files. */
  broken: BrokenFile[];
}

export interface BrokenFile {
  country: string;
  kind: Standing['kind'];
  file: string;
  error: UsageError;
}

/** Sources are small; what is larger is refused by the reader, which is given one byte more. */
const LIMIT = 4 * 1024 * 1024;

/** @throws UsageError when a source of the baseline cannot be used: what is wrong is for `trm lint` to say in full */
export async function readWorkspace(folder: string | undefined): Promise<Workspace> {
  const root = findWorkspace(folder);
  const settings = (await readOne(root, WORKSPACE_FILE)).value as WorkspaceSource;
  const folders = foldersOf(settings);
  const loaded: Loaded[] = [];
  const broken: BrokenFile[] = [];
  const codes = new Set<string>();
  for (const file of listFiles(root, ['.yaml'], [folders.baseline, folders.national])) {
    const { kind, country } = standingOf(file, folders) ?? {};
    if (country !== undefined) codes.add(country);
    // Nothing of the records of decisions is printed.
    if (kind === undefined || kind === 'pins') continue;
    try {
      loaded.push(await readOne(root, file, folders));
    } catch (error) {
      if (country === undefined || !(error instanceof UsageError)) throw error;
      broken.push({ country, kind, file, error });
    }
  }
  return {
    root,
    settings,
    guideline: guidelineOf(loaded),
    nations: [...codes].sort().map((code) => nationOf(code, loaded)),
    broken,
  };
}

/**
 * The annex of the harmonised guideline has the contacts of every country, with their institutions and the names that
 * the country gave to its areas.
 * @throws UsageError when one of these cannot be used: nothing is left out of a print unseen
 */
export function assertAnnexWhole({ nations, broken }: Workspace): void {
  const needed = broken.find(({ country, kind }) => {
    const { contacts = {} } = nations.find(({ code }) => code === country) ?? {};
    return kind !== 'adaptation' || Object.values(contacts).some(({ area }) => listOf(area).length > 0);
  });
  if (!needed) return;
  const { country, error } = needed;
  throw new UsageError(
    error.message,
    `All of it: trm lint ${country}\n` +
      'The annex of the harmonised guideline has the contacts of all countries, with the names of their areas.\n' +
      `Without this file, those of ${country.toUpperCase()} would be missing there.`,
  );
}

async function readOne(root: string, file: string, folders = foldersOf(undefined)): Promise<Loaded> {
  const standing = standingOf(file, folders)!;
  const { source, findings } = readSource(file, readInside(root, file, LIMIT));
  if (!source) throw unusable(findings);
  return load(source, standing) ?? fail(await explainForm(source, standing));
}

function fail(findings: readonly Finding[]): never {
  throw unusable(findings);
}

function unusable([first]: readonly Finding[]): UsageError {
  const place = first?.at ? `${first.at.file}:${first.at.start.line}: ` : '';
  return new UsageError(`${place}${first?.message ?? 'The source cannot be read.'}`, 'All of it: trm lint');
}
