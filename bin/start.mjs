// npm start: from a fresh clone to a printed guideline. Installs what is missing, builds what is stale, checks the
// shipped guidelines, prints them into build/, and says what to try next.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { exit, stdout } from 'node:process';
import { install, root, run } from './install.mjs';

if (!install()) exit(1);
const { build } = await import('./build.mjs');
await build();

stdout.write('Checking guidelines/ …\n');
const findings = run(['bin/trm.js', 'lint', '--workspace', 'guidelines']);
if (findings !== 0) exit(findings);

stdout.write('Printing …\n');
const printed = run([
  'bin/trm.js',
  'render',
  '--workspace',
  'guidelines',
  '--format',
  'pdf,html',
  '--out',
  'build',
]);
if (printed !== 0) exit(printed);

stdout.write('\nMade in build/:\n');
for (const name of readdirSync(join(root, 'build')).sort()) {
  const { size } = statSync(join(root, 'build', name));
  stdout.write(`  ${name} (${Math.ceil(size / 1024)} kB)\n`);
}
stdout.write(`
Try next:
  npx trm lint --workspace guidelines          check the guidelines after a change
  npx trm flowchart m1 --workspace guidelines  the flowchart of a measure
  npx trm init my-guidelines                   a workspace of your own
  npx trm --help                               everything else
`);
