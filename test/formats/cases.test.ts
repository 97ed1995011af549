/**
 * Cases are folders: `tree.json` is a document tree, `expected.html` what HTML says of it (without styles and
 * fonts), `expected.txt` what can be read out of the PDF. `npx vitest -u` writes what is expected now.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { html } from '../../src/render/formats/html.ts';
import { pdf } from '../../src/render/formats/pdf.ts';
import { pdfText } from '../../src/render/leak/pdf-text.ts';
import type { PrintTree } from '../../src/render/tree.ts';
import { bareMaterials, pdfMaterials } from './materials.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** One element a line, so that a difference can be read; the policy holds the digest of the styles. */
const readable = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/'sha256-[^']*'/, "'sha256-…'")
    .replace(
      /(<(?:div|p|li|ol|ul|dl|dt|dd|section|h\d|table|tr|td|th|main|nav|header|footer|figure|body)\b)/g,
      '\n$1',
    );

test.each(cases.map(({ name }) => name))('%s', async (name) => {
  const tree = JSON.parse(readFileSync(join(folder, name, 'tree.json'), 'utf8')) as PrintTree;
  await expect(readable(html(tree, bareMaterials))).toMatchFileSnapshot(join(folder, name, 'expected.html'));
  const text = pdfText(await pdf(tree, pdfMaterials))
    .replace(/<\?xpacket.*/s, '')
    .replace(/(\n\.)+/g, ' …');
  await expect(text).toMatchFileSnapshot(join(folder, name, 'expected.txt'));
});
