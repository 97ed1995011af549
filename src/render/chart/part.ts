import { fill } from '../words.ts';
import { type Chart, type ChartEdge, type ChartNode, type ChartWords, nameOf } from './chart.ts';

/** A chart that is cut: the nodes of its main flow, in order, and the first node of each part. */
export interface Cut {
  chart: Chart;
  words: ChartWords;
  flow: ChartNode[];
  /** Nodes of branches that stand side by side, by the block that they belong to. */
  blocks: Map<string, number>;
  starts: number[];
}

/** A run of the main flow with what belongs to it. */
interface Run {
  cut: Cut;
  from: number;
  to: number;
  own: ChartNode[];
  inside: Set<string>;
  elsewhere: Map<string, ChartNode>;
}

/** Number of the part that a node of the main flow stands in, from 1. */
function partOf({ flow, starts }: Cut, id: string): number {
  const at = flow.findIndex((node) => node.id === id);
  return starts.filter((start) => start <= at).length;
}

/** Nodes that the flow may leave a run from: the last one, or the ends of its last branches. */
function lastOf({ cut, own }: Run): Set<string> {
  const last = own.at(-1)!;
  const block = cut.blocks.get(last.id);
  const members = own.filter(({ id }) => block !== undefined && cut.blocks.get(id) === block);
  return new Set([last, ...members].map(({ id }) => id));
}

/** Connectors to later and earlier parts, for the lines that leave the run. */
function leaving(run: Run): { nodes: ChartNode[]; edges: ChartEdge[] } {
  const { cut, inside, elsewhere, to } = run;
  const next = cut.flow[to]?.id;
  const last = lastOf(run);
  const nodes = new Map<string, ChartNode>();
  const edges = cut.chart.edges.flatMap((edge): ChartEdge[] => {
    const target = elsewhere.get(edge.to);
    if (!inside.has(edge.from) || !target) return [];
    const onward = edge.to === next && last.has(edge.from) && edge.kind !== 'side';
    const id = `${onward ? 'on' : 'to'}-${edge.to}`;
    const label = fill(cut.words.toPart, { label: nameOf(target), n: partOf(cut, edge.to) });
    nodes.set(id, { id, kind: 'connector', label, ...(target.safeguard ? { safeguard: true } : {}) });
    return [{ ...edge, to: id, kind: onward ? 'flow' : 'side' }];
  });
  return { nodes: [...nodes.values()], edges };
}

/** Connectors from other parts, for the lines that come into the run; the one on top of it comes first. */
function coming(run: Run): { nodes: ChartNode[]; edges: ChartEdge[] } {
  const { cut, own, elsewhere } = run;
  const nodes: ChartNode[] = [];
  const edges: ChartEdge[] = [];
  for (const target of own) {
    const sources = new Map<number, Set<string>>();
    for (const edge of cut.chart.edges) {
      const source = edge.to === target.id ? elsewhere.get(edge.from) : undefined;
      if (!source) continue;
      const n = partOf(cut, source.id);
      sources.set(n, (sources.get(n) ?? new Set()).add(source.number ?? source.label));
    }
    const main = target === own[0] ? mainSource([...sources.keys()], partOf(cut, target.id)) : undefined;
    for (const [n, names] of [...sources].sort(([a], [b]) => a - b)) {
      const id = `from-${n}-${target.id}`;
      const label = fill(cut.words.fromPart, { label: [...names].join(', '), n });
      const node: ChartNode = { id, kind: 'connector', label };
      if (n === main) nodes.unshift(node);
      else nodes.push(node);
      edges.push({ from: id, to: target.id, kind: n === main ? 'flow' : 'side' });
    }
  }
  return { nodes, edges };
}

/** The part that the flow comes from: the one just before, or else the first. */
function mainSource(parts: number[], own: number): number {
  const earlier = parts.filter((n) => n < own);
  return earlier.length > 0 ? Math.max(...earlier) : Math.min(...parts);
}

/** Groups and bands, as far as they reach into a run. */
function clipped({ cut, from, to, inside }: Run): Pick<Chart, 'groups' | 'bands'> {
  const index = new Map(cut.flow.map(({ id }, at) => [id, at]));
  const groups = (cut.chart.groups ?? [])
    .map((group) => ({ ...group, nodes: group.nodes.filter((id) => inside.has(id)) }))
    .filter(({ nodes }) => nodes.length > 0);
  const bands = (cut.chart.bands ?? []).flatMap((band) => {
    const ends = [index.get(band.from) ?? 0, index.get(band.to) ?? 0];
    const first = Math.max(Math.min(...ends), from);
    const last = Math.min(Math.max(...ends), to - 1);
    return first > last ? [] : [{ ...band, from: cut.flow[first]!.id, to: cut.flow[last]!.id }];
  });
  return { ...(groups.length > 0 ? { groups } : {}), ...(bands.length > 0 ? { bands } : {}) };
}

/** Part `index` of a chart that is cut, as a chart of its own. */
export function partOfChart(cut: Cut, index: number): Chart {
  const from = cut.starts[index]!;
  const to = cut.starts[index + 1] ?? cut.flow.length;
  const own = cut.flow.slice(from, to);
  const inside = new Set(own.map(({ id }) => id));
  const elsewhere = new Map(cut.flow.filter(({ id }) => !inside.has(id)).map((node) => [node.id, node]));
  const run: Run = { cut, from, to, own, inside, elsewhere };
  const { groups: _, bands: __, ...chart } = cut.chart;
  const beside = chart.nodes.filter(
    ({ id }) =>
      !inside.has(id) &&
      !elsewhere.has(id) &&
      chart.edges.some(
        (edge) => (edge.from === id && inside.has(edge.to)) || (edge.to === id && inside.has(edge.from)),
      ),
  );
  const here = new Set([...inside, ...beside.map(({ id }) => id)]);
  const edges = chart.edges.filter((edge) => here.has(edge.from) && here.has(edge.to));
  const [before, after] = [coming(run), leaving(run)];
  return {
    ...chart,
    nodes: [...before.nodes, ...own, ...beside, ...after.nodes],
    edges: [...before.edges, ...edges, ...after.edges],
    ...clipped(run),
    part: { number: index + 1, of: cut.starts.length },
  };
}
