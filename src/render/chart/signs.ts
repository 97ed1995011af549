import type { Mark, Rect } from './placed.ts';

/** The small signs of a chart as SVG path data in a unit square of 10 × 10, and how each is painted. */

const person =
  'M5 0.4a2.35 2.35 0 1 1 0 4.7a2.35 2.35 0 1 1 0-4.7zM0.7 9.8c0-2.6 1.7-3.9 4.3-3.9s4.3 1.3 4.3 3.9z';
const shield =
  'M5 0.2c1.4 1 2.7 1.4 4.2 1.5v3.1c0 2.4-1.6 4.2-4.2 5c-2.6-0.8-4.2-2.6-4.2-5v-3.1c1.5-0.1 2.8-0.5 4.2-1.5z';
const tick = 'M2.9 5l1.5 1.6l2.8-3.2';
const octagon = 'M2.93 0h4.14l2.93 2.93v4.14l-2.93 2.93h-4.14l-2.93-2.93v-4.14z';
const dash = 'M2.2 4.15h5.6v1.7h-5.6z';
const door = 'M4.6 1h-3.4v8h3.4M3.4 5h5.4M6.6 2.7l2.4 2.3l-2.4 2.3';

export interface Paint {
  accent: string;
  muted: string;
  ink: string;
  stop: string;
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** SVG of one sign other than a badge; `mirrored` turns those round that point somewhere. */
export function sign({ sign: kind, ...box }: Mark, paint: Paint, mirrored: boolean): string {
  const scale = box.width / 10;
  const turned = kind === 'exit-sign' && mirrored;
  const transform = transformOf(box, scale, turned);
  const path = (d: string, rest: string) => `<path d="${d}" ${rest}/>`;
  const line = 'fill="none" stroke-linecap="round" stroke-linejoin="round"';
  const shapes = {
    badge: '',
    person: path(person, `fill="${paint.muted}"`),
    shield:
      path(shield, `fill="${paint.accent}"`) + path(tick, `${line} stroke="#ffffff" stroke-width="1.3"`),
    'stop-sign': path(octagon, `fill="${paint.stop}"`) + path(dash, 'fill="#ffffff"'),
    'exit-sign': path(door, `${line} stroke="${paint.ink}" stroke-width="1.1"`),
  };
  return `<g transform="${transform}">${shapes[kind]}</g>`;
}

function transformOf({ x, y, width }: Rect, scale: number, turned: boolean): string {
  return turned
    ? `translate(${number(x + width)} ${number(y)}) scale(${number(-scale)} ${number(scale)})`
    : `translate(${number(x)} ${number(y)}) scale(${number(scale)})`;
}
