/** A print that runs from right to left: a small guideline in Arabic, and the version of a country in Arabic. */

import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { reviewOf } from '../../src/changes/marked-changes.ts';
import { pairFor } from '../../src/changes/sides.ts';
import { diff } from '../../src/diff/diff.ts';
import { htmlMaterials as shippedForHtml, pdfMaterials as shippedForPdf } from '../../src/print/materials.ts';
import { printSources } from '../../src/print/print-model.ts';
import { chartsFor, printOptions } from '../../src/print/print-options.ts';
import { drawGuideline } from '../../src/render/chart/draw.ts';
import { textWidth } from '../../src/render/chart/metrics.ts';
import { documentOf } from '../../src/render/document.ts';
import { html } from '../../src/render/formats/html.ts';
import { pdf } from '../../src/render/formats/pdf.ts';
import { htmlText, leaks, secretsAbove } from '../../src/render/leak/leak.ts';
import { pdfText } from '../../src/render/leak/pdf-text.ts';
import { liveLinks } from '../../src/render/links.ts';
import { reduce } from '../../src/render/reduce.ts';
import { type PrintTree, paragraph, text } from '../../src/render/tree.ts';
import { arabicFonts, bareMaterials, fonts, pdfMaterials, wasm } from './materials.ts';
import { guideline, nation, treeFor } from './model.ts';
import { readable, readableText } from './readable.ts';

const folder = fileURLToPath(new URL('arabic/', import.meta.url));
const asOf = '2026-11-23';
const materials = { ...pdfMaterials, fonts: [...fonts, ...arabicFonts] };

const sources = (country?: string) => printSources(`${folder}workspace`, country, asOf);

async function treeOf(country?: string): Promise<PrintTree> {
  const { whole, workspace, national } = await sources(country);
  const model = reduce(whole, { class: 'public' });
  const flags = { class: 'public' as const, asOf, ...(country !== undefined && { country }) };
  const settings = printOptions(model, workspace, flags);
  const drawings = drawGuideline(chartsFor(model, settings));
  if (national === undefined) return documentOf(model, settings, drawings);
  const [before, after] = await pairFor(national.workspace, [national.country], asOf);
  const review = reviewOf(before, after, diff(before, after, { depth: 'text' }), settings.labels);
  return documentOf(model, { ...settings, review }, drawings);
}

test('its measures with their charts, and its contacts', async () => {
  const whole = await treeOf();
  const parts = whole.children.filter(
    (node) => node.type === 'section' && /^(sop1|contacts)$/.test(node.id ?? ''),
  );
  const tree = liveLinks({ ...whole, children: parts });
  await expect(readable(html(tree, bareMaterials))).toMatchFileSnapshot(`${folder}expected.html`);
  await expect(readableText(pdfText(await pdf(tree, materials)))).toMatchFileSnapshot(
    `${folder}expected.txt`,
  );
});

test('a copy for review of a country', async () => {
  const tree = await treeOf('xd');
  const says = [pdfText(await pdf(tree, materials)), htmlText(html(tree, bareMaterials))];
  for (const words of says) {
    expect(words).toContain('الاتصال بخط المساعدة');
    expect(words).toContain('القانون يطلب ذلك');
  }
});

test('numbers, mailboxes and references are read from left to right, and copied without marks of direction', async () => {
  const page = html(await treeOf(), bareMaterials);
  for (const own of ['+44 20 7946 0310', 'duty@line.example', 'Directive 2011/36/EU'])
    expect(page).toContain(`<bdi dir="ltr">${own}</bdi>`);
});

/** A paragraph in which a value stands among words that run the other way; it is longer than a line. */
const around = (value: string) =>
  paragraph(
    'لا يُعطى هذا لأحد من خارج الجهات التي تقدّم المساعدة للأشخاص الذين يُفترض أنهم متاجَر بهم، ولا يُكتب: ',
    { type: 'strong', children: [text(value)] },
    '، حتى لو طلبه أحد.',
    value,
    '.',
  );

test('what readers may not see is found in a PDF and a page in Arabic script', async () => {
  const { whole } = await sources();
  const secrets = secretsAbove(whole, reduce(whole, { class: 'public' }));
  expect(secrets.length).toBeGreaterThan(4);
  const tree = await treeOf();
  expect(leaks(secrets, pdfText(await pdf(tree, materials)))).toEqual([]);
  for (const secret of secrets) {
    const told = { ...tree, children: [...tree.children, around(secret.value)] };
    expect(leaks([secret], pdfText(await pdf(told, materials)))).toEqual([secret.where]);
    expect(leaks([secret], htmlText(html(told, bareMaterials)))).toEqual([secret.where]);
  }
});

test('numbers that no pattern knows are found as well', async () => {
  const tree = await treeOf();
  for (const value of [
    '0399 7 946 - 20',
    '7946 0 399',
    '(0) 399 7946',
    'غرفة 12 المناوبة 345',
    '112@house.example',
  ]) {
    const told = { ...tree, children: [...tree.children, around(value)] };
    expect(leaks([{ where: value, value }], pdfText(await pdf(told, materials)))).toEqual([value]);
  }
});

test.each([
  '+٤٤ ٢٠ ٧٩٤٦ ٠٣٩٩',
  '+۴۴ ۲۰ ۷۹۴۶ ۰۳۹۹',
  '+४४ २० ७९४६ ०३९९',
  '+44 ٢٠ 7946 ٠٣٩٩',
  '+44 20 7946–0399',
  '+44·20·7946·0399',
  '+44 20 79ـ46 0399',
  '+44 20 7946\u034f 0399',
])('a number is found in whatever digits and with whatever signs it is written: %s', (written) => {
  expect(leaks([{ where: 'contact', value: '+44 20 7946 0399' }], `Call ${written} at night.`)).toEqual([
    'contact',
  ]);
  expect(leaks([{ where: 'contact', value: '+44 20 7946 0398' }], `Call ${written} at night.`)).toEqual([]);
});

test('only what needs the Arabic faces loads them', async () => {
  const [arabic, latin] = [await treeOf(), treeFor({ guideline, nations: [nation] })];
  expect(shippedForPdf(arabic).fonts).toHaveLength(6);
  expect(shippedForPdf(latin).fonts).toHaveLength(4);
  const faces = (tree: PrintTree) => html(tree, shippedForHtml()).match(/@font-face/g)!.length;
  expect(faces(arabic)).toBe(faces(latin) + 2);
});

beforeAll(async () => {
  await initWasm(wasm as Uint8Array<ArrayBuffer>);
});

/** As a renderer draws it. */
function drawnWidth(words: string, size: number, weight: 'regular' | 'bold'): number {
  const style = `font-family="Noto Sans" font-size="${size}" font-weight="${weight === 'bold' ? 700 : 400}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="90"><text x="50" y="50" ${style}>${words}</text></svg>`;
  const drawing = new Resvg(svg, {
    font: { fontBuffers: [...fonts, ...arabicFonts], loadSystemFonts: false },
  });
  const width = drawing.getBBox()?.width ?? 0;
  drawing.free();
  return width;
}

const letters = [...'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژکگیٹڈڑںھہے\u064b\u064f\u0651'];

test('no word of Arabic letters is wider than it is taken to be', () => {
  const word = fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 14 });
  fc.assert(
    fc.property(word, fc.constantFrom('regular' as const, 'bold' as const), (signs, weight) => {
      const words = signs.join('');
      expect(textWidth(words, 40, weight) + 4).toBeGreaterThanOrEqual(drawnWidth(words, 40, weight));
    }),
    { numRuns: 200 },
  );
});

test('nor is it taken to be much wider', () => {
  const words = 'التحدث مع الشخص على انفراد وشرح ما سيقال عنه ولمن يقال';
  expect(textWidth(words, 40)).toBeLessThan(drawnWidth(words, 40, 'regular') * 1.25);
});
