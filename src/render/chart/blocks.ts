import type { ChartNode } from './chart.ts';
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
  putDown,
  topOf,
} from './drawing.ts';
import { pillStack, sidePill } from './pills.ts';
import type { PlacedNode } from './placed.ts';
import { type Block, type Link, linkKey } from './plan.ts';
import { boxOf } from './shapes.ts';
import { columnGap } from './zones.ts';

/** How far a line runs down before it turns to a branch. */
const busDrop = 10;

/** Stacks the nodes of one branch; gives the y below the last. */
function layColumn(drawing: Drawing, nodes: ChartNode[], x: number, width: number, top: number): number {
  let y = top;
  const middle = x + width / 2;
  nodes.forEach((node, index) => {
    const previous = nodes[index - 1];
    const link = previous && drawing.plan.links.get(linkKey(previous.id, node.id));
    if (link) y += gapFor(link, width);
    const box = boxOf(node, width, false, drawing.words);
    const bar = node.kind === 'fork' || node.kind === 'join';
    const placed = place(box, node, node.id, bar ? x : middle - box.width / 2, y);
    drawing.nodes.set(node.id, placed);
    if (link) drawDown(drawing, link, middle, bottomOf(drawing.nodes.get(link.from)!), topOf(placed), width);
    y += box.height;
  });
  return y;
}

/** Two branches: one goes on in the main flow, the other stands at its right. */
function layBeside(drawing: Drawing, block: Block, head: PlacedNode, links: Link[]) {
  const { zones, middle } = drawing;
  const areas = [zones.main, zones.side];
  const top = Math.max(drawing.y + gapFor(links[0], zones.pills.down), drawing.sideY + distance.aside);
  const bottoms = block.columns.map((column, index) =>
    layColumn(drawing, column, areas[index]!.x, areas[index]!.width, top),
  );
  const [first, second] = block.columns.map((column) => drawing.nodes.get(column[0]!.id)!);
  drawDown(drawing, links[0]!, middle, bottomOf(head), topOf(first!), zones.pills.down);
  const x = zones.side.x + zones.side.width / 2;
  const { y } = centre(head);
  const points = [
    { x: edgeAt(head, y, 'right'), y },
    { x, y },
    { x, y: topOf(second!) },
  ];
  const stack = sidePill(links[1]!.labels, zones.pills.channel);
  drawEdge(drawing, links[1]!, points, inChannel(drawing, stack, y));
  drawing.sideY = Math.max(drawing.sideY, bottoms[1]!);
  return Math.max(...bottoms);
}

/** Branches in columns of one width, below a bar or a line that spreads to them. */
function laySpread(drawing: Drawing, block: Block, head: PlacedNode, links: Link[]) {
  const { zones, middle } = drawing;
  const count = block.columns.length;
  const width = (zones.spread.width - columnGap * (count - 1)) / count;
  const direct = head.width === zones.spread.width && block.head.kind === 'fork';
  const below = head.y + head.height;
  const drop = direct ? below : Math.max(below + busDrop, drawing.sideY + distance.aside);
  const top = drop + Math.max(...links.map((link) => gapFor(link, width - 8)));
  const bottoms = block.columns.map((column, index) => {
    const link = links[index]!;
    const x = zones.spread.x + index * (width + columnGap);
    const bottom = layColumn(drawing, column, x, width, top);
    const own = x + width / 2;
    const bus = [
      { x: middle, y: bottomOf(head) },
      { x: middle, y: drop },
    ];
    const points = [
      ...(direct ? [{ x: own, y: bottomOf(head) }] : [...bus, { x: own, y: drop }]),
      { x: own, y: topOf(drawing.nodes.get(column[0]!.id)!) },
    ];
    drawEdge(drawing, link, points, putDown(pillStack(link.labels, width - 8), own, drop));
    return bottom;
  });
  drawing.sideY = Math.max(drawing.sideY, ...bottoms);
  return Math.max(...bottoms);
}

/** Branches side by side, and the lines into them. */
export function layBlock(drawing: Drawing, block: Block): void {
  const head = drawing.nodes.get(block.head.id)!;
  const links = block.columns.map((column) => drawing.plan.links.get(linkKey(head.id, column[0]!.id))!);
  const lay = block.style === 'beside' ? layBeside : laySpread;
  drawing.y = lay(drawing, block, head, links);
}

/**
 * Makes room below branches for the lines that bring them together again.
 *
 * @returns draws these lines, once the node where they meet has its place
 */
export function meet(drawing: Drawing, block: Block, next: ChartNode): (target: PlacedNode) => void {
  const ends = block.columns.flatMap((column) => {
    const link = drawing.plan.links.get(linkKey(column.at(-1)!.id, next.id));
    if (!link) return [];
    const node = drawing.nodes.get(link.from)!;
    return [{ link, node, stack: pillStack(link.labels, Math.max(60, node.width - 8)) }];
  });
  const labels = Math.max(0, ...ends.map(({ stack }) => (stack ? stack.height + distance.beforePill : 0)));
  const bus = drawing.y + labels + busDrop;
  drawing.y = ends.length > 0 ? bus + distance.arrow - 3 : drawing.y + distance.rest;
  if (ends.length > 0) drawing.sideY = Math.max(drawing.sideY, bus);
  return (target) => {
    const bar = next.kind === 'join' && target.width === drawing.zones.spread.width;
    for (const { link, node, stack } of ends) {
      const { x } = centre(node);
      const from = { x, y: bottomOf(node) };
      const turn = [
        { x, y: bus },
        { x: drawing.middle, y: bus },
      ];
      const straight = bar || x === drawing.middle;
      const end = { x: straight ? x : drawing.middle, y: topOf(target) };
      const points = straight ? [from, end] : [from, ...turn, end];
      drawEdge(drawing, link, points, putDown(stack, x, from.y));
    }
  };
}
