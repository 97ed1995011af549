import { advances, joinedAdvances } from './advances.ts';

/**
 * Widths of text set in Noto Sans, from the font's own advance widths; points in, points out.
 * Kerning is not counted. Arabic letters take the width of the widest form that they can have where they stand. Code
 * points outside of the table (set in another font) take a width that is rather too large than too small.
 */

export type Weight = 'regular' | 'bold';

type Packed = typeof advances;

const tables = new Map<[number, string][], Map<number, number>>();

function table(from: Packed, weight: Weight): Map<number, number> {
  const ranges = from[weight];
  let map = tables.get(ranges);
  if (map) return map;
  map = new Map();
  for (const [first, packed] of ranges) {
    let code = first;
    for (const run of packed.split(' ')) {
      const [value = '-', times = '1'] = run.split('*');
      for (let i = Number.parseInt(times, 36); i > 0; i--, code++) {
        if (value !== '-') map.set(code, Number.parseInt(value, 36));
      }
    }
  }
  tables.set(ranges, map);
  return map;
}

/** Thousandths of an em for a code point that Noto Sans lacks. */
function fallback(code: number): number {
  return /\p{M}|\p{Cf}/u.test(String.fromCodePoint(code)) ? 0 : 1050;
}

/** A letter that joins the one before it, after marks: hamza alone does not. */
const JOINS = /^\p{M}*(?:\u0640|(?!\u0621)(?=\p{Script=Arabic})\p{L})/u;

/** Where a letter joins the next, it is narrower. */
function joinedWidth(text: string, at: number, weight: Weight): number | undefined {
  const width = table(joinedAdvances, weight).get(text.charCodeAt(at));
  return width !== undefined && JOINS.test(text.slice(at + 1, at + 8)) ? width : undefined;
}

const isArabic = (code: number): boolean => code >= 0x600 && code <= 0x6ff;

/** Width in points of one line of text at `size` points. */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  const widths = table(advances, weight);
  let sum = 0;
  let at = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    const joined = isArabic(code) ? joinedWidth(text, at, weight) : undefined;
    sum += joined ?? widths.get(code) ?? fallback(code);
    at += char.length;
  }
  return (sum * size) / 1000;
}

/** A reserve for kerning and for renderers that round glyph positions. */
const reserve = 0.985;

/** A word too long for its line, cut between characters (combining marks stay with their letter). */
function cutWord(word: string, width: number, size: number, weight: Weight): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const cluster of word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    if (piece !== '' && textWidth(piece + cluster, size, weight) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += cluster;
  }
  pieces.push(piece);
  return pieces;
}

/** A part of a line that is not broken: its text, its width, and what stands before it unless it begins a line. */
interface Piece {
  text: string;
  width: number;
  glue: '' | ' ';
}

/** Puts pieces into lines of at most `limit` points. */
function filled(pieces: Piece[], limit: number, space: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { text, width, glue } of pieces) {
    const more = (glue === ' ' ? space : 0) + width;
    if (line !== '' && used + more <= limit) {
      line += glue + text;
      used += more;
      continue;
    }
    if (line !== '') lines.push(line);
    line = text;
    used = width;
  }
  lines.push(line);
  return lines;
}

/** The pieces of a text: its words, and parts of those that are wider than a line. */
function piecesOf(text: string, limit: number, size: number, weight: Weight): Piece[] {
  const width = (part: string) => textWidth(part, size, weight);
  return text
    .trim()
    .split(/[\t\n\r ]+/)
    .flatMap((word): Piece[] => {
      const whole = width(word);
      if (whole <= limit) return [{ text: word, width: whole, glue: ' ' }];
      return word
        .split(/(?<=[/\u2010-\u2014-])(?=.)/u)
        .flatMap((part) => (width(part) <= limit ? [part] : cutWord(part, limit, size, weight)))
        .map((part, index) => ({ text: part, width: width(part), glue: index === 0 ? ' ' : '' }));
    });
}

/**
 * Breaks text into lines that are at most `width` points wide. Breaks at spaces, after a slash or hyphen inside a long
 * word, and inside a word only where the word alone is too wide. Always at least one line.
 */
export function wrap(text: string, width: number, size: number, weight: Weight = 'regular'): string[] {
  const limit = Math.max(width, size * 1.2) * reserve;
  return filled(piecesOf(text, limit, size, weight), limit, textWidth(' ', size, weight));
}

/**
 * As `wrap`, with lines of even length: about the narrowest width that does not need more lines, so that no single
 * word is left on the last line.
 */
export function wrapEvenly(text: string, width: number, size: number, weight: Weight = 'regular'): string[] {
  const limit = Math.max(width, size * 1.2) * reserve;
  const pieces = piecesOf(text, limit, size, weight);
  const space = textWidth(' ', size, weight);
  let best = filled(pieces, limit, space);
  if (best.length === 1) return best;
  const least = Math.max(limit * 0.5, ...pieces.map((piece) => piece.width));
  for (let narrower = limit * 0.96; narrower > least; narrower -= limit * 0.04) {
    const tried = filled(pieces, narrower, space);
    if (tried.length > best.length) break;
    best = tried;
  }
  return best;
}

/** Width in points of the widest of several lines. */
export function widest(lines: string[], size: number, weight: Weight = 'regular'): number {
  return lines.reduce((most, line) => Math.max(most, textWidth(line, size, weight)), 0);
}
