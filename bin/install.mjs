// Installs the packages of package-lock.json when they are missing or others: `npm ci`, run without a shell.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { env, execPath, stderr } from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** True when everything is there afterwards. */
export function install() {
  if (isInstalled()) return true;
  const npm = findNpm();
  if (npm === undefined) {
    stderr.write('The packages are not installed, and npm was not found. Run: npm ci\n');
    return false;
  }
  stderr.write('Installing packages (npm ci) …\n');
  return run([npm, 'ci', '--no-audit', '--no-fund']) === 0;
}

/** Runs a Node script in the repository with this Node. @returns its exit code */
export function run(args) {
  const { status, error } = spawnSync(execPath, args, { cwd: root, stdio: 'inherit', shell: false });
  if (error) stderr.write(`${error.message}\n`);
  return status ?? 1;
}

/** npm writes what it installed into node_modules/.package-lock.json: it says the same as package-lock.json, less optional parts for other systems. */
function isInstalled() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    if (installed[path] === undefined) return optional === true;
    return installed[path].version === version && existsSync(join(root, path));
  });
}

/** The script of npm: of the one that runs us, or of the one beside this Node. */
export function findNpm() {
  const folder = dirname(execPath);
  const places = [
    env.npm_execpath ?? '',
    join(folder, 'node_modules/npm/bin/npm-cli.js'),
    join(folder, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(folder, '../share/nodejs/npm/bin/npm-cli.js'),
    join(folder, '../share/npm/bin/npm-cli.js'),
  ];
  return places.find((place) => place.endsWith('npm-cli.js') && existsSync(place));
}
