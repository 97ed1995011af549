import type { Chart, ChartBand } from './chart.ts';
import { widest, wrapEvenly } from './metrics.ts';
import type { Pill } from './placed.ts';
import type { Item, Link, Plan } from './plan.ts';
import { linesHeight, setLines, sizes } from './shapes.ts';

/** Widest chart: the text width of an A4 page, 170 mm, in points. */
export const pageWidth = 481.8;
/** Highest chart that shares its page with a caption: 235 mm, in points. */
export const pageHeight = 666;

/** The vertical strips of a drawing, from left to right (all x in points). */
export interface Zones {
  /** Left edges of the columns of bands. */
  bands: number[];
  bandWidth: number;
  /** x of the vertical line of each lane; the first is the innermost. */
  lanes: number[];
  /** Left end of the strip between the lanes and the main flow, which holds labels and references. */
  labels: number;
  main: { x: number; width: number };
  /** Where a line to several asides turns. */
  trunk: number;
  /** What stands aside; of no width where nothing does. */
  side: { x: number; width: number };
  /** Columns of branches that are spread may use all between these. */
  spread: { x: number; width: number };
  left: number;
  right: number;
}

/** Distance of two lanes. */
const laneGap = 8;
/** Room between the border of a frame and what is in it. */
export const framePad = 7;
const bandGap = 10;
const bandWidth = 82;
export const referenceWidth = 74;
const leastColumn = 98;
export const columnGap = 12;

/** The most columns of branches that a page can hold. */
export const mostColumns = 4;

/** Text of an answer, wrapped; the sizes of its pill. */
export function pillOf(labels: string[], width: number): Pill | undefined {
  if (labels.length === 0) return undefined;
  const parts = labels.map((label) => wrapEvenly(label, width - 11, sizes.answer));
  const lines = parts.flat();
  const inner = widest(lines, sizes.answer);
  const between = 2.5;
  const pillWidth = inner + 11;
  const height = linesHeight(lines.length, sizes.answer) + 3 + between * (parts.length - 1);
  let top = 1.2;
  const texts = parts.flatMap((part) => {
    const set = setLines(part, pillWidth / 2, top, 'middle', {
      size: sizes.answer,
      weight: 'regular',
      tone: 'ink',
    });
    top += linesHeight(part.length, sizes.answer) + between;
    return set;
  });
  return { x: 0, y: 0, width: pillWidth, height, texts };
}

/** Widths that labels of edges may take, beside and below a node. */
export const pillWidths = { channel: 74, lane: 66, down: 150 };

/** Index of the item that a node belongs to. */
export function itemIndex(items: Item[]): Map<string, number> {
  const index = new Map<string, number>();
  items.forEach((item, at) => {
    for (const node of item.type === 'single' ? [item.node] : item.columns.flat()) index.set(node.id, at);
  });
  return index;
}

/** Gives every span the first free track, the short ones first; spans that touch do not share one. */
export function assignTracks(spans: { key: string; from: number; to: number }[]): Map<string, number> {
  const tracks: { from: number; to: number }[][] = [];
  const given = new Map<string, number>();
  const order = spans
    .map((span, index) => ({ ...span, index }))
    .sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from || a.index - b.index);
  for (const span of order) {
    let track = tracks.findIndex((taken) => taken.every(({ from, to }) => span.to < from || span.from > to));
    if (track < 0) track = tracks.push([]) - 1;
    tracks[track]!.push(span);
    given.set(span.key, track);
  }
  return given;
}

/** All lines that pass by other nodes to one target share one lane: target → track. */
export function laneTracks(lanes: Link[], index: Map<string, number>): Map<string, number> {
  const spans = new Map<string, { key: string; from: number; to: number }>();
  for (const { from, to } of lanes) {
    const ends = [index.get(from)!, index.get(to)!];
    const span = spans.get(to) ?? { key: to, from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };
    spans.set(to, { key: to, from: Math.min(span.from, ...ends), to: Math.max(span.to, ...ends) });
  }
  return assignTracks([...spans.values()]);
}

/** Bands that overlap stand beside each other: band id → column. */
export function bandTracks(bands: ChartBand[], index: Map<string, number>): Map<string, number> {
  return assignTracks(
    bands.map((band) => {
      const ends = [index.get(band.from) ?? 0, index.get(band.to) ?? 0];
      return { key: band.id, from: Math.min(...ends), to: Math.max(...ends) };
    }),
  );
}

function count(tracks: Map<string, number>): number {
  return Math.max(-1, ...tracks.values()) + 1;
}

/** Divides the page width among what the plan needs; undefined where its columns would be too narrow. */
export function divide(
  chart: Chart,
  { items, lanes }: Plan,
  index: Map<string, number>,
  width: number,
): Zones | undefined {
  const singles = items.filter((item) => item.type === 'single');
  const blocks = items.filter((item) => item.type === 'block');
  const asides = singles.flatMap((item) => item.asides);
  const references = singles.flatMap((item) => item.references);
  const beside = blocks.filter(({ style }) => style === 'beside');
  const spread = blocks.filter(({ style }) => style === 'spread');
  const frame = (chart.groups ?? []).length > 0 ? framePad : 0;

  const bandCount = count(bandTracks(chart.bands ?? [], index));
  const laneCount = count(laneTracks(lanes, index));
  const bands = Array.from({ length: bandCount }, (_, at) => at * (bandWidth + bandGap));
  let x = bandCount * (bandWidth + bandGap) + frame;
  const left = x;
  const laneStrip = laneCount * laneGap;
  const lanesX = Array.from({ length: laneCount }, (_, at) => x + (laneCount - 1 - at) * laneGap);
  x += laneStrip;
  const labels = x;
  const lanePills = lanes.map(({ labels: texts }) => pillOf(texts, pillWidths.lane)?.width ?? 0);
  const labelStrip = Math.max(
    0,
    laneCount > 0 ? 14 : 0,
    ...lanePills.map((pill) => (pill > 0 ? pill + 10 : 0)),
    references.length > 0 ? referenceWidth + 14 : 0,
  );
  x += labelStrip;

  const end = width - frame;
  const forks = asides.length > 1 && singles.some((item) => item.asides.length > 1);
  const turn = forks ? 9 : 2;
  const channelPills = [
    ...asides.map(({ link }) => pillOf(link.labels, pillWidths.channel)?.width ?? 0),
    ...beside.flatMap(({ columns }) => {
      return pillOf(labelsInto(chart, columns[1]![0]!.id), pillWidths.channel)?.width ?? 0;
    }),
  ];
  const sided = asides.length > 0 || beside.length > 0;
  const pillRoom = Math.max(0, ...channelPills);
  const channel = sided ? turn + (pillRoom > 0 ? pillRoom + 6 + 15 : 20) : 0;
  const room = end - x - channel;
  const wantedSide = beside.length > 0 ? room * 0.47 : 138;
  const mainWidth = sided ? Math.min(226, Math.max(room - wantedSide, room * 0.52)) : Math.min(270, room);
  const sideWidth = sided ? Math.min(room - mainWidth, beside.length > 0 ? 226 : 150) : 0;
  const right = spread.length > 0 ? end : x + mainWidth + channel + sideWidth;
  const centred = spread.length > 0 && !sided;
  const main = { x: centred ? x + (end - x - mainWidth) / 2 : x, width: mainWidth };
  const spreadArea = { x, width: end - x };
  const most = Math.max(0, ...spread.map(({ columns }) => columns.length));
  if (most > 0 && (spreadArea.width - columnGap * (most - 1)) / most < leastColumn) return undefined;
  return {
    bands,
    bandWidth,
    lanes: lanesX,
    labels,
    main,
    trunk: main.x + mainWidth + turn,
    side: { x: main.x + mainWidth + channel, width: sideWidth },
    spread: spreadArea,
    left,
    right,
  };
}

/** Labels on the edges into a node. */
function labelsInto(chart: Chart, to: string): string[] {
  return [...new Set(chart.edges.flatMap((edge) => (edge.to === to && edge.label ? [edge.label] : [])))];
}
