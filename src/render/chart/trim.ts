import type { Mark, Pill, PlacedChart, Rect, TextLine } from './placed.ts';

/** Room around a drawing, for the strokes at its border. */
export const margin = 1.5;

type Drawn = Pick<PlacedChart, 'nodes' | 'edges' | 'bands' | 'groups'>;
type Key = { marks: Mark[]; texts: TextLine[]; height: number };

/** Sums of many fractions leave a trace behind the last digit that is drawn. */
const hundredths = (value: number) => Math.round(value * 100) / 100;

/** Applies a change of x and y to everything that has a place. */
function mapped(
  drawn: Drawn,
  key: Pick<Key, 'marks' | 'texts'>,
  rect: <T extends Rect>(r: T) => T,
  text: (t: TextLine) => TextLine,
  point: (p: { x: number; y: number }) => { x: number; y: number },
) {
  const pill = (item: Pill): Pill => ({ ...rect(item), texts: item.texts.map(text) });
  return {
    nodes: drawn.nodes.map((node) => ({
      ...rect(node),
      outline: node.outline.map(point),
      marks: node.marks.map(rect),
      texts: node.texts.map(text),
    })),
    edges: drawn.edges.map((edge) => ({
      ...edge,
      points: edge.points.map(point),
      pills: edge.pills.map(pill),
    })),
    bands: drawn.bands.map((band) => ({
      ...rect(band),
      marks: band.marks.map(rect),
      texts: band.texts.map(text),
    })),
    groups: drawn.groups.map((group) => ({ ...rect(group), texts: group.texts.map(text) })),
    key: { marks: key.marks.map(rect), texts: key.texts.map(text) },
  };
}

/**
 * Moves a drawing to the origin, adds the key below it, and turns it round for scripts that run from right to left.
 *
 * @param keyAt makes the key for a width and a y below the drawing
 */
export function framed(
  drawn: Drawn,
  dir: 'ltr' | 'rtl',
  keyAt: (width: number, top: number) => Key,
): PlacedChart {
  const rects: Rect[] = [
    ...drawn.nodes,
    ...drawn.bands,
    ...drawn.groups,
    ...drawn.edges.flatMap(({ pills }) => pills),
  ];
  const points = drawn.edges.flatMap(({ points: corners }) => corners);
  const left = Math.min(...rects.map(({ x }) => x), ...points.map(({ x }) => x)) - margin;
  const top = Math.min(...rects.map(({ y }) => y), ...points.map(({ y }) => y)) - margin;
  const right = Math.max(...rects.map(({ x, width }) => x + width), ...points.map(({ x }) => x));
  const bottom = Math.max(...rects.map(({ y, height }) => y + height), ...points.map(({ y }) => y));
  const width = hundredths(right - left + margin);
  const move = <T extends { x: number; y: number }>(item: T): T => ({
    ...item,
    x: item.x - left,
    y: item.y - top,
  });
  const key = keyAt(width, bottom - top);
  const moved = mapped(drawn, { marks: [], texts: [] }, move, move, move);
  const height = hundredths(bottom - top + key.height + margin);
  const placed = { ...moved, key: { marks: key.marks, texts: key.texts } };
  if (dir === 'ltr') return { width, height, mirrored: false, ...placed };
  const anchors = { left: 'right', middle: 'middle', right: 'left' } as const;
  const flipped = mapped(
    placed,
    placed.key,
    (item) => ({ ...item, x: width - item.x - item.width }),
    (text) =>
      text.turned
        ? { ...text, x: width - text.x + text.size * 0.72 }
        : { ...text, x: width - text.x, anchor: anchors[text.anchor] },
    ({ x, y }) => ({ x: width - x, y }),
  );
  return { width, height, mirrored: true, ...flipped };
}
