/** What passes at a handover, by which way and in which language. */

import type { InformationItem } from '../../model/generated/types.ts';
import { comma, languageName } from '../../model/locale.ts';
import { informationOf, listOf, titleOfEntry } from '../../model/short-form.ts';
import { type Block, paragraph } from '../tree.ts';
import { bullets, type Context, lineOf, scopeWords } from './context.ts';

/** Items of information, each with when and why; the word for none where there is none. */
export function information(context: Context, source: readonly InformationItem[] | undefined): Block[] {
  const { information: register = {} } = context.model.guideline.front;
  const words = context.labels.handover;
  if (!source || source.length === 0) return [paragraph(words.nothing)];
  return bullets(
    source.map((short) => {
      const full = informationOf(short);
      const known = register[full.item];
      const title = typeof known === 'string' ? known : (known?.title ?? full.item);
      const remarks = [
        ...(full.need === 'optional' ? [words.optional] : []),
        ...(typeof known === 'object' && known.sensitive ? [words.sensitive] : []),
        ...(full.applies_to ? [scopeWords(context, full.applies_to)] : []),
        ...(full.ground === undefined ? [] : [full.ground]),
      ];
      const head = remarks.length > 0 ? `${title} (${remarks.join('; ')})` : title;
      const note = full.note ?? (typeof known === 'object' ? known.text : undefined);
      return [paragraph(head, ...(note === undefined ? [] : ['. ', ...lineOf(context, note)]))];
    }),
  );
}

/** The ways by which a handover goes. */
export function ways(context: Context, source: string | readonly string[] | undefined): Block[] {
  if (source === undefined) return [];
  const { ways: register = {} } = context.model.guideline.front;
  const names = listOf(source as string | string[]).map((key) => titleOfEntry(register[key]) ?? key);
  return [paragraph(names.join('; '))];
}

export function languages(context: Context, source: readonly string[] | undefined): Block[] {
  if (source === undefined) return [];
  const { lang } = context.options;
  return [paragraph(source.map((code) => languageName(code, lang)).join(comma(lang)))];
}
