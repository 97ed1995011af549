import { type ChartNode, type ChartWords, type NodeKind, nameOf } from './chart.ts';
import { textWidth, widest, wrap, wrapEvenly } from './metrics.ts';
import type { Mark, Point, TextLine, Tone } from './placed.ts';

/** Type sizes in points; nothing on a chart is smaller than 7.5. */
export const sizes = {
  label: 9,
  number: 8.6,
  measure: 11,
  actor: 7.7,
  answer: 8,
  band: 8.2,
  group: 8.4,
  key: 7.6,
};

/** Distance of baselines as a multiple of the size, and where the first baseline stands in its line. */
const leading = 1.27;
const ascent = 1;

/** A node before it has a place: its own size, and its contents from its upper left corner. */
export interface Box {
  width: number;
  height: number;
  outline: Point[];
  round: number;
  marks: Mark[];
  texts: TextLine[];
}

interface Style {
  size: number;
  weight: 'regular' | 'bold';
  tone: Tone;
}

const inkLabel: Style = { size: sizes.label, weight: 'regular', tone: 'ink' };
const boldLabel: Style = { size: sizes.label, weight: 'bold', tone: 'ink' };
const actorStyle: Style = { size: sizes.actor, weight: 'regular', tone: 'muted' };

/** Height in points of `count` lines of text at `size`. */
export function linesHeight(count: number, size: number): number {
  return count * size * leading;
}

/** Lines of text from `top` downwards. */
export function setLines(
  lines: string[],
  x: number,
  top: number,
  anchor: TextLine['anchor'],
  style: Style,
): TextLine[] {
  const slack = (style.size * (leading - 1)) / 2;
  return lines.map((text, index) => ({
    text,
    x,
    anchor,
    y: top + slack * 0.6 + index * style.size * leading + style.size * ascent,
    ...style,
  }));
}

function rectangle(width: number, height: number): Point[] {
  return [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
}

function hexagon(width: number, height: number, slant: number): Point[] {
  return [
    { x: slant, y: 0 },
    { x: width - slant, y: 0 },
    { x: width, y: height / 2 },
    { x: width - slant, y: height },
    { x: slant, y: height },
    { x: 0, y: height / 2 },
  ];
}

function octagon(width: number, height: number, cut: number): Point[] {
  return [
    { x: cut, y: 0 },
    { x: width - cut, y: 0 },
    { x: width, y: cut },
    { x: width, y: height - cut },
    { x: width - cut, y: height },
    { x: cut, y: height },
    { x: 0, y: height - cut },
    { x: 0, y: cut },
  ];
}

/** A sign-post that points down (in the main flow) or to the side. */
function signpost(width: number, height: number, tip: number, down: boolean): Point[] {
  if (down) {
    return [
      { x: 0, y: 0 },
      { x: width, y: 0 },
      { x: width, y: height - tip },
      { x: width / 2, y: height },
      { x: 0, y: height - tip },
    ];
  }
  return [
    { x: 0, y: 0 },
    { x: width - tip, y: 0 },
    { x: width, y: height / 2 },
    { x: width - tip, y: height },
    { x: 0, y: height },
  ];
}

const pad = { x: 9, y: 6 };
const gap = 6;
const shieldSize = 10;
const personSize = 7.4;

/** Label and actor line in a column of `width`, from (`x`, `top`); `room` is kept free at the end of the first line. */
function column(node: ChartNode, x: number, top: number, width: number, style: Style) {
  const lines = wrap(node.label, width, style.size, style.weight);
  const texts = setLines(lines, x, top, 'left', style);
  const marks: Mark[] = [];
  let bottom = top + linesHeight(lines.length, style.size);
  if (node.actor) {
    const indent = personSize + 3;
    const actor = wrap(node.actor, width - indent, sizes.actor);
    const actorTop = bottom + 2.5;
    marks.push({ sign: 'person', x, y: actorTop + 0.9, width: personSize, height: personSize });
    texts.push(...setLines(actor, x + indent, actorTop, 'left', actorStyle));
    bottom = actorTop + linesHeight(actor.length, sizes.actor);
  }
  return { texts, marks, bottom };
}

function shift(items: TextLine[] | Mark[], dy: number) {
  for (const item of items) item.y += dy;
}

/** A box with a number badge at its start: steps and decisions. */
function card(node: ChartNode, width: number, inset: number): Box {
  const badgeWidth =
    node.number === undefined ? 0 : Math.max(16, textWidth(node.number, sizes.number, 'bold') + 8);
  const left = inset + (badgeWidth > 0 ? badgeWidth + gap : 0);
  const shield = node.safeguard ? shieldSize + 5 : 0;
  const inside = width - left - inset - shield;
  const body = column(node, left, pad.y, inside, inkLabel);
  const height = Math.max(body.bottom + pad.y, 28);
  shift(body.texts, (height - pad.y - body.bottom) / 2);
  shift(body.marks, (height - pad.y - body.bottom) / 2);
  if (node.number !== undefined) {
    const badge = { x: inset, y: height / 2 - 8, width: badgeWidth, height: 16 };
    body.marks.push({ sign: 'badge', ...badge });
    body.texts.push(
      ...setLines(
        [node.number],
        inset + badgeWidth / 2,
        height / 2 - linesHeight(1, sizes.number) / 2 + 0.2,
        'middle',
        {
          size: sizes.number,
          weight: 'bold',
          tone: 'on-accent',
        },
      ),
    );
  }
  if (node.safeguard) {
    body.marks.push({
      sign: 'shield',
      x: width - inset - shieldSize + 2,
      y: pad.y + 0.5,
      width: shieldSize,
      height: shieldSize,
    });
  }
  return {
    width,
    height,
    outline: rectangle(width, height),
    round: 4,
    marks: body.marks,
    texts: body.texts,
  };
}

function decision(node: ChartNode, width: number): Box {
  const slant = 12;
  const box = card(node, width, slant + 4);
  return { ...box, outline: hexagon(width, box.height, slant), round: 0 };
}

function measure(node: ChartNode, width: number): Box {
  const number = node.number;
  const block = number === undefined ? 0 : Math.max(34, textWidth(number, sizes.measure, 'bold') + 14);
  const left = block + pad.x;
  const shield = node.safeguard ? shieldSize + 5 : 0;
  const body = column(node, left, pad.y + 1, width - left - pad.x - shield, boldLabel);
  const height = Math.max(body.bottom + pad.y + 1, 32);
  const dy = (height - pad.y - 1 - body.bottom) / 2;
  shift(body.texts, dy);
  shift(body.marks, dy);
  if (number !== undefined) {
    body.marks.push({ sign: 'badge', x: 0, y: 0, width: block, height });
    body.texts.push(
      ...setLines([number], block / 2, height / 2 - linesHeight(1, sizes.measure) / 2, 'middle', {
        size: sizes.measure,
        weight: 'bold',
        tone: 'on-accent',
      }),
    );
  }
  if (node.safeguard) {
    body.marks.push({
      sign: 'shield',
      x: width - pad.x - shieldSize + 2,
      y: pad.y + 0.5,
      width: shieldSize,
      height: shieldSize,
    });
  }
  return { width, height, outline: rectangle(width, height), round: 3, marks: body.marks, texts: body.texts };
}

/** Start, end and exits: rounded ends; as narrow as the text allows, but never wider than `width`. */
function terminal(node: ChartNode, width: number, style: Style, fixed: boolean): Box {
  const inset = 12;
  const sign = node.kind === 'exit' ? 12 : 0;
  const name = nameOf(node);
  const lines = wrapEvenly(name, width - inset * 2 - sign, style.size, style.weight);
  const actor = node.actor ? wrapEvenly(node.actor, width - inset * 2 - sign, sizes.actor) : [];
  const needed =
    Math.max(widest(lines, style.size, style.weight), widest(actor, sizes.actor)) + inset * 2 + sign + 2;
  const own = fixed ? width : Math.min(width, Math.max(needed, 64));
  const textHeight = linesHeight(lines.length, style.size) + linesHeight(actor.length, sizes.actor);
  const height = Math.max(textHeight + 9, 22);
  const top = (height - textHeight) / 2;
  const middle = sign + (own - sign) / 2;
  const texts = setLines(lines, middle, top, 'middle', style);
  texts.push(...setLines(actor, middle, top + linesHeight(lines.length, style.size), 'middle', actorStyle));
  const marks: Mark[] =
    sign > 0 ? [{ sign: 'exit-sign', x: 8, y: height / 2 - 4.5, width: 9, height: 9 }] : [];
  if (node.safeguard) {
    marks.push({ sign: 'shield', x: own - 14, y: 2, width: shieldSize, height: shieldSize });
  }
  return {
    width: own,
    height,
    outline: rectangle(own, height),
    round: Math.min(height / 2, 13),
    marks,
    texts,
  };
}

function stop(node: ChartNode, width: number, words: ChartWords): Box {
  const inset = 10;
  const sign = 13;
  const inside = width - inset * 2;
  const head = wrap(words.stop.toLocaleUpperCase('und'), inside - sign - 4, sizes.label, 'bold');
  const small = { ...inkLabel, size: sizes.label - 0.4 };
  const lines = wrap(nameOf(node), inside, small.size);
  const actor = node.actor ? wrap(node.actor, inside, sizes.actor) : [];
  let y = 5;
  const texts = setLines(head, inset + sign + 4, y, 'left', {
    size: sizes.label,
    weight: 'bold',
    tone: 'stop',
  });
  const marks: Mark[] = [{ sign: 'stop-sign', x: inset, y: y - 0.5, width: sign, height: sign }];
  y += Math.max(linesHeight(head.length, sizes.label), sign) + 1.5;
  texts.push(...setLines(lines, inset, y, 'left', small));
  y += linesHeight(lines.length, small.size);
  for (const item of node.items ?? []) {
    const part = wrap(item, inside - 7, small.size);
    y += 1;
    texts.push(...setLines(['\u2022'], inset + 0.5, y, 'left', small));
    texts.push(...setLines(part, inset + 7, y, 'left', small));
    y += linesHeight(part.length, small.size);
  }
  texts.push(...setLines(actor, inset, y, 'left', actorStyle));
  y += linesHeight(actor.length, sizes.actor);
  const height = y + 6;
  return { width, height, outline: octagon(width, height, 7), round: 0, marks, texts };
}

function connector(node: ChartNode, width: number, down: boolean): Box {
  const tip = down ? 9 : 10;
  const inset = 8;
  const inside = width - inset * 2 - (down ? 0 : tip);
  const number = node.number;
  const numberWidth = number === undefined ? 0 : textWidth(number, sizes.label, 'bold') + 6;
  const lines = wrap(node.label, inside - numberWidth, sizes.label - 0.4);
  const actor = node.actor ? wrap(node.actor, inside - numberWidth, sizes.actor) : [];
  const own = down
    ? Math.min(
        width,
        Math.max(
          80,
          inset * 2 +
            numberWidth +
            Math.max(widest(lines, sizes.label - 0.4), widest(actor, sizes.actor)) +
            4,
        ),
      )
    : width;
  const textHeight = linesHeight(lines.length, sizes.label - 0.4) + linesHeight(actor.length, sizes.actor);
  const body = Math.max(textHeight + 9, 22);
  const height = down ? body + tip - 3 : body;
  const top = (body - textHeight) / 2;
  const texts = setLines(lines, inset + numberWidth, top, 'left', { ...inkLabel, size: sizes.label - 0.4 });
  texts.push(
    ...setLines(
      actor,
      inset + numberWidth,
      top + linesHeight(lines.length, sizes.label - 0.4),
      'left',
      actorStyle,
    ),
  );
  if (number !== undefined) {
    texts.push(
      ...setLines([number], inset, top, 'left', { size: sizes.label - 0.4, weight: 'bold', tone: 'accent' }),
    );
  }
  return { width: own, height, outline: signpost(own, height, tip, down), round: 0, marks: [], texts };
}

const barHeight = 4.5;

/** A bar over the whole width; its label stands on the far side of the branches, before the middle. */
function bar(node: ChartNode, width: number, fork: boolean): Box {
  const lines = node.label === '' ? [] : wrap(node.label, width / 2 - 10, sizes.actor);
  const textHeight = lines.length > 0 ? linesHeight(lines.length, sizes.actor) + 2 : 0;
  const top = fork ? textHeight : 0;
  const outline = rectangle(width, barHeight).map(({ x, y }) => ({ x, y: y + top }));
  const texts = setLines(lines, 0, fork ? 0 : barHeight + 2, 'left', actorStyle);
  return { width, height: barHeight + textHeight, outline, round: 1.5, marks: [], texts };
}

/** Sizes a node for a column of `width` points. `aside`: it stands beside the flow, not in it. */
export function boxOf(node: ChartNode, width: number, aside: boolean, words: ChartWords): Box {
  const shapes: Record<NodeKind, () => Box> = {
    start: () => terminal(node, width, boldLabel, false),
    end: () => terminal(node, width, boldLabel, false),
    exit: () => terminal(node, width, inkLabel, aside),
    step: () => card(node, width, pad.x),
    decision: () => decision(node, width),
    measure: () => measure(node, width),
    handover: () => card(node, width, pad.x + 5),
    stop: () => stop(node, width, words),
    connector: () => connector(node, width, !aside),
    fork: () => bar(node, width, true),
    join: () => bar(node, width, false),
  };
  return shapes[node.kind]();
}
