/** Charts of a measure or SOP, where they were drawn. */
import type { OutlineLine } from '../chart/outline.ts';
import { type Accent, type Block, type Chart, type InWords, paragraph, type Section } from '../tree.ts';
import { numberInWords } from '../words.ts';
import { bullets, type Context } from './context.ts';

/** @param place `loose` lets the picture stand further on, where it would else leave most of a page empty */
export function drawings(context: Context, id: string, caption: string, place: 'here' | 'loose'): Chart[] {
  return (context.drawings.get(id) ?? []).map((one, at, all) => ({
    type: 'chart',
    id: all.length > 1 ? `chart-${id}-${at + 1}` : `chart-${id}`,
    svg: one.svg,
    width: one.width,
    height: one.height,
    caption: all.length > 1 ? `${caption}: ${one.title}` : caption,
    alt: one.alt,
    ...(place === 'loose' && { loose: true as const }),
  }));
}

/** The overview of a SOP or section: the whole in words, then its pictures, everywhere in this order. */
export function overview(context: Context, id: string): Block[] {
  const caption = context.labels.sop.overview;
  const [first] = context.drawings.get(id) ?? [];
  if (first === undefined) return [];
  return [inWords(context, caption, first.whole), ...drawings(context, id, caption, 'loose')];
}

const inWords = ({ labels }: Context, caption: string, lines: readonly OutlineLine[]): InWords => ({
  type: 'inWords',
  label: `${caption} · ${labels.document.inWords}`,
  children: outline(lines),
});

/** The nodes of the flow as a list, their answers below each. */
function outline(lines: readonly OutlineLine[]): Block[] {
  const items: { own: Block; below: Block[][] }[] = [];
  for (const line of lines) {
    const words = paragraph(line.number === undefined ? line.text : `${line.number} ${line.text}`);
    const last = items.at(-1);
    if (line.depth === 1 && last) last.below.push([words]);
    else items.push({ own: words, below: [] });
  }
  return bullets(items.map(({ own, below }) => [own, ...bullets(below)]));
}

/** One measure or SOP on a sheet of its own: the pictures, which it is for, then the words. */
export function chartSheet(context: Context, id: string): Section {
  const { labels, numbers, places } = context;
  const place = places.get(id);
  const n = numbers.get(id) ?? '';
  const isMeasure = place?.kind === 'measure';
  const title = isMeasure ? place.measure.title : place && 'title' in place ? place.title : id;
  const number = isMeasure ? n : numberInWords(labels, context.model.guideline, n);
  const caption = isMeasure ? labels.sop.chart : labels.sop.overview;
  return {
    type: 'section',
    role: 'part',
    depth: 1,
    id,
    number,
    title,
    accent: accentOf(n),
    running: { left: `${number} ${title}`, right: caption },
    children: [
      ...drawings(context, id, caption, 'here'),
      inWords(context, caption, context.drawings.get(id)?.[0]?.whole ?? []),
    ],
  };
}

/** SOPs have five colours; a sixth begins again. @param number printed number of a SOP or of something in it */
export const accentOf = (number: string): Accent =>
  ((((Number.parseInt(number, 10) || 1) - 1) % 5) + 1) as Accent;
