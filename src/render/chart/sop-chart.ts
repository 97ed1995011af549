import type { FlowEdge } from '../../model/flow.ts';
import type { Measure, SopSource } from '../../model/generated/types.ts';
import { answerOf, titleOfEntry, whoOf } from '../../model/short-form.ts';
import { plain } from '../prose.ts';
import { type Chart, type ChartBand, type ChartEdge, type ChartNode, nameOf } from './chart.ts';
import {
  actorLine,
  type ChartSource,
  edgeLabel,
  emptyChart,
  exitNode,
  procedureNumber,
  stepLabel,
  stopOf,
} from './source.ts';

function measureNode(source: ChartSource, measure: Measure, phase: string): ChartNode {
  const actor = actorLine(source, whoOf(measure.who).responsible);
  const number = source.numbers.get(measure.id);
  return {
    id: measure.id,
    kind: 'measure',
    label: plain(measure.title),
    unit: phase,
    ...(number === undefined ? {} : { number }),
    ...(actor === undefined ? {} : { actor }),
    ...(measure.safeguard ? { safeguard: true } : {}),
  };
}

/** An answer that is treated as another says nothing new here; the chart of the measure shows it. */
function treatedAs(source: ChartSource, { from, answer }: FlowEdge): boolean {
  const given = answer === undefined ? undefined : source.steps.get(from)?.answers?.[answer];
  return given !== undefined && answerOf(given).as !== undefined;
}

/** "Reasonable grounds? no": an answer as an overview has to say it. */
function overviewLabel(source: ChartSource, edge: FlowEdge): string | undefined {
  const label = edgeLabel(source, edge);
  const step = source.steps.get(edge.from);
  if (label === undefined || !step || edge.answer === undefined) return label;
  const answers = source.guideline.front.answers ?? {};
  const bare = ['yes', 'no', 'unsure'].map((key) => titleOfEntry(answers[key]) ?? key);
  return bare.includes(label) ? `${stepLabel(step)} ${label}` : label;
}

/** First and last measure of a span within these measures, or nothing where it does not touch them. */
function spanOf(
  source: ChartSource,
  measure: Measure,
  inTurn: readonly Measure[],
): [string, string] | undefined {
  const { throughout } = measure;
  if (throughout === undefined) return undefined;
  const { from, to } = typeof throughout === 'string' ? { from: throughout, to: throughout } : throughout;
  const all = [...source.standings.values()];
  const within = (id: string) =>
    all.flatMap((one, at) => ([one.measure.id, one.phase.id, one.sop.id].includes(id) ? [at] : []));
  const first = Math.min(...within(from));
  const last = Math.max(...within(to));
  const members = new Set(all.slice(first, last + 1).map((one) => one.measure.id));
  const touched = inTurn.filter(({ id }) => members.has(id));
  return touched.length > 0 ? [touched[0]!.id, touched.at(-1)!.id] : undefined;
}

function bandsOf(source: ChartSource, inTurn: readonly Measure[]): ChartBand[] {
  const bands = source.flow.throughout.flatMap((measure) => {
    const span = spanOf(source, measure, inTurn);
    if (!span) return [];
    const { kind: _, unit: __, ...band } = measureNode(source, measure, '');
    return [{ ...band, from: span[0], to: span[1] }];
  });
  return bands.length < 3 ? bands : [inOne(bands, inTurn, source.numbers)];
}

/** A page has room for few bands: many share one, and those that do not run beside all of it say how far they run. */
function inOne(
  bands: readonly ChartBand[],
  inTurn: readonly Measure[],
  numbers: ReadonlyMap<string, string>,
): ChartBand {
  const order = inTurn.map(({ id }) => id);
  const at = (ids: string[]) => ids.map((id) => order.indexOf(id)).sort((a, b) => a - b);
  const from = order[at(bands.map((band) => band.from))[0]!]!;
  const to = order[at(bands.map((band) => band.to)).at(-1)!]!;
  const label = bands.map((band) => {
    const whole = band.from === from && band.to === to;
    return whole ? nameOf(band) : `${nameOf(band)} (${numbers.get(band.from)}–${numbers.get(band.to)})`;
  });
  const safeguard = bands.some((band) => band.safeguard);
  return { id: bands[0]!.id, label: label.join(' · '), from, to, ...(safeguard && { safeguard }) };
}

/** Ids of the bars around measures that run at the same time, by the measure where they meet. */
const forkId = (meets: string) => `fork-${meets}`;
const joinId = (meets: string) => `join-${meets}`;

/** Where an edge that leaves a measure leads on the overview: the target, and its node where that is not a measure here. */
function targetOf(
  source: ChartSource,
  sop: SopSource,
  here: Map<string, Measure>,
  from: Measure,
  to: string | undefined,
  target: string | undefined,
): { id: string; node?: ChartNode; exit?: boolean } {
  const { flow, labels, numbers, standings } = source;
  if (to === undefined)
    return { id: 'to-nowhere', node: { id: 'to-nowhere', kind: 'connector', label: target ?? '?' } };
  if (flow.exits.has(to)) return { id: to, node: exitNode(source, to), exit: true };
  if (to === 'end') return { id: 'end', node: { id: 'end', kind: 'end', label: labels.step.end } };
  const other = flow.measureOf.get(to)!;
  if (here.has(other.id)) {
    if (from.parallel === other.id) return { id: joinId(other.id) };
    const enters = other.parallel !== undefined && other.parallel !== from.parallel;
    return { id: enters ? forkId(other.parallel!) : other.id };
  }
  const away = standings.get(other.id)!.sop;
  const whole = away !== sop && source.entries.has(to);
  const id = whole ? away.id : other.id;
  const number = whole ? procedureNumber(source, id) : (numbers.get(id) ?? '');
  return {
    id: `to-${id}`,
    node: { id: `to-${id}`, kind: 'connector', label: plain(whole ? away.title : other.title), number },
  };
}

/** Ways out of a measure: target, and the answers that lead there. */
function waysOf(source: ChartSource, sop: SopSource, here: Map<string, Measure>, measure: Measure) {
  const ways = new Map<string, { node?: ChartNode; exit?: boolean; labels: Set<string>; plainly: boolean }>();
  const nodes = measure.how?.length ? measure.how.map(({ id }) => id) : [measure.id];
  for (const edge of nodes.flatMap((id) => source.flow.edges.get(id) ?? [])) {
    if (edge.to !== undefined && source.flow.measureOf.get(edge.to) === measure) continue;
    if (treatedAs(source, edge)) continue;
    const { id, ...found } = targetOf(source, sop, here, measure, edge.to, edge.target);
    const way = ways.get(id) ?? { ...found, labels: new Set<string>(), plainly: false };
    const label = overviewLabel(source, edge);
    if (label === undefined) way.plainly = true;
    else way.labels.add(label);
    ways.set(id, way);
  }
  return ways;
}

/**
 * The overview of a SOP from its measures: phases as frames, what runs throughout as bands, exits and other SOPs
 * where the flow leaves. Undefined for a SOP without measures.
 */
export function sopChart(source: ChartSource, sop: SopSource): Chart | undefined {
  const phases = sop.phases ?? [];
  const inTurn = phases.flatMap(({ measures }) =>
    measures.filter(({ throughout }) => throughout === undefined),
  );
  if (inTurn.length === 0) return undefined;
  const here = new Map(inTurn.map((measure) => [measure.id, measure]));
  const chart = emptyChart(source, sop.id, plain(sop.title), sop);
  const phaseOf = new Map(phases.flatMap((phase) => phase.measures.map(({ id }) => [id, phase.id])));
  const nodes = new Map<string, ChartNode>();
  const late = new Map<string, ChartNode>();
  const edges: ChartEdge[] = [];
  const last = inTurn.at(-1)!;
  const { chart: words } = source.labels;

  /** Numbers of the measures between a fork and its join. */
  const range = (meets: string): { number?: string } => {
    const members = inTurn.filter(({ parallel }) => parallel === meets);
    const [from, to] = [members[0], members.at(-1)].map((one) => source.numbers.get(one?.id ?? ''));
    return from === undefined || to === undefined ? {} : { number: `${from}–${to}` };
  };

  inTurn.forEach((measure, at) => {
    const meets = measure.parallel;
    const unit = phaseOf.get(measure.id)!;
    if (meets !== undefined && inTurn[at - 1]?.parallel !== meets) {
      nodes.set(forkId(meets), {
        id: forkId(meets),
        kind: 'fork',
        label: words.together,
        unit,
        ...range(meets),
      });
    }
    nodes.set(measure.id, measureNode(source, measure, unit));
    if (meets !== undefined) edges.push({ from: forkId(meets), to: measure.id, kind: 'parallel' });
    const stop = stopOf(source, measure.id, measure.never_if, measure.id, words.neverMeasure);
    for (const node of stop.nodes) nodes.set(node.id, node);
    edges.push(...stop.edges);

    const ways = waysOf(source, sop, here, measure);
    const onward = [...ways].find(([, { node, exit }]) => node !== undefined && !exit)?.[0];
    const single = [...ways.values()].filter(({ exit }) => !exit).length === 1;
    for (const [id, { node, exit, labels, plainly }] of ways) {
      const aside = node !== undefined && (exit || measure !== last || id !== onward) && node.kind !== 'end';
      const own = node && !aside && node.kind !== 'end' ? `on-${id}` : id;
      if (node) (aside ? nodes : late).set(own, { ...node, id: own });
      const join = node === undefined && id.startsWith('join-');
      const kind = aside ? 'side' : join ? 'parallel' : 'flow';
      const said = plainly || (single && !exit) ? [undefined] : [...labels];
      for (const label of said) edges.push({ from: measure.id, to: own, kind, ...(label ? { label } : {}) });
    }
    if (meets !== undefined && inTurn[at + 1]?.parallel !== meets) {
      nodes.set(joinId(meets), {
        id: joinId(meets),
        kind: 'join',
        label: words.joined,
        unit,
        ...range(meets),
      });
      edges.push({ from: joinId(meets), to: meets, kind: 'flow' });
    }
  });
  chart.nodes = [...nodes.values(), ...late.values()];
  chart.edges = edges;
  if (phases.length > 1) {
    chart.groups = phases.map((phase) => ({
      id: phase.id,
      label: plain(phase.title),
      nodes: chart.nodes.flatMap(({ id, unit }) => (unit === phase.id ? [id] : [])),
    }));
  }
  const bands = bandsOf(source, inTurn);
  if (bands.length > 0) chart.bands = bands;
  return chart;
}
