#!/usr/bin/env node

// Starts trm. Answers `--version` itself, so that asking costs nothing.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `trm needs Node.js 20.19 or newer; this is ${process.versions.node}. See nodejs.org.\n`,
  );
  process.exitCode = 2;
} else if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  const version = `${require('../package.json').version}\n`;
  try {
    require('node:fs').writeSync(1, version);
  } catch (error) {
    // A reader that has gone wants nothing; a pipe that is full for the moment does.
    if (error.code === 'EAGAIN') process.stdout.write(version);
  }
} else {
  const { join } = require('node:path');
  if (major === 20) {
    // Node 20 optimises so early that a run of a second spends a quarter of it on that (measured by npm run bench).
    require('node:v8').setFlagsFromString('--interrupt-budget=300000');
    // And it lets a heap grow to six times of what lives in it; half as much again costs no time that can be measured.
    require('node:v8').setFlagsFromString('--heap-growing-percent=50');
    if (!process.env.NODE_DISABLE_COMPILE_CACHE)
      require('./code-cache.js').enableCodeCache(join(__dirname, '../dist'));
  } else {
    require('node:module').enableCompileCache?.();
  }
  require('../dist/cli.js').main(process.argv.slice(2));
}
