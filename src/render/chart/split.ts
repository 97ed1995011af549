import type { Chart, ChartNode, ChartWords } from './chart.ts';
import { layout, usualLayout } from './layout.ts';
import { type Cut, partOfChart } from './part.ts';
import { plan } from './plan.ts';
import { mostColumns, pageHeight, pageWidth } from './zones.ts';

/** Room for the connectors at both ends of a part. */
const connectors = 48;

type Uncut = Omit<Cut, 'starts'>;

/** The main flow of a chart, node by node. */
function flowOf(chart: Chart, words: ChartWords): Uncut {
  const { items } = plan(chart, mostColumns);
  const blocks = new Map<string, number>();
  const flow = items.flatMap((item, index): ChartNode[] => {
    if (item.type === 'single') return [item.node];
    const members = new Set(item.columns.flat().map(({ id }) => id));
    for (const id of members) blocks.set(id, index);
    // In the order of the chart, as one that is cut inside of the branches has to be read.
    return chart.nodes.filter(({ id }) => members.has(id));
  });
  return { chart, words, flow, blocks };
}

/** How bad it is to cut before node `at`: 0 at the border of a measure, much between a node and its branches. */
function cutCost({ chart, flow, blocks }: Uncut, at: number): number {
  const [above, below] = [flow[at - 1]!, flow[at]!];
  if (blocks.has(below.id) || blocks.has(above.id)) return 3;
  const position = new Map(flow.map(({ id }, index) => [id, index]));
  const crossing = chart.edges.filter((edge) => {
    const ends = [position.get(edge.from) ?? -1, position.get(edge.to) ?? -1];
    return Math.min(...ends) >= 0 && Math.min(...ends) < at && Math.max(...ends) >= at;
  });
  const units = new Set(chart.nodes.flatMap(({ unit }) => unit ?? []));
  const inside = units.size > 1 && above.unit === below.unit ? 0.6 : 0;
  const decides = above.kind === 'decision' || above.kind === 'fork' ? 0.5 : 0;
  return inside + decides + 0.15 * Math.max(0, crossing.length - 1);
}

/** y where each node of the flow begins in the uncut drawing, and where the last one ends; never less than before. */
function heights({ chart, flow, words }: Uncut, width: number): number[] {
  const placed = usualLayout(chart, words, width);
  const tops = new Map(placed.nodes.map(({ id, y }) => [id, y]));
  let least = 0;
  return [...flow.map(({ id }) => tops.get(id)!), placed.height].map((y) => {
    least = Math.max(least, y);
    return least;
  });
}

/** First nodes of the parts, so that there are few parts of about the same height, cut at good places. */
function startsFor(uncut: Uncut, tops: number[], height: number): number[] {
  const count = uncut.flow.length;
  const costs = uncut.flow.map((_, at) => (at > 0 ? cutCost(uncut, at) : 0));
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
  const uncut = flowOf(chart, words);
  const count = uncut.flow.length;
  const tops = heights(uncut, width);
  if (count < 2 || layout(chart, words, width, height).height <= height) return [chart];
  // Connectors at the cuts need room that is not known before: where a part comes out too high, cut again, tighter.
  for (let aim = height; ; aim *= 0.93) {
    const starts = startsFor(uncut, tops, aim);
    const parts = starts.map((_, index) => partOfChart({ ...uncut, starts }, index));
    const fits = parts.every((part, index) => {
      const single = (starts[index + 1] ?? count) - starts[index]! === 1;
      return single || usualLayout(part, words, width).height <= height;
    });
    if (fits) return parts;
  }
}
