/** Legal bases in words, and from when until when something is law. */
import type { LegalBasis } from '../../model/generated/types.ts';
import { type Block, paragraph } from '../tree.ts';
import { day, fill } from '../words.ts';
import type { Context } from './context.ts';

/** "Foreigners Act, art. 81 (text of 1 March 2024)". */
export function lawWords(context: Context, { act, art, version }: LegalBasis): string {
  const { acts } = context.nation?.adaptation ?? {};
  const title = acts?.[act]?.title ?? context.model.guideline.instruments[act]?.short ?? act;
  const article = art === undefined ? '' : `, ${context.labels.registers.divisions.art} ${art}`;
  const as =
    version === undefined
      ? ''
      : ` (${fill(context.labels.national.version, { date: day(version, context.options.lang) })})`;
  return `${title}${article}${as}`;
}

/** "from 1 January 2026, until 31 December 2027", where a part of the law has such days. */
export function daysInForce(
  { labels, options }: Context,
  { from, until }: { from?: string; until?: string },
): Block[] {
  const words = labels.national;
  const days = [
    ...(from === undefined ? [] : [fill(words.from, { date: day(from, options.lang) })]),
    ...(until === undefined ? [] : [fill(words.until, { date: day(until, options.lang) })]),
  ];
  return days.length === 0 ? [] : [paragraph(days.join(', '))];
}
