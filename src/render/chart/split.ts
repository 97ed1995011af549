import { fill } from '../words.ts';
import { type Chart, type ChartNode, type ChartWords, nameOf } from './chart.ts';
import { layout } from './layout.ts';
import { type Item, plan } from './plan.ts';
import { mostColumns, pageWidth } from './zones.ts';

/** Highest chart that shares an A4 page with its caption: 235 mm, in points. */
export const pageHeight = 666;

/** A chart cut into runs of its main flow: the first item of each part. */
interface Cut {
  chart: Chart;
  items: Item[];
  words: ChartWords;
}

function nodesOf(item: Item): ChartNode[] {
  return item.type === 'single' ? [item.node] : item.columns.flat();
}

/** Items `from` to `to` (not included) as a chart of their own; `partOf` tells where the rest is. */
function part({ chart, items, words }: Cut, from: number, to: number, partOf: (id: string) => number): Chart {
  const own = items.slice(from, to);
  const flow = own.flatMap(nodesOf);
  const inFlow = new Set(flow.map(({ id }) => id));
  const elsewhere = new Map(
    items.flatMap((item, at) => (at >= from && at < to ? [] : nodesOf(item).map((node) => [node.id, node]))),
  );
  const beside = chart.nodes.filter(
    ({ id }) => !inFlow.has(id) && !elsewhere.has(id) && touches(chart, id, inFlow),
  );
  const here = new Set([...inFlow, ...beside.map(({ id }) => id)]);
  const edges = chart.edges.filter((edge) => here.has(edge.from) && here.has(edge.to));
  const before: ChartNode[] = [];
  const after = new Map<string, ChartNode>();

  const firstId = flow[0]!.id;
  const lastIds = new Set(nodesOf(own.at(-1)!).map(({ id }) => id));
  const nextId = items[to] && nodesOf(items[to])[0]!.id;
  for (const edge of chart.edges) {
    const target = elsewhere.get(edge.to);
    if (!inFlow.has(edge.from) || !target) continue;
    const onward = edge.to === nextId && lastIds.has(edge.from) && edge.kind !== 'side';
    const id = `${onward ? 'on' : 'to'}-${edge.to}`;
    const label = fill(words.toPart, { label: nameOf(target), n: partOf(edge.to) });
    after.set(id, { id, kind: 'connector', label, ...(target.safeguard ? { safeguard: true } : {}) });
    edges.push({ ...edge, to: id, kind: onward ? 'flow' : 'side' });
  }

  for (const target of flow) {
    const sources = new Map<number, Set<string>>();
    for (const edge of chart.edges) {
      const source = edge.to === target.id ? elsewhere.get(edge.from) : undefined;
      if (!source) continue;
      const names = sources.get(partOf(source.id)) ?? new Set();
      sources.set(partOf(source.id), names.add(source.number ?? source.label));
    }
    for (const [n, names] of [...sources].sort(([a], [b]) => a - b)) {
      const id = `from-${n}-${target.id}`;
      const label = fill(words.fromPart, { label: [...names].join(', '), n });
      const top = target.id === firstId && n === mainSource([...sources.keys()], partOf(firstId));
      if (top) before.unshift({ id, kind: 'connector', label });
      else before.push({ id, kind: 'connector', label });
      edges.push({ from: id, to: target.id, kind: top ? 'flow' : 'side' });
    }
  }

  const { groups, bands, ...rest } = chart;
  const nodes = [...before, ...flow, ...beside, ...after.values()];
  return {
    ...rest,
    nodes,
    edges,
    ...clipped({ ...rest, nodes, edges, groups, bands } as Chart, items, from, to),
  };
}

/** The part that the flow comes from: the one just before, or else the first. */
function mainSource(parts: number[], own: number): number {
  const earlier = parts.filter((n) => n < own);
  return earlier.length > 0 ? Math.max(...earlier) : Math.min(...parts);
}

function touches(chart: Chart, id: string, inFlow: Set<string>): boolean {
  return chart.edges.some(
    (edge) => (edge.from === id && inFlow.has(edge.to)) || (edge.to === id && inFlow.has(edge.from)),
  );
}

/** Groups and bands, as far as they reach into items `from` to `to`. */
function clipped(chart: Chart, items: Item[], from: number, to: number): Pick<Chart, 'groups' | 'bands'> {
  const index = new Map(items.flatMap((item, at) => nodesOf(item).map(({ id }) => [id, at] as const)));
  const here = new Set(chart.nodes.map(({ id }) => id));
  const groups = (chart.groups ?? [])
    .map((group) => ({ ...group, nodes: group.nodes.filter((id) => here.has(id)) }))
    .filter(({ nodes }) => nodes.length > 0);
  const bands = (chart.bands ?? []).flatMap((band) => {
    const ends = [index.get(band.from) ?? 0, index.get(band.to) ?? 0];
    const first = Math.max(Math.min(...ends), from);
    const last = Math.min(Math.max(...ends), to - 1);
    if (first > last) return [];
    return [{ ...band, from: nodesOf(items[first]!)[0]!.id, to: nodesOf(items[last]!)[0]!.id }];
  });
  return { ...(groups.length > 0 ? { groups } : {}), ...(bands.length > 0 ? { bands } : {}) };
}

/** How bad it is to cut before item `at`: 0 at the border of a measure, much between a node and its branches. */
function cutCost({ chart, items }: Cut, at: number): number {
  const [above, below] = [items[at - 1]!, items[at]!];
  if (below.type === 'block' || above.type === 'block') return 3;
  const position = new Map(items.flatMap((item, i) => nodesOf(item).map(({ id }) => [id, i] as const)));
  const crossing = chart.edges.filter((edge) => {
    const ends = [position.get(edge.from) ?? -1, position.get(edge.to) ?? -1];
    return Math.min(...ends) >= 0 && Math.min(...ends) < at && Math.max(...ends) >= at;
  });
  const units = new Set(chart.nodes.flatMap(({ unit }) => unit ?? []));
  const inside = units.size > 1 && above.node.unit === below.node.unit ? 0.6 : 0;
  const decides = above.node.kind === 'decision' || above.node.kind === 'fork' ? 0.5 : 0;
  return inside + decides + 0.15 * Math.max(0, crossing.length - 1);
}

/** y where each item begins in the uncut drawing, and where the last one ends. */
function heights({ chart, items, words }: Cut, width: number): number[] {
  const placed = layout(chart, words, width);
  const tops = new Map(placed.nodes.map(({ id, y }) => [id, y]));
  return [...items.map((item) => tops.get(nodesOf(item)[0]!.id)!), placed.height];
}

/** Room for the connectors at both ends of a part. */
const connectors = 48;

/** First items of the parts, so that there are few parts of about the same height, cut at good places. */
function cuts(cut: Cut, tops: number[], height: number): number[] {
  const count = cut.items.length;
  const costs = cut.items.map((_, at) => (at > 0 ? cutCost(cut, at) : 0));
  const least: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= count; to++) {
    let best = { cost: Number.POSITIVE_INFINITY, from: to - 1 };
    for (let from = to - 1; from >= 0; from--) {
      const ends = (from > 0 ? connectors : 0) + (to < count ? connectors : 0);
      const high = tops[to]! - tops[from]! + ends;
      const over = high > height;
      if (over && from < to - 1) break;
      const slack = to < count ? (height - high) / height : 0;
      const own = 10 + (over ? 5 : slack * slack * 2) + (to < count ? costs[to]! : 0);
      const cost = least[from]!.cost + own;
      if (cost < best.cost) best = { cost, from };
    }
    least.push(best);
  }
  const starts: number[] = [];
  for (let to = count; to > 0; to = least[to]!.from) starts.unshift(least[to]!.from);
  return starts;
}

/**
 * Cuts a chart that is higher than a page into parts, best between measures (`unit`). Every node is in a part, every
 * line that a cut goes through ends at a connector on both sides, and what runs alongside is repeated.
 *
 * @param width greatest width in points
 * @param height greatest height in points; a single node that is higher stays whole
 * @returns the chart itself where it fits
 */
export function splitChart(
  chart: Chart,
  words: ChartWords,
  width: number = pageWidth,
  height: number = pageHeight,
): Chart[] {
  const { items } = plan(chart, mostColumns);
  if (items.length < 2) return [chart];
  const cut = { chart, items, words };
  const tops = heights(cut, width);
  if (tops.at(-1)! <= height) return [chart];
  // Connectors at the cuts need room that is not known before: where a part comes out too high, cut again, tighter.
  for (let aim = height; ; aim *= 0.93) {
    const starts = cuts(cut, tops, aim);
    const parts = partsAt(cut, starts);
    const fits = parts.every(
      (one, index) =>
        (starts[index + 1] ?? items.length) - starts[index]! === 1 ||
        layout(one, words, width).height <= height,
    );
    if (fits) return parts;
  }
}

function partsAt(cut: Cut, starts: number[]): Chart[] {
  const partOf = (id: string) => {
    const at = cut.items.findIndex((item) => nodesOf(item).some((node) => node.id === id));
    return starts.filter((start) => start <= at).length;
  };
  return starts.map((start, index) => ({
    ...part(cut, start, starts[index + 1] ?? cut.items.length, partOf),
    part: { number: index + 1, of: starts.length },
  }));
}
