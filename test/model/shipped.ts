/** The guideline that is shipped, read: for properties that must hold of real texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loaded } from '../../src/model/guideline.ts';
import { standingOf, USUAL_FOLDERS } from '../../src/model/kind.ts';
import { load } from '../../src/model/reading/load.ts';
import { readSource } from '../../src/model/reading/source.ts';

const root = fileURLToPath(new URL('../../guidelines', import.meta.url));

/** All sources of a folder of the shipped workspace. */
export function shipped(folder: string): Loaded[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
    .map((file) => {
      const { source, findings } = readSource(file, readFileSync(join(root, file)));
      const loaded = source && load(source, standingOf(file, USUAL_FOLDERS)!);
      if (!loaded) throw new Error(`${file}: ${findings[0]?.message ?? 'its form is wrong'}`);
      return loaded;
    });
}
