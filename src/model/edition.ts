/** Editions: the guideline frozen, and thawed again. Pure; the files are for the caller. */
import { DIGEST_VERSION, type Digests, ownDigests, sealOf } from './digest.ts';
import { elementsOf } from './element.ts';
import type { EditionSource } from './generated/types.ts';
import { type Guideline, guidelineOf, type Loaded, type Theme } from './guideline.ts';
import { standingOf, USUAL_FOLDERS } from './kind.ts';
import { numbersOf } from './number.ts';
import { load } from './reading/load.ts';

export type EditionChange = NonNullable<EditionSource['changes']>[number];

export interface Release {
  /** `2026.1` */
  edition: string;
  /** `2026-05-01` */
  released: string;
  sample?: boolean;
  /** Names of unverified norms that were let through. */
  waived?: readonly string[];
  previous?: EditionSource;
}

/** A source of the baseline, with its path below the folder of the baseline. */
export interface BaselineFile {
  path: string;
  source: Loaded;
}

/** Freezes the guideline and its themes. The same sources give the same edition, whatever their order. */
export function freeze(
  files: readonly BaselineFile[],
  themes: Readonly<Record<string, Theme>>,
  { edition, released, sample, waived = [], previous }: Release,
): EditionSource {
  const guideline = guidelineOf(files.map(({ source }) => source));
  const elements = elementsOf(guideline).byId;
  const digests = Object.fromEntries([...elements].map(([id, element]) => [id, ownDigests(element)]));
  const numbers = Object.fromEntries(numbersOf(guideline));
  const titles = new Map([...elements].map(([id, element]) => [id, element.title]));
  const content = Object.fromEntries(
    [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, source }) => [path, source.value]),
  );
  const keys = Object.keys(themes).sort();
  const frozen: EditionSource = {
    schema: 1,
    edition,
    released,
    ...(sample && { sample }),
    digest_version: DIGEST_VERSION,
    ...(waived.length > 0 && { waived: [...waived].sort() }),
    ...(previous && {
      previous: previous.edition,
      changes: changesBetween(previous, { digests, numbers, titles }),
    }),
    numbers,
    digests,
    content,
    ...(keys.length > 0 && { themes: Object.fromEntries(keys.map((key) => [key, themes[key]!])) }),
  };
  return { ...frozen, seal: sealOf(frozen) };
}

interface Now {
  digests: Record<string, Digests>;
  numbers: Record<string, string>;
  titles: ReadonlyMap<string, string>;
}

/**
 * What changed since an edition, element by element: first in the order of the new text, then what was removed.
 * An element that changed and has another number is one change with both numbers.
 */
export function changesBetween(previous: EditionSource, now: Now): EditionChange[] {
  const changes: EditionChange[] = [];
  const put = (id: string, kind: EditionChange['kind'], title: string | undefined, rest: object = {}) => {
    const old = previous.numbers[id];
    const number = now.numbers[id];
    changes.push({
      id,
      kind,
      ...rest,
      ...(old !== undefined && { old_number: old }),
      ...(number !== undefined && { number }),
      ...(title !== undefined && title !== '' && { title: oneLine(title) }),
    });
  };
  for (const [id, digests] of Object.entries(now.digests)) {
    const before = previous.digests[id];
    const title = now.titles.get(id);
    if (before === undefined) put(id, 'added', title);
    else if (before.normative !== digests.normative) put(id, 'changed', title, { normative: true });
    else if (before.text !== digests.text) put(id, 'changed', title, { normative: false });
    else if (previous.numbers[id] !== now.numbers[id]) put(id, 'renumbered', title);
  }
  const gone = Object.keys(previous.digests).filter((id) => now.digests[id] === undefined);
  if (gone.length > 0) {
    const titles = elementsOf(thaw(previous).guideline).byId;
    for (const id of gone) put(id, 'removed', titles.get(id)?.title);
  }
  return changes;
}

/** Titles of safeguards and the like are whole texts; one line of them is enough here. */
function oneLine(title: string): string {
  const line = title.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > 200 ? `${characters.slice(0, 199).join('')}…` : line;
}

export interface Thawed {
  edition: EditionSource;
  guideline: Guideline;
  themes: Record<string, Theme>;
}

/**
 * The guideline and the themes that an edition holds.
 * @throws Error when the seal is broken, or naming the part whose form is not that of its source: an edition is written by
 * trm only
 */
export function thaw(edition: EditionSource): Thawed {
  if (edition.seal !== undefined && edition.seal !== sealOf(edition))
    throw new Error('somebody edited it, for its seal does not fit what it says');
  const loaded = Object.entries(edition.content).map(([path, value]) =>
    part(`${USUAL_FOLDERS.baseline}/${path}`, value, path),
  );
  const themes = Object.entries(edition.themes ?? {}).map(
    ([key, value]) => [key, part(`${USUAL_FOLDERS.themes}/${key}.yaml`, value, key).value as Theme] as const,
  );
  return { edition, guideline: guidelineOf(loaded), themes: Object.fromEntries(themes) };
}

function part(file: string, value: object, shown: string): Loaded {
  const standing = standingOf(file, USUAL_FOLDERS);
  const loaded = standing && load({ file, text: '', value, bom: false, crlf: false }, standing);
  if (!loaded) throw new Error(`its part "${shown}" does not have the form of such a source`);
  return loaded;
}
