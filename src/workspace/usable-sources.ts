/** What can be used of a workspace, for commands that help while it is being written: a broken file does not stop them. */
import { findWorkspace } from '../io/find-workspace.ts';
import { listFiles, readInside } from '../io/read.ts';
import { say } from '../io/streams.ts';
import type { WorkspaceSource } from '../model/generated/types.ts';
import {
  type Guideline,
  guidelineOf,
  type Loaded,
  type Nation,
  nationOf,
  type Theme,
  themesOf,
} from '../model/guideline.ts';
import { foldersOf, type Standing, standingOf, WORKSPACE_FILE } from '../model/kind.ts';
import { load } from '../model/reading/load.ts';
import { readSource, type Source } from '../model/reading/source.ts';

export interface UsableSource {
  loaded: Loaded;
  source: Source;
}

export interface UsableWorkspace {
  root: string;
  /** Undefined when `trm.yaml` itself is broken. */
  settings?: WorkspaceSource;
  sources: UsableSource[];
  /** Files that are sources by their place, and cannot be used. */
  broken: string[];
  guideline: Guideline;
  /** Those that were read, by code, in alphabetical order. */
  nations: Nation[];
  /** Files of every country by its code, in alphabetical order, whether they were read or not. */
  countries: ReadonlyMap<string, readonly string[]>;
  themes: Record<string, Theme>;
}

/** Sources are small; what is larger is refused by the reader, which is given one byte more. */
const LIMIT = 4 * 1024 * 1024;

/**
 * @param only codes of the countries whose files are read, as they were typed; left out: all
 * @throws UsageError when there is no workspace, or a file cannot be read at all
 */
export function readUsable(folder: string | undefined, only?: readonly string[]): UsableWorkspace {
  const wanted = only && new Set(only.map((code) => code.toLowerCase()));
  const root = findWorkspace(folder);
  const sources: UsableSource[] = [];
  const broken: string[] = [];
  const read = (file: string, standing: Standing) => {
    const { source } = readSource(file, readInside(root, file, LIMIT));
    const loaded = source && load(source, standing);
    if (source && loaded) sources.push({ loaded, source });
    else broken.push(file);
    return loaded;
  };
  const settings = settingsIn(read(WORKSPACE_FILE, { kind: 'workspace', key: 'trm' }));
  const folders = foldersOf(settings);
  const countries = new Map<string, string[]>();
  for (const file of listFiles(root, ['.yaml'], [folders.baseline, folders.themes, folders.national])) {
    const standing = standingOf(file, folders);
    if (!standing) continue;
    const { country } = standing;
    if (country !== undefined) countries.set(country, [...(countries.get(country) ?? []), file]);
    if (country === undefined || wanted?.has(country) !== false) read(file, standing);
  }
  const loaded = sources.map((one) => one.loaded);
  const codes = [...new Set(loaded.flatMap(({ country }) => country ?? []))].sort();
  return {
    root,
    ...(settings && { settings }),
    sources,
    broken,
    guideline: guidelineOf(loaded),
    nations: codes.map((code) => nationOf(code, loaded)),
    countries,
    themes: themesOf(loaded),
  };
}

/** Texts of files as they were read, by which a change that somebody else makes meanwhile is seen; undefined where there was none. */
export function seenOf(
  { sources }: UsableWorkspace,
  files: readonly string[],
): Map<string, string | undefined> {
  return new Map(
    files.map((file) => [file, sources.find(({ source }) => source.file === file)?.source.text] as const),
  );
}

/**
 * Settings of the workspace that the user named or stands in; undefined where there is none and none was named, and
 * where `trm.yaml` is broken, which is said on standard error.
 * @throws UsageError when the named one does not exist
 */
export async function settingsHere(folder: string | undefined): Promise<WorkspaceSource | undefined> {
  let root: string;
  try {
    root = findWorkspace(folder);
  } catch (error) {
    if (folder !== undefined) throw error;
    return undefined;
  }
  const { source } = readSource(WORKSPACE_FILE, readInside(root, WORKSPACE_FILE, LIMIT));
  const settings = settingsIn(source && load(source, { kind: 'workspace', key: 'trm' }));
  if (!settings) {
    await say(
      `${WORKSPACE_FILE} cannot be used (trm lint says why): levels are shown as they are without it.\n`,
    );
  }
  return settings;
}

const settingsIn = (loaded: Loaded | undefined): WorkspaceSource | undefined =>
  loaded?.value as WorkspaceSource | undefined;
