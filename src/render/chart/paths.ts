import type { Point } from './placed.ts';

/** SVG path data with at most two decimals, the same bytes for the same drawing. */

export function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

function at({ x, y }: Point): string {
  return `${number(x)} ${number(y)}`;
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return from;
  return {
    x: from.x + ((to.x - from.x) * distance) / length,
    y: from.y + ((to.y - from.y) * distance) / length,
  };
}

function gap(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Corners without those that lie on a straight line or on each other. */
function corners(points: Point[]): Point[] {
  const distinct = points.filter((point, index) => index === 0 || gap(point, points[index - 1]!) > 0.01);
  return distinct.filter((point, index) => {
    const before = distinct[index - 1];
    const after = distinct[index + 1];
    if (!before || !after) return true;
    const turn = (point.x - before.x) * (after.y - point.y) - (point.y - before.y) * (after.x - point.x);
    return Math.abs(turn) > 0.01;
  });
}

const head = { length: 6.2, half: 2.7 };

/** A line with rounded corners that ends where its arrow head begins, and the head. */
export function arrowPath(points: Point[], radius: number): { line: string; head: string } {
  const route = corners(points);
  const end = route.at(-1)!;
  const before = route.at(-2) ?? end;
  const base = towards(end, before, Math.min(head.length, gap(end, before)));
  const shaft = [...route.slice(0, -1), towards(end, before, Math.min(head.length - 1, gap(end, before)))];
  const parts = [`M${at(shaft[0]!)}`];
  for (let index = 1; index < shaft.length; index++) {
    const point = shaft[index]!;
    const next = shaft[index + 1];
    if (!next) parts.push(`L${at(point)}`);
    else {
      const r = Math.min(radius, gap(point, shaft[index - 1]!) / 2, gap(point, next) / 2);
      parts.push(
        `L${at(towards(point, shaft[index - 1]!, r))}`,
        `Q${at(point)} ${at(towards(point, next, r))}`,
      );
    }
  }
  const along = { x: (end.x - base.x) / head.length, y: (end.y - base.y) / head.length };
  const wing = (sign: 1 | -1): Point => ({
    x: base.x + sign * head.half * along.y,
    y: base.y - sign * head.half * along.x,
  });
  return { line: parts.join(''), head: `M${at(end)}L${at(wing(1))}L${at(wing(-1))}Z` };
}

/** A closed outline with corners of one radius. */
export function outlinePath(points: Point[], radius: number): string {
  if (radius === 0) return `M${points.map(at).join('L')}Z`;
  const parts = points.flatMap((point, index) => {
    const before = points[(index + points.length - 1) % points.length]!;
    const after = points[(index + 1) % points.length]!;
    const r = Math.min(radius, gap(point, before) / 2, gap(point, after) / 2);
    const from = at(towards(point, before, r));
    return [index === 0 ? `M${from}` : `L${from}`, `Q${at(point)} ${at(towards(point, after, r))}`];
  });
  return `${parts.join('')}Z`;
}
