/** Charts of a measure or SOP, where they were drawn. */
import type { Chart } from '../tree.ts';
import type { Context } from './context.ts';

export function drawings(context: Context, id: string, caption: string): Chart[] {
  return (context.drawings.get(id) ?? []).map((one, at, all) => ({
    type: 'chart',
    id: all.length > 1 ? `chart-${id}-${at + 1}` : `chart-${id}`,
    svg: one.svg,
    width: one.width,
    height: one.height,
    caption: `${caption}: ${one.title}`,
    alt: one.alt,
    children: one.inWords,
  }));
}
