/** Offsets in a text to lines and columns: computed only for what is reported. */
import type { Place, Position } from '../finding.ts';

/** Offsets (UTF-16 units) at which the lines of an LF text begin; the first is 0. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/**
 * The 1-based line and column of a 0-based offset. An offset outside of the text is moved to its nearest end.
 * @param starts what {@link lineStarts} gave for this text
 */
export function positionAt(text: string, starts: readonly number[], offset: number): Position {
  const inside = Math.min(Math.max(offset, 0), text.length);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= inside) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: inside - starts[low]! + 1, offset: inside };
}

/** The place of `[start, end)` in a text. */
export function placeOf(
  file: string,
  text: string,
  starts: readonly number[],
  start: number,
  end: number,
): Place {
  return { file, start: positionAt(text, starts, start), end: positionAt(text, starts, end) };
}
