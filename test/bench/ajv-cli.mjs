/** ajv-cli with our schemas: what others would check the sources with. Not a dependency: installed for the bench only. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath, stderr } from 'node:process';
import { findNpm, root } from '../../bin/install.mjs';

const PACKAGE = 'ajv-cli@5';

/** Sources of which no field is theirs alone. */
const TOLD_BY = {
  'glossary.schema.json': { required: ['terms'], not: { required: ['structure'] } },
  'workspace.schema.json': { required: ['schema', 'title'] },
};

/**
 * The arguments with which Node runs it, without the files.
 * @param folder where it is installed
 * @returns undefined where it cannot be installed; the reason is told
 */
export function ajvCli(folder) {
  const to = join(folder, 'ajv');
  mkdirSync(to);
  const npm = findNpm();
  const install = [npm, 'install', '--prefix', to, '--no-audit', '--no-fund', '--loglevel=error', PACKAGE];
  const ended =
    npm && spawnSync(execPath, install, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 120_000 });
  if (ended?.status !== 0) {
    const why = ended ? (ended.error?.message ?? ended.stderr.toString()) : 'npm was not found.';
    stderr.write(`${PACKAGE} cannot be installed here, so nothing is compared with it. ${why}\n`);
    return undefined;
  }
  const schemas = readdirSync(join(root, 'schemas')).filter((name) => name.endsWith('.schema.json'));
  const any = join(folder, 'any.schema.json');
  writeFileSync(any, JSON.stringify(anySource(schemas)));
  return [
    join(to, 'node_modules/ajv-cli/dist/index.js'),
    'validate',
    '--spec=draft2020',
    '--strict=false',
    ...['-s', any],
    ...schemas.flatMap((name) => ['-r', join(root, 'schemas', name)]),
  ];
}

/** One schema for all files, so that one process checks them: which counts is told by a field that only it has. */
function anySource(schemas) {
  const all = schemas
    .map((name) => ({ name, ...JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8')) }))
    .filter(({ properties }) => properties !== undefined);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'any.schema.json',
    allOf: all.map(({ name, required }) => {
      const others = all.filter((one) => one.name !== name);
      const own = required.find((key) => others.every((one) => !Object.hasOwn(one.properties, key)));
      return { if: TOLD_BY[name] ?? { required: [own] }, then: { $ref: name } };
    }),
  };
}
