/** Legal bases in words. */
import type { LegalBasis } from '../../model/generated/types.ts';
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
