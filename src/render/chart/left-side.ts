import { centre, type Drawing, drawEdge, edgeAt, type LanePorts, place } from './drawing.ts';
import { putStack, sidePill } from './pills.ts';
import type { PlacedNode, Point } from './placed.ts';
import type { Single } from './plan.ts';
import { boxOf } from './shapes.ts';
import { heightOf, lineRoom, portGap, type Slot } from './slots.ts';
import { laneOf } from './tracks.ts';
import { referenceWidth } from './zones.ts';

/** What meets a node at its left: connectors from elsewhere, and lines that pass by other nodes. */

/** What meets the left side of a node, from top to bottom. Lines from a fork without labels leave it at one place. */
export function leftSlots({ plan, words, zones }: Drawing, item: Single): Slot[] {
  const id = item.node.id;
  const references = item.references.map(({ node, link }): Slot => {
    return {
      type: 'reference',
      height: boxOf(node, referenceWidth, true, words).height,
      links: [link],
      plain: false,
    };
  });
  const coming = plan.lanes.filter(({ to }) => to === id);
  const into: Slot[] =
    coming.length > 0 ? [{ type: 'into', height: lineRoom, links: coming, plain: true }] : [];
  const leaving = plan.lanes.filter(({ from }) => from === id);
  const bundled = leaving.filter(
    (link) => plan.forks.has(id) && link.kind === 'parallel' && link.labels.length === 0,
  );
  const out = leaving
    .filter((link) => !bundled.includes(link))
    .map((link): Slot => {
      const pill = sidePill(link.labels, zones.pills.lane);
      return { type: 'out', height: pill?.height ?? lineRoom, links: [link], plain: !pill };
    });
  if (bundled.length > 0) out.push({ type: 'out', height: lineRoom, links: bundled, plain: true });
  return [...references, ...into, ...out];
}

/** An id for one more drawing of a node that several others lead to. */
export function freshId(drawing: Drawing, id: string, owner: string): string {
  return drawing.nodes.has(id) ? `${id}@${owner}` : id;
}

/** Points next to a node of what meets its left side, in the direction of the line. */
export function portsAt(node: PlacedNode, slots: Slot[]): Map<Slot, Point[]> {
  const ports = new Map<Slot, Point[]>();
  let y = centre(node).y - heightOf(slots) / 2;
  for (const slot of slots) {
    const middle = y + slot.height / 2;
    y += slot.height + portGap;
    ports.set(slot, [{ x: edgeAt(node, middle, 'left'), y: middle }]);
  }
  return ports;
}

/** Draws the connectors at the left of a node, and remembers where lanes meet it. */
export function layLeft(drawing: Drawing, item: Single, ports: Map<Slot, Point[]>): void {
  const { zones, words } = drawing;
  const lanes: LanePorts = { into: [], out: new Map() };
  for (const [{ type, links }, points] of ports) {
    if (type === 'into') lanes.into = points;
    if (type === 'out') for (const link of links) lanes.out.set(link.to, points);
    if (type === 'reference') {
      const link = links[0]!;
      const { node } = item.references.find((reference) => reference.link === link)!;
      const id = freshId(drawing, node.id, item.node.id);
      const box = boxOf(node, referenceWidth, true, words);
      const { y } = points[0]!;
      drawing.nodes.set(id, place(box, node, id, zones.labels, y - box.height / 2));
      drawEdge(drawing, { ...link, from: id }, [{ x: zones.labels + box.width, y }, ...points]);
    }
  }
  drawing.ports.set(item.node.id, lanes);
}

/** The lines that pass by other nodes, each in the lane of its target. */
export function layLanes(drawing: Drawing, tracks: Map<string, number>): void {
  const { zones, ports, nodes } = drawing;
  for (const link of drawing.plan.lanes) {
    const x = zones.lanes[tracks.get(laneOf(link, drawing.plan.forks))!]!;
    const out = ports.get(link.from)!.out.get(link.to)!;
    const { into } = ports.get(link.to)!;
    const { y } = out.at(-1)!;
    const stack = sidePill(link.labels, zones.pills.lane);
    const right = Math.min(nodes.get(link.from)!.x, zones.main.x) - 6;
    drawEdge(
      drawing,
      link,
      [...out, { x, y }, { x, y: into[0]!.y }, ...into],
      putStack(stack, right - (stack?.width ?? 0), y - (stack?.height ?? 0) / 2),
    );
  }
}
