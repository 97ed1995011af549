/**
 * Lints a whole workspace from its files. One country is read, judged and let go before the next, so that memory
 * does not grow with their number.
 */

import { listFiles, readInside } from '../io/read.ts';
import { type Locate, lintUnit, suppress } from '../lint/lint.ts';
import type { Unit } from '../lint/rule.ts';
import { baselineUnit, commonOf, type Editions, nationUnit, themeUnit } from '../lint/unit.ts';
import type { Thawed } from '../model/edition.ts';
import { type Finding, type Report, UsageError } from '../model/finding.ts';
import { fingerprint } from '../model/fingerprint.ts';
import type { WorkspaceSource } from '../model/generated/types.ts';
import type { Loaded } from '../model/guideline.ts';
import { type Folders, foldersOf, type Standing, standingOf, WORKSPACE_FILE } from '../model/kind.ts';
import { explainForm, load } from '../model/reading/load.ts';
import { readSource, type Source } from '../model/reading/source.ts';
import { placeIn } from '../model/reading/span.ts';
import { EDITION_NAME, editionIn } from './editions.ts';

/** Sources are small; what is larger is refused by the reader, which is given one byte more. */
const LIMIT = 4 * 1024 * 1024;

/** Most files fit in here: bytes of hundreds of files are not left for the garbage collector. */
const SCRATCH = 512 * 1024;

export interface Checked {
  report: Report;
  config: WorkspaceSource;
  /**
   * Text of a file that has findings, for showing their lines. Contacts and institutions are never shown, nor is a
   * file in which a finding of privacy stands: their lines may hold what must not be repeated.
   */
  sourceText(file: string): string | undefined;
}

export interface CheckOptions {
  /** `2026-03-01`. */
  today: string;
  /** Only these units: `baseline`, keys of themes, codes of countries. Left out: all. */
  only?: readonly string[];
}

/** Files of one unit, read. */
interface Batch {
  loaded: Loaded[];
  sources: Source[];
  findings: Finding[];
  broken: string[];
}

/** @throws UsageError when there is nothing to lint, or the workspace has no such unit */
export async function checkWorkspace(root: string, options: CheckOptions): Promise<Checked> {
  const texts = new Map<string, string>();
  const scratch = new Uint8Array(SCRATCH);
  const head = await readFiles(root, [WORKSPACE_FILE], foldersOf(undefined), texts, scratch);
  const settings = head.loaded[0]?.value as WorkspaceSource | undefined;
  const config: WorkspaceSource = settings ?? { schema: 1, title: '', lang: 'en' };
  const folders = foldersOf(settings);
  const files = listFiles(root, ['.yaml'], [folders.baseline, folders.themes, folders.national]);
  const groups = grouped(files, folders);
  if (groups.common.length + groups.nations.size === 0) {
    throw new UsageError(
      `There is nothing to lint: no sources stand in ${folders.baseline}/, ${folders.themes}/ or ${folders.national}/.`,
      'Look at the folders that trm.yaml names, or make a workspace with "trm init".',
    );
  }
  const shared = await readFiles(root, groups.common, folders, texts, scratch);
  const common = commonOf(
    config,
    shared.loaded,
    options.today,
    shared.broken,
    editionsIn(root, folders.editions),
  );
  const themes = shared.loaded.filter((source): source is Loaded<'theme'> => source.kind === 'theme');
  const wanted = choose(
    ['baseline', ...themes.map((theme) => theme.key), ...groups.nations.keys()],
    options.only,
  );

  const findings: Finding[] = [...head.findings, ...shared.findings];
  const skipped = new Map<string, Set<string>>();
  let count = 1 + groups.common.length;
  const keep = (found: readonly Finding[], sources: readonly Source[]) => {
    findings.push(...found);
    for (const finding of found) {
      const source = finding.at && sources.find((one) => one.file === finding.at?.file);
      if (source) texts.set(source.file, source.text);
    }
  };
  const judge = (unit: Unit, sources: readonly Source[]) => {
    const locate = locator([...sources, ...shared.sources, ...head.sources]);
    const outcome = lintUnit(unit, locate);
    for (const rule of outcome.skipped) {
      const files = skipped.get(rule) ?? new Set();
      for (const file of unit.broken) files.add(file);
      skipped.set(rule, files);
    }
    keep(outcome.findings, [...sources, ...shared.sources]);
  };

  if (wanted.has('baseline')) {
    judge(
      baselineUnit(
        common,
        shared.loaded.filter((source) => source.kind !== 'theme'),
      ),
      [],
    );
  }
  for (const theme of themes) if (wanted.has(theme.key)) judge(themeUnit(common, theme), []);
  for (const [code, names] of groups.nations) {
    if (!wanted.has(code)) continue;
    const batch = await readFiles(root, names, folders, texts, scratch);
    findings.push(...batch.findings);
    count += names.length;
    judge(nationUnit(common, code, batch.loaded, batch.broken), batch.sources);
  }
  keep(unknownFiles(files, folders), []);
  const marked = suppress(findings, config, options.today, locator(head.sources));
  for (const source of head.sources) texts.set(source.file, source.text);
  const hidden = new Set(
    files.filter((file) => ['contacts', 'institutions'].includes(standingOf(file, folders)?.kind ?? '')),
  );
  for (const { rule, at } of marked) if (at && rule.startsWith('privacy/')) hidden.add(at.file);
  return {
    report: { findings: marked, files: count, complete: skipped.size === 0, skipped: skippedLines(skipped) },
    config,
    sourceText: (file) => (hidden.has(file) ? undefined : texts.get(file)),
  };
}

/** The frozen editions of a workspace, each read once, when a country names it. */
function editionsIn(root: string, folder: string): Editions {
  const names = listFiles(root, ['.json'], [folder])
    .map((file) => file.slice(folder.length + 1, -'.json'.length))
    .filter((name) => EDITION_NAME.test(name));
  const read = new Map<string, Thawed>();
  return {
    names,
    read(name) {
      const known = read.get(name);
      if (known || !names.includes(name)) return known;
      const thawed = editionIn(root, `${folder}/${name}.json`, name);
      read.set(name, thawed);
      return thawed;
    },
  };
}

/** Which rules were not judged, gathered by the files that they lack. */
function skippedLines(skipped: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const byFiles = new Map<string, string[]>();
  for (const [rule, files] of skipped) {
    const key = [...files].sort().join(', ');
    byFiles.set(key, [...(byFiles.get(key) ?? []), rule]);
  }
  return [...byFiles].map(([files, rules]) => `Without ${files}: ${rules.join(', ')}.`);
}

function grouped(files: readonly string[], folders: Folders) {
  const common: string[] = [];
  const nations = new Map<string, string[]>();
  for (const file of files) {
    const standing = standingOf(file, folders);
    if (!standing) continue;
    const { country } = standing;
    if (country === undefined) common.push(file);
    else nations.set(country, [...(nations.get(country) ?? []), file]);
  }
  return { common, nations };
}

function choose(names: readonly string[], only: readonly string[] | undefined): ReadonlySet<string> {
  for (const name of only ?? []) {
    if (!names.includes(name))
      throw new UsageError(`There is no "${name}" to lint.`, `There is: ${names.join(', ')}.`);
  }
  return new Set(only?.length ? only : names);
}

async function readFiles(
  root: string,
  files: readonly string[],
  folders: Folders,
  texts: Map<string, string>,
  scratch: Uint8Array,
): Promise<Batch> {
  const batch: Batch = { loaded: [], sources: [], findings: [], broken: [] };
  for (const file of files) {
    const standing = standingOf(file, folders) as Standing;
    const reading = readSource(file, readInside(root, file, LIMIT, scratch));
    const { source } = reading;
    const part = source && load(source, standing);
    if (part && source) {
      batch.loaded.push(part);
      batch.sources.push(source);
      continue;
    }
    batch.broken.push(file);
    texts.set(file, reading.text);
    if (source) batch.findings.push(...(await explainForm(source, standing)));
    else if (reading.broken)
      batch.findings.push(...(await import('../model/reading/syntax-errors.ts')).explain(reading));
    else batch.findings.push(...reading.findings);
  }
  return batch;
}

function locator(sources: readonly Source[]): Locate {
  const holders = sources.map((source) => ({ source }));
  return (node, key, part) => placeIn(holders, node, key, part);
}

/** Files that no kind of source claims: a misspelt name would go unread in silence. */
function unknownFiles(files: readonly string[], folders: Folders): Finding[] {
  return files
    .filter((file) => !standingOf(file, folders))
    .map((file) => ({
      rule: 'schema/unknown-file',
      level: 'warning' as const,
      message: `No source is expected at \`${file}\`, so it is not read.`,
      help: file.startsWith(`${folders.themes}/`)
        ? 'The name of a theme has at least three small letters, digits and hyphens, and is not `baseline`.'
        : 'Check its name and folder; `schemas/FIELDS.md` lists where each kind stands.',
      at: { file, start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } },
      fingerprint: fingerprint('schema/unknown-file', file),
    }));
}
