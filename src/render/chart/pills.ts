import { widest, wrapEvenly } from './metrics.ts';
import type { Pill } from './placed.ts';
import { linesHeight, setLines, sizes } from './type.ts';

/** The labels of one line, one pill each, stacked. */
export interface PillStack {
  width: number;
  height: number;
  pills: Pill[];
}

const padding = { x: 5.5, top: 1.2, bottom: 1.8 };
const between = 2.5;

/** A pill beside the flow may be wider by this factor for a long word; a longer one is cut. */
const mostStretch = 1.3;

function pillOf(label: string, width: number, most = width): Pill {
  const longest = widest(label.split(/\s+/), sizes.answer) * 1.02 + padding.x * 2;
  const limit = Math.min(Math.max(width, longest), most);
  const lines = wrapEvenly(label, limit - padding.x * 2, sizes.answer);
  const own = widest(lines, sizes.answer) + padding.x * 2;
  const height = linesHeight(lines.length, sizes.answer) + padding.top + padding.bottom;
  const style = { size: sizes.answer, weight: 'regular', tone: 'ink' } as const;
  return { x: 0, y: 0, width: own, height, texts: setLines(lines, own / 2, padding.top, 'middle', style) };
}

/** The same pill, `x` to the right and `y` down. */
function moved(pill: Pill, x: number, y: number): Pill {
  const texts = pill.texts.map((text) => ({ ...text, x: text.x + x, y: text.y + y }));
  return { ...pill, x: pill.x + x, y: pill.y + y, texts };
}

/** Room between two labels in one pill. */
const joint = 3.5;

/** Several labels in one pill, for a line that runs to the side and meets it once. */
function joinedPill(labels: string[], width: number): Pill {
  const parts = labels.map((label) => pillOf(label, width, width * mostStretch));
  const most = Math.max(...parts.map((part) => part.width));
  let y = 0;
  const texts = parts.flatMap((part) => {
    const put = moved(part, (most - part.width) / 2, y).texts;
    y += part.height - padding.top - padding.bottom + joint;
    return put;
  });
  return { x: 0, y: 0, width: most, height: y - joint + padding.top + padding.bottom, texts };
}

/** Pills for the labels of a line that runs to the side: all in one, about `width` points wide at most. */
export function sidePill(labels: string[], width: number): PillStack | undefined {
  if (labels.length === 0) return undefined;
  const pill = joinedPill(labels, width);
  return { width: pill.width, height: pill.height, pills: [pill] };
}

/** Pills for the labels of a line that runs down, one below the other. */
export function pillStack(labels: string[], width: number): PillStack | undefined {
  if (labels.length === 0) return undefined;
  const single = labels.map((label) => pillOf(label, width));
  const most = Math.max(...single.map((pill) => pill.width));
  let y = 0;
  const pills = single.map((pill) => {
    const put = moved(pill, (most - pill.width) / 2, y);
    y += pill.height + between;
    return put;
  });
  return { width: most, height: y - between, pills };
}

/** The pills of a stack with its upper left corner at (`x`, `y`). */
export function putStack(stack: PillStack | undefined, x: number, y: number): Pill[] {
  return (stack?.pills ?? []).map((pill) => moved(pill, x, y));
}
