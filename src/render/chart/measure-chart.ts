import type { FlowEdge } from '../../model/flow.ts';
import type { Handover, Measure, Step } from '../../model/generated/types.ts';
import { answerOf, involvedOf, isDecision, whoOf } from '../../model/short-form.ts';
import { plain } from '../prose.ts';
import { fill } from '../words.ts';
import type { Chart, ChartEdge, ChartNode } from './chart.ts';
import {
  actorLine,
  type ChartSource,
  edgeLabel,
  emptyChart,
  entryOf,
  exitNode,
  procedureNumber,
  scopeWords,
  stepLabel,
  stopOf,
} from './source.ts';

/** Fields whose change for some people or places changes what a chart shows. */
const drawn = ['do', 'ask', 'chart', 'by', 'answers', 'then', 'never_if', 'how'];

/** For whom a step is done, and for whom it is done otherwise. */
function noteOf(source: ChartSource, step: Step): string | undefined {
  const { labels } = source;
  const only = step.applies_to
    ? [fill(labels.measure.appliesTo, { scope: scopeWords(source, step.applies_to) })]
    : [];
  const other = (step.variants ?? [])
    .filter(({ set = {}, unset = [], omitted, not_applicable, replaced_by }) => {
      const fields = [...Object.keys(set), ...unset];
      return omitted || not_applicable || replaced_by || fields.some((field) => drawn.includes(field));
    })
    .flatMap(({ applies_to }) =>
      applies_to ? [fill(labels.chart.differs, { scope: scopeWords(source, applies_to) })] : [],
    );
  const notes = [...new Set([...only, ...other])];
  return notes.length > 0 ? notes.join('. ') : undefined;
}

function stepNode(source: ChartSource, measure: Measure, step: Step, index: number): ChartNode {
  const by = involvedOf(step.by);
  const actor = actorLine(source, by.length > 0 ? by : whoOf(measure.who).responsible);
  const note = noteOf(source, step);
  return {
    id: step.id,
    kind: isDecision(step) ? 'decision' : 'step',
    label: stepLabel(step),
    number: `${index + 1}`,
    ...(note === undefined ? {} : { note }),
    ...(actor === undefined ? {} : { actor }),
    ...(step.safeguard ? { safeguard: true } : {}),
  };
}

/** Where an edge leaves the measure: the node that stands for the rest of the way. */
function beyond(source: ChartSource, measure: Measure, { to, target, others }: Way): ChartNode {
  const { flow, numbers, labels, standings } = source;
  if (to === undefined) return { id: 'to-nowhere', kind: 'connector', label: target ?? '?' };
  if (flow.exits.has(to)) return exitNode(source, to);
  if (to === 'end') {
    const label = measure.throughout ? labels.step.endOfMeasure : labels.step.end;
    return { id: 'end', kind: 'end', label };
  }
  const other = flow.measureOf.get(to)!;
  const { sop } = standings.get(other.id)!;
  if (source.entries.has(to) && sop !== standings.get(measure.id)!.sop) {
    const number = procedureNumber(source, sop.id);
    return { id: `to-${sop.id}`, kind: 'connector', label: plain(sop.title), number };
  }
  if (others.length > 0) {
    const last = flow.measureOf.get(others.at(-1)!)!;
    const number = `${numbers.get(other.id)}–${numbers.get(last.id)}`;
    return { id: `to-${other.id}`, kind: 'connector', label: labels.chart.together, number };
  }
  const step = source.steps.get(to);
  const inside = step !== undefined && to !== entryOf(other);
  const id = inside ? to : other.id;
  const number = numbers.get(id);
  const label = inside ? stepLabel(step) : plain(other.title);
  return { id: `to-${id}`, kind: 'connector', label, ...(number === undefined ? {} : { number }) };
}

/** An edge, with the other measures that it leads to at the same time. */
type Way = FlowEdge & { others: string[] };

/** Ways on from a step; an answer that is treated as another comes after those that stand for themselves. */
function joined({ flow, steps }: ChartSource, from: string): Way[] {
  const kept: Way[] = [];
  const edges = flow.edges.get(from) ?? [];
  const treated = ({ answer }: FlowEdge) => {
    const given = answer === undefined ? undefined : steps.get(from)?.answers?.[answer];
    return given !== undefined && answerOf(given).as !== undefined;
  };
  for (const edge of [...edges.filter((one) => !treated(one)), ...edges.filter(treated)]) {
    const group = flow.measureOf.get(edge.to ?? '')?.parallel;
    const first = kept.find(
      ({ answer, to }) =>
        group !== undefined && answer === edge.answer && flow.measureOf.get(to ?? '')?.parallel === group,
    );
    if (first) first.others.push(edge.to!);
    else kept.push({ ...edge, others: [] });
  }
  return kept;
}

/** The node that the last step leads to straight on: not an exit, where there is a choice. */
function onwardOf(
  source: ChartSource,
  measure: Measure,
  last: Step,
  own: Set<string>,
): ChartNode | undefined {
  const ways = joined(source, last.id).filter(({ to }) => !own.has(to ?? ''));
  const on =
    ways.find(({ to }) => !source.flow.exits.has(to ?? '')) ?? (isDecision(last) ? undefined : ways[0]);
  return on && beyond(source, measure, on);
}

/** What crosses the border in this measure, below the flow, in a frame of its own. */
function handovers(source: ChartSource, list: readonly Handover[]): Pick<Chart, 'nodes' | 'edges'> {
  const { labels } = source;
  const parts = list.map((handover) => {
    const sends = actorLine(source, involvedOf(handover.sends)) ?? '';
    const receives = actorLine(source, involvedOf(handover.receives)) ?? '';
    const way = { from: labels.sides[handover.from], to: labels.sides[handover.to] };
    const node: ChartNode = {
      id: handover.id,
      kind: 'handover',
      label: plain(handover.title),
      note: fill(labels.handover.way, way),
      actor: fill(labels.chart.hands, { sends, receives }),
      ...(handover.safeguard ? { safeguard: true } : {}),
    };
    const stop = stopOf(source, handover.id, handover.never_if, handover.id, labels.chart.never);
    return { nodes: [node, ...stop.nodes], edges: stop.edges };
  });
  return { nodes: parts.flatMap(({ nodes }) => nodes), edges: parts.flatMap(({ edges }) => edges) };
}

/**
 * The flowchart of a measure from its steps: every answer and where it leads, exits, stops, and what crosses the
 * border. Undefined for a measure without steps.
 */
export function measureChart(source: ChartSource, measure: Measure): Chart | undefined {
  const steps = measure.how ?? [];
  const standing = source.standings.get(measure.id);
  if (steps.length === 0 || standing === undefined) return undefined;
  const own = new Set(steps.map(({ id }) => id));
  const chart = emptyChart(source, measure.id, plain(measure.title), standing.sop);
  const nodes = new Map<string, ChartNode>();
  const edges: ChartEdge[] = [];
  const last = steps.at(-1)!;
  const onward = onwardOf(source, measure, last, own);

  steps.forEach((step, index) => {
    nodes.set(step.id, stepNode(source, measure, step, index));
    for (const way of joined(source, step.id)) {
      const label = edgeLabel(source, way);
      const answer = label === undefined ? {} : { label };
      if (way.to !== undefined && own.has(way.to)) {
        edges.push({ from: step.id, to: way.to, kind: 'flow', ...answer });
        continue;
      }
      const node = beyond(source, measure, way);
      const main = node.kind === 'end' || (step === last && node.id === onward?.id);
      const id = main && node.kind !== 'end' ? `on-${node.id}` : node.id;
      nodes.set(id, { ...node, id });
      edges.push({ from: step.id, to: id, kind: main ? 'flow' : 'side', ...answer });
    }
    const { never, neverMeasure } = source.labels.chart;
    const stops = [
      ...(index === 0 ? [stopOf(source, measure.id, measure.never_if, step.id, neverMeasure)] : []),
      stopOf(source, step.id, step.never_if, step.id, never),
    ];
    for (const stop of stops) {
      for (const node of stop.nodes) nodes.set(node.id, node);
      edges.push(...stop.edges);
    }
  });
  // What the flow ends in is drawn below everything else.
  const end = nodes.get('end');
  if (end) {
    nodes.delete('end');
    nodes.set('end', end);
  }
  const border = handovers(source, measure.handovers ?? []);
  chart.nodes = [...nodes.values(), ...border.nodes];
  chart.edges = [...edges, ...border.edges];
  if (border.nodes.length > 0) {
    const members = border.nodes.filter(({ kind }) => kind === 'handover').map(({ id }) => id);
    chart.groups = [{ id: 'border', label: source.labels.chart.border, nodes: members }];
  }
  return chart;
}
