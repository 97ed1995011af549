/** What passes to another country: who, how, by when; what the person is told, apart from what is told about them. */
import type { Handover } from '../../model/generated/types.ts';
import { involvedOf } from '../../model/short-form.ts';
import { type Entry, type Handover as HandoverNode, paragraph } from '../tree.ts';
import { fill } from '../words.ts';
import { consent } from './consent.ts';
import { actorNames, type Context, entry, entryIf, forceMarks, proseOf } from './context.ts';
import { information, languages, ways } from './information.ts';
import { articlesEntry, safeguardMark, tools } from './measure-parts.ts';
import { stopBox } from './stops.ts';
import { timing } from './timing.ts';
import { variants } from './variants.ts';

export function handover(context: Context, source: Handover): HandoverNode {
  const { labels } = context;
  const words = labels.handover;
  const provenance = context.provenance(source.id);
  const facts: Entry[] = [
    entry(
      words.direction,
      paragraph(fill(words.way, { from: labels.sides[source.from], to: labels.sides[source.to] })),
    ),
    entry(words.sends, paragraph(actorNames(context, involvedOf(source.sends)))),
    entry(words.receives, paragraph(actorNames(context, involvedOf(source.receives)))),
    ...entryIf(words.via, ways(context, source.via)),
    ...entryIf(words.consent, source.consent === undefined ? [] : consent(context, source.consent)),
    ...entryIf(words.deadline, timing(context, source.deadline, provenance, 'limit')),
    ...entryIf(words.reply, timing(context, source.reply, provenance, 'limit')),
    ...entryIf(words.noAnswer, proseOf(context, source.no_answer)),
    ...entryIf(words.languages, languages(context, source.languages)),
    ...entryIf(words.tools, tools(context, source.tools)),
    ...articlesEntry(context, source.carries_out),
  ];
  return {
    type: 'handover',
    id: source.id,
    label: words.label,
    title: source.title,
    marks: [...safeguardMark(context, source.safeguard), ...forceMarks(context, source)],
    stops: stopBox(context, source.never_if),
    facts,
    given: { type: 'labelled', label: words.given, children: information(context, source.given_to_person) },
    about: { type: 'labelled', label: words.about, children: information(context, source.about_person) },
    children: [
      ...proseOf(context, source.text),
      ...proseOf(context, source.note),
      ...variants(context, source.variants, source.id),
    ],
  };
}
