/** The table of two guidelines side by side as a PDF, for `trm diff`: readers of every class may see it. */

import { concordanceFor } from '../changes/marked-changes.ts';
import type { Side } from '../changes/sides.ts';
import type { Difference } from '../diff/diff.ts';
import { concordanceTable } from '../render/document.ts';
import { pdf } from '../render/formats/pdf.ts';
import { assertTight, secretsAbove } from '../render/leak/leak.ts';
import { pdfText } from '../render/leak/pdf-text.ts';
import { reduce } from '../render/reduce.ts';
import { EDITION_NAME } from '../workspace/editions.ts';
import type { UsableWorkspace } from '../workspace/usable-sources.ts';
import { pdfMaterials } from './materials.ts';
import { printOptions } from './print-options.ts';

/** @throws UsageError where it would show what not everybody may see */
export async function concordancePdf(
  workspace: UsableWorkspace,
  before: Side,
  after: Side,
  difference: Difference,
  asOf: string,
): Promise<Uint8Array> {
  const { nation, guideline } = after.comparable;
  const nations = [nation, before.comparable.nation].filter((one) => one !== undefined);
  const whole = { guideline, nations };
  const model = reduce(whole, { class: 'public' });
  const country = nation && { country: nation.code };
  // Also of another revision: HEAD~1:2026.2.
  const edition = after.label.slice(after.label.lastIndexOf(':') + 1);
  const settings = printOptions(model, workspace, {
    class: 'public',
    asOf,
    ...country,
    ...(EDITION_NAME.test(edition) && { edition }),
  });
  const table = concordanceFor(before, after, difference, settings.labels);
  const tree = concordanceTable(model, settings, table);
  const bytes = await pdf(tree, pdfMaterials(tree));
  assertTight('changes.pdf', secretsAbove(whole, model), pdfText(bytes));
  return bytes;
}
