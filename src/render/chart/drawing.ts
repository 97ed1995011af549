import type { Chart, ChartNode, ChartWords } from './chart.ts';
import { type PillStack, pillStack, putStack } from './pills.ts';
import type { Pill, PlacedEdge, PlacedGroup, PlacedNode, Point } from './placed.ts';
import type { Link, Plan } from './plan.ts';
import type { Box } from './shapes.ts';
import type { Zones } from './zones.ts';

/** Distances in points. */
export const distance = {
  /** Between two nodes that a line joins, and between two that none joins. */
  arrow: 18,
  rest: 16,
  beforePill: 6,
  afterPill: 13,
  /** Between two things beside the flow. */
  aside: 9,
};

/** Points next to a node, in the direction of the line: of lanes that lead to it, and to each target. */
export interface LanePorts {
  into: Point[];
  out: Map<string, Point[]>;
}

/** A drawing in the making: what has a place so far, and where the next thing may begin. */
export interface Drawing {
  chart: Chart;
  words: ChartWords;
  plan: Plan;
  zones: Zones;
  /** x of the main flow. */
  middle: number;
  nodes: Map<string, PlacedNode>;
  edges: PlacedEdge[];
  groups: PlacedGroup[];
  /** Lowest y in use: in the main flow, and in the strip beside it. */
  y: number;
  sideY: number;
  /** The last line that turned beside the flow: its track, and where it ends. */
  trunk: { track: number; end: number };
  /** Where lanes leave and reach a node. */
  ports: Map<string, LanePorts>;
}

/** Puts a box at (`x`, `y`). */
export function place(box: Box, node: ChartNode, id: string, x: number, y: number): PlacedNode {
  const move = <T extends Point>(item: T): T => ({ ...item, x: item.x + x, y: item.y + y });
  return {
    id,
    kind: node.kind,
    x,
    y,
    width: box.width,
    height: box.height,
    outline: box.outline.map(move),
    round: box.round,
    marks: box.marks.map(move),
    texts: box.texts.map(move),
  };
}

/** Middle of the outline; a bar's label is not part of it. */
export function centre(node: PlacedNode): Point {
  return { x: node.x + node.width / 2, y: (topOf(node) + bottomOf(node)) / 2 };
}

/** x where a horizontal line at `y` meets the outline, at its left or right. */
export function edgeAt(node: PlacedNode, y: number, side: 'left' | 'right'): number {
  const crossings = node.outline.flatMap((a, index) => {
    const b = node.outline[(index + 1) % node.outline.length]!;
    if (y < Math.min(a.y, b.y) || y > Math.max(a.y, b.y)) return [];
    return a.y === b.y ? [a.x, b.x] : [a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y)];
  });
  if (crossings.length === 0) return side === 'left' ? node.x : node.x + node.width;
  return side === 'left' ? Math.min(...crossings) : Math.max(...crossings);
}

export function topOf(node: PlacedNode): number {
  return Math.min(...node.outline.map(({ y }) => y));
}

export function bottomOf(node: PlacedNode): number {
  return Math.max(...node.outline.map(({ y }) => y));
}

export function drawEdge(drawing: Drawing, link: Link, points: Point[], pills: Pill[] = []) {
  const { from, to, kind } = link;
  drawing.edges.push({ from, to, kind, points, pills });
}

/** Room between two nodes that a straight line with this label joins; `undefined`: no line. */
export function gapFor(link: Link | undefined, width: number): number {
  if (!link) return distance.rest;
  const stack = pillStack(link.labels, width);
  return stack ? distance.beforePill + stack.height + distance.afterPill : distance.arrow;
}

/** A line straight down, its label just below its origin. */
export function drawDown(drawing: Drawing, link: Link, x: number, from: number, to: number, width: number) {
  const stack = pillStack(link.labels, width);
  const points = [
    { x, y: from },
    { x, y: to },
  ];
  drawEdge(drawing, link, points, putDown(stack, x, from));
}

/** Labels on a line that runs down from (`x`, `from`). */
export function putDown(stack: PillStack | undefined, x: number, from: number): Pill[] {
  return putStack(stack, x - (stack?.width ?? 0) / 2, from + distance.beforePill);
}

/** Labels in the strip between the main flow and what stands aside, on a line at `y`. */
export function inChannel({ zones }: Drawing, stack: PillStack | undefined, y: number): Pill[] {
  if (!stack) return [];
  const from = Math.max(...zones.trunks) + 3;
  const room = zones.side.x - 13 - from;
  return putStack(stack, from + Math.max(0, (room - stack.width) / 2), y - stack.height / 2);
}
