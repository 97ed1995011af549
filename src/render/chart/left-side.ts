import { centre, type Drawing, drawEdge, edgeAt, place } from './drawing.ts';
import { putStack, sidePill } from './pills.ts';
import type { PlacedNode } from './placed.ts';
import type { Link, Single } from './plan.ts';
import { boxOf } from './shapes.ts';
import { laneOf } from './tracks.ts';
import { referenceWidth } from './zones.ts';

/** What meets a node at its left: connectors from elsewhere, and lines that pass by other nodes. */

/** Distance between two lines that meet the left side of a node. */
const portGap = 5;
/** Room that a line without a label takes there. */
export const lineRoom = 8;

export interface Slot {
  type: 'reference' | 'into' | 'out';
  height: number;
  /** Lines that meet the node here. */
  links: Link[];
}

/** What meets the left side of a node, from top to bottom. Lines from a fork without labels leave it at one place. */
export function leftSlots({ plan, words, zones }: Drawing, item: Single): Slot[] {
  const id = item.node.id;
  const references = item.references.map(({ node, link }): Slot => {
    return { type: 'reference', height: boxOf(node, referenceWidth, true, words).height, links: [link] };
  });
  const coming = plan.lanes.filter(({ to }) => to === id);
  const into: Slot[] = coming.length > 0 ? [{ type: 'into', height: lineRoom, links: coming }] : [];
  const leaving = plan.lanes.filter(({ from }) => from === id);
  const bundled = leaving.filter(
    (link) => plan.forks.has(id) && link.kind === 'parallel' && link.labels.length === 0,
  );
  const out = leaving
    .filter((link) => !bundled.includes(link))
    .map((link): Slot => {
      const height = sidePill(link.labels, zones.pills.lane)?.height ?? lineRoom;
      return { type: 'out', height, links: [link] };
    });
  if (bundled.length > 0) out.push({ type: 'out', height: lineRoom, links: bundled });
  return [...references, ...into, ...out];
}

export function heightOf(slots: Slot[]): number {
  return slots.reduce((sum, slot) => sum + slot.height + portGap, slots.length > 0 ? -portGap : 0);
}

/** An id for one more drawing of a node that several others lead to. */
export function freshId(drawing: Drawing, id: string, owner: string): string {
  return drawing.nodes.has(id) ? `${id}@${owner}` : id;
}

/** Draws what meets the left side of a node, and remembers where lanes meet it. */
export function layLeft(drawing: Drawing, item: Single, placed: PlacedNode, slots: Slot[]) {
  const { zones, words } = drawing;
  const ports = { into: centre(placed).y, out: new Map<string, number>() };
  let y = centre(placed).y - heightOf(slots) / 2;
  for (const { type, height, links } of slots) {
    const middle = y + height / 2;
    y += height + portGap;
    if (type === 'into') ports.into = middle;
    if (type === 'out') for (const link of links) ports.out.set(link.to, middle);
    if (type === 'reference') {
      const link = links[0]!;
      const { node } = item.references.find((reference) => reference.link === link)!;
      const id = freshId(drawing, node.id, item.node.id);
      const box = boxOf(node, referenceWidth, true, words);
      drawing.nodes.set(id, place(box, node, id, zones.labels, middle - height / 2));
      drawEdge(drawing, { ...link, from: id }, [
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
    const stack = sidePill(link.labels, zones.pills.lane);
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
