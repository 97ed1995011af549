/** Paths in a workspace: none leads out of it. */

import { lstatSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../model/finding.ts';

/** The absolute path of a workspace file, when neither `..` nor a symbolic link leads out of the workspace. */
export function insideOf(root: string, file: string): string {
  const path = resolve(root, file);
  const inside = relative(root, path);
  if (inside === '' || isAbsolute(inside) || inside.split(sep)[0] === '..') {
    throw new UsageError(
      `"${file}" lies outside of the workspace.`,
      'Use a path inside of the folder that holds trm.yaml.',
    );
  }
  refuseLinks(root, inside);
  return path;
}

/** Folders in which no link leads astray, by the workspace: hundreds of files stand in them. */
const straight = new Map<string, Set<string>>();

function refuseLinks(root: string, inside: string): void {
  const known = straight.get(root) ?? new Set(['.']);
  straight.set(root, known);
  const folder = dirname(inside);
  if (!known.has(folder)) {
    refuseLinks(root, folder);
    known.add(folder);
  }
  if (isLink(join(root, inside))) throw linked(inside.split(sep).join('/'));
}

/** Below a file there is nothing; that is said when something is to be written there. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false;
    throw error;
  }
}

export function linked(path: string): UsageError {
  return new UsageError(
    `"${path}" is a symbolic link, which could lead out of the workspace.`,
    'Put the file or folder itself there.',
  );
}
