import { barBox } from './bars.ts';
import { type ChartNode, type ChartWords, type NodeKind, nameOf } from './chart.ts';
import { textWidth, widest, wrap, wrapEvenly } from './metrics.ts';
import { hexagon, octagon, rectangle, signpost, signpostDown } from './outlines.ts';
import type { Mark, Point, TextLine } from './placed.ts';
import { linesHeight, setLines, setNumber, sizes, type TextStyle } from './type.ts';

/** A node before it has a place: its own size, and its contents from its upper left corner. */
export interface Box {
  width: number;
  height: number;
  outline: Point[];
  round: number;
  marks: Mark[];
  texts: TextLine[];
}

const label: TextStyle = { size: sizes.label, weight: 'regular', tone: 'ink' };
const bold: TextStyle = { ...label, weight: 'bold' };
const small: TextStyle = { ...label, size: sizes.label - 0.4 };
const actorStyle: TextStyle = { size: sizes.actor, weight: 'regular', tone: 'muted' };
const noteStyle: TextStyle = { size: sizes.actor, weight: 'regular', tone: 'accent' };
const numberStyle: TextStyle = { size: sizes.number, weight: 'bold', tone: 'on-accent' };

const pad = { x: 9, y: 6 };
const gap = 6;
const shieldSize = 10;
const personSize = 7.4;

function shield(right: number, top: number): Mark {
  return { sign: 'shield', x: right - shieldSize, y: top, width: shieldSize, height: shieldSize };
}

/** The actor line with its sign, from (`x`, `top`). */
function actorLines(actor: string, x: number, top: number, width: number) {
  const indent = personSize + 3;
  const lines = wrap(actor, width - indent, sizes.actor);
  const mark: Mark = { sign: 'person', x, y: top + 1.2, width: personSize, height: personSize };
  return {
    mark,
    texts: setLines(lines, x + indent, top, 'left', actorStyle),
    bottom: top + linesHeight(lines.length, sizes.actor),
  };
}

/** Label and actor line in a column of `width`, from (0, 0) at `x`. */
function column(node: ChartNode, x: number, width: number, style: TextStyle) {
  const lines = wrapEvenly(node.label, width, style.size, style.weight);
  const texts = setLines(lines, x, 0, 'left', style);
  let height = linesHeight(lines.length, style.size);
  if (node.note) {
    const note = wrap(node.note, width, noteStyle.size);
    texts.push(...setLines(note, x, height + 1, 'left', noteStyle));
    height += 1 + linesHeight(note.length, noteStyle.size);
  }
  if (!node.actor) return { texts, marks: [], height };
  const actor = actorLines(node.actor, x, height + 2, width);
  return { texts: [...texts, ...actor.texts], marks: [actor.mark], height: actor.bottom };
}

function down<T extends { y: number }>(items: T[], dy: number): T[] {
  return items.map((item) => ({ ...item, y: item.y + dy }));
}

/** A box with a number badge at its start: steps, decisions, handovers. */
function card(node: ChartNode, width: number, inset: number): Box {
  const { number } = node;
  const badge = number === undefined ? 0 : Math.max(16, textWidth(number, sizes.number, 'bold') + 8);
  const left = inset + (badge > 0 ? badge + gap : 0);
  const end = width - inset - (node.safeguard ? shieldSize + 3 : 0);
  const body = column(node, left, end - left, label);
  const height = Math.max(body.height + pad.y * 2, 28);
  const top = (height - body.height) / 2;
  const marks: Mark[] = down(body.marks, top);
  const texts = down(body.texts, top);
  if (number !== undefined) {
    marks.push({ sign: 'badge', x: inset, y: height / 2 - 8, width: badge, height: 16 });
    texts.push(setNumber(number, inset + badge / 2, height / 2, numberStyle));
  }
  if (node.safeguard) marks.push(shield(width - inset + 3, pad.y + 0.5));
  return { width, height, outline: rectangle(width, height), round: 4, marks, texts };
}

function decision(node: ChartNode, width: number): Box {
  const slant = 12;
  const box = card(node, width, slant + 4);
  return { ...box, outline: hexagon(width, box.height, slant), round: 0 };
}

function measure(node: ChartNode, width: number): Box {
  const { number } = node;
  const block = number === undefined ? 0 : Math.max(32, textWidth(number, sizes.measure, 'bold') + 12);
  const left = block + pad.x;
  const end = width - pad.x - (node.safeguard ? shieldSize + 3 : 0);
  const body = column(node, left, end - left, bold);
  const height = Math.max(body.height + pad.y * 2 + 2, 32);
  const top = (height - body.height) / 2;
  const marks: Mark[] = down(body.marks, top);
  const texts = down(body.texts, top);
  if (number !== undefined) {
    marks.push({ sign: 'badge', x: 0, y: 0, width: block, height });
    texts.push(setNumber(number, block / 2, height / 2, { ...numberStyle, size: sizes.measure }));
  }
  if (node.safeguard) marks.push(shield(width - pad.x + 3, pad.y + 0.5));
  return { width, height, outline: rectangle(width, height), round: 3, marks, texts };
}

/** Start, end and exits: rounded ends; `fixed`: as wide as its column, else as narrow as the text allows. */
function terminal(node: ChartNode, width: number, style: TextStyle, fixed: boolean): Box {
  const before = node.kind === 'exit' ? 22 : 12;
  const after = node.safeguard ? 19 : 12;
  const inside = width - before - after;
  const lines = wrapEvenly(nameOf(node), inside, style.size, style.weight);
  const actor = node.actor ? wrapEvenly(node.actor, inside, sizes.actor) : [];
  const needed = Math.max(widest(lines, style.size, style.weight), widest(actor, sizes.actor)) + 2;
  const own = fixed ? width : Math.min(width, Math.max(needed + before + after, 64));
  const labelHeight = linesHeight(lines.length, style.size);
  const textHeight = labelHeight + linesHeight(actor.length, sizes.actor);
  const height = Math.max(textHeight + 10, 22);
  const top = (height - textHeight) / 2;
  const middle = before + (own - before - after) / 2;
  const texts = [
    ...setLines(lines, middle, top, 'middle', style),
    ...setLines(actor, middle, top + labelHeight, 'middle', actorStyle),
  ];
  const marks: Mark[] = [];
  if (node.kind === 'exit') marks.push({ sign: 'exit-sign', x: 9, y: height / 2 - 4.5, width: 9, height: 9 });
  if (node.safeguard) marks.push(shield(own - 7, height / 2 - shieldSize / 2));
  const round = Math.min(height / 2, 13);
  return { width: own, height, outline: rectangle(own, height), round, marks, texts };
}

function stop(node: ChartNode, width: number, words: ChartWords): Box {
  const inset = 10;
  const sign = 13;
  const inside = width - inset * 2;
  const top = 5.5;
  const head = wrap(words.stop.toLocaleUpperCase('und'), inside - sign - 5, sizes.label, 'bold');
  const marks: Mark[] = [{ sign: 'stop-sign', x: inset, y: top, width: sign, height: sign }];
  const texts = setLines(head, inset + sign + 5, top + 0.8, 'left', { ...bold, tone: 'stop' });
  let y = top + Math.max(linesHeight(head.length, sizes.label), sign) + 2;
  const add = (text: string, x: number, style: TextStyle) => {
    const lines = wrap(text, width - inset - x, style.size, style.weight);
    texts.push(...setLines(lines, x, y, 'left', style));
    y += linesHeight(lines.length, style.size);
  };
  if (node.label !== '') add(nameOf(node), inset, small);
  for (const item of node.items ?? []) {
    y += 1;
    texts.push(...setLines(['\u2022'], inset + 0.5, y, 'left', small));
    add(item, inset + 7, small);
  }
  if (node.actor) {
    const actor = actorLines(node.actor, inset, y + 2, inside);
    marks.push(actor.mark);
    texts.push(...actor.texts);
    y = actor.bottom;
  }
  const height = y + 6.5;
  return { width, height, outline: octagon(width, height, 9), round: 0, marks, texts };
}

/** Width of a connector without its number, below which the number stands in the line of the label. */
const leastConnector = 84;

/** "Continued there": points down in the main flow, to the side beside it. */
function connector(given: ChartNode, width: number, aside: boolean): Box {
  const { number: own, ...bare } = given;
  const roomy = own === undefined || width - textWidth(own, small.size, 'bold') > leastConnector;
  const node: ChartNode = roomy ? given : { ...bare, label: nameOf(given) };
  const tip = 9;
  const inset = 9;
  const { number } = node;
  const before = inset + (number === undefined ? 0 : textWidth(number, small.size, 'bold') + 6);
  const after = inset + (aside ? tip - 3 : 0);
  const shieldRoom = node.safeguard ? shieldSize + 3 : 0;
  const least = node.safeguard ? shieldSize + 4 : 0;
  const body = column(node, before, width - before - after - shieldRoom, small);
  const text = widestOf(body.texts, before);
  const wide = aside ? width : Math.min(width, Math.max(before + text + after + shieldRoom + 2, 80));
  const inner = Math.max(body.height + 9, least, 22);
  const height = aside ? inner : inner + tip - 3;
  const top = (inner - body.height) / 2;
  const texts = down(body.texts, top);
  const marks: Mark[] = down(body.marks, top);
  if (number !== undefined) {
    texts.push(...setLines([number], inset, top, 'left', { ...small, weight: 'bold', tone: 'accent' }));
  }
  if (node.safeguard) marks.push(shield(wide - after + 2, top + 0.5));
  const outline = aside ? signpost(wide, height, tip) : signpostDown(wide, height, tip);
  return { width: wide, height, outline, round: 0, marks, texts };
}

/** Width of lines that begin at different places, from `left` on. */
function widestOf(texts: TextLine[], left: number): number {
  return Math.max(0, ...texts.map(({ x, text, size, weight }) => x - left + textWidth(text, size, weight)));
}

/** The width below which a word of the node would have to be cut. */
export function leastWidth(node: ChartNode): number {
  if (node.kind === 'fork' || node.kind === 'join') return 0;
  const strong = node.kind === 'measure' || node.kind === 'start' || node.kind === 'end';
  const longest = (text: string, style: TextStyle) => widest(text.split(/\s+/), style.size, style.weight);
  const words = Math.max(
    longest(node.label, strong ? bold : label),
    longest(node.actor ?? '', actorStyle) + personSize + 3,
    longest(node.note ?? '', noteStyle),
  );
  const block = node.kind === 'measure' ? 32 + pad.x : 16 + gap;
  const signs = (node.number === undefined ? 0 : block) + (node.safeguard ? shieldSize + 3 : 0);
  return words * 1.02 + signs + (node.kind === 'decision' ? 32 : pad.x * 2) + 2;
}

/** Sizes a node for a column of `width` points. `aside`: it stands beside the flow, not in it. */
export function boxOf(node: ChartNode, width: number, aside: boolean, words: ChartWords): Box {
  const boxes: Record<NodeKind, () => Box> = {
    start: () => terminal(node, width, bold, false),
    end: () => terminal(node, width, bold, false),
    exit: () => terminal(node, width, label, aside),
    step: () => card(node, width, pad.x),
    decision: () => decision(node, width),
    measure: () => measure(node, width),
    handover: () => card(node, width, pad.x + 5),
    stop: () => stop(node, width, words),
    connector: () => connector(node, width, aside),
    fork: () => barBox(node, width, width / 2, []).box,
    join: () => barBox(node, width, width / 2, []).box,
  };
  return boxes[node.kind]();
}
