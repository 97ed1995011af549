/** A new folder with files in it. */

import { readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../model/finding.ts';
import { WORKSPACE_FILE } from '../model/kind.ts';
import { entriesOf, makeFolder } from './folders.ts';
import { LEFTOVER, leftover, stage, sweep } from './put.ts';
import { reason } from './reason.ts';

/**
 * Makes a folder with files in it, all or nothing: it is filled beside its place and then put there. When the process is
 * killed while it fills an empty folder, the next one goes on from there.
 * @param files paths relative to the folder, with forward slashes
 * @throws UsageError when there is something already, or it cannot be written; then nothing has changed
 */
export function createFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const place = resolve(folder);
  const present = entryAt(place, folder);
  if (present !== undefined && !present.isDirectory()) {
    throw new UsageError(`"${folder}" is a file.`, 'Name a new folder, or an empty one.');
  }
  if (present !== undefined) removeBeginning(place, files);
  if (present !== undefined && entriesOf(place, '').length > 0) {
    throw new UsageError(`The folder "${folder}" is not empty.`, 'Name a new folder, or an empty one.');
  }
  // An empty folder may be the one that the user stands in: it is filled, not replaced.
  const mark = leftover(0);
  const staging =
    present === undefined ? join(dirname(place), `.${basename(place)}${mark}`) : join(place, mark);
  const moved: string[] = [];
  try {
    if (present === undefined) sweep(dirname(place));
    makeFolder(staging);
    for (const [file, data] of files) {
      makeFolder(dirname(join(staging, file)));
      stage(join(staging, file), data, undefined);
    }
    if (present === undefined) renameSync(staging, place);
    else {
      // What makes it a workspace comes last.
      const names = readdirSync(staging).sort(
        (a, b) => Number(a === WORKSPACE_FILE) - Number(b === WORKSPACE_FILE),
      );
      for (const name of names) {
        renameSync(join(staging, name), join(place, name));
        moved.push(join(place, name));
      }
      rmSync(staging, { recursive: true });
    }
  } catch (error) {
    for (const path of [staging, ...moved]) rmSync(path, { recursive: true, force: true });
    throw new UsageError(`The folder "${folder}" cannot be made: ${reason(error)}.`, 'Nothing was changed.');
  }
}

/** Takes away what a process that was killed began to put into an empty folder, if nobody has changed or added anything. */
function removeBeginning(place: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const entries = entriesOf(place, '').map(({ name }) => name);
  const left = entries.filter((name) => name.startsWith('.trm-') && LEFTOVER.test(name));
  if (left.length === 0) return;
  sweep(place);
  if (entries.includes(WORKSPACE_FILE)) return;
  const there = readdirSync(place, { recursive: true, withFileTypes: true }).filter(
    (entry) => !entry.isDirectory(),
  );
  const own = there.every((entry) => {
    const path = join(entry.parentPath, entry.name);
    const data = files.get(relative(place, path).split(sep).join('/'));
    return data !== undefined && entry.isFile() && Buffer.from(data as string).equals(readFileSync(path));
  });
  if (!own) return;
  for (const { name } of entriesOf(place, '')) rmSync(join(place, name), { recursive: true, force: true });
}

function entryAt(path: string, shown: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw new UsageError(`The folder "${shown}" cannot be made: ${reason(error)}.`, 'Name another folder.');
  }
}
