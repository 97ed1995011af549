/** What prints are made with, from the files that travel with trm: words, templates, fonts. */
import english from '../../templates/labels/en.json' with { type: 'json' };
import { listAssets, readAsset } from '../io/package.ts';
import type { HtmlMaterials, PrintStyle } from '../render/formats/html.ts';
import type { PdfMaterials } from '../render/formats/pdf.ts';
import type { PngMaterials } from '../render/formats/png.ts';
import type { FontFile } from '../render/html/fonts.ts';
import { completed, type Labels } from '../render/words.ts';

/** The words of a language; English ones where it has no file, or where the file lacks some. */
export function labelsFor(lang: string): Labels {
  const own = listAssets('templates/labels');
  const name = [lang, lang.split('-')[0]].map((tag) => `${tag}.json`).find((file) => own.includes(file));
  return name === undefined ? english : completed(JSON.parse(text(`templates/labels/${name}`)), english);
}

export const printStyle = (): PrintStyle => JSON.parse(text('templates/print/style.json')) as PrintStyle;

export function pdfMaterials(): PdfMaterials {
  const names = listAssets('templates/print').filter((name) => /\.(typ|json)$/.test(name));
  return {
    templates: Object.fromEntries(names.map((name) => [name, text(`templates/print/${name}`)])),
    fonts: trueTypeFonts(),
  };
}

export function pngMaterials(): PngMaterials {
  return { wasm: readAsset('dist/resvg.wasm'), fonts: trueTypeFonts() };
}

/** The faces that the print uses. */
const trueTypeFonts = (): Uint8Array[] =>
  ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'].map((face) =>
    readAsset(`dist/fonts/NotoSans_${face}.ttf`),
  );

export function htmlMaterials(): HtmlMaterials {
  return { css: text('templates/print/page.css'), style: printStyle(), fonts: webFonts() };
}

/** `noto-sans-latin-ext-400-normal.woff2`, with the signs that each covers in `unicode.json`. */
function webFonts(): FontFile[] {
  const ranges = JSON.parse(text('dist/fonts/unicode.json')) as Record<string, string>;
  return listAssets('dist/fonts').flatMap((name) => {
    const [, subset = '', weight, style] = /^noto-sans-(.+)-(\d+)-(normal|italic)\.woff2$/.exec(name) ?? [];
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
