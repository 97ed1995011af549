/** Loaded into a process that is measured: at its end, writes the most memory that it held, in KiB, to the file named by BENCH_METER. */
const file = process.env.BENCH_METER;
delete process.env.BENCH_METER;
if (file !== undefined) {
  process.on('exit', () => require('node:fs').writeFileSync(file, String(process.resourceUsage().maxRSS)));
}
