/** PDF/UA-1 with bookmarks and embedded fonts; HTML with headings in order, landmarks and nothing from outside. */
import { expect, test } from 'vitest';
import { html } from '../../src/render/formats/html.ts';
import { pdf } from '../../src/render/formats/pdf.ts';
import { pdfText } from '../../src/render/leak/pdf-text.ts';
import { htmlMaterials, pdfMaterials, style } from './materials.ts';
import { guideline, nation, treeFor } from './model.ts';

const tree = treeFor({ guideline, nations: [nation] });

test('PDF: tagged, with language, title, bookmarks, and no font but ours', async () => {
  const bytes = await pdf(tree, pdfMaterials);
  const raw = Buffer.from(bytes).toString('latin1');
  expect(raw).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
  expect(raw).toMatch(/\/Lang \(en\)/);
  expect(raw).toMatch(/\/DisplayDocTitle true/);
  const text = pdfText(bytes);
  expect(text).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
  for (const bookmark of ['SOP 1 Identification', '1.1 Initial referral', 'Annex 1 Contacts']) {
    expect(text.split('\n')).toContain(bookmark);
  }
  const names = [...raw.matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/g)].map((match) => match[1]);
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) expect(name).toMatch(/^(NotoSans-|NewCMMath)/);
  expect(raw).not.toMatch(/\/(JavaScript|JS|Launch|EmbeddedFile)\b/);
});

test('HTML: headings follow each other without a gap, every id is there once, every link leads somewhere', () => {
  const page = html(tree, htmlMaterials);
  const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  // The contents stand beside the text, and have a heading of their own.
  levels.reduce((before, level) => {
    expect(level).toBeLessThanOrEqual(before + 1);
    return level;
  });
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  for (const landmark of ['<header>', '<nav ', '<main ', '<footer>']) expect(page).toContain(landmark);
  expect(page).toMatch(/^<!doctype html><html lang="en" dir="ltr">/);
});

test('HTML: nothing is loaded, nothing runs', () => {
  const page = html(tree, htmlMaterials).replaceAll('&#x27;', "'");
  expect(page).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none';`);
  expect(page).not.toMatch(/<script|<link|<iframe|<img|\son\w+=|@import|src="/i);
  expect([...page.matchAll(/url\(([^)]{0,12})/g)].map((match) => match[1])).toEqual(
    expect.arrayContaining(['data:font/wo']),
  );
  for (const [, address] of page.matchAll(/url\(([^)]{0,5})/g)) expect(address).toBe('data:');
});

/** Contrast of two colours as WCAG 2 counts it. */
function contrast(one: string, other: string): number {
  const light = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [high = 0, low = 0] = [light(one), light(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

test('colours: text stands out from what is behind it', () => {
  for (const { strong, tint } of [...style.accents, ...Object.values(style.boxes)]) {
    expect(contrast(strong, style.paper)).toBeGreaterThanOrEqual(5.5);
    expect(contrast(strong, tint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(style.ink, tint)).toBeGreaterThanOrEqual(7);
  }
  expect(contrast(style.muted, style.paper)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(style.muted, style.accents[0]!.tint)).toBeGreaterThanOrEqual(4.5);
});
