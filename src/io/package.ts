/** What travels with trm, and what is installed beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

let packageFolder: string | undefined;

/** The folder that trm is installed in. */
function packageRoot(): string {
  if (packageFolder === undefined) {
    let at = import.meta.dirname;
    while (!(existsSync(join(at, 'package.json')) && existsSync(join(at, 'schemas')))) {
      if (dirname(at) === at) throw new Error('the installation of trm is incomplete');
      at = dirname(at);
    }
    packageFolder = at;
  }
  return packageFolder;
}

/** A file that travels with trm, such as `schemas/sop.schema.json` or `dist/fonts/NotoSans_400Regular.ttf`. */
export function readAsset(path: string): Buffer {
  return readFileSync(join(packageRoot(), path));
}

/** The files below a folder that travels with trm, relative to that folder, with forward slashes, sorted. */
export function listAssets(folder: string): string[] {
  return readdirSync(join(packageRoot(), folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(join(packageRoot(), folder), join(entry.parentPath, entry.name)).split(sep).join('/'),
    )
    .sort();
}

/** The absolute path of something that travels with trm, for a child process. */
export function assetPath(path: string): string {
  return join(packageRoot(), path);
}

/** The folder of a package installed at or above one of these folders, or at or above trm's own; undefined where there is none. */
export function findPackage(name: string, ...folders: string[]): string | undefined {
  for (const folder of [...folders, packageRoot()]) {
    for (let at = resolve(folder); ; at = dirname(at)) {
      const found = join(at, 'node_modules', name);
      if (existsSync(join(found, 'package.json'))) return found;
      if (dirname(at) === at) break;
    }
  }
  return undefined;
}

/** The version of trm. */
export function version(): string {
  return (JSON.parse(readAsset('package.json').toString()) as { version: string }).version;
}
