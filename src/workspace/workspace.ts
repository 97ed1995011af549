/** A whole workspace, read and checked for its form. */
import { findWorkspace } from '../io/find-workspace.ts';
import { listFiles, readInside } from '../io/read.ts';
import type { Finding } from '../model/finding.ts';
import { UsageError } from '../model/finding.ts';
import type { WorkspaceSource } from '../model/generated/types.ts';
import { type Guideline, guidelineOf, type Loaded, type Nation, nationOf } from '../model/guideline.ts';
import { foldersOf, standingOf, WORKSPACE_FILE } from '../model/kind.ts';
import { explainForm, load } from '../model/reading/load.ts';
import { readSource } from '../model/reading/source.ts';

export interface Workspace {
  root: string;
  settings: WorkspaceSource;
  guideline: Guideline;
  /** By code, in alphabetical order. */
  nations: Nation[];
}

/** Sources are small; what is larger is refused by the reader, which is given one byte more. */
const LIMIT = 4 * 1024 * 1024;

/**
 * Reads what a print or a chart is made from.
 * @throws UsageError when a source cannot be read: what is wrong is for `trm lint` to say in full
 */
export async function readWorkspace(folder: string | undefined): Promise<Workspace> {
  const root = findWorkspace(folder);
  const settings = (await readOne(root, WORKSPACE_FILE)).value as WorkspaceSource;
  const folders = foldersOf(settings);
  const loaded: Loaded[] = [];
  for (const file of listFiles(root, ['.yaml'], [folders.baseline, folders.national])) {
    if (standingOf(file, folders)) loaded.push(await readOne(root, file, folders));
  }
  const codes = [...new Set(loaded.flatMap((source) => source.country ?? []))].sort();
  return {
    root,
    settings,
    guideline: guidelineOf(loaded),
    nations: codes.map((code) => nationOf(code, loaded)),
  };
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
