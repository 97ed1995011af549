/**
 * Cases are folders: `tree.json` is a document tree, `expected.html` what HTML says of it (without styles and
 * fonts), `expected.txt` what can be read out of the PDF. `npx vitest -u` writes what is expected now.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { html } from '../../src/render/formats/html.ts';
import { pdf } from '../../src/render/formats/pdf.ts';
import { pdfText } from '../../src/render/leak/pdf-text.ts';
import type { PrintTree } from '../../src/render/tree.ts';
import { bareMaterials, pdfMaterials } from './materials.ts';
import { readable, readableText } from './readable.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const cases = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'tree.json')));

test.each(cases)('%s', async (name) => {
  const tree = JSON.parse(readFileSync(join(folder, name, 'tree.json'), 'utf8')) as PrintTree;
  await expect(readable(html(tree, bareMaterials))).toMatchFileSnapshot(join(folder, name, 'expected.html'));
  const text = pdfText(await pdf(tree, pdfMaterials));
  await expect(readableText(text)).toMatchFileSnapshot(join(folder, name, 'expected.txt'));
});
