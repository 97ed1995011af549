import type { Point } from './placed.ts';

/** Outlines of nodes, clockwise from the upper left corner of their box. */

export function rectangle(width: number, height: number, top = 0): Point[] {
  return [
    { x: 0, y: top },
    { x: width, y: top },
    { x: width, y: top + height },
    { x: 0, y: top + height },
  ];
}

/** A decision: pointed at both sides. */
export function hexagon(width: number, height: number, slant: number): Point[] {
  return [
    { x: slant, y: 0 },
    { x: width - slant, y: 0 },
    { x: width, y: height / 2 },
    { x: width - slant, y: height },
    { x: slant, y: height },
    { x: 0, y: height / 2 },
  ];
}

/** A stop sign. */
export function octagon(width: number, height: number, cut: number): Point[] {
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

/** A sign-post to the side: "continued there". */
export function signpost(width: number, height: number, tip: number): Point[] {
  return [
    { x: 0, y: 0 },
    { x: width - tip, y: 0 },
    { x: width, y: height / 2 },
    { x: width - tip, y: height },
    { x: 0, y: height },
  ];
}

/** A sign-post that points down: "continued below, elsewhere". */
export function signpostDown(width: number, height: number, tip: number): Point[] {
  return [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height - tip },
    { x: width / 2, y: height },
    { x: 0, y: height - tip },
  ];
}
