/** Consent in words: how, by whom, how often, and when it may be done without. */
import type { Consent } from '../../model/generated/types.ts';
import { consentOf } from '../../model/short-form.ts';
import { type Block, paragraph } from '../tree.ts';
import { type Context, lineOf } from './context.ts';

export function consent(context: Context, source: Consent): Block[] {
  const words = context.labels.consent;
  const full = consentOf(source);
  const parts = [
    words[full.level],
    ...(full.by ? [words.by[full.by]] : []),
    ...(full.per ? [words.per[full.per]] : []),
    ...(full.exception ? [words.exception[full.exception]] : []),
  ];
  const withdrawal = full.withdrawal === undefined ? [] : lineOf(context, full.withdrawal);
  return [
    paragraph(parts.join(', ')),
    ...(withdrawal.length > 0 ? [paragraph(`${words.withdrawal}: `, ...withdrawal)] : []),
  ];
}
