import type { Chart } from './chart.ts';
import { sidePill } from './pills.ts';
import type { Block, Link, Plan } from './plan.ts';
import { leastWidth } from './shapes.ts';
import { bandTracks, laneTracks, trackCount } from './tracks.ts';

/** Widest chart: the text width of an A4 page, 170 mm, in points. */
export const pageWidth = 481.8;

/** Highest chart that shares an A4 page with its caption: 235 mm, in points. */
export const pageHeight = 666;

/** How much room each part of a drawing may take; the roomiest that leaves the main flow wide enough is chosen. */
interface Fit {
  /** Bands with upright text, or narrow ones with text that runs upwards. */
  upright: boolean;
  /** Distance of two lanes. */
  laneGap: number;
  /** Greatest widths of labels in front of the main flow and behind it. */
  lane: number;
  channel: number;
  /** Width of what stands aside. */
  side: number;
  leastMain: number;
}

const fits: Fit[] = [
  { upright: true, lane: 70, channel: 84, side: 146, laneGap: 8, leastMain: 206 },
  { upright: false, lane: 66, channel: 74, side: 138, laneGap: 8, leastMain: 196 },
  { upright: false, lane: 60, channel: 68, side: 120, laneGap: 8, leastMain: 156 },
  { upright: false, lane: 50, channel: 54, side: 112, laneGap: 6, leastMain: 120 },
  { upright: false, lane: 30, channel: 30, side: 80, laneGap: 4.5, leastMain: 0 },
];

/** The vertical strips of a drawing, from left to right (all in points). */
export interface Zones {
  /** Left edges of the columns of bands. */
  bands: number[];
  bandWidth: number;
  upright: boolean;
  /** x of the vertical line of each lane; the first is the innermost. */
  lanes: number[];
  /** Left end of the strip between the lanes and the main flow, which holds labels and references. */
  labels: number;
  main: { x: number; width: number };
  /** Where lines to several asides turn; the first is the outermost. */
  trunks: number[];
  /** What stands aside; of no width where nothing does. */
  side: { x: number; width: number };
  /** Columns of branches that are spread may use all between these. */
  spread: { x: number; width: number };
  /** Greatest widths of labels. */
  pills: { lane: number; channel: number; down: number };
  left: number;
  right: number;
}

/** Greatest width of a label on a line that runs down. */
const downPill = 150;
const trunkGap = 6;
const bandGap = 10;
const bandWidths = { upright: 84, turned: 40 };
const leastColumn = 96;

/** Room between the border of a frame and what is in it. */
export const framePad = 7;
/** Width of a connector that leads into the flow from elsewhere. */
export const referenceWidth = 68;
/** Distance of branches that are spread. */
export const columnGap = 12;
/** The most columns of branches that a page can hold. */
export const mostColumns = 4;

function widestPill(labels: string[][], width: number): number {
  return Math.max(0, ...labels.map((texts) => sidePill(texts, width)?.width ?? 0));
}

function divideFor(chart: Chart, plan: Plan, index: Map<string, number>, width: number, fit: Fit): Zones {
  const singles = plan.items.filter((item) => item.type === 'single');
  const blocks = plan.items.filter((item) => item.type === 'block');
  const asides = singles.flatMap((item) => item.asides);
  const referenced = singles.some(({ references }) => references.length > 0);
  const beside = blocks.filter(({ style }) => style === 'beside');
  const spread = blocks.some(({ style }) => style === 'spread');
  const frame = (chart.groups ?? []).length > 0 ? framePad : 0;

  const bandWidth = fit.upright ? bandWidths.upright : bandWidths.turned;
  const bandCount = trackCount(bandTracks(chart.bands ?? [], index));
  const bands = Array.from({ length: bandCount }, (_, at) => at * (bandWidth + bandGap));
  const left = bandCount * (bandWidth + bandGap) + frame;

  const laneCount = trackCount(laneTracks(plan.lanes, index, plan.forks));
  const lanes = Array.from({ length: laneCount }, (_, at) => left + (laneCount - 1 - at) * fit.laneGap);
  const labels = left + laneCount * fit.laneGap;
  const lanePill = widestPill(
    plan.lanes.map((link) => link.labels),
    fit.lane,
  );
  const strip = Math.max(
    laneCount > 0 ? 14 : 0,
    lanePill > 0 ? lanePill + 10 : 0,
    referenced ? referenceWidth + 14 : 0,
  );
  const x = labels + strip;

  const end = width - frame;
  const sided = asides.length > 0 || beside.length > 0;
  const forks = singles.some((item) => item.asides.length > 1);
  const steps = forks ? [9 + trunkGap, 9] : asides.length > 1 ? [9] : [3];
  const besideLabels = beside.map(({ head, columns }) => {
    const from = columns[1]![0]!.id;
    return chart.edges.flatMap((edge) => (edge.from === head.id && edge.to === from && edge.label) || []);
  });
  const channelPill = widestPill([...asides.map(({ link }) => link.labels), ...besideLabels], fit.channel);
  const channel = sided ? steps[0]! + (channelPill > 0 ? channelPill + 4 + 15 : 18) : 0;
  const room = end - x - channel;
  const wantedSide = beside.length > 0 ? Math.max(room * 0.47, fit.side) : fit.side;
  const mainWidth = sided ? Math.min(232, room - wantedSide) : Math.min(270, room);
  const sideWidth = sided ? Math.min(room - mainWidth, beside.length > 0 ? 226 : 160) : 0;
  const centred = spread && !sided;
  const main = { x: centred ? x + (room - mainWidth) / 2 : x, width: mainWidth };
  return {
    bands,
    bandWidth,
    upright: fit.upright,
    lanes,
    labels,
    main,
    trunks: steps.map((step) => main.x + mainWidth + step),
    side: { x: main.x + mainWidth + channel, width: sideWidth },
    spread: { x, width: end - x },
    pills: { lane: fit.lane, channel: fit.channel, down: Math.min(downPill, mainWidth - 8) },
    left,
    right: spread ? end : main.x + mainWidth + channel + sideWidth,
  };
}

/** Whether the branches of a block can stand side by side without a word being cut. */
function hasRoom({ style, columns }: Block, zones: Zones): boolean {
  const count = columns.length;
  const even = (zones.spread.width - columnGap * (count - 1)) / count;
  return columns.every((nodes, index) => {
    const width = style === 'spread' ? even : [zones.main, zones.side][index]!.width;
    return width >= Math.max(leastColumn, ...nodes.map(leastWidth));
  });
}

/** Widths of labels in front of the main flow and behind it, and of what stands aside, to try where labels break often. */
const wider = { lane: [66, 84, 104], channel: [74, 86, 100, 120], side: [130, 116, 106, 96] };
/** Width that the main flow keeps then, unless it had less. */
const leastBeside = 150;

/** Divisions with more room for labels, and less for the nodes; none where there are no labels at the sides. */
export function roomier(
  chart: Chart,
  plan: Plan,
  index: Map<string, number>,
  width: number,
  usual: Zones,
): Zones[] {
  const labelled = (links: Link[]) => links.some(({ labels }) => labels.length > 0);
  const asides = plan.items.flatMap((item) => (item.type === 'single' ? item.asides : []));
  const channels = labelled(asides.map(({ link }) => link)) ? wider.channel : [];
  const lanes = labelled(plan.lanes) ? wider.lane : [];
  const { upright, pills } = usual;
  const leastMain = Math.min(leastBeside, usual.main.width * 0.9);
  const all = [pills.channel, ...channels].flatMap((channel) =>
    [pills.lane, ...lanes].flatMap((lane) =>
      wider.side.map((side): Fit => ({ upright, lane, channel, side, laneGap: 6, leastMain })),
    ),
  );
  const divided = all
    .map((fit) => divideFor(chart, plan, index, width, fit))
    .filter((zones) => zones.main.width >= leastMain && roomForBlocks(plan, zones));
  // Labels that are short leave the room that they might take.
  return [
    ...new Map(
      divided.map((zones) => [`${zones.main.x} ${zones.main.width} ${zones.side.x}`, zones]),
    ).values(),
  ];
}

const roomForBlocks = (plan: Plan, zones: Zones): boolean =>
  plan.items.every((item) => item.type === 'single' || hasRoom(item, zones));

/** Divides the page width among what the plan needs; undefined where its columns would be too narrow. */
export function divide(
  chart: Chart,
  plan: Plan,
  index: Map<string, number>,
  width: number,
): Zones | undefined {
  const tries = fits.map((fit) => ({ fit, zones: divideFor(chart, plan, index, width, fit) }));
  const { zones } = tries.find((tried) => tried.zones.main.width >= tried.fit.leastMain) ?? tries.at(-1)!;
  return roomForBlocks(plan, zones) ? zones : undefined;
}
