/** Rules that protect the person, in a box of their own. */
import type { SafeguardItem } from '../../model/generated/types.ts';
import { type Block, paragraph, text } from '../tree.ts';
import { fill } from '../words.ts';
import { bullets, type Context, forceMarks, lineOf, scopeWords } from './context.ts';
import { smallArticles } from './measure-parts.ts';
import { variants } from './variants.ts';

export function safeguardBox(context: Context, safeguards: readonly SafeguardItem[] | undefined): Block[] {
  if (!safeguards || safeguards.length === 0) return [];
  const items = safeguards.map((one): Block[] => [
    paragraph(
      ...(one.applies_to
        ? [text(`${fill(context.labels.measure.except, { scope: scopeWords(context, one.applies_to) })}: `)]
        : []),
      ...lineOf(context, one.text),
      ...smallArticles(context, one.carries_out).flatMap((cited) => [text(' '), cited]),
      ...forceMarks(context, one).flatMap((sign) => [text(' '), sign]),
    ),
    ...variants(context, one.variants, one.id),
  ]);
  return [
    {
      type: 'box',
      kind: 'safeguard',
      label: context.labels.measure.safeguards,
      children: items.length === 1 ? items[0]! : bullets(items),
    },
  ];
}
