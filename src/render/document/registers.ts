/** Exits and stop signs, words, actors, instruments, sources: what the SOPs draw on. */
import { citationsCarriedOut, covers } from '../../model/coverage.ts';
import type { Guideline, Instrument } from '../../model/guideline.ts';
import { citationParts, listOf } from '../../model/short-form.ts';
import { type Block, type Entry, type Grid, type Inline, paragraph, type Section, text } from '../tree.ts';
import { day, fill } from '../words.ts';
import { type Context, entry, lineOf, proseOf, reference } from './context.ts';
import { part } from './front.ts';
import { divisionWord, safeguardMark } from './measure-parts.ts';
import { stopBox } from './stops.ts';

export function exits(context: Context): Section[] {
  const { labels } = context;
  const { front } = context.model.guideline;
  const children: Block[] = (front.exits ?? []).map(
    (exit): Section => ({
      type: 'section',
      role: 'topic',
      depth: 2,
      id: exit.id,
      title: exit.title,
      marks: safeguardMark(context, exit.safeguard),
      children: proseOf(context, exit.text),
    }),
  );
  const stops = stopBox(context, Object.keys(front.stops ?? {}));
  return part('exits', labels.parts.exits, [
    ...(children.length > 0 ? [paragraph(labels.parts.exitsText)] : []),
    ...children,
    ...(stops.length > 0
      ? [
          {
            type: 'section' as const,
            role: 'topic' as const,
            depth: 2 as const,
            id: 'stops',
            title: labels.parts.stops,
            children: stops,
          },
        ]
      : []),
  ]);
}

export function glossary(context: Context): Block[] {
  const words = context.labels.registers;
  const { terms } = context.model.guideline;
  const national = context.nation?.adaptation?.terms ?? {};
  const collator = new Intl.Collator(context.options.lang);
  const entries = Object.entries(terms)
    .sort(([, a], [, b]) => collator.compare(a.term, b.term))
    .map(([key, one]): Entry => {
      const remarks: string[] = [
        ...(key in national ? [fill(words.national, { term: listOf(national[key]).join('; ') })] : []),
        ...(one.also ? [fill(words.also, { words: one.also.join('; ') })] : []),
        ...(one.avoid
          ? [
              fill(words.avoid, {
                words: one.avoid
                  .map((word) =>
                    typeof word === 'string'
                      ? `“${word}”`
                      : `“${word.word}”${word.because === undefined ? '' : ` (${word.because})`}`,
                  )
                  .join('; '),
              }),
            ]
          : []),
        ...(one.ladder === undefined ? [] : [fill(words.status, { n: one.ladder })]),
        ...(one.see
          ? [fill(words.see, { terms: one.see.map((other) => terms[other]?.term ?? other).join('; ') })]
          : []),
      ];
      return {
        type: 'entry',
        id: `term-${key}`,
        term: [text(one.term)],
        children: [
          ...proseOf(context, one.text),
          ...remarks.map((remark) => paragraph({ type: 'emphasis', children: [text(remark)] })),
        ],
      };
    });
  return entries.length > 0 ? [{ type: 'definitions', look: 'glossary', children: entries }] : [];
}

export function actors(context: Context): Block[] {
  const { nation } = context;
  const entries = Object.entries(context.model.guideline.actors).map(([key, actor]): Entry => {
    const institutions = (nation?.adaptation?.assigns ?? [])
      .filter((one) => one.actor === key)
      .flatMap((one) => listOf(one.institution))
      .map((one) => nation?.institutions[one]?.title)
      .filter((title) => title !== undefined);
    return {
      type: 'entry',
      id: `actor-${key}`,
      term: [text(actor.title)],
      children: [
        ...proseOf(context, actor.text),
        ...(institutions.length > 0
          ? [paragraph({ type: 'strong', children: [text(institutions.join(', '))] })]
          : []),
      ],
    };
  });
  return entries.length > 0 ? [{ type: 'definitions', look: 'glossary', children: entries }] : [];
}

export function instruments(context: Context): Block[] {
  const words = context.labels.registers;
  const all = Object.entries(context.model.guideline.instruments);
  if (all.length === 0) return [];
  const list: Entry[] = all.map(([key, one]) => ({
    type: 'entry',
    id: `instrument-${key}`,
    term: [text(`${one.short} (${one.year}, ${words.kinds[one.kind]})`)],
    children: [
      paragraph({ type: 'emphasis', children: [text(one.title)] }, ...unchecked(context, one.checked)),
      ...proseOf(context, one.text),
    ],
  }));
  return [{ type: 'definitions', look: 'glossary', children: list }, ...binding(context, all)];
}

const unchecked = (context: Context, checked: Instrument['checked']): Inline[] =>
  checked === 'unverified'
    ? [text(' '), { type: 'mark', kind: 'unverified', label: context.labels.marks.unverified }]
    : [];

/** Instrument × country: a fact of the country, with the day it was checked. */
function binding(context: Context, all: [string, Instrument][]): Block[] {
  const words = context.labels.registers;
  const { countries } = context.model.guideline;
  const codes = Object.keys(countries).filter((code) => all.some(([, one]) => one.bound?.[code]));
  const rows = all.filter(([, one]) => one.bound && Object.keys(one.bound).length > 0);
  if (codes.length === 0 || rows.length === 0) return [];
  const grid: Grid = {
    type: 'grid',
    caption: context.labels.parts.binding,
    widths: [2.2, ...codes.map(() => 1)],
    head: [
      [text(words.instrument)],
      ...codes.map((code): Inline[] => [text(countries[code]!.designation ?? countries[code]!.title)]),
    ],
    rows: rows.map(([, one]) => [
      [paragraph(one.short)],
      ...codes.map((code): Block[] => {
        const bound = one.bound?.[code];
        if (!bound) return [paragraph(words.notLookedAt)];
        const remarks = [
          words[bound.status],
          ...(bound.since === undefined
            ? []
            : [fill(words.since, { date: day(bound.since, context.options.lang) })]),
          ...(typeof bound.checked === 'object'
            ? [fill(words.checked, { date: day(bound.checked.on, context.options.lang) })]
            : []),
        ];
        return [
          paragraph(
            remarks.join(', '),
            ...unchecked(context, bound.checked),
            ...(bound.note === undefined ? [] : [`. ${bound.note}`]),
          ),
        ];
      }),
    ]),
  };
  return [grid];
}

/** Article × measure, with the gaps among the required articles. */
export function coverage(context: Context): Block[] {
  const words = context.labels.registers;
  const { guideline } = context.model;
  const carried = citationsCarriedOut(guideline);
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
      widths: [1, 2.2, 2.4],
      head: [[text(words.article)], [], [text(words.measures)]],
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

export function sources(context: Context): Block[] {
  const entries = Object.values(context.model.guideline.sources).map((one): Entry => {
    const where = [one.publisher, one.year === undefined ? undefined : String(one.year), one.where].filter(
      (part) => part !== undefined,
    );
    return entry(
      one.title,
      ...(where.length > 0 ? [paragraph(where.join(', '))] : []),
      ...proseOf(context, one.text),
    );
  });
  return entries.length > 0 ? [{ type: 'definitions', look: 'glossary', children: entries }] : [];
}
