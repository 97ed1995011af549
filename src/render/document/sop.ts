/** One SOP: its opening with the overview chart, its phases and measures, what follows, its walk-throughs. */
import type { SopSource } from '../../model/generated/types.ts';
import { type Block, paragraph, type Section, text } from '../tree.ts';
import { fill } from '../words.ts';
import { bullets, type Context, proseOf, reference } from './context.ts';
import { accentOf, overview } from './drawings.ts';
import { measureSection } from './measure.ts';
import { walkThroughs } from './walk-through.ts';

export function sopSection(context: Context, sop: SopSource): Section {
  const { labels } = context;
  const n = context.numbers.get(sop.id) ?? '';
  const number = fill(labels.sop.number, { n });
  const left = `${number} · ${sop.title}`;
  const phases = sop.phases ?? [];
  return {
    type: 'section',
    role: 'sop',
    depth: 1,
    id: sop.id,
    number,
    title: sop.title,
    accent: accentOf(n),
    running: { left, right: '' },
    children: [
      ...proseOf(context, sop.text),
      ...(phases.length === 0 ? [paragraph(labels.sop.noPhases)] : []),
      ...follows(context, sop),
      ...overview(context, sop.id),
      ...phases.map(
        (phase): Section => ({
          type: 'section',
          role: 'phase',
          depth: 2,
          id: phase.id,
          title: phase.title,
          running: { left, right: phase.title },
          children: [
            ...proseOf(context, phase.text),
            ...phase.measures.map((measure) => measureSection(context, measure, phase, 3)),
          ],
        }),
      ),
      ...walkThroughs(context, sop, left),
    ],
  };
}

function follows(context: Context, sop: SopSource): Block[] {
  if (!sop.then || sop.then.length === 0) return [];
  const items = sop.then.map(({ to, if: condition }): Block[] => {
    const head = to === 'end' ? text(context.labels.step.end) : reference(context, to.replace(/^exit:/, ''));
    return [paragraph(head, ...(condition === undefined ? [] : [`: ${condition}`]))];
  });
  return [{ type: 'labelled', label: context.labels.sop.follows, children: bullets(items) }];
}
