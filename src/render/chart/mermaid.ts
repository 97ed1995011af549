import {
  type Chart,
  type ChartEdge,
  type ChartNode,
  type ChartWords,
  type NodeKind,
  nameOf,
} from './chart.ts';
import { readableOn, tint } from './colour.ts';

/**
 * The chart as Mermaid flowchart text, for wikis and reviews. Written for Mermaid 11; the same bytes for the same chart.
 */

/**
 * Makes any text safe inside of a quoted Mermaid label: whatever Mermaid, its Markdown or HTML could take for its own
 * is written as an entity, and the beginning of a list is no list.
 */
function escaped(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .trim()
      // Two dollar signs begin a formula even when written as entities; a word joiner between them shows nothing.
      .replace(/\$(?=\$)/g, '$\u2060')
      .replace(/[^\p{L}\p{M}\p{N} ,.?!'’()/:;=+·…–—-]/gu, (char) => `#${char.codePointAt(0)!};`)
      .replace(/^(\d+)([.)])/, (_, digits: string, sign: string) => `${digits}#${sign.charCodeAt(0)};`)
      .replace(/^[-+]/, (sign) => `#${sign.charCodeAt(0)};`)
      .replace(/\b(fa[a-z]?):/g, '$1#58;')
      .replace(/:\/\//g, '#58;//')
      .replace(/\bwww\./g, 'www#46;')
  );
}

const shapes: Record<NodeKind, [open: string, close: string]> = {
  start: ['([', '])'],
  end: ['([', '])'],
  step: ['[', ']'],
  decision: ['{{', '}}'],
  measure: ['[', ']'],
  exit: ['(', ')'],
  stop: ['{{', '}}'],
  handover: ['[[', ']]'],
  connector: ['>', ']'],
  fork: ['[', ']'],
  join: ['[', ']'],
};

/** Plain ids that Mermaid cannot take for one of its words; different for different ids. */
function idOf(id: string): string {
  return `n_${id.replace(/[^A-Za-z0-9]/g, (char) => (char === '-' ? '_' : `_${char.codePointAt(0)!.toString(16)}_`))}`;
}

function labelOf(node: ChartNode, words: ChartWords): string {
  const bar = node.kind === 'fork' || node.kind === 'join';
  if (bar && node.label === '') return ' ';
  const name = escaped(nameOf(node));
  const lines = [
    node.kind === 'stop' ? `<b>${escaped(words.stop.toLocaleUpperCase('und'))}</b>` : '',
    node.kind === 'measure' ? `<b>${name}</b>` : name,
    ...(node.items ?? []).map((item) => `• ${escaped(item)}`),
    node.note ? escaped(node.note) : '',
    node.actor ? `<i>${escaped(node.actor)}</i>` : '',
    node.safeguard ? `<i>${escaped(words.safeguard)}</i>` : '',
  ];
  return lines.filter((line) => line !== '').join('<br/>');
}

function nodeLine(node: ChartNode, words: ChartWords): string {
  const [open, close] = shapes[node.kind];
  return `${idOf(node.id)}${open}"${labelOf(node, words)}"${close}:::${node.kind}`;
}

function edgeLine({ from, to, kind, label }: ChartEdge): string {
  const arrow = kind === 'side' ? '-.->' : '-->';
  const text = label === undefined || label.trim() === '' ? '' : `|"${escaped(label)}"|`;
  return `  ${idOf(from)} ${arrow}${text} ${idOf(to)}`;
}

/** Colours of the kinds of nodes, as in the SVG. */
function classLines(chart: Chart): string[] {
  const { accent } = chart;
  const styles: Record<NodeKind, string> = {
    start: 'fill:#ffffff,stroke:#1d2730,stroke-width:2px,color:#1d2730',
    end: 'fill:#ffffff,stroke:#1d2730,stroke-width:2px,color:#1d2730',
    step: `fill:#ffffff,stroke:${accent},color:#1d2730`,
    decision: `fill:${tint(accent, 0.9)},stroke:${accent},stroke-width:2px,color:#1d2730`,
    measure: `fill:${accent},stroke:${accent},color:${readableOn(accent, '#1d2730')}`,
    exit: 'fill:#f1f3f5,stroke:#3d4954,color:#1d2730',
    stop: 'fill:#fcf1ef,stroke:#98211c,stroke-width:3px,color:#1d2730',
    handover: `fill:#ffffff,stroke:${accent},color:#1d2730`,
    connector: 'fill:#ffffff,stroke:#3d4954,color:#1d2730',
    fork: 'fill:#1d2730,stroke:#1d2730,color:#ffffff',
    join: 'fill:#1d2730,stroke:#1d2730,color:#ffffff',
  };
  const used = new Set(chart.nodes.map(({ kind }) => kind));
  return [...used].sort().map((kind) => `  classDef ${kind === 'end' ? 'finish' : kind} ${styles[kind]}`);
}

/** Whole chart as `.mmd` text, with a title and a description for screen readers. */
export function chartMermaid(chart: Chart, words: ChartWords): string {
  const byId = new Map(chart.nodes.map((node) => [node.id, node]));
  const lines = ['flowchart TD', `  accTitle: ${plain(chart.title)}`];
  const grouped = new Set<string>();
  const line = (node: ChartNode) => nodeLine(node, words).replace(/:::end$/, ':::finish');
  for (const group of chart.groups ?? []) {
    lines.push(`  subgraph ${idOf(`group-${group.id}`)}["${escaped(group.label)}"]`);
    for (const id of group.nodes) {
      const node = byId.get(id);
      if (!node || grouped.has(id)) continue;
      grouped.add(id);
      lines.push(`    ${line(node)}`);
    }
    lines.push('  end');
  }
  for (const node of chart.nodes) if (!grouped.has(node.id)) lines.push(`  ${line(node)}`);
  lines.push(...chart.edges.map(edgeLine));
  for (const band of chart.bands ?? []) {
    const label = [
      `<b>${escaped(nameOf(band))}</b>`,
      escaped(words.throughout),
      ...(band.actor ? [`<i>${escaped(band.actor)}</i>`] : []),
      ...(band.safeguard ? [`<i>${escaped(words.safeguard)}</i>`] : []),
    ].join('<br/>');
    const id = idOf(`band-${band.id}`);
    lines.push(`  ${id}["${label}"]:::band`, `  ${id} -.- ${idOf(band.from)}`);
    if (band.to !== band.from) lines.push(`  ${id} -.- ${idOf(band.to)}`);
  }
  lines.push(...classLines(chart));
  for (const { id } of chart.groups ?? []) {
    lines.push(
      `  style ${idOf(`group-${id}`)} fill:${tint(chart.accent, 0.95)},stroke:${tint(chart.accent, 0.6)}`,
    );
  }
  if ((chart.bands ?? []).length > 0) {
    const { accent } = chart;
    lines.push(
      `  classDef band fill:${tint(accent, 0.9)},stroke:${accent},stroke-dasharray:4 3,color:#1d2730`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** One line of text for a statement that takes no quotes. */
function plain(text: string): string {
  return text.replace(/[\s;#{}%]+/g, ' ').trim();
}
