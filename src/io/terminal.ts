/** Whether a person looks, and what they see. */
import { fstatSync } from 'node:fs';

/** Whether a person looks at the stream. */
export function isTerminal(stream: 'stdout' | 'stderr'): boolean {
  const descriptor = stream === 'stdout' ? 1 : 2;
  try {
    // Node's own test loads its network code: only worth it for what can be a terminal.
    if (!fstatSync(descriptor).isCharacterDevice()) return false;
  } catch {
    return false;
  }
  return process[stream].isTTY === true;
}

/** Whether to colour a stream: NO_COLOR and FORCE_COLOR (no-color.org, force-color.org) decide before the terminal. */
export function hasColour(stream: 'stdout' | 'stderr'): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return TERM !== 'dumb' && isTerminal(stream);
}

/** The width of the terminal in columns; 80 where there is none. */
export function terminalWidth(): number {
  return (isTerminal('stdout') && process.stdout.columns) || 80;
}

/** Columns for text that is read line by line: those of the terminal, up to 120. */
export const textWidth = (): number => Math.min(terminalWidth(), 120);
