import type { Labels } from '../words.ts';

/**
 * A flowchart as plain data: what is drawn, in which order it is read, and nothing about where it stands on the page.
 * Every writer (SVG, Mermaid, outline) starts from this.
 */

/**
 * `step` an action · `decision` a question with answers · `measure` a measure in an overview · `exit` a way out of the
 * procedure · `stop` a stop sign (`never_if`) · `handover` what passes to another country · `connector` "continued
 * there" (off-page) · `fork`/`join` the ends of what runs in parallel.
 */
export type NodeKind =
  | 'start'
  | 'step'
  | 'decision'
  | 'measure'
  | 'exit'
  | 'stop'
  | 'handover'
  | 'connector'
  | 'fork'
  | 'join'
  | 'end';

export interface ChartNode {
  /** Unique in the chart. */
  id: string;
  kind: NodeKind;
  /** Plain text, in the chart's language. May be empty for `fork` and `join` only. */
  label: string;
  /** Each on a line of its own below the label, with a bullet: the cases of a stop sign. */
  items?: string[];
  /** A line in small type below the label: for whom it is done. */
  note?: string;
  /** The printed number: "1", "1.2". */
  number?: string;
  /** Who acts, as printed: "first responder", "police, interpreter". */
  actor?: string;
  /** Nothing may drop this node (`safeguard: always`); drawn with a shield. */
  safeguard?: boolean;
  /** What belongs together where a long chart is split: the id of the measure, of the phase. */
  unit?: string;
}

/** `flow` the way on · `side` a way out of the main flow, to an exit, a stop or a connector · `parallel` from a fork or into a join. */
export type EdgeKind = 'flow' | 'side' | 'parallel';

export interface ChartEdge {
  from: string;
  to: string;
  kind: EdgeKind;
  /** The answer that leads this way: "yes", "unsure, treat as yes". */
  label?: string;
}

/** What runs alongside the nodes from `from` to `to` (both included, in the order of `nodes`): interpretation, for instance. */
export interface ChartBand {
  id: string;
  label: string;
  number?: string;
  actor?: string;
  safeguard?: boolean;
  from: string;
  to: string;
}

/** A named part of the flow, such as a phase. Members that do not follow each other are drawn as several frames. */
export interface ChartGroup {
  id: string;
  label: string;
  nodes: string[];
}

export interface Chart {
  /** Letters, digits, `-`, `_`: begins every id in the SVG. */
  id: string;
  title: string;
  /** BCP 47. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Colour of the SOP, `#rrggbb`. */
  accent: string;
  /** In reading order: the main flow runs down in this order. */
  nodes: ChartNode[];
  edges: ChartEdge[];
  groups?: ChartGroup[];
  bands?: ChartBand[];
  /** Which part of how many, where a long chart was split (`splitChart`). */
  part?: { number: number; of: number };
}

/** The words that a chart adds to the author's own, in the language of the print. */
export type ChartWords = Labels['chart'] & { stop: string };

export function chartWords(labels: Labels): ChartWords {
  return { ...labels.chart, stop: labels.measure.stop };
}

/** "Step title" with its number before it: how one node is named in another's label. */
export function nameOf(node: { number?: string; label: string }): string {
  return node.number === undefined ? node.label : `${node.number} ${node.label}`;
}

/**
 * Says what is wrong with a chart, as sentences for a developer; an empty list means that every writer can draw it.
 */
export function faultsOf(chart: Chart): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  if (!/^[A-Za-z][\w-]*$/.test(chart.id)) faults.push(`chart id "${chart.id}" is not a plain id`);
  if (!/^#[0-9a-f]{6}$/i.test(chart.accent)) faults.push(`accent "${chart.accent}" is not #rrggbb`);
  if (chart.nodes.length === 0) faults.push('the chart has no nodes');
  for (const node of chart.nodes) {
    if (ids.has(node.id)) faults.push(`node id "${node.id}" is used twice`);
    ids.add(node.id);
  }
  const known = (id: string, where: string) => {
    if (!ids.has(id)) faults.push(`${where} names the unknown node "${id}"`);
  };
  for (const edge of chart.edges) {
    known(edge.from, `an edge to "${edge.to}"`);
    known(edge.to, `an edge from "${edge.from}"`);
  }
  for (const band of chart.bands ?? []) {
    known(band.from, `band "${band.id}"`);
    known(band.to, `band "${band.id}"`);
  }
  for (const group of chart.groups ?? []) for (const id of group.nodes) known(id, `group "${group.id}"`);
  return faults;
}
