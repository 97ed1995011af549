/** Two guidelines side by side: what became of each measure, why, and whether it was decided. */
import { capital } from '../../model/capital.ts';
import type { Concordance, ConcordancePart, ConcordanceRow, Named } from '../marked.ts';
import { type Block, type Entry, type Grid, type Inline, paragraph, type Section, text } from '../tree.ts';
import { fill } from '../words.ts';
import { bullets, type Context } from './context.ts';
import { part } from './front.ts';
import { revisions, SIGNS, signed } from './revision.ts';

export function tables(
  context: Context,
  { before, after, headlines, partial, parts }: Concordance,
): Section[] {
  const { table: words, revision } = context.labels;
  const decided = parts.some(({ rows }) => rows.some(({ decision }) => decision !== undefined));
  const used = new Set(
    parts.flatMap(({ rows }) => rows.flatMap(({ changes }) => changes.flatMap(({ signs }) => signs))),
  );
  const legend = SIGNS.filter((sign) => used.has(sign)).map(
    (sign): Entry => ({
      type: 'entry',
      term: [text(`${signed(context, sign).shape} ${revision.signs[sign]}`)],
      children: [paragraph(revision.signsText[sign])],
    }),
  );
  return [
    ...part('summary', words.summary, [
      paragraph(words.intro),
      ...bullets(headlines.map((one) => [paragraph(one)])),
      ...(legend.length > 0
        ? [{ type: 'definitions' as const, look: 'facts' as const, children: legend }]
        : []),
    ]),
    ...parts.flatMap((one) => {
      const id = typeof one.of === 'string' ? one.of : one.of.id;
      return part(id, titleOf(context, one), [grid(context, one, { before, after, decided, partial })]).map(
        // One table follows the other, and the first one the summary.
        (section): Section => ({ ...section, joined: true }),
      );
    }),
  ];
}

function titleOf({ labels }: Context, { of }: ConcordancePart): string {
  if (of === 'principles') return labels.parts.principles;
  if (of === 'other' || of === 'contacts') return labels.table[of];
  return of.number === undefined ? of.title : `${fill(labels.sop.number, { n: of.number })} · ${of.title}`;
}

function grid(
  context: Context,
  { rows }: ConcordancePart,
  { before, after, decided, partial }: { before: string; after: string; decided: boolean; partial: boolean },
): Grid {
  const words = context.labels.table;
  const seen = new Set<string>();
  return {
    type: 'grid',
    caption: '',
    widths: decided ? [1.5, 1.5, 4.6, 0.8] : [1.5, 1.5, 5.4],
    head: [
      [text(capital(before))],
      [text(capital(after))],
      [text(words.differs)],
      ...(decided ? [[text(words.status)]] : []),
    ],
    rows: rows.map((row) => {
      const again = row.changes.length === 0 && row.after.some(({ id }) => seen.has(id));
      for (const { id } of row.after) seen.add(id);
      return [
        names(context, row.before ? [row.before] : []),
        names(context, row.after),
        differs(context, row, again ? words.above : partial ? words.sameShown : sameIn(row, words)),
        ...(decided ? [row.decision === undefined ? [] : [paragraph(words.decisions[row.decision])]] : []),
      ];
    }),
  };
}

function names({ labels }: Context, all: readonly Named[]): Block[] {
  if (all.length === 0) return [paragraph(labels.table.absent)];
  return all.map(({ number, title }) =>
    paragraph(...(number === undefined ? [] : [bold(number), text(' ')]), text(title)),
  );
}

const bold = (value: string): Inline => ({ type: 'strong', children: [text(value)] });

function differs(context: Context, { changes }: ConcordanceRow, none: string): Block[] {
  if (changes.length === 0) return [paragraph(none)];
  return revisions(context, changes, { margin: false, at: true });
}

/** What a country altered, and what differs in nothing, seems to contradict itself. */
const sameIn = ({ decision }: ConcordanceRow, words: Context['labels']['table']): string =>
  decision === 'altered' ? words.sameAltered : words.same;
