import type { TextLine, Tone } from './placed.ts';

/** How text is set on a chart. */

/** Type sizes in points; nothing on a chart is smaller than 7.5. */
export const sizes = {
  label: 9,
  number: 8.6,
  measure: 11,
  actor: 7.7,
  answer: 8,
  band: 8.2,
  group: 8.4,
  key: 7.6,
};

/** Distance of baselines as a multiple of the size. */
const leading = 1.27;
/** Baseline of the first line below its top, as a multiple of the size. */
const ascent = 1.08;

export interface TextStyle {
  size: number;
  weight: 'regular' | 'bold';
  tone: Tone;
}

/** Height in points of `count` lines of text at `size`. */
export function linesHeight(count: number, size: number): number {
  return count * size * leading;
}

/** Lines of text from `top` downwards. */
export function setLines(
  lines: string[],
  x: number,
  top: number,
  anchor: TextLine['anchor'],
  style: TextStyle,
): TextLine[] {
  return lines.map((text, index) => ({
    text,
    x,
    anchor,
    y: top + index * style.size * leading + style.size * ascent,
    ...style,
  }));
}

/** A number in the middle of its ground: half of the height of figures above the middle, half below. */
export function setNumber(text: string, x: number, middle: number, style: TextStyle): TextLine {
  const capHeight = 0.714;
  return { text, x, anchor: 'middle', y: middle + (style.size * capHeight) / 2, ...style };
}
