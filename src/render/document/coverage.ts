/** Which measure carries out which article of which instrument, with the gaps among the required ones. */
import { citationsCarriedOut, covers } from '../../model/coverage.ts';
import type { Guideline } from '../../model/guideline.ts';
import { citationParts } from '../../model/short-form.ts';
import { type Block, type Grid, type Inline, paragraph, text } from '../tree.ts';
import { type Context, lineOf, reference } from './context.ts';
import { divisionWord } from './measure-parts.ts';

/** Article × measure, with the gaps among the required articles. */
export function coverage(context: Context): Block[] {
  const words = context.labels.registers;
  const { guideline } = context.model;
  const carried = citationsCarriedOut(guideline, context.harmonised?.elements);
  const all = [...new Set([...(guideline.front.required_articles ?? []), ...carried.keys()])].sort(
    byPlace(guideline),
  );
  if (all.length === 0) return [];
  const required = new Set(guideline.front.required_articles ?? []);
  const byInstrument = new Map<string, string[]>();
  for (const citation of all) {
    const { instrument } = citationParts(citation);
    byInstrument.set(instrument, [...(byInstrument.get(instrument) ?? []), citation]);
  }
  return [...byInstrument].map(
    ([instrument, citations]): Grid => ({
      type: 'grid',
      caption: guideline.instruments[instrument]?.short ?? instrument,
      widths: [0.9, 2.45, 2.2],
      head: [[text(words.article)], [text(words.about)], [text(words.measures)]],
      rows: citations.map((citation) => {
        const { division, number } = citationParts(citation);
        const article = guideline.instruments[instrument]?.articles?.[number];
        const by = [...carried]
          .filter(([done]) => done === citation || (required.has(citation) && covers(done, citation)))
          .flatMap(([, ids]) => ids);
        return [
          [paragraph(`${divisionWord(context, division)} ${number}`)],
          article === undefined
            ? []
            : [paragraph(...lineOf(context, typeof article === 'string' ? article : article.title))],
          by.length > 0
            ? [
                paragraph(
                  ...[...new Set(by)].flatMap((id, at): Inline[] => [
                    ...(at > 0 ? [text(', ')] : []),
                    place(context, id),
                  ]),
                ),
              ]
            : [paragraph({ type: 'strong', children: [text(words.gap)] })],
        ];
      }),
    }),
  );
}

/** In a table a measure is its number, a principle its title. */
function place(context: Context, id: string): Inline {
  const number = context.numbers.get(id);
  return number === undefined
    ? reference(context, id)
    : { type: 'crossReference', target: id, children: [text(number)] };
}

function byPlace(guideline: Guideline): (a: string, b: string) => number {
  const rank = new Map(Object.keys(guideline.instruments).map((key, at) => [key, at]));
  const collator = new Intl.Collator('en', { numeric: true });
  return (a, b) => {
    const [left, right] = [citationParts(a), citationParts(b)];
    return (
      (rank.get(left.instrument) ?? rank.size) - (rank.get(right.instrument) ?? rank.size) ||
      collator.compare(`${left.division} ${left.number}`, `${right.division} ${right.number}`)
    );
  };
}
