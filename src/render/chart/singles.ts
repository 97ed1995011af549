import {
  bottomOf,
  centre,
  type Drawing,
  distance,
  drawDown,
  drawEdge,
  edgeAt,
  gapFor,
  inChannel,
  place,
  topOf,
} from './drawing.ts';
import { pillStack, putStack } from './pills.ts';
import type { PlacedNode } from './placed.ts';
import { type Item, type Link, linkKey, type Single } from './plan.ts';
import { type Box, boxOf } from './shapes.ts';
import { laneOf } from './tracks.ts';
import { referenceWidth } from './zones.ts';

/** Distance between two lines that meet the left side of a node. */
const portGap = 5;

interface Slot {
  type: 'reference' | 'into' | 'out';
  height: number;
  link?: Link;
}

/** What meets the left side of a node, from top to bottom. */
function leftSlots({ plan, words, zones }: Drawing, item: Single): Slot[] {
  const id = item.node.id;
  const references = item.references.map(({ node, link }): Slot => {
    return { type: 'reference', height: boxOf(node, referenceWidth, true, words).height, link };
  });
  const into: Slot[] = plan.lanes.some(({ to }) => to === id) ? [{ type: 'into', height: 8 }] : [];
  const out = plan.lanes
    .filter(({ from }) => from === id)
    .map((link): Slot => {
      return { type: 'out', height: pillStack(link.labels, zones.pills.lane)?.height ?? 8, link };
    });
  return [...references, ...into, ...out];
}

function heightOf(slots: Slot[]): number {
  return slots.reduce((sum, slot) => sum + slot.height + portGap, slots.length > 0 ? -portGap : 0);
}

/** The same box, at least `height` high. */
function stretch(box: Box, height: number): Box {
  const more = height - box.height;
  if (more <= 0) return box;
  const middle = box.height / 2;
  const by = (y: number) => (y < middle ? 0 : y === middle ? more / 2 : more);
  return {
    ...box,
    height,
    outline: box.outline.map(({ x, y }) => ({ x, y: y + by(y) })),
    marks: box.marks.map((mark) => {
      const full = mark.sign === 'badge' && mark.height === box.height;
      return full ? { ...mark, height } : { ...mark, y: mark.y + more / 2 };
    }),
    texts: box.texts.map((text) => ({ ...text, y: text.y + more / 2 })),
  };
}

function spreads(item: Item | undefined): boolean {
  return item?.type === 'block' && item.style === 'spread';
}

/** Whether a fork or join spans the branches below or above it. */
function spans(item: Single, previous: Item | undefined, next: Item | undefined): boolean {
  const { kind } = item.node;
  const branches = (kind === 'fork' && spreads(next)) || (kind === 'join' && spreads(previous));
  return branches && item.asides.length === 0;
}

/** Places one node of the main flow with everything that belongs to it; `opening` is room for the head of a frame. */
export function laySingle(
  drawing: Drawing,
  item: Single,
  previous: Item | undefined,
  next: Item | undefined,
): void {
  const { zones, words, plan, middle } = drawing;
  const { node } = item;
  const wide = spans(item, previous, next);
  const column = wide ? zones.spread : zones.main;
  const slots = leftSlots(drawing, item);
  const box = stretch(boxOf(node, column.width, false, words), heightOf(slots));
  const asides = item.asides.map(({ node: aside }) => boxOf(aside, zones.side.width, true, words));

  const y = roomFor(drawing, item, box, asides, wide || (next?.type === 'block' && next.style === 'beside'));
  const bar = node.kind === 'fork' || node.kind === 'join';
  const placed = place(box, node, node.id, bar ? column.x : middle - box.width / 2, y);
  drawing.nodes.set(node.id, placed);
  drawing.y = y + box.height;
  const before = previous?.type === 'single' && plan.links.get(linkKey(previous.node.id, node.id));
  if (before) {
    const from = drawing.nodes.get(before.from)!;
    drawDown(drawing, before, middle, bottomOf(from), topOf(placed));
  }
  layAsides(drawing, item, placed, asides);
  layLeft(drawing, item, placed, slots);
}

/** Room above a node that follows another single node. */
export function gapAbove({ plan }: Drawing, item: Single, previous: Item | undefined): number {
  if (previous?.type !== 'single') return 0;
  return gapFor(plan.links.get(linkKey(previous.node.id, item.node.id)));
}

/** An id for one more drawing of a node that several others lead to. */
function freshId(drawing: Drawing, id: string, owner: string): string {
  return drawing.nodes.has(id) ? `${id}@${owner}` : id;
}

/** Heights that the asides of a node take with their labels. */
function roomOfAsides({ zones }: Drawing, item: Single, boxes: Box[]): number[] {
  return item.asides.map(({ link }, index) => {
    return Math.max(boxes[index]!.height, pillStack(link.labels, zones.pills.channel)?.height ?? 0);
  });
}

/** How far the first aside may stand below the node that it belongs to. */
const mostLag = 48;
/** A node rather moves down by this much than that the line to its aside has to turn. */
const smallPush = 13;

/** The track for a line that turns at `y`, if one is free. */
function freeTrunk({ trunk, zones }: Drawing, y: number): number | undefined {
  if (y > trunk.end) return 0;
  return trunk.track + 1 < zones.trunks.length ? trunk.track + 1 : undefined;
}

/** y of a node such that what stands aside of it, or spans the strip beside it (`clear`), finds its place. */
function roomFor(drawing: Drawing, item: Single, box: Box, boxes: Box[], clear: boolean): number {
  const half = box.height / 2;
  const [first = 0] = roomOfAsides(drawing, item, boxes);
  const free = drawing.sideY + distance.aside;
  if (clear) return Math.max(drawing.y, free + Math.max(0, 12 - half));
  if (first === 0) return drawing.y;
  const straight = free + first / 2 - half;
  const lagged = Math.max(drawing.y, straight - mostLag);
  const turns = straight - drawing.y > smallPush && freeTrunk(drawing, lagged + half) !== undefined;
  const topmost = drawing.nodes.size === 0;
  return turns && !topmost ? lagged : Math.max(drawing.y, straight);
}

function layAsides(drawing: Drawing, item: Single, placed: PlacedNode, boxes: Box[]) {
  const { zones } = drawing;
  const start = { x: edgeAt(placed, centre(placed).y, 'right'), y: centre(placed).y };
  const rooms = roomOfAsides(drawing, item, boxes);
  const track = freeTrunk(drawing, start.y) ?? 0;
  let bottom = Math.max(drawing.sideY, start.y - (rooms[0] ?? 0) / 2 - distance.aside);
  item.asides.forEach((aside, index) => {
    const box = boxes[index]!;
    const y = bottom + distance.aside + rooms[index]! / 2;
    bottom = y + rooms[index]! / 2;
    const id = freshId(drawing, aside.node.id, item.node.id);
    drawing.nodes.set(id, place(box, aside.node, id, zones.side.x, y - box.height / 2));
    const stack = pillStack(aside.link.labels, zones.pills.channel);
    const straight = y - start.y < 0.01;
    const turn = straight ? [] : [start.y, y].map((at) => ({ x: zones.trunks[track]!, y: at }));
    if (!straight) drawing.trunk = { track, end: y };
    const points = [start, ...turn, { x: zones.side.x, y }];
    drawEdge(drawing, { ...aside.link, to: id }, points, inChannel(drawing, stack, y));
  });
  if (item.asides.length > 0) drawing.sideY = bottom;
}

function layLeft(drawing: Drawing, item: Single, placed: PlacedNode, slots: Slot[]) {
  const { zones, words } = drawing;
  const ports = { into: centre(placed).y, out: new Map<string, number>() };
  let y = centre(placed).y - heightOf(slots) / 2;
  for (const { type, height, link } of slots) {
    const middle = y + height / 2;
    y += height + portGap;
    if (type === 'into') ports.into = middle;
    if (type === 'out') ports.out.set(link!.to, middle);
    if (type === 'reference') {
      const { node } = item.references.find((reference) => reference.link === link)!;
      const id = freshId(drawing, node.id, item.node.id);
      const box = boxOf(node, referenceWidth, true, words);
      drawing.nodes.set(id, place(box, node, id, zones.labels, middle - height / 2));
      drawEdge(drawing, { ...link!, from: id }, [
        { x: zones.labels + box.width, y: middle },
        { x: edgeAt(placed, middle, 'left'), y: middle },
      ]);
    }
  }
  drawing.ports.set(item.node.id, ports);
}

/** The lines that pass by other nodes, each in the lane of its target. */
export function layLanes(drawing: Drawing, tracks: Map<string, number>): void {
  const { zones, ports, nodes } = drawing;
  for (const link of drawing.plan.lanes) {
    const from = nodes.get(link.from)!;
    const x = zones.lanes[tracks.get(laneOf(link, drawing.plan.forks))!]!;
    const y = ports.get(link.from)!.out.get(link.to)!;
    const end = ports.get(link.to)!.into;
    const stack = pillStack(link.labels, zones.pills.lane);
    const right = Math.min(from.x, zones.main.x) - 6;
    drawEdge(
      drawing,
      link,
      [
        { x: edgeAt(from, y, 'left'), y },
        { x, y },
        { x, y: end },
        { x: edgeAt(nodes.get(link.to)!, end, 'left'), y: end },
      ],
      putStack(stack, right - (stack?.width ?? 0), y - (stack?.height ?? 0) / 2),
    );
  }
}
