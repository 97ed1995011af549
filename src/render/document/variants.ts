/** Other instructions for some people or places, field by field. */
import type { Fields, Measure, Variant } from '../../model/generated/types.ts';
import { answerOf, involvedOf, listOf, whoOf } from '../../model/short-form.ts';
import { type Block, type Entry, type Inline, paragraph, text } from '../tree.ts';
import { fill } from '../words.ts';
import { consent } from './consent.ts';
import {
  actorNames,
  around,
  bullets,
  type Context,
  entryIf,
  lineOf,
  mark,
  proseOf,
  reference,
  referenceOrProse,
  scopeWords,
} from './context.ts';
import { information, languages, ways } from './information.ts';
import { advice, areaName, childrenBox, citations, tools } from './measure-parts.ts';
import { stopBox } from './stops.ts';
import { timing } from './timing.ts';

/** @param id of the element that the variants belong to */
export function variants(
  context: Context,
  source: readonly Variant[] | undefined,
  id: string,
  from?: Measure,
): Block[] {
  const words = context.labels.measure;
  return (source ?? []).map((one): Block => {
    const scope = [
      ...(one.applies_to ? [scopeWords(context, one.applies_to)] : []),
      ...listOf(one.area as string | string[] | undefined).map((area) => areaName(context, area)),
    ].join('; ');
    return {
      type: 'box',
      kind: 'note',
      label: fill(words.except, { scope }),
      children: [
        ...(one.omitted ? [paragraph(words.omitted)] : []),
        ...proseOf(context, one.not_applicable),
        ...(one.replaced_by === undefined
          ? []
          : [paragraph(words.replacedBy), ...referenceOrProse(context, one.replaced_by, from)]),
        ...(one.set ? changed(context, one.set, id, from) : []),
        ...(one.unset ? [paragraph(fill(words.unset, { fields: fieldNames(context, one.unset) }))] : []),
      ],
    };
  });
}

function changed(context: Context, set: Fields, id: string, from: Measure | undefined): Block[] {
  const { labels } = context;
  const provenance = set.provenance ?? context.provenance(id);
  const people = (involved: ReturnType<typeof involvedOf>): Block[] =>
    involved.length > 0 ? [paragraph(actorNames(context, involved))] : [];
  const who = whoOf(set.who);
  const rows: Entry[] = [
    ...entryIf(labels.measure.who, people(involvedOf(set.by))),
    ...entryIf(labels.measure.responsible, people(who.responsible)),
    ...entryIf(labels.measure.involved, people(who.involved)),
    ...entryIf(labels.step.with, people(involvedOf(set.with))),
    ...entryIf(labels.handover.sends, people(involvedOf(set.sends))),
    ...entryIf(labels.handover.receives, people(involvedOf(set.receives))),
    ...entryIf(labels.measure.when, timing(context, set.when, provenance, 'limit')),
    ...entryIf(labels.handover.deadline, timing(context, set.deadline, provenance, 'limit')),
    ...entryIf(labels.handover.reply, timing(context, set.reply, provenance, 'limit')),
    ...entryIf(labels.handover.noAnswer, proseOf(context, set.no_answer)),
    ...entryIf(labels.step.consent, set.consent === undefined ? [] : consent(context, set.consent)),
    ...entryIf(labels.handover.via, ways(context, set.via)),
    ...entryIf(labels.handover.languages, languages(context, set.languages)),
    ...entryIf(labels.handover.given, listed(context, set.given_to_person)),
    ...entryIf(labels.handover.about, listed(context, set.about_person)),
    ...entryIf(labels.measure.tools, tools(context, set.tools)),
    ...entryIf(labels.measure.safeguards, rules(context, set.safeguards)),
    ...entryIf(
      labels.measure.carriesOut,
      set.carries_out === undefined ? [] : [paragraph(...citations(context, set.carries_out))],
    ),
    ...entryIf(labels.measure.force, set.force === undefined ? [] : [paragraph(mark(context, set.force))]),
  ];
  const title = set.do ?? set.ask ?? set.title;
  return [
    ...(title === undefined ? [] : [paragraph({ type: 'strong', children: [text(title)] })]),
    ...[set.what, set.text].flatMap((field) => proseOf(context, field)),
    ...(rows.length > 0 ? [{ type: 'definitions' as const, look: 'details' as const, children: rows }] : []),
    ...answers(context, set, from),
    ...(set.then === undefined
      ? []
      : [paragraph(...around(labels.step.goOn, '{target}', [target(context, set.then, from)]))]),
    ...proseOf(context, set.note),
    ...stopBox(context, set.never_if),
    ...childrenBox(context, set, from),
    ...advice(context, { ...set, tools: [] }),
  ];
}

const listed = (context: Context, items: Fields['given_to_person']): Block[] =>
  items === undefined ? [] : information(context, items);

const rules = (context: Context, safeguards: Fields['safeguards']): Block[] =>
  bullets((safeguards ?? []).map((one) => [paragraph(...lineOf(context, one.text))]));

function answers(context: Context, set: Fields, from: Measure | undefined): Block[] {
  return Object.entries(set.answers ?? {}).map(([key, short]) => {
    const answer = answerOf(short);
    const word = answer.label ?? context.model.guideline.front.answers?.[key] ?? key.replaceAll('-', ' ');
    const rest: Inline =
      answer.as === undefined
        ? target(context, answer.then ?? 'next', from)
        : text(fill(context.labels.step.as, { answer: answer.as }));
    return paragraph({ type: 'strong', children: [text(word)] }, ': ', rest);
  });
}

function target(context: Context, then: string, from: Measure | undefined): Inline {
  const words = context.labels.step;
  if (then === 'next') return text(words.next);
  if (then === 'end') return text(words.endOfThis);
  return reference(context, then.replace(/^exit:/, ''), from);
}

/** Fields that fall away, by the words that stand before them in print. */
function fieldNames(context: Context, fields: readonly string[]): string {
  const { measure, step, handover } = context.labels;
  const words: Record<string, string> = {
    ...handover,
    ...measure,
    with: step.with,
    recommendations: measure.recommended,
    good_practices: measure.goodPractice,
    never_if: measure.stop,
    carries_out: measure.carriesOut,
    no_answer: handover.noAnswer,
    given_to_person: handover.given,
    about_person: handover.about,
  };
  return fields.map((field) => words[field] ?? field).join(', ');
}
