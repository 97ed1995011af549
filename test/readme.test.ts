/** What the texts for newcomers show can be typed: every command exists, with the flags and formats that are shown. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CommandDefinition } from '../src/command.ts';

const root = join(import.meta.dirname, '..');
const names = [
  ...readFileSync(join(root, 'src/cli.ts'), 'utf8').matchAll(/import\('\.\/commands\/(\w+)\.ts'\)/g),
].map(([, name = '']) => name);
const commands = new Map<string, CommandDefinition>();
for (const name of names) {
  const module = (await import(`../src/commands/${name}.ts`)) as { default: CommandDefinition };
  commands.set(name, module.default);
}

const scaffold = readdirSync(join(root, 'templates/scaffold'), { recursive: true, encoding: 'utf8' })
  .map((name) => `templates/scaffold/${name}`)
  .filter((name) => /\.yaml$|gitignore$/.test(name));

/** Command lines as they are shown: in code, after a prompt, in quotes, or as a line of a comment. */
function shown(text: string): string[] {
  const lines = [
    ...text.matchAll(/`(?:npx )?trm ([^`\n]+)`/g),
    ...text.matchAll(/^\$ trm (.+)$/gm),
    ...text.matchAll(/"trm ([^"\n]+)"/g),
    ...text.matchAll(/^# {2,}trm (.+?)(?: {2,}.*)?$/gm),
  ];
  return lines.map(([, line = '']) => line);
}

test.each(['README.md', 'CONTRIBUTING.md', ...scaffold])('%s', (file) => {
  for (const line of shown(readFileSync(join(root, file), 'utf8'))) {
    const [name = '', ...words] = line.split(' ');
    if (name.startsWith('<') || name === '--help') continue;
    const command = commands.get(name);
    expect(command, `trm ${line}`).toBeDefined();
    const flags = command?.options.flatMap(
      ({ flags: text }) => text.match(/(?<![\w-])--?[a-z][a-z-]*/g) ?? [],
    );
    for (const [at, word] of words.entries()) {
      if (!word.startsWith('-') || word === '--help') continue;
      expect(flags, `trm ${line}`).toContain(word);
      if (word !== '--format') continue;
      const format = command?.options.find(({ flags: text }) => text.startsWith('--format'));
      expect(() => format?.parse?.(words[at + 1] ?? ''), `trm ${line}`).not.toThrow();
    }
  }
});

test('the README names every command, and every file that it leads to is there', () => {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  const named = new Set(shown(text).map((line) => line.split(' ')[0]));
  for (const name of names) expect(named, name).toContain(name);
  const links = [...text.matchAll(/\]\((?!https:)([^)]+)\)/g)].map(([, to = '']) => to);
  expect(links.length).toBeGreaterThan(5);
  for (const to of links) expect(existsSync(join(root, to)), to).toBe(true);
});

test('the README installs the package under its version', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`./trm-${version}.tgz`);
});
