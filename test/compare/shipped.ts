/** The guideline that is shipped, read from its sources. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../../src/io/read.ts';
import {
  type Guideline,
  guidelineOf,
  type Loaded,
  type Nation,
  nationOf,
} from '../../src/model/guideline.ts';
import { standingOf, USUAL_FOLDERS } from '../../src/model/kind.ts';
import { load } from '../../src/model/reading/load.ts';
import { readSource } from '../../src/model/reading/source.ts';

const root = fileURLToPath(new URL('../../guidelines', import.meta.url));

function sources(folder: string): Loaded[] {
  return listFiles(root, ['.yaml'], [folder]).flatMap((file) => {
    const { source } = readSource(file, readFileSync(`${root}/${file}`));
    const standing = standingOf(file, USUAL_FOLDERS);
    if (!source || !standing) throw new Error(file);
    const loaded = load(source, standing);
    if (!loaded) throw new Error(`${file} does not have its form`);
    return [loaded];
  });
}

export const shipped: Guideline = guidelineOf(sources('baseline'));

export const nation: Nation = nationOf('xa', sources('national/xa'));
