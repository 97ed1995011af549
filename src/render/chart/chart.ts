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

/** The words a chart adds to the author's own. `{n}`, `{of}` and `{label}` are filled in. */
export interface ChartWords {
  /** Head of a stop sign: "STOP". */
  stop: string;
  /** Meaning of the shield in the key below a chart. */
  safeguard: string;
  /** On a connector into a later or an earlier part: "to {label}, part {n}". */
  toPart: string;
  /** On the other end: "from {label}, part {n}". */
  fromPart: string;
  /** In a title: "part {n} of {of}". */
  part: string;
  /** Under the label of what runs alongside: "throughout". */
  throughout: string;
  /** In outlines: "Question". */
  question: string;
  /** In outlines: "go on with {label}". */
  goTo: string;
  /** In outlines: "At the same time:". */
  together: string;
  /** In outlines: "When all of this is done, go on with {label}". */
  joined: string;
  /** In outlines: "Runs alongside from {from} to {to}". */
  alongside: string;
  /** In outlines: "This ends the flow". */
  ends: string;
}

export const englishWords: ChartWords = {
  stop: 'Stop',
  safeguard: 'safeguard: never left out',
  toPart: 'to {label}, part {n}',
  fromPart: 'from {label}, part {n}',
  part: 'part {n} of {of}',
  throughout: 'throughout',
  question: 'Question',
  goTo: 'go on with {label}',
  together: 'At the same time:',
  joined: 'When all of this is done, go on with {label}',
  alongside: 'Runs alongside from {from} to {to}',
  ends: 'the flow ends here',
};

/** Fills `{name}` places of a phrase. */
export function fill(phrase: string, values: Record<string, string | number>): string {
  return phrase.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
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
