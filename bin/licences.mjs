// The licences of what dist/ is made of: their texts have to travel with the packages that are bundled.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param inputs files of the build, relative to the repository @returns one text, packages in alphabetical order */
export function licences(root, inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? [];
    if (folder !== undefined) folders.add(folder);
  }
  const parts = [...folders].map((folder) => {
    const { name, version, license, repository } = JSON.parse(
      readFileSync(join(root, folder, 'package.json'), 'utf8'),
    );
    const texts = licenceFiles(join(root, folder)).map((file) => readFileSync(file, 'utf8').trim());
    if (texts.length === 0) {
      texts.push(
        `https://spdx.org/licenses/${license}.html\nSource: ${repository?.url ?? repository ?? name}`,
      );
    }
    return { name: `${name} ${version}`, text: [`${name} ${version} (${license})`, ...texts].join('\n\n') };
  });
  parts.sort((a, b) => (a.name < b.name ? -1 : 1));
  const line = `\n\n${'-'.repeat(80)}\n\n`;
  return `dist/ holds parts of these packages, under their own licences.${line}${parts.map(({ text }) => text).join(line)}\n`;
}

function licenceFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}
