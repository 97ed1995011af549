/** Classes of confidentiality, from the widest circle of readers to the narrowest. */
import type { Class } from './generated/types.ts';

export const CLASSES: readonly Class[] = ['public', 'practitioners', 'named-bodies'];

/** Class that counts: none given means the most restricted. A channel may only tighten its entry's. */
export function classOf(entry: Class | undefined, channel?: Class): Class {
  const own = entry ?? 'named-bodies';
  return channel && CLASSES.indexOf(channel) > CLASSES.indexOf(own) ? channel : own;
}

/** Whether something of a class may be shown to readers of another. */
export function mayRead(readers: Class, item: Class): boolean {
  return CLASSES.indexOf(item) <= CLASSES.indexOf(readers);
}
