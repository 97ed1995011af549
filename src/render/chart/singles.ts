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
  putPill,
  topOf,
} from './drawing.ts';
import type { PlacedNode } from './placed.ts';
import { type Item, type Link, linkKey, type Single } from './plan.ts';
import { type Box, boxOf } from './shapes.ts';
import { pillOf, pillWidths, referenceWidth } from './zones.ts';

/** Distance between two lines that meet the left side of a node. */
const portGap = 5;

interface Slot {
  type: 'reference' | 'into' | 'out';
  height: number;
  link?: Link;
}

/** What meets the left side of a node, from top to bottom. */
function leftSlots({ plan, words }: Drawing, item: Single): Slot[] {
  const id = item.node.id;
  const references = item.references.map(({ node, link }): Slot => {
    return { type: 'reference', height: boxOf(node, referenceWidth, true, words).height, link };
  });
  const into: Slot[] = plan.lanes.some(({ to }) => to === id) ? [{ type: 'into', height: 8 }] : [];
  const out = plan.lanes
    .filter(({ from }) => from === id)
    .map((link): Slot => {
      return { type: 'out', height: pillOf(link.labels, pillWidths.lane)?.height ?? 8, link };
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

  let y = drawing.y;
  const beside = next?.type === 'block' && next.style === 'beside';
  const pill = beside ? 20 : (pillOf(item.asides[0]?.link.labels ?? [], pillWidths.channel)?.height ?? 0);
  const first = Math.max(asides[0]?.height ?? 0, pill);
  if (first > 0) y = Math.max(y, drawing.sideY + distance.aside + (first - box.height) / 2);
  if (wide) y = Math.max(y, drawing.sideY + distance.aside);

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

function layAsides(drawing: Drawing, item: Single, placed: PlacedNode, boxes: Box[]) {
  const { zones } = drawing;
  const start = { x: edgeAt(placed, centre(placed).y, 'right'), y: centre(placed).y };
  let bottom = 0;
  item.asides.forEach((aside, index) => {
    const box = boxes[index]!;
    const pill = pillOf(aside.link.labels, pillWidths.channel);
    const room = Math.max(box.height, pill?.height ?? 0);
    const middle = index === 0 ? start.y : bottom + distance.aside + room / 2;
    bottom = middle + room / 2;
    const id = freshId(drawing, aside.node.id, item.node.id);
    drawing.nodes.set(id, place(box, aside.node, id, zones.side.x, middle - box.height / 2));
    const end = { x: zones.side.x, y: middle };
    const turn = [
      { x: zones.trunk, y: start.y },
      { x: zones.trunk, y: middle },
    ];
    const points = index === 0 ? [start, end] : [start, ...turn, end];
    drawEdge(drawing, { ...aside.link, to: id }, points, inChannel(drawing, pill, middle));
  });
  drawing.sideY = Math.max(drawing.sideY, bottom);
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
    const x = zones.lanes[tracks.get(link.to)!]!;
    const y = ports.get(link.from)!.out.get(link.to)!;
    const end = ports.get(link.to)!.into;
    const pill = pillOf(link.labels, pillWidths.lane);
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
      pill && putPill(pill, right - pill.width, y - pill.height / 2),
    );
  }
}
