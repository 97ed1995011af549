/** Differences from the guideline below, as notes: signs with their words, old and new, and the author's reasons. */
import { isDeepStrictEqual } from 'node:util';
import type { Because, MarkedChange, Segment, Sign } from '../marked.ts';
import {
  type Block,
  type Definitions,
  type Entry,
  type Inline,
  paragraph,
  type Revision,
  type RevisionLine,
  type RevisionValue,
  type Signed,
  text,
} from '../tree.ts';
import { fill, inEnglish } from '../words.ts';
import { type Context, entryIf, proseOf, referenceOrProse } from './context.ts';
import { daysInForce } from './law.ts';
import { citations } from './measure-parts.ts';

const SHAPES: Record<Sign, string> = {
  strengthened: '▲',
  weakened: '▽',
  omitted: '∅',
  added: '+',
  undecided: '?',
  neutral: '=',
  'not-comparable': '≠',
};

/** Most of them first: what a reviewer looks for. */
export const SIGNS: readonly Sign[] = [
  'omitted',
  'weakened',
  'undecided',
  'strengthened',
  'added',
  'neutral',
  'not-comparable',
];

export function signed({ labels }: Context, sign: Sign, declared = false): Signed {
  const label = labels.revision.signs[sign];
  return {
    kind: sign,
    shape: SHAPES[sign],
    label: declared ? fill(labels.revision.declared, { sign: label }) : label,
  };
}

/** The signs of several differences, each once. */
export function signsOf(context: Context, changes: readonly MarkedChange[]): Signed[] {
  const all = new Set(changes.flatMap(({ signs }) => signs));
  return SIGNS.filter((sign) => all.has(sign)).map((sign) => signed(context, sign));
}

/**
 * A note for each alteration: what one says of several fields stands together, with its reasons once.
 * @param margin whether the signs stand in the margin as well
 * @param at whether a line names the part that it is about
 */
export function revisions(
  context: Context,
  changes: readonly MarkedChange[],
  { margin, at }: { margin: boolean; at: boolean },
): Revision[] {
  const groups: MarkedChange[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last && isOneAlteration(last[0]!, change)) last.push(change);
    else groups.push([change]);
  }
  return groups.map((group): Revision => {
    const gone = group.every(({ signs }) => signs.includes('omitted'));
    return {
      type: 'revision',
      margin,
      ...(gone && { gone: true as const }),
      lines: group.map((change) => line(context, change, at)),
      children: reasons(context, group),
    };
  });
}

function isOneAlteration(one: MarkedChange, other: MarkedChange): boolean {
  const same = ({ contradicts: _, ...because }: Because): Because => because;
  return (
    one.because !== undefined &&
    other.because !== undefined &&
    one.signs.includes('omitted') === other.signs.includes('omitted') &&
    isDeepStrictEqual(same(one.because), same(other.because))
  );
}

function line(context: Context, change: MarkedChange, at: boolean): RevisionLine {
  const { signs, declared, says, before, after } = change;
  const words = context.labels.revision;
  const gone = signs.includes('omitted');
  return {
    signs: signs.map((sign) => signed(context, sign, declared && sign !== 'omitted' && sign !== 'added')),
    says: [text(at && change.at !== undefined ? `${says} (${change.at})` : says)],
    ...(before && { before: value(words.was, before, gone || after !== undefined ? 'delete' : undefined) }),
    ...(after && { after: value(words.now, after, before === undefined ? undefined : 'strong') }),
  };
}

/** Words that differ are struck, or stand out; where two values have nothing in common, all of the old one is struck. */
function value(
  label: string,
  segments: readonly Segment[],
  as: 'delete' | 'strong' | undefined,
): RevisionValue {
  const told = segments.some(({ changed }) => changed);
  const children = segments.flatMap(({ text: words, changed }): Inline[] => {
    if (words === '') return [];
    const own = as !== undefined && (told ? changed : as === 'delete');
    const lines = paragraphs(words);
    return own ? [{ type: as!, children: lines }] : lines;
  });
  return { label, children };
}

/** What was several paragraphs stays on lines of its own. */
const paragraphs = (words: string): Inline[] =>
  words
    .split(/\n+/)
    .flatMap((line, at): Inline[] => [...(at > 0 ? [{ type: 'break' as const }] : []), text(line)]);

function reasons(context: Context, group: readonly MarkedChange[]): Definitions[] {
  const { revision: words, national } = context.labels;
  const floors = new Map(
    group.flatMap(({ floor, norm }) => (floor === undefined ? [] : [[`${floor} ${norm}`, { floor, norm }]])),
  );
  const because = group[0]?.because ?? {};
  const contradictions = group.flatMap(({ because: one, signs }) =>
    one?.contradicts === undefined
      ? []
      : [
          fill(words.contradictionText, {
            declared: words.signs[one.contradicts],
            computed: words.signs[signs.at(-1)!],
          }),
        ],
  );
  const lines = (all: readonly string[]): Block[] => [...new Set(all)].map((one) => paragraph(one));
  const rows: Entry[] = [
    ...entryIf(
      words.floor,
      [...floors.values()].map(({ floor, norm }) =>
        norm === undefined
          ? paragraph(floor)
          : paragraph(text(`${floor} (`), ...citations(context, [norm]), text(')')),
      ),
    ),
    ...entryIf(words.contradiction, lines(contradictions)),
    ...entryIf(words.of, because.of === undefined ? [] : [paragraph(because.of)]),
    ...entryIf(words.notApplicable, because.notApplicable ? [paragraph(words.notApplicableText)] : []),
    ...entryIf(
      national.instead,
      because.instead === undefined ? [] : referenceOrProse(context, because.instead),
    ),
    ...entryIf(
      words.gist,
      because.gist === undefined ? [] : [paragraph(inEnglish(because.gist, context.options.lang))],
    ),
    ...entryIf(national.reason, proseOf(context, because.reason)),
    ...entryIf(national.legalBasis, because.legalBasis === undefined ? [] : [paragraph(because.legalBasis)]),
    ...entryIf(national.theme, because.theme === undefined ? [] : [paragraph(because.theme)]),
    ...entryIf(national.inForce, daysInForce(context, because)),
    ...entryIf(words.reservation, proseOf(context, because.reservation)),
    ...entryIf(words.accepted, proseOf(context, because.accepted)),
  ];
  return rows.length > 0 ? [{ type: 'definitions', look: 'details', children: rows }] : [];
}
