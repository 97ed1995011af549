/** A copy for review: the text of the version, with every difference from the guideline below marked at its place. */
import type { MarkedChange, Review } from '../marked.ts';
import { type Block, type Entry, paragraph, type Section, text } from '../tree.ts';
import { fill } from '../words.ts';
import { bullets, type Context } from './context.ts';
import { part } from './front.ts';
import { Marking } from './marking.ts';
import { revisions, SIGNS, signed } from './revision.ts';

/** The blocks with the marks in place, and the part that explains them ahead of all. */
export function reviewed(context: Context, blocks: readonly Block[], review: Review): Block[] {
  const marking = new Marking(context, review.changes);
  const marked = marking.list(blocks, 'guideline');
  return [...front(context, review, marking.rest()), ...marked];
}

function front(
  context: Context,
  { before, headlines, changes }: Review,
  rest: readonly MarkedChange[],
): Block[] {
  const words = context.labels.review;
  const { signs, signsText } = context.labels.revision;
  const there = SIGNS.filter((sign) => changes.some((change) => change.signs.includes(sign)));
  const legend = there.map(
    (sign): Entry => ({
      type: 'entry',
      term: [text(`${signed(context, sign).shape} ${signs[sign]}`)],
      children: [paragraph(signsText[sign])],
    }),
  );
  const groups = new Map<string, MarkedChange[]>();
  for (const change of rest) groups.set(change.group, [...(groups.get(change.group) ?? []), change]);
  const elsewhere = [...groups].flatMap(([group, own]): Block[] => [
    paragraph({ type: 'strong', children: [text(group)] }),
    ...revisions(context, own, { margin: true, at: true }),
  ]);
  return part('review', words.title, [
    paragraph(fill(words.text, { before })),
    ...bullets(headlines.map((one) => [paragraph(one)])),
    ...(changes.length === 0 ? [paragraph(words.none)] : []),
    ...topic(
      words.legend,
      legend.length > 0 ? [{ type: 'definitions', look: 'facts', children: legend }] : [],
    ),
    ...topic(words.elsewhere, elsewhere),
  ]);
}

const topic = (title: string, children: Block[]): Section[] =>
  children.length > 0 ? [{ type: 'section', role: 'topic', depth: 2, title, children }] : [];
