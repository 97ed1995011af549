/** Stop boxes: reasons for which something is never done. */
import type { StopKeys } from '../../model/generated/types.ts';
import { listOf } from '../../model/short-form.ts';
import type { Block, Inline } from '../tree.ts';
import { paragraph, text } from '../tree.ts';
import { type Context, lineOf } from './context.ts';

export function stopBox(context: Context, keys: StopKeys | undefined): Block[] {
  const stops = context.model.guideline.front.stops ?? {};
  const children = listOf(keys as string | string[] | undefined).map((key) => {
    const stop = stops[key];
    const title: Inline = {
      type: 'strong',
      children: [text(typeof stop === 'object' ? stop.title : (stop ?? key))],
    };
    return typeof stop === 'object' && stop.text !== undefined
      ? paragraph(title, '. ', ...lineOf(context, stop.text))
      : paragraph(title);
  });
  return children.length > 0
    ? [{ type: 'box', kind: 'stop', label: context.labels.measure.stop, children }]
    : [];
}
