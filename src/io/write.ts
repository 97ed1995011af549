/** Writing files: sources of a workspace, and products where the user wants them. */

import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../model/finding.ts';
import { decode } from '../model/reading/decode.ts';
import { makeFolder } from './folders.ts';
import { insideOf } from './inside.ts';
import { locked } from './lock.ts';
import { putFiles, type Within } from './put.ts';
import { sources } from './read.ts';
import { reason } from './reason.ts';

/**
 * Writes files of a workspace, all or none. When the process is killed, each file is as before or as it is to be, and
 * those that come first are written first: their order is for the caller to choose.
 * @param files paths relative to the workspace, with their new contents
 * @param seen what was read of them before, as text; undefined where there was none. One that is another by now was
 * written by somebody else, and is not written over
 * @throws UsageError when one cannot be written, is not inside of the workspace, or is not as it was seen
 */
export function writeInside(
  root: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  seen?: ReadonlyMap<string, string | undefined>,
): void {
  const paths = new Map([...files].map(([file, data]) => [insideOf(root, file), data]));
  if (seen === undefined) putFiles(paths);
  else putFiles(paths, (put) => locked(root, () => put(() => assertAsSeen(root, seen))));
}

function assertAsSeen(root: string, seen: ReadonlyMap<string, string | undefined>): void {
  for (const [file, text] of seen) {
    const path = insideOf(root, file);
    if (textAt(path) === text) continue;
    throw new UsageError(
      `${file} ${text === undefined ? 'was made' : 'was changed'} by somebody else in the meantime.`,
      'Nothing was changed. Try again.',
    );
  }
}

function textAt(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const decoded = decode(readFileSync(path));
  return 'text' in decoded ? decoded.text : decoded.before;
}

/** Fills a temporary folder: what is lost with it need not survive a power cut. @throws UsageError as {@link writeInside} */
export function fillTemporary(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [file, data] of files) {
    const path = insideOf(folder, file);
    try {
      makeFolder(dirname(path));
      writeFileSync(path, data);
    } catch (error) {
      throw new UsageError(
        `"${path}" cannot be written: ${reason(error)}.`,
        'Make room there, and try again.',
      );
    }
  }
}

/**
 * Writes what was asked for to the places that the user named, all or none. A device or pipe (`/dev/stdout`) is written
 * to directly.
 * @throws UsageError when one is a source of the workspace, or cannot be written
 */
export function writeFiles(files: ReadonlyMap<string, string | Uint8Array>, within?: Within): void {
  for (const path of files.keys()) {
    if (!sources.has(realPath(path))) continue;
    throw new UsageError(
      `"${path}" is a source of the workspace, and what is printed would take its place.`,
      'Nothing was changed. Name another file.',
    );
  }
  putFiles(files, within);
}

/** Of what is not there, the path as it was given. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
