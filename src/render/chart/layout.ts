import { layBlock, meet } from './blocks.ts';
import { type Chart, type ChartWords, faultsOf } from './chart.ts';
import { type Drawing, distance } from './drawing.ts';
import { bandBox, closeGroup, groupRuns, keyOf, layBand, openGroup } from './frames.ts';
import { layLanes } from './left-side.ts';
import type { PlacedBand, PlacedChart } from './placed.ts';
import { type Item, linkKey, type Plan, plan, type Single } from './plan.ts';
import { gapAbove, laySingle } from './singles.ts';
import { bandSpan, bandTracks, itemIndex, laneTracks } from './tracks.ts';
import { framed, margin } from './trim.ts';
import { divide, mostColumns, pageHeight, pageWidth, roomier, type Zones } from './zones.ts';

interface Prepared {
  plan: Plan;
  index: Map<string, number>;
  zones: Zones;
}

/** Structure and strips of a chart: branches stand side by side where the page is wide enough for them. */
function prepare(chart: Chart, width: number, columns = mostColumns): Prepared {
  const faults = faultsOf(chart);
  if (faults.length > 0) throw new RangeError(`chart ${chart.id}: ${faults.join('; ')}`);
  const planned = plan(chart, columns);
  const index = itemIndex(planned.items);
  const zones = divide(chart, planned, index, width);
  return zones ? { plan: planned, index, zones } : prepare(chart, width, columns - 1);
}

/** Whether the main flow runs from one item to the next. */
function linked({ links }: Plan, above: Item, below: Single): boolean {
  return above.type === 'single' && links.has(linkKey(above.node.id, below.node.id));
}

function topOfItem({ nodes }: Drawing, item: Item): number {
  const members = item.type === 'single' ? [item.node] : item.columns.flat();
  return Math.min(...members.map(({ id }) => nodes.get(id)!.y));
}

/** Least room below a frame for the line that leaves it. */
const afterFrame = 14;

/** Places all items from top to bottom, with frames and bands. */
function layItems(drawing: Drawing, index: Map<string, number>): PlacedBand[] {
  const { chart, words, zones, plan: planned } = drawing;
  const { items } = planned;
  const runs = groupRuns(chart, items);
  const bands = (chart.bands ?? []).map((band) => {
    const { from, to } = bandSpan(band, index);
    const box = bandBox(band, zones, words, (to - from + 1) * 60);
    return { band, box, first: from, last: to, top: 0, bottom: 0 };
  });
  let flow = 0;
  items.forEach((item, at) => {
    const previous = items[at - 1];
    const group = runs[at];
    if (previous?.type === 'block') flow = 0;
    const join =
      previous?.type === 'block' && item.type === 'single' ? meet(drawing, previous, item.node) : undefined;
    if (item.type === 'single') {
      const closed = previous !== undefined && group !== runs[at - 1] && runs[at - 1] !== undefined;
      drawing.y = Math.max(flow + gapAbove(drawing, item, previous), drawing.y + (closed ? afterFrame : 0));
    }
    if (group !== undefined && group !== runs[at - 1]) {
      const enters =
        item.type === 'single' &&
        previous !== undefined &&
        (join !== undefined || linked(planned, previous, item));
      if (previous) drawing.y -= 8;
      openGroup(drawing, group, chart.groups!.find(({ id }) => id === group)!.label, !previous, enters);
    }
    if (item.type === 'block') layBlock(drawing, item);
    else {
      laySingle(drawing, item, previous, items[at + 1]);
      join?.(drawing.nodes.get(item.node.id)!);
    }
    flow = drawing.y;
    for (const span of bands) {
      if (span.first === at) span.top = topOfItem(drawing, item);
      if (span.last !== at) continue;
      span.bottom = Math.max(drawing.y, span.top + span.box.least);
      drawing.y = span.bottom;
      flow = drawing.y;
    }
    if (group !== undefined && group !== runs[at + 1]) closeGroup(drawing);
  });
  const tracks = bandTracks(chart.bands ?? [], index);
  return bands.map(({ band, box, top, bottom }) =>
    layBand(band, box, zones, tracks.get(band.id)!, top, bottom),
  );
}

/** More lines than this in a label or a node are too many. */
const mostLines = 3;
/** How much height it is worth to save one of them. */
const lineCost = 90;
/** No label is worth a second page. */
const overCost = 100_000;

/** How many lines of labels and nodes are too many; stops list what they are for. */
function linesTooMany({ nodes, edges }: PlacedChart): number {
  const counts = [
    ...edges.flatMap(({ pills }) => pills.map(({ texts }) => texts.length)),
    ...nodes.flatMap(({ kind, texts }) =>
      kind === 'stop' ? [] : [texts.filter(({ tone }) => tone === 'ink').length],
    ),
  ];
  return counts.reduce((sum, count) => sum + Math.max(0, count - mostLines), 0);
}

/**
 * Gives every mark of a chart its place. The main flow runs straight down; exits, stops and connectors stand aside of
 * the node that they belong to; lines that pass by other nodes run in lanes of their own at the start of the line.
 * Labels of many lines get more room, at the cost of the nodes, where that makes a better drawing.
 *
 * @param width greatest width in points
 * @param height wanted, in points; what cannot be drawn in it comes out higher
 * @throws RangeError where the chart contradicts itself (see `faultsOf`)
 */
export function layout(
  chart: Chart,
  words: ChartWords,
  width: number = pageWidth,
  height: number = pageHeight,
): PlacedChart {
  const prepared = prepare(chart, width - margin * 2);
  const usual = lay(chart, words, prepared);
  if (linesTooMany(usual) === 0) return usual;
  const cost = (placed: PlacedChart) =>
    placed.height + linesTooMany(placed) * lineCost + (placed.height > height ? overCost : 0);
  return roomier(chart, prepared.plan, prepared.index, width - margin * 2, prepared.zones)
    .map((zones) => lay(chart, words, { ...prepared, zones }))
    .reduce((best, placed) => (cost(placed) < cost(best) ? placed : best), usual);
}

/** The drawing before labels get more room: where a chart is cut does not depend on how its labels break. */
export const usualLayout = (chart: Chart, words: ChartWords, width: number): PlacedChart =>
  lay(chart, words, prepare(chart, width - margin * 2));

function lay(chart: Chart, words: ChartWords, { plan: planned, index, zones }: Prepared): PlacedChart {
  const drawing: Drawing = {
    chart,
    words,
    plan: planned,
    zones,
    middle: zones.main.x + zones.main.width / 2,
    nodes: new Map(),
    edges: [],
    groups: [],
    y: 0,
    sideY: -distance.aside,
    trunk: { track: 0, end: Number.NEGATIVE_INFINITY },
    ports: new Map(),
  };
  const bands = layItems(drawing, index);
  layLanes(drawing, laneTracks(planned.lanes, index, planned.forks));
  const safeguards = [...chart.nodes, ...(chart.bands ?? [])].some(({ safeguard }) => safeguard);
  const placed = { nodes: [...drawing.nodes.values()], edges: drawing.edges, bands, groups: drawing.groups };
  return framed(placed, chart.dir, (at, bottom) => keyOf(safeguards, words, at, bottom));
}
