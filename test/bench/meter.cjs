/** Loaded into a process that is measured: at its end, writes the most memory it held, in KiB, to the file that BENCH_METER names. */
const { readFileSync, writeFileSync } = require('node:fs');

const file = process.env.BENCH_METER;
delete process.env.BENCH_METER;
if (file !== undefined) process.on('exit', () => writeFileSync(file, String(peak())));

/** Linux counts what the parent held as the child's in `maxRSS`, so its own record is asked first. */
function peak() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
}
