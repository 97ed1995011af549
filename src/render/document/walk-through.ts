/** Made-up cases that walk the steps: training material. */
import type { SopSource } from '../../model/generated/types.ts';
import { titleOfStep } from '../../model/short-form.ts';
import { type Block, paragraph, type Section, text } from '../tree.ts';
import { fill } from '../words.ts';
import { type Context, listItem, proseOf, reference } from './context.ts';
import { answerWord } from './steps.ts';

export function walkThroughs(context: Context, sop: SopSource, left: string): Section[] {
  const words = context.labels.walkThrough;
  return (sop.walk_throughs ?? []).map((walk) => ({
    type: 'section',
    role: 'part',
    depth: 2,
    id: walk.id,
    kicker: `${words.label} · ${words.note}`,
    title: walk.title,
    running: { left, right: words.label },
    children: [
      ...proseOf(context, walk.text),
      {
        type: 'list',
        ordered: true,
        start: 1,
        spread: false,
        children: walk.path.map(({ at, answer, story }) => {
          const place = context.places.get(at);
          const step = place?.kind === 'step' ? place.step : undefined;
          const children: Block[] = [
            paragraph(
              { type: 'strong', children: [text(step ? titleOfStep(step) : at)] },
              ' (',
              reference(context, at),
              ')',
              ...(answer !== undefined && step
                ? [' ', text(fill(words.answer, { answer: answerWord(context, step, answer) }))]
                : []),
            ),
            ...proseOf(context, story),
          ];
          return listItem(children);
        }),
      },
      ...(walk.ends === undefined ? [] : [paragraph(...ends(context, walk.ends))]),
    ],
  }));
}

function ends(context: Context, target: string): Parameters<typeof paragraph> {
  const [before = '', after = ''] = context.labels.walkThrough.ends.split('{target}');
  const place =
    target === 'end' ? text(context.labels.step.end) : reference(context, target.replace(/^exit:/, ''));
  return [before, place, after];
}
