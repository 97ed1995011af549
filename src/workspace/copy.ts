/** A full copy of a guideline that somebody edited, in the folder of a workspace or of a baseline alone. */
import { resolve } from 'node:path';
import { isWorkspace, whatIsAt } from '../io/find-workspace.ts';
import { existsInside, listFiles, readInside } from '../io/read.ts';
import { elementsOf } from '../model/element.ts';
import { type Finding, UsageError } from '../model/finding.ts';
import { type Guideline, guidelineOf, type Loaded } from '../model/guideline.ts';
import {
  type Folders,
  foldersOf,
  type Standing,
  standingOf,
  USUAL_FOLDERS,
  WORKSPACE_FILE,
} from '../model/kind.ts';
import { explainForm, load } from '../model/reading/load.ts';
import { type Reading, readSource } from '../model/reading/source.ts';

export interface Copy {
  guideline: Guideline;
  /** Its absolute path. */
  root: string;
  /** Sources of the baseline, with their paths in the folder that was named. */
  files: Loaded[];
}

const LIMIT = 4 * 1024 * 1024;

/**
 * @param base a register that the copy does not have is taken from here: nobody deletes all actors to adapt
 * @throws UsageError when there is no guideline, or a file of it cannot be used
 */
export async function readCopy(folder: string, base: Guideline): Promise<Copy> {
  const there = whatIsAt(folder);
  if (there === undefined)
    throw new UsageError(`There is no folder "${folder}".`, 'Check the path after --from.');
  if (there === 'file') throw new UsageError(`"${folder}" is a file, not a folder.`, WANTED);
  const root = resolve(folder);
  const shown = (file: string) => `${folder.replace(/[\\/]+$/, '')}/${file}`;
  const whole = isWorkspace(folder);
  if (!whole && !existsInside(root, 'guideline.yaml'))
    throw new UsageError(
      `There is no guideline in "${folder}": neither ${WORKSPACE_FILE} nor guideline.yaml.`,
      WANTED,
    );
  const files: Loaded[] = [];
  const read = async (file: string, path: string, folders: Folders) => {
    const standing = standingOf(path, folders);
    if (!standing) return undefined;
    const reading = readSource(file, readInside(root, file, LIMIT));
    const loaded = reading.source && load(reading.source, standing);
    if (loaded) return loaded;
    throw unusable(shown(file), await problemsOf(reading, standing));
  };
  const settings = whole ? await read(WORKSPACE_FILE, WORKSPACE_FILE, USUAL_FOLDERS) : undefined;
  const folders = foldersOf(settings?.value as never);
  for (const file of listFiles(root, ['.yaml'], [whole ? folders.baseline : '.'])) {
    const loaded = await read(file, whole ? file : `${folders.baseline}/${file}`, folders);
    if (loaded) files.push(loaded);
  }
  const has = new Set(files.map(({ kind }) => kind));
  const own = guidelineOf(files);
  const guideline: Guideline = {
    ...own,
    ...(!has.has('actors') && { actors: base.actors }),
    ...(!has.has('instruments') && { instruments: base.instruments }),
    ...(!has.has('sources') && { sources: base.sources }),
    ...(!has.has('glossary') && { terms: base.terms }),
    ...(!has.has('countries') && { countries: base.countries }),
    ...(!has.has('form') && { forms: base.forms }),
  };
  if (guideline.sops.length === 0) throw new UsageError(`There is no SOP in "${folder}".`, WANTED);
  const [double] = elementsOf(guideline).doubles;
  if (double)
    throw new UsageError(
      `In "${folder}" the id ${double.id} is given to two elements; one is “${double.title}”.`,
      'Give the new one an id of its own: trm id',
    );
  return { guideline, root, files };
}

async function problemsOf(reading: Reading, standing: Standing): Promise<readonly Finding[]> {
  if (reading.source) return explainForm(reading.source, standing);
  return reading.broken
    ? (await import('../model/reading/syntax-errors.ts')).explain(reading)
    : reading.findings;
}

const WANTED =
  'Name the folder of a workspace (with trm.yaml), or of a baseline (with guideline.yaml and sops/).';

function unusable(file: string, [first]: readonly Finding[]): UsageError {
  const line = first?.at ? `:${first.at.start.line}` : '';
  return new UsageError(
    `${file}${line} cannot be used: ${first?.message ?? 'it cannot be read.'}`,
    'Correct it there, then try again.',
  );
}

/**
 * A copy in another language is no adaptation.
 * @throws UsageError naming the first file whose language is another
 */
export function assertSameLanguage(base: Guideline, { files }: Copy): void {
  const old = new Map(base.sops.map(({ id, lang }) => [id, lang]));
  for (const { kind, file, value } of files) {
    const { id, lang } = value as { id?: string; lang?: string };
    const before = kind === 'guideline' ? base.front.lang : kind === 'sop' ? old.get(id!) : undefined;
    if (before === undefined || lang === before) continue;
    throw new UsageError(
      `${file} of the copy is in ${lang}, the guideline in ${before}: that is a translation, not an adaptation.`,
      `The same in another language is for translations/${lang}.po. Write into a copy in ${before} what your country does differently.`,
    );
  }
}
