/** Fonts, templates and words for the tests of prints, straight from the repository and its packages. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HtmlMaterials, PrintStyle } from '../../src/render/formats/html.ts';
import type { PdfMaterials } from '../../src/render/formats/pdf.ts';
import type { FontFile } from '../../src/render/html/fonts.ts';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url));
const print = join(root, 'templates/print');

const text = (name: string): string => readFileSync(join(print, name), 'utf8');

export const style = JSON.parse(text('style.json')) as PrintStyle;

const faces = ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic'];
const noto = dirname(require.resolve('@expo-google-fonts/noto-sans/package.json'));
export const fonts = faces.map((face) => readFileSync(join(noto, face, `NotoSans_${face}.ttf`)));

const plex = dirname(require.resolve('@expo-google-fonts/ibm-plex-sans-arabic/package.json'));
export const arabicFonts = ['400Regular', '700Bold'].map((face) =>
  readFileSync(join(plex, face, `IBMPlexSansArabic_${face}.ttf`)),
);

export const pdfMaterials: PdfMaterials = {
  templates: Object.fromEntries(
    readdirSync(print)
      .filter((name) => /\.(typ|json)$/.test(name))
      .map((name) => [name, text(name)]),
  ),
  fonts,
};

const web = dirname(require.resolve('@fontsource/noto-sans/package.json'));
const ranges = JSON.parse(readFileSync(join(web, 'unicode.json'), 'utf8')) as Record<string, string>;
export const webFonts: FontFile[] = ['latin', 'latin-ext', 'cyrillic'].map((subset) => ({
  weight: 400,
  style: 'normal',
  range: ranges[subset]!,
  bytes: readFileSync(join(web, 'files', `noto-sans-${subset}-400-normal.woff2`)),
}));

/** Without fonts and styles, so that an expected page shows its words and its structure. */
export const bareMaterials: HtmlMaterials = { css: '', style, fonts: [] };
export const htmlMaterials: HtmlMaterials = { css: text('page.css'), style, fonts: webFonts };

export const wasm = readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm'));
