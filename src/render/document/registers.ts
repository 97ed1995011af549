/** Exits and stop signs, words, actors, instruments, sources: what the SOPs draw on. */
import type { Assignment } from '../../model/generated/types.ts';
import type { Instrument } from '../../model/guideline.ts';
import { comma } from '../../model/locale.ts';
import { listOf } from '../../model/short-form.ts';
import { type Block, type Entry, type Inline, paragraph, type Section, text } from '../tree.ts';
import { fill } from '../words.ts';
import { binding } from './binding.ts';
import { type Context, entry, proseOf, quoted, scopeWords } from './context.ts';
import { part } from './front.ts';
import { areaName, safeguardMark } from './measure-parts.ts';
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
      const remarks: Entry[] = [
        ...remark(words.national, listOf(national[key])),
        ...remark(words.also, one.also ?? []),
        ...remark(
          words.avoid,
          (one.avoid ?? []).map((word) => avoided(context, word)),
        ),
        ...remark(words.ladder, one.ladder === undefined ? [] : [fill(words.status, { n: one.ladder })]),
        ...remark(
          words.see,
          (one.see ?? []).map((other) => terms[other]?.term ?? other),
        ),
      ];
      return {
        type: 'entry',
        id: `term-${key}`,
        term: [text(one.term)],
        children: [
          ...proseOf(context, one.text),
          ...(remarks.length > 0
            ? [{ type: 'definitions' as const, look: 'details' as const, children: remarks }]
            : []),
        ],
      };
    });
  return entries.length > 0 ? [{ type: 'definitions', look: 'glossary', children: entries }] : [];
}

const remark = (label: string, values: readonly string[]): Entry[] =>
  values.length > 0 ? [entry(label, paragraph(values.join('; ')))] : [];

const avoided = (context: Context, word: string | { word: string; because?: string }): string => {
  if (typeof word === 'string') return quoted(context, word);
  return `${quoted(context, word.word)}${word.because === undefined ? '' : ` (${word.because})`}`;
};

export function actors(context: Context): Block[] {
  const { nation } = context;
  const entries = Object.entries(context.model.guideline.actors).map(([key, actor]): Entry => {
    const assigned = (nation?.adaptation?.assigns ?? [])
      .filter((one) => one.actor === key)
      .flatMap((one) => filledBy(context, one));
    return {
      type: 'entry',
      id: `actor-${key}`,
      term: [text(actor.title)],
      children: [...proseOf(context, actor.text), ...assigned],
    };
  });
  return entries.length > 0 ? [{ type: 'definitions', look: 'glossary', children: entries }] : [];
}

/** "**Centre for Protection** (adults). Both decide together." */
function filledBy(context: Context, { institution, applies_to, area, note }: Assignment): Block[] {
  const titles = listOf(institution)
    .map((key) => context.nation?.institutions[key]?.title)
    .filter((title) => title !== undefined);
  if (titles.length === 0) return [];
  const only = [
    ...(applies_to ? [scopeWords(context, applies_to)] : []),
    ...listOf(area as string | string[] | undefined).map((one) => areaName(context, one)),
  ];
  const more = [only.length > 0 ? ` (${only.join('; ')})` : '', note === undefined ? '' : `. ${note}`].join(
    '',
  );
  return [
    paragraph(
      { type: 'strong', children: [text(titles.join(comma(context.options.lang)))] },
      ...(more === '' ? [] : [text(more)]),
    ),
  ];
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
