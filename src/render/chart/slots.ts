import type { Link } from './plan.ts';

/** The places at the left of a node where something meets it, from top to bottom. */

/** Distance between two lines that meet the left side of a node. */
export const portGap = 5;
/** Room that a line without a label takes there. */
export const lineRoom = 8;

export interface Slot {
  type: 'reference' | 'into' | 'out';
  height: number;
  /** Lines that meet the node here. */
  links: Link[];
  /** A line without a label. */
  plain: boolean;
}

/** Height in points of all slots, one below the other. */
export function heightOf(slots: Slot[]): number {
  return slots.reduce((sum, slot) => sum + slot.height + portGap, slots.length > 0 ? -portGap : 0);
}
