/** The steps of a measure: what is done or asked, by whom, and where each answer leads. */

import type { FlowEdge } from '../../model/flow.ts';
import type { Measure, Step } from '../../model/generated/types.ts';
import { answerOf, involvedOf, isDecision, titleOfStep } from '../../model/short-form.ts';
import {
  type Answer,
  type Entry,
  type Inline,
  paragraph,
  type Step as StepNode,
  type Steps,
  text,
} from '../tree.ts';
import { fill } from '../words.ts';
import { consent } from './consent.ts';
import {
  actorNames,
  around,
  type Context,
  entryIf,
  forceMarks,
  lineOf,
  ownNumber,
  proseOf,
  reference,
  scopeWords,
} from './context.ts';
import { articlesEntry, safeguardMark, tools } from './measure-parts.ts';
import { stopBox } from './stops.ts';
import { timing } from './timing.ts';
import { variants } from './variants.ts';

export function steps(context: Context, measure: Measure): Steps[] {
  const how = measure.how ?? [];
  if (how.length === 0) return [];
  return [
    {
      type: 'steps',
      label: context.labels.measure.how,
      children: how.map((step) => stepNode(context, measure, step)),
    },
  ];
}

function stepNode(context: Context, measure: Measure, step: Step): StepNode {
  const words = context.labels.step;
  const provenance = context.provenance(step.id);
  const also = involvedOf(step.with);
  const details: Entry[] = [
    ...entryIf(words.with, also.length > 0 ? [paragraph(actorNames(context, also))] : []),
    ...entryIf(words.when, timing(context, step.when, provenance, 'limit')),
    ...entryIf(words.consent, step.consent === undefined ? [] : consent(context, step.consent)),
    ...entryIf(context.labels.measure.tools, tools(context, step.tools)),
    ...articlesEntry(context, step.carries_out),
  ];
  const tags = [
    ...(isDecision(step) ? [words.decision] : []),
    ...(step.applies_to ? [scopeWords(context, step.applies_to)] : []),
  ];
  return {
    type: 'step',
    id: step.id,
    number: ownNumber(context, step.id),
    title: lineOf(context, titleOfStep(step)),
    actor: actorNames(context, involvedOf(step.by)),
    ...(tags.length > 0 && { tags }),
    marks: [...safeguardMark(context, step.safeguard), ...forceMarks(context, step)],
    children: [
      ...proseOf(context, step.text),
      ...(details.length > 0
        ? [{ type: 'definitions' as const, look: 'details' as const, children: details }]
        : []),
      ...proseOf(context, step.note),
      ...variants(context, step.variants, step.id, measure),
      ...stopBox(context, step.never_if),
    ],
    answers: isDecision(step) ? answers(context, measure, step) : onward(context, measure, step),
  };
}

function answers(context: Context, measure: Measure, step: Step): Answer[] {
  const edges = context.edges.get(step.id) ?? [];
  return Object.entries(step.answers ?? {}).map(([key, short]) => {
    const answer = answerOf(short);
    const remarks = [
      ...(answer.as === undefined
        ? []
        : [fill(context.labels.step.as, { answer: answerWord(context, step, answer.as) })]),
      ...(answer.applies_to
        ? [fill(context.labels.forms.appliesTo, { scope: scopeWords(context, answer.applies_to) })]
        : []),
    ];
    return {
      type: 'answer',
      label: answerWord(context, step, key),
      children: [
        ...targets(
          context,
          measure,
          edges.filter((edge) => edge.answer === key),
        ),
        ...remarks.map((remark) => text(`, ${remark}`)),
        ...(answer.note === undefined ? [] : [text('. '), ...lineOf(context, answer.note)]),
      ],
    };
  });
}

/** An action says where it leads only where that is not what follows below it. */
function onward(context: Context, measure: Measure, step: Step): Answer[] {
  const { then } = step;
  const follows = then === undefined || then === 'next' || (then === 'end' && step === measure.how?.at(-1));
  const edges = context.edges.get(step.id) ?? [];
  if (follows && edges.every(({ applies_to }) => applies_to === undefined)) return [];
  const ways = targets(context, measure, edges);
  const ends = edges.every(({ to }) => to === 'end');
  return [
    {
      type: 'answer',
      label: '',
      children: ends ? ways : around(context.labels.step.goOn, '{target}', ways),
    },
  ];
}

export function answerWord(context: Context, step: Step, key: string): string {
  const answer = step.answers?.[key];
  const own = answer === undefined ? undefined : answerOf(answer).label;
  return own ?? context.model.guideline.front.answers?.[key] ?? key.replaceAll('-', ' ');
}

function targets(context: Context, measure: Measure, edges: readonly FlowEdge[]): Inline[] {
  if (edges.length === 0) return [target(context, measure, { from: '', to: 'end' })];
  return edges.flatMap((edge, at) => [
    ...(at > 0 ? [text('; ')] : []),
    target(context, measure, edge),
    ...(edge.condition === undefined
      ? []
      : [text(` (${fill(context.labels.step.condition, { condition: edge.condition })})`)]),
    ...(edge.applies_to
      ? [text(`, ${fill(context.labels.forms.appliesTo, { scope: scopeWords(context, edge.applies_to) })}`)]
      : []),
  ]);
}

/** The place an edge leads to: a step of this measure by its number, anything else by its measure. */
function target(context: Context, measure: Measure, { to }: FlowEdge): Inline {
  const words = context.labels.step;
  if (to === undefined) return text('?');
  if (to === 'end') return text(measure.throughout ? words.endOfMeasure : words.end);
  const place = context.places.get(to);
  if (place?.kind !== 'step' || place.measure === measure) return reference(context, to, measure);
  const first = place.measure.how?.[0]?.id === to;
  return reference(context, first ? place.measure.id : to, measure);
}
