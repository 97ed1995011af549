/**
 * Writes src/render/chart/advances.ts: the advance widths of the fonts that a print uses, read from their files.
 *
 * Source: the TrueType files of the packages @expo-google-fonts/noto-sans and ibm-plex-sans-arabic (tables head, hhea,
 * hmtx, cmap). Kerning is left out: it seldom widens a line, and the wrapping keeps a reserve.
 * Run `node schemas/font-advances.mjs` after an update of them; `--check` only says whether the file is fresh.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const target = new URL('../src/render/chart/advances.ts', import.meta.url);
const require = createRequire(import.meta.url);

/** Scripts that labels are written in, as inclusive ranges of code points. Noto Sans has no arrows. */
const ranges = [
  [0x20, 0x7e], // Latin
  [0xa0, 0x24f], // Latin-1, Latin Extended-A and -B
  [0x300, 0x36f], // combining marks
  [0x370, 0x3ff], // Greek
  [0x400, 0x52f], // Cyrillic
  [0x1e00, 0x1eff], // Latin Extended Additional
  [0x2000, 0x206f], // general punctuation
  [0x20a0, 0x20bf], // currency signs
  [0x2100, 0x214f], // letter-like signs
];

/** The same for Arabic, in its own font. */
const arabicRanges = [
  [0x600, 0x6ff],
  [0x750, 0x77f],
  [0x8a0, 0x8ff],
];

/** cmap subtable of format 4 or 12 → function from code point to glyph index (0: not in the font). */
function glyphIndex(view, cmap) {
  const count = view.getUint16(cmap + 2);
  const subtables = Array.from({ length: count }, (_, i) => cmap + view.getUint32(cmap + 8 + i * 8));
  const wide = subtables.find((at) => view.getUint16(at) === 12);
  if (wide !== undefined) {
    const groups = view.getUint32(wide + 12);
    return (code) => {
      for (let g = 0; g < groups; g++) {
        const at = wide + 16 + g * 12;
        const start = view.getUint32(at);
        if (code >= start && code <= view.getUint32(at + 4)) return view.getUint32(at + 8) + code - start;
      }
      return 0;
    };
  }
  const narrow = subtables.find((at) => view.getUint16(at) === 4);
  if (narrow === undefined) throw new Error('the font has no cmap subtable of format 4 or 12');
  const segments = view.getUint16(narrow + 6) / 2;
  return (code) => {
    for (let s = 0; s < segments; s++) {
      if (code > view.getUint16(narrow + 14 + s * 2)) continue;
      const start = view.getUint16(narrow + 16 + segments * 2 + s * 2);
      if (code < start) return 0;
      const delta = view.getUint16(narrow + 16 + segments * 4 + s * 2);
      const offsetAt = narrow + 16 + segments * 6 + s * 2;
      const offset = view.getUint16(offsetAt);
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = view.getUint16(offsetAt + offset + (code - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/** Advance width per code point in thousandths of an em; -1 where the font has no glyph. */
function advances(file) {
  const bytes = readFileSync(require.resolve(file));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    tables.set(bytes.toString('latin1', at, at + 4), view.getUint32(at + 8));
  }
  const unitsPerEm = view.getUint16(tables.get('head') + 18);
  const metrics = view.getUint16(tables.get('hhea') + 34);
  const hmtx = tables.get('hmtx');
  const glyph = glyphIndex(view, tables.get('cmap'));
  return (code) => {
    const index = glyph(code);
    if (index === 0) return -1;
    return Math.ceil((view.getUint16(hmtx + Math.min(index, metrics - 1) * 4) * 1000) / unitsPerEm);
  };
}

/**
 * The forms of Arabic letters, which depend on their neighbours, are in Unicode: of a letter that joins the next, four
 * in the order isolated, final, initial, medial; of one that does not, the first two.
 */
const forms = new Map();
for (let code = 0xfb50; code <= 0xfefc; code++) {
  const letter = String.fromCodePoint(code).normalize('NFKC');
  if (letter.length === 1) forms.set(letter, [...(forms.get(letter) ?? []), code]);
}

const formsOf = (code) => forms.get(String.fromCodePoint(code)) ?? [];

/** Of a form that Unicode lacks; the stroke that makes words longer is one. */
const MOST_WIDER = 1.5;
const STROKE = 0x640;

/** Width at the end of a word, or of a part of it: the wider of the two forms. */
const ending = (advance) => (code) => {
  const own = advance(code);
  if (own <= 0 || !/\p{L}/u.test(String.fromCodePoint(code))) return own;
  if (code === STROKE) return own * 2;
  if (formsOf(code).length === 0) return Math.ceil(own * MOST_WIDER);
  return Math.max(own, ...formsOf(code).map(advance));
};

/** Width of a letter before one that it joins; -1 where it joins none. */
const going = (advance) => (code) => {
  const [, , initial, medial] = formsOf(code);
  return medial === undefined || advance(code) < 0 ? -1 : Math.max(advance(initial), advance(medial));
};

/** One string per range: values in base 36, `value*times` for runs, `-` for a missing glyph. */
function encode(advance, [first, last]) {
  const runs = [];
  for (let code = first; code <= last; code++) {
    const value = advance(code);
    const previous = runs.at(-1);
    if (previous?.value === value) previous.times++;
    else runs.push({ value, times: 1 });
  }
  return runs
    .map(
      ({ value, times }) =>
        (value < 0 ? '-' : value.toString(36)) + (times > 1 ? `*${times.toString(36)}` : ''),
    )
    .join(' ');
}

/** One entry, broken as the formatter of this repository breaks it. */
function row(first, packed) {
  const line = `    [0x${first.toString(16)}, '${packed}'],`;
  if (line.length <= 110) return line;
  return `    [\n      0x${first.toString(16)},\n      '${packed}',\n    ],`;
}

/** The whole text of advances.ts. */
function fontAdvances() {
  const faces = { regular: '400Regular', bold: '700Bold' };
  const [widths, joined] = [[], []];
  for (const [name, face] of Object.entries(faces)) {
    const latin = advances(`@expo-google-fonts/noto-sans/${face}/NotoSans_${face}.ttf`);
    const arabic = advances(`@expo-google-fonts/ibm-plex-sans-arabic/${face}/IBMPlexSansArabic_${face}.ttf`);
    const ends = arabicRanges.map((range) => row(range[0], encode(ending(arabic), range)));
    const rows = [...ranges.map((range) => row(range[0], encode(latin, range))), ...ends];
    widths.push(`  ${name}: [\n${rows.join('\n')}\n  ],`);
    joined.push(`  ${name}: [\n${row(arabicRanges[0][0], encode(going(arabic), arabicRanges[0]))}\n  ],`);
  }
  return `// Generated by schemas/font-advances.mjs from Noto Sans and IBM Plex Sans Arabic. Do not edit.

/** Advance widths in thousandths of an em, per range: first code point, then base-36 values (\`value*times\`; \`-\`: no glyph). */
export const advances: Record<'regular' | 'bold', [number, string][]> = {
${widths.join('\n')}
};

/** The same for Arabic letters before one that they join. */
export const joinedAdvances: typeof advances = {
${joined.join('\n')}
};
`;
}

const text = fontAdvances();
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    process.stderr.write('src/render/chart/advances.ts is stale: run "node schemas/font-advances.mjs".\n');
    process.exitCode = 1;
  }
} else writeFileSync(target, text);
