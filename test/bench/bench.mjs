/**
 * `npm run bench`: how fast `trm` is beside a bare Node, and beside ajv-cli with the same schemas.
 *
 *     npm run bench -- [--sizes S,M,L,A,B,C] [--rounds 9] [--dirty 0.1] [--json]
 *
 * Every round runs every command once, so that a machine that slows down slows all of them. Memory is measured in
 * runs of its own, as measuring takes time. ajv-cli is installed into a temporary folder; where that cannot be done,
 * what needs it is not measured.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath, hrtime, platform, stdout, version } from 'node:process';
import { parseArgs } from 'node:util';
import { build } from '../../bin/build.mjs';
import { root } from '../../bin/install.mjs';
import { ajvCli } from './ajv-cli.mjs';
import { COUNTRIES, DAY, writeCorpus } from './corpus.mjs';
import { judged, median, table } from './figures.mjs';

const TRM = join(root, 'bin/trm.js');
const METER = join(root, 'test/bench/meter.cjs');

/** What is measured: Node's arguments, for each of the corpora that are named. None: not measured. */
const COMMANDS = [
  { name: 'node -e 0', args: () => ['-e', '0'] },
  { name: 'trm --version', args: () => [TRM, '--version'] },
  {
    name: 'trm lint',
    sized: ['S', 'M', 'L', 'B', 'C'],
    args: ({ corpus }) => [TRM, 'lint', '--workspace', corpus, '--as-of', DAY],
  },
  {
    name: 'ajv-cli',
    sized: ['S', 'M', 'L'],
    args: ({ corpus, ajv }) => ajv && [...ajv, '-d', `${corpus}/**/*.yaml`],
  },
  {
    // Every country beside the guideline, in one run.
    name: 'trm diff',
    sized: ['A'],
    args: ({ corpus }) => [TRM, 'diff', '--workspace', corpus, '--as-of', DAY],
  },
  {
    name: 'trm render --format pdf',
    args: ({ guidelines, out }) => [
      ...[TRM, 'render', '--format', 'pdf', '--workspace', guidelines],
      ...['--output', join(out, 'guideline.pdf'), '--as-of', DAY],
    ],
  },
];

// Node 20 reads NODE_EXTRA_CA_CERTS at every start: it would be measured in place of what is.
const { NODE_EXTRA_CA_CERTS: _, ...environment } = env;

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'S,M,L,A,B,C' },
    rounds: { type: 'string', default: '9' },
    dirty: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
});
const sizes = options.sizes.split(',');
const rounds = Number(options.rounds);
const dirty = Number(options.dirty);
if (!sizes.every((size) => Object.hasOwn(COUNTRIES, size)) || !(rounds >= 1) || !(dirty >= 0 && dirty <= 1)) {
  throw new Error('Usage: npm run bench -- [--sizes S,M,L,A,B,C] [--rounds 9] [--dirty 0.1] [--json]');
}

const folder = mkdtempSync(join(tmpdir(), 'trm-bench-'));
try {
  await build();
  const corpora = {};
  for (const size of sizes) corpora[size] = writeCorpus(join(folder, size), size, { dirty });
  const isCompared = sizes.some((size) =>
    COMMANDS.find(({ name }) => name === 'ajv-cli').sized.includes(size),
  );
  const commands = measured(runs(isCompared ? ajvCli(folder) : undefined));
  const machine = `${platform}, ${cpus().length} processors, Node ${version}`;
  const result = { machine, rounds, corpora, commands, bars: judged(commands) };
  stdout.write(options.json ? `${JSON.stringify(result, undefined, 2)}\n` : table(result));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function runs(ajv) {
  const out = join(folder, 'out');
  mkdirSync(out);
  // A copy, so that who goes on writing does not change what is measured.
  const guidelines = join(folder, 'guidelines');
  cpSync(join(root, 'guidelines'), guidelines, { recursive: true });
  return COMMANDS.flatMap(({ name, sized, args }) =>
    (sized?.filter((size) => sizes.includes(size)) ?? [undefined]).flatMap((size) => {
      const own = args({ corpus: size && join(folder, size), ajv, guidelines, out });
      if (!own) return [];
      return [{ name: size ? `${name} ${size}` : name, args: own, codes: size && dirty > 0 ? [0, 1] : [0] }];
    }),
  );
}

function measured(list) {
  const walls = new Map(list.map(({ name }) => [name, []]));
  // A first run of each fills the caches of the disk, and tells early what does not work.
  for (const run of list) wall(run);
  for (let round = 0; round < rounds; round++) for (const run of list) walls.get(run.name).push(wall(run));
  return list.map((run) => ({ name: run.name, walls: walls.get(run.name), memory: memory(run) }));
}

/** Seconds from start to end. */
function wall({ name, args, codes }, env = environment) {
  const start = hrtime.bigint();
  const {
    status,
    stdout: said,
    stderr,
  } = spawnSync(execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const seconds = Number(hrtime.bigint() - start) / 1e9;
  if (!codes.includes(status)) throw new Error(`${name} ended with ${status}:\n${said}${stderr}`);
  return seconds;
}

/** The most that was held, in MB: the median of three runs. */
function memory(run) {
  const file = join(folder, 'meter');
  const once = () => {
    wall({ ...run, args: ['--require', METER, ...run.args] }, { ...environment, BENCH_METER: file });
    return Number(readFileSync(file, 'utf8')) / 1024;
  };
  return median([once(), once(), once()]);
}
