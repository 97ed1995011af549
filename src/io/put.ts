/** Puts files in place, all or none: whoever looks, and whenever the process is killed, finds each as before or whole. */

import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../model/finding.ts';
import { makeFolder } from './folders.ts';
import { reason } from './reason.ts';

/** What is done around putting files in place: it calls `put`, with what to look at just before. */
export type Within = (put: (look: () => void) => void) => void;

/**
 * Writes files, all or none: each is written and flushed beside its place first, then all are put in place in their order.
 * Folders are made as needed.
 * @throws UsageError when one cannot be written; it says what has changed until then, mostly nothing
 */
export function putFiles(
  files: ReadonlyMap<string, string | Uint8Array>,
  within: Within = (put) => put(() => undefined),
): void {
  const staged: { from: string; to: string }[] = [];
  const done: string[] = [];
  try {
    for (const folder of new Set([...files.keys()].map((path) => dirname(resolve(path))))) sweep(folder);
    for (const [path, data] of files) {
      const present = statSync(path, { throwIfNoEntry: false });
      if (present?.isDirectory())
        throw new UsageError(`"${path}" is a folder, not a file.`, 'Name a file, or take the folder away.');
      if (present !== undefined && !present.isFile()) {
        writeDevice(path, data);
        continue;
      }
      // Of a symbolic link the user made, the file it leads to is replaced, not the link.
      const to = present === undefined ? resolve(path) : realpathSync(path);
      const from = join(dirname(to), `.${basename(to)}${leftover(staged.length)}`);
      makeFolder(dirname(to));
      staged.push({ from, to });
      stage(from, data, present?.mode);
    }
    within((look) => {
      look();
      for (const { from, to } of staged) {
        renameSync(from, to);
        done.push(to);
      }
    });
  } catch (error) {
    for (const { from } of staged) rmSync(from, { force: true });
    if (error instanceof UsageError) throw error;
    const path = (error as NodeJS.ErrnoException).path ?? '';
    const shown = staged.find(({ from }) => from === path)?.to ?? path;
    throw new UsageError(
      `"${shown}" cannot be written: ${reason(error)}.`,
      done.length === 0
        ? 'Nothing was changed. Check what stands there, and who may write.'
        : `Written before that: ${done.join(', ')}. Try again.`,
    );
  }
}

function writeDevice(path: string, data: string | Uint8Array): void {
  try {
    writeFileSync(path, data);
  } catch (error) {
    throw new UsageError(`"${path}" cannot be written: ${reason(error)}.`, 'Name another place.');
  }
}

/** How names of what is written beside its place end: with the process in them, so that it can be known for a leftover. */
export const leftover = (number: number): string => `.trm-${process.pid}-${number}.tmp`;

export const LEFTOVER = /^\..*?trm-(\d+)-\d+\.tmp$/;

/** Removes what a process that was killed has left beside its place. */
export function sweep(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = LEFTOVER.exec(name)?.[1];
    // What has the number of this process is of an earlier one: nothing is written yet.
    if (pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid))))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

export function stage(path: string, data: string | Uint8Array, mode: number | undefined): void {
  const handle = openSync(path, 'wx');
  try {
    writeFileSync(handle, data);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (mode !== undefined) chmodSync(path, mode & 0o777);
}

export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
