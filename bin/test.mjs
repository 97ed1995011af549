// npm test: installs what is missing, builds what is stale, runs the tests. Arguments are passed on to vitest.
import { argv, exit } from 'node:process';
import { install, run } from './install.mjs';

if (!install()) exit(1);
const { build } = await import('./build.mjs');
await build();
exit(
  run([
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=./bin/count.mjs',
    ...argv.slice(2),
  ]),
);
