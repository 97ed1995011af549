/** The effect that an author declares, beside the direction that is computed. */
import type { Alteration } from '../generated/types.ts';
import type { Direction } from './fact.ts';

export type Effect = NonNullable<Alteration['effect']>;

/**
 * Whether a declared effect hides what was computed. Where something is said to come in place of what was taken
 * away, only the reader can tell whether it is worth as much.
 * @param replaced whether it is said what comes in its place
 */
export function contradicts(effect: Effect | undefined, direction: Direction, replaced: boolean): boolean {
  switch (effect) {
    case 'strengthens':
    case 'neutral':
      return direction === 'weakened';
    case 'equivalent':
      return direction === 'weakened' && !replaced;
    case 'weakens':
      return direction === 'strengthened';
    default:
      return false;
  }
}
