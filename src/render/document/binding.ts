/** For whom the instruments are binding. */
import type { Instrument } from '../../model/guideline.ts';
import { type Block, type Inline, paragraph, text } from '../tree.ts';
import { day, fill } from '../words.ts';
import { type Context, mark } from './context.ts';

const STATUS = ['bound', 'not-bound', 'partly', 'unknown'] as const;

/** For whom an instrument is binding: a fact of each country, with the day it was checked. */
export function binding(context: Context, all: [string, Instrument][]): Block[] {
  const words = context.labels.registers;
  const rows = all.filter(([, one]) => Object.keys(one.bound ?? {}).length > 0);
  const columns = STATUS.filter((status) =>
    rows.some(([, one]) => Object.values(one.bound ?? {}).some((bound) => bound.status === status)),
  );
  if (rows.length === 0) return [];
  return [
    paragraph({ type: 'emphasis', children: [text(words.notLookedAt)] }),
    {
      type: 'grid',
      caption: context.labels.parts.binding,
      widths: [1.3, ...columns.map((status) => (status === 'bound' || status === 'not-bound' ? 2 : 1))],
      head: [[text(words.instrument)], ...columns.map((status): Inline[] => [text(words[status])])],
      rows: rows.map(([, one]) => [
        [paragraph(one.short)],
        ...columns.map((status) => countriesOf(context, one, status)),
      ]),
    },
  ];
}

/** Countries of one status: those that were checked each with its day, then the others with one mark. */
function countriesOf(context: Context, instrument: Instrument, status: (typeof STATUS)[number]): Block[] {
  const words = context.labels.registers;
  const { countries } = context.model.guideline;
  const found = Object.entries(instrument.bound ?? {}).filter(([, bound]) => bound.status === status);
  const name = (code: string, { since, checked, note }: (typeof found)[number][1]): string => {
    const remarks = [
      ...(countries[code]?.fictional ? [words.fictional] : []),
      ...(since === undefined ? [] : [fill(words.since, { date: day(since, context.options.lang) })]),
      ...(typeof checked === 'object'
        ? [fill(words.checked, { date: day(checked.on, context.options.lang) })]
        : []),
      ...(note === undefined ? [] : [note]),
    ];
    const title = countries[code]?.designation ?? countries[code]?.title ?? code;
    return remarks.length > 0 ? `${title} (${remarks.join('; ')})` : title;
  };
  const list = (isChecked: boolean) =>
    found
      .filter(([, { checked }]) => (typeof checked === 'object') === isChecked)
      .map(([code, bound]) => name(code, bound));
  const [sure, unsure] = [list(true), list(false)];
  return [
    ...(sure.length > 0 ? [paragraph(sure.join(', '))] : []),
    ...(unsure.length > 0 ? [paragraph(unsure.join(', '), text(' '), mark(context, 'unverified'))] : []),
  ];
}
