import { barBox } from './bars.ts';
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
import { freshId, layLeft, leftSlots, portsAt } from './left-side.ts';
import { type PillStack, sidePill } from './pills.ts';
import type { PlacedNode, Point } from './placed.ts';
import { type Aside, type Item, linkKey, type Single } from './plan.ts';
import { type Box, boxOf } from './shapes.ts';
import { heightOf, type Slot } from './slots.ts';

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

function movedPorts(ports: Map<Slot, Point[]>, { x, y }: Point): Map<Slot, Point[]> {
  const move = (point: Point) => ({ x: point.x + x, y: point.y + y });
  return new Map([...ports].map(([slot, points]) => [slot, points.map(move)]));
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
  const bar = node.kind === 'fork' || node.kind === 'join';
  const barred = bar ? barBox(node, column.width, middle - column.x, slots) : undefined;
  const box = barred?.box ?? stretch(boxOf(node, column.width, false, words), heightOf(slots));
  const asides = besideOf(drawing, item);

  const clear = wide || (next?.type === 'block' && next.style === 'beside');
  const [top, bottom] = [box.outline[0]!, box.outline.at(-1)!].map((corner) => corner.y);
  const y = roomFor(drawing, barred ? (top! + bottom!) / 2 : box.height / 2, asides[0], clear);
  const placed = place(box, node, node.id, bar ? column.x : middle - box.width / 2, y);
  drawing.nodes.set(node.id, placed);
  drawing.y = y + box.height;
  if (wide) drawing.sideY = Math.max(drawing.sideY, drawing.y);
  const before = previous?.type === 'single' && plan.links.get(linkKey(previous.node.id, node.id));
  if (before) {
    const from = drawing.nodes.get(before.from)!;
    drawDown(drawing, before, middle, bottomOf(from), topOf(placed), zones.pills.down);
  }
  layAsides(drawing, item, placed, asides);
  layLeft(drawing, item, barred ? movedPorts(barred.ports, placed) : portsAt(placed, slots));
}

/** Room above a node that follows another single node. */
export function gapAbove({ plan, zones }: Drawing, item: Single, previous: Item | undefined): number {
  if (previous?.type !== 'single') return 0;
  return gapFor(plan.links.get(linkKey(previous.node.id, item.node.id)), zones.pills.down);
}

/** An aside before it has a place. */
interface Beside {
  aside: Aside;
  box: Box;
  stack: PillStack | undefined;
}

function besideOf({ words, zones }: Drawing, item: Single): Beside[] {
  return item.asides.map((aside) => ({
    aside,
    box: boxOf(aside.node, zones.side.width, true, words),
    stack: sidePill(aside.link.labels, zones.pills.channel),
  }));
}

/** How far the first aside may stand below the node that it belongs to. */
const mostLag = 110;
/** A node rather moves down by this much than that the line to its aside has to turn. */
const smallPush = 13;
/** Lines meet the side of a node at least this far from its corners. */
const fromCorner = 14;

/** The track for a line that turns at `y`, if one is free. */
function freeTrunk({ trunk, zones }: Drawing, y: number): number | undefined {
  if (y > trunk.end) return 0;
  return trunk.track + 1 < zones.trunks.length ? trunk.track + 1 : undefined;
}

/** Least y at which a straight line can run to the first aside. */
function straightFrom({ sideY }: Drawing, { box, stack }: Beside): number {
  const corner = Math.min(box.height / 2, fromCorner);
  return Math.max(sideY + distance.aside + corner, sideY + 7 + (stack?.height ?? 0) / 2);
}

/** y of a node, with its middle `half` below, such that what stands aside of it, or spans the strip beside it (`clear`), finds its place. */
function roomFor(drawing: Drawing, half: number, first: Beside | undefined, clear: boolean): number {
  if (clear) return Math.max(drawing.y, drawing.sideY + distance.aside + Math.max(0, 12 - half));
  if (!first) return drawing.y;
  const straight = straightFrom(drawing, first) - half;
  const lagged = Math.max(drawing.y, straight - mostLag);
  const turns = straight - drawing.y > smallPush && freeTrunk(drawing, lagged + half) !== undefined;
  return turns && drawing.nodes.size > 0 ? lagged : Math.max(drawing.y, straight);
}

function layAsides(drawing: Drawing, item: Single, placed: PlacedNode, all: Beside[]) {
  const { zones } = drawing;
  const start = { x: edgeAt(placed, centre(placed).y, 'right'), y: centre(placed).y };
  const track = freeTrunk(drawing, start.y) ?? 0;
  all.forEach((beside, index) => {
    const { aside, box, stack } = beside;
    const straight = index === 0 && start.y >= straightFrom(drawing, beside) - 0.01;
    const pill = stack?.height ?? 0;
    const free = drawing.sideY + distance.aside;
    const top = straight
      ? Math.max(free, start.y - box.height / 2)
      : free + Math.max(0, (pill - box.height) / 2);
    const y = straight ? start.y : top + box.height / 2;
    const id = freshId(drawing, aside.node.id, item.node.id);
    const other = place(box, aside.node, id, zones.side.x, top);
    drawing.nodes.set(id, other);
    const turn = straight ? [] : [start.y, y].map((at) => ({ x: zones.trunks[track]!, y: at }));
    if (!straight) drawing.trunk = { track, end: y };
    const points = [start, ...turn, { x: edgeAt(other, y, 'left'), y }];
    drawEdge(drawing, { ...aside.link, to: id }, points, inChannel(drawing, stack, y));
    drawing.sideY = Math.max(top + box.height, y + pill / 2);
  });
}
