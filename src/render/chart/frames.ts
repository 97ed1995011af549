import type { Chart, ChartBand, ChartWords } from './chart.ts';
import type { Drawing } from './drawing.ts';
import { textWidth, wrap } from './metrics.ts';
import type { Mark, PlacedBand, TextLine } from './placed.ts';
import type { Item } from './plan.ts';
import { linesHeight, setLines, sizes } from './shapes.ts';
import { framePad, type Zones } from './zones.ts';

/** The frames around groups, the bands of what runs alongside, and the key. */

/** The group of each item; branches belong to the group of the node before them. */
export function groupRuns(chart: Chart, items: Item[]): (string | undefined)[] {
  const owner = new Map<string, string>();
  for (const group of chart.groups ?? []) {
    for (const id of group.nodes) if (!owner.has(id)) owner.set(id, group.id);
  }
  return items.map((item) => owner.get(item.type === 'single' ? item.node.id : item.head.id));
}

/** Begins the frame of a group below everything so far; its height is set by `closeGroup`. */
export function openGroup(drawing: Drawing, groupId: string, label: string, first: boolean): void {
  const { zones } = drawing;
  const top = first ? drawing.y : Math.max(drawing.y, drawing.sideY + framePad);
  const lines = wrap(label, zones.main.width / 2 - 12, sizes.group, 'bold');
  const texts = setLines(lines, zones.main.x, top + 5, 'left', {
    size: sizes.group,
    weight: 'bold',
    tone: 'accent',
  });
  const count = drawing.groups.filter(({ id }) => id.split('@')[0] === groupId).length;
  drawing.groups.push({
    id: count === 0 ? groupId : `${groupId}@${count + 1}`,
    x: zones.left - framePad,
    y: top,
    width: zones.right - zones.left + framePad * 2,
    height: 0,
    texts,
  });
  drawing.y = top + 5 + linesHeight(lines.length, sizes.group) + 6;
  drawing.sideY = drawing.y - 6;
}

export function closeGroup(drawing: Drawing): void {
  const group = drawing.groups.at(-1)!;
  const bottom = Math.max(drawing.y, drawing.sideY) + framePad;
  group.height = bottom - group.y;
  drawing.y = bottom;
  drawing.sideY = bottom;
}

/** A band before it has a place. Texts begin at its upper left corner. */
export interface BandBox {
  height: number;
  marks: Mark[];
  texts: TextLine[];
}

export function bandBox(band: ChartBand, width: number, words: ChartWords): BandBox {
  const inset = 9;
  const inside = width - inset - 5;
  const marks: Mark[] = [];
  const texts: TextLine[] = [];
  let y = 7;
  if (band.number !== undefined) {
    const badge = Math.max(16, textWidth(band.number, sizes.number, 'bold') + 8);
    marks.push({ sign: 'badge', x: inset, y, width: badge, height: 15 });
    const style = { size: sizes.number, weight: 'bold', tone: 'on-accent' } as const;
    texts.push(...setLines([band.number], inset + badge / 2, y + 2, 'middle', style));
  }
  if (band.safeguard) marks.push({ sign: 'shield', x: width - 15, y: y + 2, width: 10, height: 10 });
  if (marks.length > 0) y += 19;
  const add = (text: string, style: Pick<TextLine, 'size' | 'weight' | 'tone'>, indent = 0) => {
    const lines = wrap(text, inside - indent, style.size, style.weight);
    texts.push(...setLines(lines, inset + indent, y, 'left', style));
    y += linesHeight(lines.length, style.size);
  };
  add(band.label, { size: sizes.band, weight: 'bold', tone: 'ink' });
  y += 2;
  add(words.throughout, { size: sizes.actor, weight: 'regular', tone: 'accent' });
  if (band.actor) {
    y += 3;
    marks.push({ sign: 'person', x: inset, y: y + 0.9, width: 7.4, height: 7.4 });
    add(band.actor, { size: sizes.actor, weight: 'regular', tone: 'muted' }, 10);
  }
  return { height: y + 7, marks, texts };
}

/** Puts a band beside the items that it spans. */
export function layBand(
  band: ChartBand,
  box: BandBox,
  zones: Zones,
  track: number,
  top: number,
  bottom: number,
): PlacedBand {
  const x = zones.bands[track]!;
  const move = <T extends { x: number; y: number }>(item: T): T => ({
    ...item,
    x: item.x + x,
    y: item.y + top,
  });
  return {
    id: band.id,
    x,
    y: top,
    width: zones.bandWidth,
    height: bottom - top,
    marks: box.marks.map(move),
    texts: box.texts.map(move),
  };
}

/** What the shield means; empty where no node carries one. */
export function keyOf(
  safeguards: boolean,
  words: ChartWords,
  width: number,
  top: number,
): { marks: Mark[]; texts: TextLine[]; height: number } {
  if (!safeguards) return { marks: [], texts: [], height: 0 };
  const lines = wrap(words.safeguard, width - 16, sizes.key);
  const style = { size: sizes.key, weight: 'regular', tone: 'muted' } as const;
  return {
    marks: [{ sign: 'shield', x: 1, y: top + 10, width: 10, height: 10 }],
    texts: setLines(lines, 15, top + 10, 'left', style),
    height: 10 + linesHeight(lines.length, sizes.key),
  };
}
