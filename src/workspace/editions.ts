/** Editions and what countries adapt, from the files of a workspace. */
import { existsInside, listFiles, readInside } from '../io/read.ts';
import { type Thawed, thaw } from '../model/edition.ts';
import { UsageError } from '../model/finding.ts';
import { edition as isEdition } from '../model/generated/checks.js';
import type { EditionSource } from '../model/generated/types.ts';
import { type Guideline, isWritten, type Nation, type Theme, themeIn } from '../model/guideline.ts';
import { foldersOf } from '../model/kind.ts';
import { didYouMean } from '../model/nearest.ts';
import { type Base, baseOf, WORKING } from '../model/pins/subject.ts';
import { hasForbiddenCharacter } from '../model/reading/decode.ts';
import { resolve } from '../model/resolve/resolve.ts';
import type { UsableWorkspace } from './usable-sources.ts';

/** Name of the baseline as it stands, where an edition could be named. */
export { WORKING } from '../model/pins/subject.ts';

/** Without leading zeros: 2026.01 would stand beside 2026.1. */
export const EDITION_NAME = /^[0-9]{4}\.[1-9][0-9]{0,2}$/;

/** Frozen editions are larger than what people write. */
const LARGEST_EDITION = 64 * 1024 * 1024;

/** "edition 2026.1", "the baseline as it stands" */
export const editionWords = (name: string): string =>
  name === WORKING ? 'the baseline as it stands' : `edition ${name}`;

/** @param files at least one */
export function unusable([first, ...others]: readonly string[], help: string): UsageError {
  const more = others.length > 0 ? ` and ${others.length} more file${others.length === 1 ? '' : 's'}` : '';
  return new UsageError(`${first}${more} cannot be used.`, help);
}

/** @param next what to do where there is none. @throws UsageError where the workspace has editions and countries only */
export function assertBaseline(
  { guideline, settings }: Pick<UsableWorkspace, 'guideline' | 'settings'>,
  next: string,
): void {
  if (isWritten(guideline)) return;
  const { baseline } = foldersOf(settings);
  throw new UsageError(`This workspace has no guideline of its own: ${baseline}/ is empty.`, next);
}

/** @param help where it can be seen what is wrong. @throws UsageError naming a file of a country that cannot be used */
export function assertUsable({ broken, countries }: UsableWorkspace, code: string, help?: string): void {
  const files = countries.get(code)?.filter((file) => broken.includes(file)) ?? [];
  if (files.length > 0) throw unusable(files, help ?? `What is wrong there: trm lint ${code}`);
}

/**
 * The nation of a code, which has an adaptation.
 * @param help where it can be seen what is wrong with its files
 * @throws UsageError with the nearest codes, or a file that cannot be used
 */
export function nationNamed(workspace: UsableWorkspace, code: string, help?: string): Nation {
  const found = countryNamed(workspace, code, help);
  if (found.adaptation) return found;
  const { national } = foldersOf(workspace.settings);
  throw new UsageError(
    `${national}/${found.code}/ has no adaptation.yaml.`,
    `Write one, or start with "trm adapt ${found.code}".`,
  );
}

/** The nation of a code, whatever files it has. @throws UsageError as {@link nationNamed} does */
export function countryNamed(workspace: UsableWorkspace, code: string, help?: string): Nation {
  assertUsable(workspace, code.toLowerCase(), help);
  const found = workspace.nations.find((nation) => nation.code === code.toLowerCase());
  if (found) return found;
  const { national } = foldersOf(workspace.settings);
  const codes = [...workspace.countries.keys()];
  const guess = didYouMean(code, codes);
  const known =
    codes.length > 0
      ? `There is: ${codes.join(', ')}.`
      : `${national}/ is empty. A country begins with "trm adapt".`;
  throw new UsageError(`There is no country "${code}".`, guess ? `${guess} ${known}` : known);
}

/** Where an edition stands, relative to the workspace. */
export const editionFile = (workspace: UsableWorkspace, name: string): string =>
  `${foldersOf(workspace.settings).editions}/${name}.json`;

/** Names of the editions there are, oldest first. */
export function editionNames(workspace: UsableWorkspace): string[] {
  const { editions } = foldersOf(workspace.settings);
  return listFiles(workspace.root, ['.json'], [editions])
    .map((file) => file.slice(editions.length + 1, -'.json'.length))
    .filter((name) => EDITION_NAME.test(name))
    .sort(byEdition);
}

/** `2026.2` before `2026.10`. */
export function byEdition(a: string, b: string): number {
  const [yearA = 0, numberA = 0] = a.split('.').map(Number);
  const [yearB = 0, numberB = 0] = b.split('.').map(Number);
  return yearA - yearB || numberA - numberB;
}

/** @throws UsageError when the name is no name of an edition */
export function editionName(typed: string): string {
  if (EDITION_NAME.test(typed)) return typed;
  throw new UsageError(
    `"${typed}" is no name of an edition.`,
    'A name is the year, a point and a number: 2026.1',
  );
}

/** Editions that were read: what is asked for again is the very same, so that what is equal is seen to be. */
const thawed = new WeakMap<UsableWorkspace, Map<string, Thawed>>();

/** @throws UsageError when there is no such edition, or its file is not one that trm wrote */
export function readEdition(workspace: UsableWorkspace, name: string): Thawed {
  const known = thawed.get(workspace) ?? new Map<string, Thawed>();
  thawed.set(workspace, known);
  const found = known.get(name) ?? readFrozen(workspace, name);
  known.set(name, found);
  return found;
}

function readFrozen(workspace: UsableWorkspace, name: string): Thawed {
  const file = editionFile(workspace, name);
  if (!existsInside(workspace.root, file)) {
    const names = editionNames(workspace);
    const guess = didYouMean(name, names);
    throw new UsageError(
      `There is no edition ${name}: ${file} does not exist.`,
      names.length > 0
        ? `${guess ? `${guess} ` : ''}There is: ${names.join(', ')}.`
        : 'Freeze one with "trm release", or copy the file of the edition there.',
    );
  }
  return editionIn(workspace.root, file, name);
}

/** @param file where it stands, relative to the workspace. @throws UsageError when trm did not write it */
export function editionIn(root: string, file: string, name: string): Thawed {
  const bytes = readInside(root, file, LARGEST_EDITION);
  try {
    const value = parsed(bytes);
    if (!isEdition(value)) throw new Error('it does not have the form of an edition');
    const thawed = thaw(value as EditionSource);
    if (thawed.edition.edition !== name) throw new Error(`it says that it is ${thawed.edition.edition}`);
    return thawed;
  } catch (error) {
    throw new UsageError(
      `${file} cannot be used: ${(error as Error).message}.`,
      'Take the file again from where it was released. It is never edited by hand.',
    );
  }
}

function parsed(bytes: Uint8Array): unknown {
  const text = Buffer.from(bytes).toString().replaceAll('\r\n', '\n');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('it is cut off, or somebody edited it');
  }
  if (hasForbiddenCharacter(text) || SPELT_OUT.test(text))
    throw new Error('it holds a character that no source may hold');
  return value;
}

/** A character that a source may hold is written as itself; what is escaped as a number is none. */
const SPELT_OUT = /(?<!\\)(?:\\\\)*\\[ubfr]/;

/** What there is to adapt: the editions of a workspace and its baseline, each with the themes of a country, stacked once. */
export class Bases {
  readonly #bases = new Map<string, Base>();

  readonly #workspace: UsableWorkspace;
  readonly #asOf: string;

  /** @param asOf day for which alterations of themes are in force, `2026-03-01` */
  constructor(workspace: UsableWorkspace, asOf: string) {
    this.#workspace = workspace;
    this.#asOf = asOf;
  }

  /** What a nation adapts now. @throws UsageError when it names an edition or a theme that is not there */
  of(nation: Nation): Base {
    return this.named(nation, nation.adaptation?.edition ?? WORKING);
  }

  /** An edition, or the baseline, with the themes that a nation stacks. */
  named(nation: Nation, name: string): Base {
    if (name === WORKING) assertNamed(this.#workspace, nation);
    const { guideline, themes } =
      name === WORKING
        ? { guideline: this.#workspace.guideline, themes: this.#workspace.themes }
        : readEdition(this.#workspace, name);
    return this.#stack(name, nation, guideline, themes);
  }

  /**
   * The newest edition, where a nation adapts an older one. A theme that is no longer in it is not stacked: what was
   * decided on its elements has lost its target there.
   */
  newest(nation: Nation): Base | undefined {
    const own = nation.adaptation?.edition;
    const name = editionNames(this.#workspace).at(-1);
    if (own === undefined || name === undefined || byEdition(own, name) >= 0) return undefined;
    const { guideline, themes } = readEdition(this.#workspace, name);
    const there = (nation.adaptation?.themes ?? []).filter((key) => themeIn(themes, key));
    return this.#stack(name, nation, guideline, themes, there);
  }

  /** An edition or the baseline with a nation's themes, where it is at hand: an old edition may no longer be. */
  find(nation: Nation, name: string): Base | undefined {
    const there = name === WORKING || existsInside(this.#workspace.root, editionFile(this.#workspace, name));
    return there ? this.named(nation, name) : undefined;
  }

  #stack(
    name: string,
    nation: Nation,
    guideline: Guideline,
    themes: Readonly<Record<string, Theme>>,
    keys: readonly string[] = nation.adaptation?.themes ?? [],
  ): Base {
    const key = [name, ...keys].join(' ');
    const base = this.#bases.get(key) ?? stackOf(name, guideline, themes, keys, nation.code, this.#asOf);
    this.#bases.set(key, base);
    return base;
  }
}

/** A guideline with themes applied, to be pinned to. @throws UsageError when a theme is not there */
export function stackOf(
  name: string,
  guideline: Guideline,
  themes: Readonly<Record<string, Theme>>,
  keys: readonly string[],
  country: string,
  asOf: string,
): Base {
  const stack = themesNamed(name, themes, keys, country);
  return baseOf(name, stack.length > 0 ? resolve({ guideline, themes: stack, asOf }).effective : guideline);
}

/** What a country stands on: the guideline that it names, and its themes in their order. @throws UsageError when one is not there */
export function foundationOf(workspace: UsableWorkspace, nation: Nation): Foundation {
  const { edition, themes: keys = [] } = nation.adaptation ?? {};
  if (edition === undefined) assertNamed(workspace, nation);
  const { guideline, themes } = edition === undefined ? workspace : readEdition(workspace, edition);
  return { guideline, themes: themesNamed(edition ?? WORKING, themes, keys, nation.code) };
}

/** @throws UsageError where a country adapts the baseline as it stands, and there is none */
function assertNamed(workspace: UsableWorkspace, { code }: Nation): void {
  if (isWritten(workspace.guideline)) return;
  const newest = editionNames(workspace).at(-1) ?? '2026.1';
  throw new UsageError(
    `${code.toUpperCase()} names no edition, and this workspace has no guideline of its own.`,
    `Write the edition that it adapts into its adaptation.yaml: edition: "${newest}"`,
  );
}

export interface Foundation {
  guideline: Guideline;
  themes: (readonly [string, Theme])[];
}

function themesNamed(
  name: string,
  themes: Readonly<Record<string, Theme>>,
  keys: readonly string[],
  country: string,
): Foundation['themes'] {
  return keys.map((key) => {
    const theme = themeIn(themes, key);
    if (theme) return [key, theme] as const;
    throw new UsageError(
      `${country} stacks the theme "${key}", which ${name === WORKING ? 'the workspace' : `edition ${name}`} does not have.`,
      'Correct "themes" in its adaptation.yaml.',
    );
  });
}
