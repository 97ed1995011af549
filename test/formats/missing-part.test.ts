/** On a machine for which Typst has no prebuilt part, a print says so instead of breaking. */
import { expect, test, vi } from 'vitest';
import { pdf } from '../../src/render/formats/pdf.ts';
import { pdfMaterials } from './materials.ts';
import { guideline, nation, treeFor } from './model.ts';

vi.mock('@myriaddreamin/typst-ts-node-compiler', () => {
  throw new Error('Cannot find native binding.');
});

test('the message names the machine and another way', async () => {
  const printed = pdf(treeFor({ guideline, nations: [nation] }), pdfMaterials);
  await expect(printed).rejects.toMatchObject({
    name: 'UsageError',
    message: `The part that sets PDF (Typst) is not there for this machine (${process.platform} ${process.arch}).`,
    help: expect.stringContaining('--format html'),
  });
});
