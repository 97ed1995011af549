import type { EdgeKind, NodeKind } from './chart.ts';
import type { Weight } from './metrics.ts';

/**
 * A chart with every mark at its place: what `layout` hands to the SVG writer, and what the geometric tests look at.
 * All lengths are points (1 pt = 1/72 inch); the origin is the upper left corner, y grows downwards.
 */

export interface Point {
  x: number;
  y: number;
}

export interface Rect extends Point {
  width: number;
  height: number;
}

/** Which colour a mark takes; the writer knows the values. */
export type Tone = 'ink' | 'muted' | 'accent' | 'on-accent' | 'stop' | 'on-stop';

export interface TextLine {
  text: string;
  /** Left edge, middle or right edge, as `anchor` says; never depends on the direction of the script. */
  x: number;
  anchor: 'left' | 'middle' | 'right';
  /** The baseline runs upwards from bottom to top, at x; `y` and `anchor` then say where along it. */
  turned?: boolean;
  /** The baseline. */
  y: number;
  size: number;
  weight: Weight;
  tone: Tone;
}

/** A small sign in a node: the filled ground of a number, a shield, a person. */
export interface Mark extends Rect {
  sign: 'badge' | 'shield' | 'person' | 'stop-sign' | 'exit-sign';
}

export interface PlacedNode extends Rect {
  id: string;
  kind: NodeKind;
  /** The outline, clockwise from the upper left; `round` is the radius of its corners. */
  outline: Point[];
  round: number;
  marks: Mark[];
  texts: TextLine[];
}

/** The label of an edge, on the edge. */
export interface Pill extends Rect {
  texts: TextLine[];
}

export interface PlacedEdge {
  from: string;
  to: string;
  kind: EdgeKind;
  /** Corners of an orthogonal line from node to node; the arrow head ends at the last. */
  points: Point[];
  pills: Pill[];
}

export interface PlacedBand extends Rect {
  id: string;
  marks: Mark[];
  texts: TextLine[];
}

export interface PlacedGroup extends Rect {
  id: string;
  texts: TextLine[];
}

export interface PlacedChart {
  width: number;
  height: number;
  /** Turned round for a script that runs from right to left. */
  mirrored: boolean;
  nodes: PlacedNode[];
  edges: PlacedEdge[];
  bands: PlacedBand[];
  groups: PlacedGroup[];
  /** The key below the chart: which signs it uses. */
  key: { marks: Mark[]; texts: TextLine[] };
}
