/** Charts of a measure or SOP, where they were drawn. */
import type { OutlineLine } from '../chart/outline.ts';
import { type Block, type Chart, paragraph } from '../tree.ts';
import { bullets, type Context } from './context.ts';

/**
 * @param words `words` prints the same in words below; `picture` leaves that to the steps on the same page
 */
export function drawings(context: Context, id: string, caption: string, words: 'words' | 'picture'): Chart[] {
  return (context.drawings.get(id) ?? []).map((one, at, all) => ({
    type: 'chart',
    id: all.length > 1 ? `chart-${id}-${at + 1}` : `chart-${id}`,
    svg: one.svg,
    width: one.width,
    height: one.height,
    caption: all.length > 1 ? `${caption}: ${one.title}` : caption,
    alt: one.alt,
    children: words === 'words' ? outline(one.outline) : [],
  }));
}

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
