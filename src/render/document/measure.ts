/** One measure: what, when, who and how on a page, with what protects the person and what it carries out. */

import { citationsOfMeasure } from '../../model/coverage.ts';
import type { Measure, Phase } from '../../model/generated/types.ts';
import { whoOf } from '../../model/short-form.ts';
import { type Block, type Depth, type Labelled, paragraph, type Section, text } from '../tree.ts';
import { fill } from '../words.ts';
import {
  actorNames,
  around,
  type Context,
  forceMarks,
  mark,
  proseOf,
  reference,
  scopeWords,
} from './context.ts';
import { drawings } from './drawings.ts';
import { handover } from './handover.ts';
import { harmonisedBlock } from './harmonised.ts';
import { advice, childrenBox, citations, citesUnchecked, safeguardMark } from './measure-parts.ts';
import { safeguardBox } from './safeguards.ts';
import { steps } from './steps.ts';
import { stopBox } from './stops.ts';
import { timing } from './timing.ts';
import { variants } from './variants.ts';

export function measureSection(
  context: Context,
  measure: Measure,
  phase: Pick<Phase, 'title' | 'measures'>,
  depth: Depth,
): Section {
  const { labels } = context;
  const at = phase.measures.indexOf(measure) + 1;
  return {
    type: 'section',
    role: 'measure',
    depth,
    id: measure.id,
    number: context.numbers.get(measure.id) ?? '',
    title: measure.title,
    kicker: fill(labels.sop.measureKicker, { n: at, of: phase.measures.length, phase: phase.title }),
    marks: [...safeguardMark(context, measure.safeguard), ...forceMarks(context, measure)],
    children: [
      ...span(context, measure),
      ...card(context, measure),
      // Who reads no further than the card must not miss that something else holds for some.
      ...variants(context, measure.variants, measure.id, measure),
      ...stopBox(context, measure.never_if),
      ...steps(context, measure),
      ...drawings(context, measure.id, labels.sop.chart, 'loose'),
      ...childrenBox(context, measure, measure),
      ...safeguardBox(context, measure.safeguards),
      ...(measure.handovers ?? []).map((one) => handover(context, one)),
      ...proseOf(context, measure.note),
      ...advice(context, measure),
      ...harmonisedBlock(context, measure.carries_out, measure),
      carriesOutLine(context, measure),
    ],
  };
}

function card(context: Context, measure: Measure): Block[] {
  const { labels } = context;
  const cell = (label: string, children: Block[]): Labelled[] =>
    children.length > 0 ? [{ type: 'labelled', label, children }] : [];
  const who = whoOf(measure.who);
  const sides = who.side.map((side) => labels.sides[side as keyof typeof labels.sides] ?? side);
  const cells = [
    ...cell(labels.measure.what, proseOf(context, measure.what)),
    ...cell(labels.measure.when, timing(context, measure.when, context.provenance(measure.id))),
    ...cell(labels.measure.who, [
      ...people(context, labels.measure.responsible, who.responsible),
      ...people(context, labels.measure.involved, who.involved),
      ...(sides.length > 0
        ? [
            paragraph({
              type: 'emphasis',
              children: [text(fill(labels.measure.sides, { sides: sides.join(', ') }))],
            }),
          ]
        : []),
      ...proseOf(context, who.note),
    ]),
  ];
  return cells.length > 0 ? [{ type: 'card', children: cells }] : [];
}

const people = (context: Context, label: string, involved: ReturnType<typeof whoOf>['involved']): Block[] =>
  involved.length > 0
    ? [paragraph({ type: 'strong', children: [text(label)] }, ` ${actorNames(context, involved)}`)]
    : [];

/** For whom the measure is, and whether it takes its turn. */
function span(context: Context, measure: Measure): Block[] {
  const words = context.labels.measure;
  const { throughout, parallel } = measure;
  return [
    ...(measure.applies_to
      ? [
          paragraph({
            type: 'strong',
            children: [text(fill(words.appliesTo, { scope: scopeWords(context, measure.applies_to) }))],
          }),
        ]
      : []),
    ...(throughout === undefined
      ? []
      : [
          paragraph(
            ...around(
              words.throughout,
              '{span}',
              typeof throughout === 'string'
                ? [reference(context, throughout)]
                : [reference(context, throughout.from), text(' – '), reference(context, throughout.to)],
            ),
          ),
        ]),
    ...(parallel === undefined
      ? []
      : [paragraph(...around(words.parallel, '{target}', [reference(context, parallel)]))]),
  ];
}

function carriesOutLine(context: Context, measure: Measure): Block {
  const { labels, harmonised } = context;
  const all = citationsOfMeasure(measure, harmonised?.elements);
  return {
    type: 'carriesOut',
    label: labels.measure.carriesOut,
    id: measure.id,
    children:
      all.length === 0
        ? [text(labels.measure.noArticle)]
        : [
            ...citations(context, all),
            ...(citesUnchecked(context, all) ? [text(' '), mark(context, 'unverified')] : []),
          ],
  };
}
