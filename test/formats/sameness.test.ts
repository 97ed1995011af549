/** Same sources and date, same bytes; another date, other bytes. */
import { expect, test } from 'vitest';
import { drawGuideline } from '../../src/render/chart/draw.ts';
import { chartSource } from '../../src/render/chart/source.ts';
import { standaloneSvg } from '../../src/render/chart-file.ts';
import { html } from '../../src/render/formats/html.ts';
import { pdf } from '../../src/render/formats/pdf.ts';
import { png } from '../../src/render/formats/png.ts';
import { fonts, htmlMaterials, pdfMaterials, wasm } from './materials.ts';
import { guideline, nation, options, treeFor, VARIANTS } from './model.ts';

const model = { guideline, nations: [nation] };

async function products(asOf: string): Promise<Record<string, Buffer>> {
  const tree = treeFor(model, { asOf });
  const source = chartSource(guideline, { labels: options.labels, lang: 'en', accentOf: () => '#1d587a' });
  const svg = standaloneSvg(drawGuideline(source).get('m1')![0]!, `as of ${asOf}`, 'en');
  return {
    pdf: Buffer.from(await pdf(tree, pdfMaterials)),
    html: Buffer.from(html(tree, htmlMaterials)),
    svg: Buffer.from(svg),
    png: Buffer.from(await png(svg, { wasm, fonts }, 1)),
  };
}

test('the same bytes twice, and none of them after another day', async () => {
  const [first, again, later] = [
    await products('2026-11-23'),
    await products('2026-11-23'),
    await products('2027-01-01'),
  ];
  for (const format of Object.keys(first)) {
    expect(again[format]!.equals(first[format]!), format).toBe(true);
    expect(later[format]!.equals(first[format]!), format).toBe(false);
  }
});

test.each(Object.keys(VARIANTS))('%s: the same bytes from the same sources', async (variant) => {
  const made = async () => {
    const tree = await VARIANTS[variant]!(nation).tree('public');
    return [Buffer.from(await pdf(tree, pdfMaterials)).toString('latin1'), html(tree, htmlMaterials)];
  };
  expect(await made()).toEqual(await made());
});

test('the day in the metadata is the day that was asked for', async () => {
  const bytes = Buffer.from(await pdf(treeFor(model, { asOf: '2026-03-01' }), pdfMaterials)).toString(
    'latin1',
  );
  expect(bytes).toMatch(/\/CreationDate \(D:20260301/);
  expect(bytes).toContain('2026-03-01');
});
