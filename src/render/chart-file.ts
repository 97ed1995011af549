/** A flowchart as a file of its own: the drawing, and below it the line that says whose text it is. */
import type { ChartDrawing } from './chart/draw.ts';
import { wrap } from './chart/metrics.ts';
import { embedded } from './isolate.ts';
import { direction } from './words.ts';

const SIZE = 7.5;
const LEADING = 10;
const GAP = 8;

/** @param imprint edition, day, class, "sample, not adopted" */
export function standaloneSvg(drawing: ChartDrawing, imprint: string, lang: string): string {
  const lines = wrap(imprint, drawing.width, SIZE);
  const isRtl = direction(lang) === 'rtl';
  const start = isRtl ? `x="${round(drawing.width)}" text-anchor="end"` : 'x="0"';
  const height = drawing.height + GAP + lines.length * LEADING;
  const size = `${round(drawing.width)} ${round(height)}`;
  const words = lines.map(
    (line, at) =>
      `<text ${start} y="${round(drawing.height + GAP + (at + 0.8) * LEADING)}" font-family="'Noto Sans', sans-serif"` +
      ` font-size="${SIZE}" fill="#46525d">${escaped(isRtl ? embedded(line) : line)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" lang="${escaped(lang)}" width="${round(drawing.width)}pt" height="${round(height)}pt" viewBox="0 0 ${size}">`,
    drawing.svg.trimEnd().replace(/^<svg ([^>]*?)width="[^"]*"([^>]*?)height="[^"]*"/, sized(drawing)),
    ...words,
    '</svg>\n',
  ].join('\n');
}

/** Inside of another drawing, lengths count in its units, not in points. */
const sized =
  ({ width, height }: ChartDrawing) =>
  (_: string, before: string, between: string): string =>
    `<svg ${before}width="${round(width)}"${between}height="${round(height)}"`;

const round = (value: number): string => String(Math.round(value * 100) / 100);

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

/** A comment at the head of Mermaid text. */
export const mermaidImprint = (imprint: string): string => `%% ${imprint.replace(/\s+/g, ' ')}\n`;
