/**
 * Kills the process at the n-th call that changes something on disk (KILL_AT): before it, or, of a write, after half of
 * it (KILL_TORN). Where it never comes so far, it says how many such calls there were. Loaded with `node --import`.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.KILL_AT);
const torn = process.env.KILL_TORN === '1';
let count = 0;

function die() {
  process.kill(process.pid, 'SIGKILL');
  // The signal may take a moment; nothing else may happen until then.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

const { writeSync } = fs;
const half = {
  writeFileSync: ([target, data, options]) => {
    const bytes = Buffer.from(data);
    const handle = typeof target === 'number' ? target : fs.openSync(target, options?.flag ?? 'w');
    writeSync(handle, bytes.subarray(0, bytes.length >> 1));
  },
};

for (const name of [
  'chmodSync',
  'copyFileSync',
  'fsyncSync',
  'linkSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'symlinkSync',
  'truncateSync',
  'unlinkSync',
  'writeFileSync',
]) {
  const real = fs[name];
  fs[name] = (...args) => {
    const reads =
      name === 'openSync' && (args[1] === undefined || typeof args[1] === 'number' || args[1] === 'r');
    if (!reads) {
      if (count === at) {
        writeSync(2, `killed at ${name}`);
        if (torn) half[name]?.(args);
        die();
      }
      count += 1;
    }
    return real.apply(fs, args);
  };
}
syncBuiltinESMExports();
process.on('exit', () => writeSync(2, `${count} calls`));
