import type { Chart, ChartBand, ChartWords } from './chart.ts';
import type { Drawing } from './drawing.ts';
import { textWidth, wrap, wrapEvenly } from './metrics.ts';
import type { Mark, PlacedBand, TextLine } from './placed.ts';
import type { Item } from './plan.ts';
import { linesHeight, setLines, setNumber, sizes, type TextStyle } from './type.ts';
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

/** Begins the frame of a group below everything so far; `crossed`: the main flow runs through its head. */
export function openGroup(
  drawing: Drawing,
  groupId: string,
  label: string,
  first: boolean,
  crossed: boolean,
): void {
  const { zones } = drawing;
  const top = first ? drawing.y : Math.max(drawing.y, drawing.sideY + framePad);
  const lines = wrap(
    label,
    (crossed ? drawing.middle - 12 : zones.right) - zones.labels,
    sizes.group,
    'bold',
  );
  const texts = setLines(lines, zones.labels, top + 5, 'left', {
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

/** A band before it has a place: its least height, and its contents once the height is known. */
export interface BandBox {
  least: number;
  contents: (height: number) => { marks: Mark[]; texts: TextLine[] };
}

const bandLabel: TextStyle = { size: sizes.band, weight: 'bold', tone: 'ink' };
const bandNote: TextStyle = { size: sizes.actor, weight: 'regular', tone: 'muted' };

/** Number and shield at the upper end of a band, in a column around `middle` or from `left` to `right`. */
function bandHead(band: ChartBand, width: number, upright: boolean) {
  const marks: Mark[] = [];
  const texts: TextLine[] = [];
  let y = 7;
  if (band.number !== undefined) {
    const badge = Math.max(16, textWidth(band.number, sizes.number, 'bold') + 8);
    const x = upright ? 9 : (width - badge) / 2;
    marks.push({ sign: 'badge', x, y, width: badge, height: 15 });
    texts.push(setNumber(band.number, x + badge / 2, y + 7.5, { ...bandLabel, tone: 'on-accent' }));
    if (!upright) y += 19;
  }
  if (band.safeguard) {
    marks.push({
      sign: 'shield',
      x: upright ? width - 17 : width / 2 - 5,
      y: y + (upright ? 2.5 : 0),
      width: 10,
      height: 10,
    });
    if (!upright) y += 14;
  }
  return { marks, texts, y: upright && marks.length > 0 ? y + 19 : y };
}

function uprightBand(band: ChartBand, width: number, words: ChartWords): BandBox {
  const { marks, texts, ...head } = bandHead(band, width, true);
  const inset = 9;
  let { y } = head;
  const add = (text: string, style: TextStyle, indent = 0) => {
    const lines = wrap(text, width - inset - 6 - indent, style.size, style.weight);
    texts.push(...setLines(lines, inset + indent, y, 'left', style));
    y += linesHeight(lines.length, style.size);
  };
  add(band.label, bandLabel);
  y += 2;
  add(words.throughout, { ...bandNote, tone: 'accent' });
  if (band.actor) {
    y += 3;
    marks.push({ sign: 'person', x: inset, y: y + 1.2, width: 7.4, height: 7.4 });
    add(band.actor, bandNote, 10.4);
  }
  return { least: y + 7, contents: () => ({ marks, texts }) };
}

/** Text that runs upwards: the label, and below it what else there is to say. */
function turnedBand(band: ChartBand, width: number, words: ChartWords, length: number): BandBox {
  const { marks, texts, y: top } = bandHead(band, width, false);
  const note = [words.throughout, band.actor].filter((part) => part !== undefined).join(' \u00b7 ');
  const lines = [
    ...wrapEvenly(band.label, length, bandLabel.size, 'bold').map((text) => ({ text, style: bandLabel })),
    ...wrap(note, length, bandNote.size).map((text) => ({ text, style: bandNote })),
  ];
  const across = lines.reduce((sum, { style }) => sum + linesHeight(1, style.size), 0);
  const along = Math.max(...lines.map(({ text, style }) => textWidth(text, style.size, style.weight)));
  if (across > width - 6) return turnedBand(band, width, words, length * 1.25);
  const contents = (height: number) => {
    const middle = (top + height) / 2;
    let x = (width - across) / 2;
    const turned = lines.map(({ text, style }): TextLine => {
      const line: TextLine = {
        text,
        x: x + style.size * 1.08,
        y: middle,
        anchor: 'middle',
        turned: true,
        ...style,
      };
      x += linesHeight(1, style.size);
      return line;
    });
    return { marks, texts: [...texts, ...turned] };
  };
  return { least: top + along + 14, contents };
}

/** @param length how long the band will be at least, as far as is known */
export function bandBox(band: ChartBand, zones: Zones, words: ChartWords, length: number): BandBox {
  return zones.upright
    ? uprightBand(band, zones.bandWidth, words)
    : turnedBand(band, zones.bandWidth, words, length);
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
  const { marks, texts } = box.contents(bottom - top);
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
    marks: marks.map(move),
    texts: texts.map(move),
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
