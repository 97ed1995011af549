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

/** Greatest width of a label on a line that runs down. */
export const pillWidthDown = 150;

function pillOf(label: string, width: number): Pill {
  const lines = wrapEvenly(label, width - padding.x * 2, sizes.answer);
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

/** Pills for labels, each at most `width` points wide; undefined where there are no labels. */
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
