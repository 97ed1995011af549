/** What passes to another country: who, how, by when; what the person is told, apart from what is told about them. */
import type { Handover, InformationItem } from '../../model/generated/types.ts';
import { informationOf, involvedOf, listOf, titleOfEntry } from '../../model/short-form.ts';
import { type Entry, type Handover as HandoverNode, type Labelled, paragraph } from '../tree.ts';
import { fill, languageName } from '../words.ts';
import { consent } from './consent.ts';
import {
  actorNames,
  bullets,
  type Context,
  doubt,
  entry,
  entryIf,
  lineOf,
  proseOf,
  scopeWords,
} from './context.ts';
import { tools } from './measure-parts.ts';
import { stopBox } from './stops.ts';
import { timing } from './timing.ts';
import { variants } from './variants.ts';

export function handover(context: Context, source: Handover): HandoverNode {
  const { labels } = context;
  const words = labels.handover;
  const provenance = context.provenance(source.id);
  const ways = context.model.guideline.front.ways ?? {};
  const facts: Entry[] = [
    entry(
      words.direction,
      paragraph(fill(words.way, { from: labels.sides[source.from], to: labels.sides[source.to] })),
    ),
    entry(words.sends, paragraph(actorNames(context, involvedOf(source.sends)))),
    entry(words.receives, paragraph(actorNames(context, involvedOf(source.receives)))),
    ...entryIf(
      words.via,
      source.via === undefined
        ? []
        : [
            paragraph(
              listOf(source.via as string | string[])
                .map((key) => titleOfEntry(ways[key]) ?? key)
                .join('; '),
            ),
          ],
    ),
    ...entryIf(words.consent, source.consent === undefined ? [] : consent(context, source.consent)),
    ...entryIf(words.deadline, timing(context, source.deadline, provenance, 'limit')),
    ...entryIf(words.reply, timing(context, source.reply, provenance, 'limit')),
    ...entryIf(words.noAnswer, proseOf(context, source.no_answer)),
    ...entryIf(
      words.languages,
      source.languages
        ? [paragraph(source.languages.map((code) => languageName(code, context.options.lang)).join(', '))]
        : [],
    ),
    ...entryIf(words.tools, tools(context, source.tools)),
  ];
  return {
    type: 'handover',
    id: source.id,
    label: words.label,
    title: source.title,
    ...(source.force === 'must' && { marks: doubt(context, provenance) }),
    facts,
    given: { type: 'labelled', label: words.given, children: items(context, source.given_to_person) },
    about: { type: 'labelled', label: words.about, children: items(context, source.about_person) },
    children: [
      ...proseOf(context, source.text),
      ...proseOf(context, source.note),
      ...variants(context, source.variants, source.id),
      ...stopBox(context, source.never_if),
    ],
  };
}

function items(context: Context, source: readonly InformationItem[] | undefined): Labelled['children'] {
  const { information = {} } = context.model.guideline.front;
  const words = context.labels.handover;
  if (!source || source.length === 0) return [paragraph(words.nothing)];
  return bullets(
    source.map((short) => {
      const full = informationOf(short);
      const known = information[full.item];
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
