/** One process at a time. */

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from './put.ts';

/** Marks a workspace while files are put in place there: a matter of milliseconds. */
const LOCK = '.trm.lock';

/** One process at a time puts what it has prepared in place, so that nobody writes between its last look and its writing. */
export function locked(root: string, use: () => void): void {
  const path = join(root, LOCK);
  for (const started = Date.now(); ; ) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      // Where no such file can be made, the last look must do.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        use();
        return;
      }
      if (isAbandoned(path) || Date.now() - started > PATIENCE) rmSync(path, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
  try {
    use();
  } finally {
    rmSync(path, { force: true });
  }
}

/** After so many milliseconds a lock is taken for that of a machine that went down. */
const PATIENCE = 10_000;

/** Who made the lock was killed. */
function isAbandoned(path: string): boolean {
  try {
    const written = readFileSync(path, 'utf8');
    return written !== '' && !isRunning(Number(written));
  } catch {
    return false;
  }
}
