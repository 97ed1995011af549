import type { ChartNode } from './chart.ts';
import { wrap } from './metrics.ts';
import { rectangle } from './outlines.ts';
import type { Point } from './placed.ts';
import type { Box } from './shapes.ts';
import { heightOf, portGap, type Slot } from './slots.ts';
import { linesHeight, setLines, sizes } from './type.ts';

/** The bars of forks and joins: thin lines across, which take what comes from the side from above or below. */

const thickness = 4.5;
/** Where the first line from the side meets a bar, and the distance of the next. */
const foot = { first: 10, next: 8 };

export interface BarBox {
  box: Box;
  /** Points next to the bar of what meets it from the side, in the direction of the line, from the box's corner. */
  ports: Map<Slot, Point[]>;
}

/** The slot that meets the bar at its end: the branches of a fork, those of a join, or the only one. */
function atEnd(node: ChartNode, slots: Slot[]): Slot | undefined {
  const type = node.kind === 'fork' ? 'out' : 'into';
  const plain = slots.filter((slot) => slot.plain);
  return plain.find((slot) => slot.type === type) ?? (slots.length === 1 ? plain[0] : undefined);
}

/**
 * A bar over `width` points; the main flow meets it `middle` points from its start. Its label stands behind the main
 * flow, above a fork and below a join.
 */
export function barBox(node: ChartNode, width: number, middle: number, slots: Slot[]): BarBox {
  const fork = node.kind === 'fork';
  const lines = node.label === '' ? [] : wrap(node.label, width - middle - 10, sizes.actor);
  const label = lines.length > 0 ? linesHeight(lines.length, sizes.actor) + 3 : 0;
  const end = atEnd(node, slots);
  const above = slots.filter((slot) => slot !== end && slot.type !== 'out');
  const below = slots.filter((slot) => slot !== end && slot.type === 'out');
  const room = (list: Slot[]) => (list.length > 0 ? heightOf(list) + portGap : 0);
  const top = Math.max(room(above), fork ? label : 0);
  const bottom = top + thickness;
  const height = bottom + Math.max(room(below), fork ? 0 : label);

  const ports = new Map<Slot, Point[]>();
  if (end) ports.set(end, [{ x: 0, y: top + thickness / 2 }]);
  let y = top - room(above);
  above.forEach((slot, index) => {
    const x = foot.first + foot.next * (above.length - 1 - index);
    ports.set(slot, [
      { x, y: y + slot.height / 2 },
      { x, y: top },
    ]);
    y += slot.height + portGap;
  });
  y = bottom + portGap;
  below.forEach((slot, index) => {
    const x = foot.first + foot.next * index;
    ports.set(slot, [
      { x, y: bottom },
      { x, y: y + slot.height / 2 },
    ]);
    y += slot.height + portGap;
  });
  const style = { size: sizes.actor, weight: 'regular', tone: 'muted' } as const;
  const texts = setLines(lines, middle + 8, fork ? top - label : bottom + 2, 'left', style);
  const outline = rectangle(width, thickness, top);
  return { box: { width, height, outline, round: 1.5, marks: [], texts }, ports };
}
