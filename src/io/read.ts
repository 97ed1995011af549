/** Reading files. It is synchronous, which is several times faster for many files. */

import { closeSync, constants, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../model/finding.ts';
import { entriesOf, isFolder } from './folders.ts';
import { insideOf, linked } from './inside.ts';
import { reason } from './reason.ts';

/**
 * Paths of the files in a workspace, relative, with forward slashes, sorted by code units.
 * Hidden entries and `node_modules` are passed over; so are other kinds of file.
 * @param endings such as `.yaml`
 * @param folders to look in, relative; what does not exist is passed over
 * @throws UsageError for a symbolic link on the way, or a folder that cannot be read
 */
export function listFiles(
  root: string,
  endings: readonly string[],
  folders: readonly string[] = ['.'],
): string[] {
  const found: string[] = [];
  const walk = (folder: string) => {
    for (const entry of entriesOf(root, folder)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const wanted = endings.some((ending) => entry.name.endsWith(ending));
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile() && wanted) found.push(path);
      else if (entry.isSymbolicLink() && (wanted || isFolder(join(root, path)))) throw linked(path);
    }
  };
  for (const folder of folders) {
    const inside = folder === '.' ? '' : folder;
    if (inside === '') walk('');
    else if (existsSync(insideOf(root, inside))) walk(inside);
  }
  for (const file of found) sources.add(join(root, file));
  return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/**
 * The bytes of a file in a workspace; of a file larger than `limit`, only one byte more than that.
 * @param file relative to the workspace
 * @param into where it is read to if it is large enough: for reading many files without keeping their bytes
 * @throws UsageError when it is missing, unreadable, no regular file, or not inside of the workspace
 */
export function readInside(root: string, file: string, limit: number, into?: Uint8Array): Uint8Array {
  const path = insideOf(root, file);
  sources.add(path);
  return readBytes(path, file, limit, into);
}

/** What was listed or read as a file of a workspace: no product is written over it. */
export const sources = new Set<string>();

/** Whether the workspace has such a file. */
export function existsInside(root: string, file: string): boolean {
  return existsSync(insideOf(root, file));
}

/** The bytes of a file that the user named. @throws UsageError when it is missing or unreadable */
export function readFile(path: string, limit = 64 * 1024 * 1024): Uint8Array {
  const bytes = readBytes(resolve(path), path, limit);
  if (bytes.length > limit) throw new UsageError(`"${path}" is too large to be read.`);
  return bytes;
}

function readBytes(path: string, shown: string, limit: number, into?: Uint8Array): Uint8Array {
  let handle: number | undefined;
  try {
    // Without O_NONBLOCK, opening a named pipe would wait for somebody to write into it.
    handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(handle);
    if (!stat.isFile()) throw new UsageError(`"${shown}" is no file.`, 'Name a file that holds text.');
    const size = Math.min(stat.size, limit + 1);
    const buffer = into && into.length >= size ? into.subarray(0, size) : Buffer.allocUnsafe(size);
    let length = 0;
    while (length < buffer.length) {
      const read = readSync(handle, buffer, length, buffer.length - length, null);
      if (read === 0) break;
      length += read;
    }
    return buffer.subarray(0, length);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `"${shown}" cannot be read: ${reason(error)}.`,
      'Check what stands there, and who may read it.',
    );
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
