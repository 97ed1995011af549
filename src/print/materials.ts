/** What prints are made with, from the files that travel with trm: words, templates, fonts. */
import english from '../../templates/labels/en.json' with { type: 'json' };
import { listAssets, readAsset } from '../io/package.ts';
import type { HtmlMaterials, PrintStyle } from '../render/formats/html.ts';
import type { PdfMaterials } from '../render/formats/pdf.ts';
import type { PngMaterials } from '../render/formats/png.ts';
import type { FontFile } from '../render/html/fonts.ts';
import { strings } from '../render/tree.ts';
import { completed, direction, isolatedWords, type Labels } from '../render/words.ts';

/**
 * The words of a language; English ones where it has no file, or where the file lacks some: in a print that runs from
 * right to left, marked as words that do not.
 */
export function labelsFor(lang: string): Labels {
  const own = listAssets('templates/labels');
  const name = [lang, lang.split('-')[0]].map((tag) => `${tag}.json`).find((file) => own.includes(file));
  const fallback = direction(lang) === 'rtl' ? isolatedWords(english) : english;
  return name === undefined ? fallback : completed(JSON.parse(text(`templates/labels/${name}`)), fallback);
}

export const printStyle = (): PrintStyle => JSON.parse(text('templates/print/style.json')) as PrintStyle;

/** @param content what is printed: only faces that it needs are loaded */
export function pdfMaterials(content: unknown): PdfMaterials {
  const names = listAssets('templates/print').filter((name) => /\.(typ|json)$/.test(name));
  return {
    templates: Object.fromEntries(names.map((name) => [name, text(`templates/print/${name}`)])),
    fonts: trueTypeFonts(content),
  };
}

/** @param content what is drawn: only faces that it needs are loaded */
export function pngMaterials(content: unknown): PngMaterials {
  return { wasm: readAsset('dist/resvg.wasm'), fonts: trueTypeFonts(content) };
}

const FACES = ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'];
/**
 * Arabic script has no italics. Noto Sans Arabic builds a letter of a stroke and dots, each a glyph of its own: whoever
 * searches the PDF, or hears it read, would meet such letters twice.
 */
const ARABIC_FACES = ['400Regular', '700Bold'];

function trueTypeFonts(content: unknown): Uint8Array[] {
  const names = FACES.map((face) => `NotoSans_${face}`);
  if (hasArabic(content)) names.push(...ARABIC_FACES.map((face) => `IBMPlexSansArabic_${face}`));
  return names.map((name) => readAsset(`dist/fonts/${name}.ttf`));
}

function hasArabic(content: unknown): boolean {
  for (const text of strings(content)) if (/\p{Script=Arabic}/u.test(text)) return true;
  return false;
}

export function htmlMaterials(): HtmlMaterials {
  return { css: text('templates/print/page.css'), style: printStyle(), fonts: webFonts() };
}

/** `noto-sans-latin-ext-400-normal.woff2`; which signs `noto-sans-latin-ext` covers is in `unicode.json`. */
function webFonts(): FontFile[] {
  const ranges = JSON.parse(text('dist/fonts/unicode.json')) as Record<string, string>;
  return listAssets('dist/fonts').flatMap((name) => {
    const [, subset = '', weight, style] = /^(.+)-(\d+)-(normal|italic)\.woff2$/.exec(name) ?? [];
    const range = ranges[subset];
    if (range === undefined) return [];
    return [
      {
        weight: Number(weight),
        style: style as FontFile['style'],
        range,
        bytes: readAsset(`dist/fonts/${name}`),
      },
    ];
  });
}

const text = (path: string): string => readAsset(path).toString();
