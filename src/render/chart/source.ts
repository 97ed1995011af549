import { type Flow, type FlowEdge, flowOf, proceduresOf } from '../../model/flow.ts';
import type { Measure, Phase, Scope, SopSource, Step } from '../../model/generated/types.ts';
import type { Guideline } from '../../model/guideline.ts';
import { comma } from '../../model/locale.ts';
import { numbersOf } from '../../model/number.ts';
import { scopeText } from '../../model/scope-words.ts';
import { answerOf, type Involved, listOf, titleOfEntry, titleOfStep } from '../../model/short-form.ts';
import { plain } from '../prose.ts';
import { direction, fill, type Labels, numberInWords } from '../words.ts';
import type { Chart, ChartEdge, ChartNode } from './chart.ts';

/** What charts are built from, and how its elements are named on them. */

export interface ChartOptions {
  labels: Labels;
  /** BCP 47. */
  lang: string;
  /** Colour of a SOP by its printed number, `#rrggbb`. */
  accentOf: (number: string) => string;
  /** A role as it stands on a chart; where left out, its short form or title. */
  actorName?: (key: string) => string;
}

/** Where a measure stands. */
export interface Standing {
  measure: Measure;
  phase: Phase;
  sop: SopSource;
}

export interface ChartSource extends ChartOptions {
  guideline: Guideline;
  /** Its SOPs, or the sections in their place. */
  procedures: SopSource[];
  numbers: Map<string, string>;
  flow: Flow;
  standings: Map<string, Standing>;
  steps: Map<string, Step>;
  /** The node at which a case enters each SOP. */
  entries: Map<string, SopSource>;
}

/** Prepares a guideline for charts: its numbers, its flow, and where everything stands. */
export function chartSource(guideline: Guideline, options: ChartOptions): ChartSource {
  const standings = new Map<string, Standing>();
  const steps = new Map<string, Step>();
  const entries = new Map<string, SopSource>();
  const procedures = proceduresOf(guideline);
  for (const sop of procedures) {
    for (const phase of sop.phases ?? []) {
      for (const measure of phase.measures) {
        standings.set(measure.id, { measure, phase, sop });
        for (const step of measure.how ?? []) steps.set(step.id, step);
      }
    }
    const first = (sop.phases ?? [])
      .flatMap(({ measures }) => measures)
      .find(({ throughout }) => throughout === undefined);
    if (first) entries.set(entryOf(first), sop);
  }
  const flow = flowOf(guideline);
  const numbers = numbersOf(guideline);
  return { ...options, guideline, procedures, numbers, flow, standings, steps, entries };
}

/** "SOP 1", or "Section 1" in a structure of its own. */
export function procedureNumber({ labels, guideline, numbers }: ChartSource, id: string): string {
  return numberInWords(labels, guideline, numbers.get(id) ?? '');
}

/** The node of the flow at which a measure begins. */
export function entryOf(measure: Measure): string {
  return measure.how?.[0]?.id ?? measure.id;
}

/** A chart without nodes, with everything that its place in the guideline decides. */
export function emptyChart(source: ChartSource, id: string, title: string, sop: SopSource): Chart {
  const { lang } = source;
  const accent = source.accentOf(source.numbers.get(sop.id) ?? '');
  return { id: `flow-${id}`, title, lang, dir: direction(lang), accent, nodes: [], edges: [] };
}

/** Words of a step on a chart: the shorter ones where the editor gave them; no full stop at the end. */
export function stepLabel(step: Step): string {
  return plain(step.chart ?? titleOfStep(step)).replace(/(?<!\.)\.$/, '');
}

/** "First responder, Police (country of origin)". */
export function actorLine(source: ChartSource, involved: readonly Involved[]): string | undefined {
  const { labels, guideline } = source;
  const name = (key: string) => {
    const actor = guideline.actors[key];
    return source.actorName?.(key) ?? actor?.short ?? actor?.title ?? key;
  };
  const names = involved.map((one) => {
    const sides = listOf(one.side as string | string[] | undefined).map(
      (side) => labels.sides[side as keyof Labels['sides']] ?? side,
    );
    const only = [...sides, ...(one.applies_to ? [scopeWords(source, one.applies_to)] : [])];
    return only.length > 0 ? `${name(one.actor)} (${only.join('; ')})` : name(one.actor);
  });
  return names.length > 0 ? [...new Set(names)].join(comma(source.lang)) : undefined;
}

export function scopeWords(source: ChartSource, scope: Scope): string {
  return scopeText(source.guideline.front, scope);
}

/** An answer as it is printed: "yes", "declines (adults)". */
function plainAnswer(source: ChartSource, step: Step, key: string): string {
  const answer = answerOf(step.answers![key]!);
  if (answer.label !== undefined) return plain(answer.label);
  const word = titleOfEntry(source.guideline.front.answers?.[key]) ?? key.replaceAll('-', ' ');
  return answer.applies_to ? `${word} (${scopeWords(source, answer.applies_to)})` : word;
}

/** An answer with the one that it is treated as: "unsure: treat as “yes”". */
export function answerLabel(source: ChartSource, step: Step, key: string): string {
  const answer = plainAnswer(source, step, key);
  const { as } = answerOf(step.answers![key]!);
  if (as === undefined || step.answers![as] === undefined) return answer;
  return fill(source.labels.chart.treatAs, { answer, other: plainAnswer(source, step, as) });
}

/** The label of an edge of the flow: the answer, the condition under which a SOP follows, whom it is for. */
export function edgeLabel(source: ChartSource, edge: FlowEdge): string | undefined {
  const words = whichWay(source, edge);
  if (!edge.applies_to) return words;
  const whom = scopeWords(source, edge.applies_to);
  return words === undefined ? whom : `${words} (${whom})`;
}

function whichWay(source: ChartSource, edge: FlowEdge): string | undefined {
  const step = source.steps.get(edge.from);
  if (step && edge.answer !== undefined) return answerLabel(source, step, edge.answer);
  const sop = source.standings.get(source.flow.measureOf.get(edge.from)?.id ?? '')?.sop;
  const then = sop?.then?.find((one) => (one.if ?? one.label) === edge.condition);
  const words = then?.label ?? edge.condition;
  return words === undefined ? undefined : plain(words);
}

/** Exit as a node. */
export function exitNode(source: ChartSource, id: string): ChartNode {
  const exit = source.guideline.front.exits?.find((one) => one.id === id);
  return {
    id,
    kind: 'exit',
    label: plain(exit?.title ?? id),
    ...(exit?.safeguard ? { safeguard: true } : {}),
  };
}

/** The stop sign of an element, and the line to it; nothing where it has no stops. */
export function stopOf(
  source: ChartSource,
  id: string,
  keys: string | readonly string[] | undefined,
  at: string,
  label: string,
): { nodes: ChartNode[]; edges: ChartEdge[] } {
  const items = listOf(keys).map((key) => plain(titleOfEntry(source.guideline.front.stops?.[key]) ?? key));
  if (items.length === 0) return { nodes: [], edges: [] };
  const node: ChartNode = { id: `stop-${id}`, kind: 'stop', label, items, safeguard: true };
  return { nodes: [node], edges: [{ from: at, to: node.id, kind: 'side' }] };
}
