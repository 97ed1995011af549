/** Small workspaces as texts, linted the way `trm lint` does it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Locate, lintUnit, suppress } from '../../src/lint/lint.ts';
import { baselineUnit, commonOf, nationUnit, themeUnit } from '../../src/lint/unit.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { WorkspaceSource } from '../../src/model/generated/types.ts';
import type { Loaded } from '../../src/model/guideline.ts';
import { foldersOf, standingOf, WORKSPACE_FILE } from '../../src/model/kind.ts';
import { explainForm, load } from '../../src/model/reading/load.ts';
import { readSource, type Source } from '../../src/model/reading/source.ts';
import { spanOf } from '../../src/model/reading/span.ts';

/** Path in the workspace → text. */
export type Files = ReadonlyMap<string, string>;

export interface Read {
  loaded: Loaded[];
  locate: Locate;
}

/** All sources under a folder. */
export function filesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    names.map((name) => [relative(folder, name).replaceAll('\\', '/'), readFileSync(name, 'utf8')]),
  );
}

/** A case: sections, each begun by a line `--- file: <path>`; what stands before the first says what the case is about. */
export function filesOfCase(text: string): { about: string; files: Map<string, string> } {
  const [about = '', ...sections] = text.split(/^--- file: /m);
  const files = new Map(
    sections.map((section) => {
      const end = section.indexOf('\n');
      return [section.slice(0, end).trim(), section.slice(end + 1)] as const;
    }),
  );
  return { about, files };
}

/** @throws Error for a source whose form is wrong: a case about rules must have the right form */
export async function readFiles(files: Files): Promise<Read> {
  const loaded: Loaded[] = [];
  const sources: Source[] = [];
  for (const [file, text] of files) {
    const { source, findings } = readSource(file, Buffer.from(text));
    const standing = standingOf(file, foldersOf(undefined));
    if (!source || !standing) throw new Error(`${file}: ${findings[0]?.message ?? 'is no source'}`);
    const one = load(source, standing);
    if (!one) throw new Error(`${file}: ${(await explainForm(source, standing))[0]?.message}`);
    loaded.push(one);
    sources.push(source);
  }
  const locate: Locate = (node, key, part) => {
    for (const source of sources) {
      const place = spanOf(source, node, key, part);
      if (place) return place;
    }
    return undefined;
  };
  return { loaded, locate };
}

/** Findings of all units: the baseline, each theme, each country. */
export function lint({ loaded, locate }: Read, today: string): Finding[] {
  const config = loaded.find((one) => one.file === WORKSPACE_FILE)!.value as WorkspaceSource;
  const own = loaded.filter((one) => one.kind !== 'workspace' && one.country === undefined);
  const common = commonOf(config, own, today, []);
  const themes = own.filter((one): one is Loaded<'theme'> => one.kind === 'theme');
  const codes = [...new Set(loaded.flatMap((one) => one.country ?? []))].sort();
  const units = [
    baselineUnit(
      common,
      own.filter((one) => one.kind !== 'theme'),
    ),
    ...themes.map((source) => themeUnit(common, source)),
    ...codes.map((code) =>
      nationUnit(
        common,
        code,
        loaded.filter((one) => one.country === code),
        [],
      ),
    ),
  ];
  const findings = units.flatMap((unit) => lintUnit(unit, locate).findings);
  return suppress(findings, config, today, locate);
}

/** A finding as a person reads it. */
export function shown({ rule, level, message, help, at, element, related, suppressed }: Finding): string {
  const where = at ? `${at.file}:${at.start.line}:${at.start.column}` : 'the workspace';
  return [
    `${where} ${level} ${rule}${element === undefined ? '' : ` (${element})`}${suppressed ? ' suppressed' : ''}`,
    `  ${message}`,
    ...(help === undefined ? [] : [`  ${help}`]),
    ...(related ?? []).map(
      (one) => `  ${one.at.file}:${one.at.start.line}:${one.at.start.column} ${one.message}`,
    ),
    '',
  ].join('\n');
}
