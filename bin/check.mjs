// npm run check: what has to hold before a change is merged. Generated files fresh, types, format and style.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { exit, stderr, stdout } from 'node:process';
import { install, root, run } from './install.mjs';

if (!install()) exit(1);

const steps = [
  ['generated files are fresh', generatedAreFresh],
  ['types', () => run(['node_modules/typescript/bin/tsc']) === 0],
  [
    'format and style',
    () =>
      run(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--colors=off']) === 0,
  ],
];

const failed = steps.filter(([name, check]) => {
  const passes = check();
  stdout.write(`${passes ? 'ok  ' : 'FAIL'} ${name}\n`);
  return !passes;
});
exit(failed.length === 0 ? 0 : 1);

/** Generates again and compares; what was stale is then up to date and has to be committed. */
function generatedAreFresh() {
  const before = contents();
  if (run(['schemas/generate.mjs']) !== 0) return false;
  const after = contents();
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  for (const file of stale) stderr.write(`     ${file} was stale; it is now up to date: commit it.\n`);
  return stale.length === 0;
}

/** A digest of every file that generation could write. */
function contents() {
  const files = new Map();
  for (const folder of ['schemas', 'src', 'docs', 'guidelines', 'README.md', 'CONTRIBUTING.md']) {
    const path = join(root, folder);
    if (!existsSync(path)) continue;
    for (const file of folder.endsWith('.md') ? [path] : below(path)) {
      files.set(
        relative(root, file).split(sep).join('/'),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      );
    }
  }
  return files;
}

function below(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
