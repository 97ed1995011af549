import { fill } from '../words.ts';
import { type Chart, type ChartEdge, type ChartNode, type ChartWords, nameOf } from './chart.ts';

/**
 * The chart in words, in reading order: what stands beside the picture for those who cannot see it, or who would
 * rather read.
 */

export interface OutlineLine {
  /** Id of the node or band that the line is about. */
  node: string;
  kind: ChartNode['kind'] | 'band' | 'answer';
  /** 0 for the nodes of the flow, 1 for their answers, exits and stops. */
  depth: 0 | 1;
  /** The printed number of the node, if it has one. */
  number?: string;
  /** "Assessing if … (first point of notification)", "yes: go on with 3 Appointing …". */
  text: string;
  /** Nothing may leave it out. */
  safeguard?: boolean;
}

const leaves = new Set<ChartNode['kind']>(['exit', 'stop', 'connector']);

/** "Label. Note (actor)". */
function described(node: { label: string; note?: string; actor?: string }): string {
  const text = node.note ? `${node.label.replace(/\.$/, '')}. ${node.note}` : node.label;
  return node.actor ? `${text} (${node.actor})` : text;
}

/** "Stop. Not if: first case; second case". */
function textOf(node: ChartNode, words: ChartWords): string {
  const cases = (node.items ?? []).join('; ');
  const whole = [described(node), cases].filter((part) => part !== '').join(' ');
  if (node.kind === 'stop') return `${words.stop}. ${whole}`.trim();
  return node.kind === 'decision' ? fill(words.question, { text: whole }) : whole;
}

/** What every line says of the node or band that it is about. */
function about({ id, number, safeguard }: { id: string; number?: string; safeguard?: boolean }) {
  return { node: id, ...(number === undefined ? {} : { number }), ...(safeguard ? { safeguard } : {}) };
}

interface Reading {
  chart: Chart;
  words: ChartWords;
  byId: Map<string, ChartNode>;
  out: Map<string, ChartEdge[]>;
  isLeaf: (node: ChartNode) => boolean;
}

/** One way on from a node; none is said where the flow simply goes on with the next line. */
function wayOn(reading: Reading, node: ChartNode, edge: ChartEdge, next: string | undefined): OutlineLine[] {
  const { words, byId, out, isLeaf } = reading;
  const target = byId.get(edge.to)!;
  const answer = edge.label ? `${edge.label}: ` : '';
  if (isLeaf(target)) {
    // A connector to another part of the same chart says so itself.
    const elsewhere = target.kind === 'connector' && target.number !== undefined;
    const text = elsewhere ? fill(words.goTo, { label: nameOf(target) }) : textOf(target, words);
    const safeguard = target.safeguard ? { safeguard: true } : {};
    return [{ node: target.id, kind: target.kind, depth: 1, text: answer + text, ...safeguard }];
  }
  const onward = (out.get(node.id) ?? []).filter(({ to }) => !isLeaf(byId.get(to)!));
  const silent = edge.to === next && answer === '' && onward.length === 1;
  if (silent || node.kind === 'fork' || target.kind === 'join') return [];
  const label = target.label === '' ? words.together : nameOf(target);
  return [{ node: edge.to, kind: 'answer', depth: 1, text: answer + fill(words.goTo, { label }) }];
}

/** Chart as lines. Exits, stops and connectors follow the node that leads to them. */
export function chartOutline(chart: Chart, words: ChartWords): OutlineLine[] {
  const byId = new Map(chart.nodes.map((node) => [node.id, node]));
  const out = new Map<string, ChartEdge[]>();
  for (const edge of chart.edges) out.set(edge.from, [...(out.get(edge.from) ?? []), edge]);
  const entered = new Set(chart.edges.map(({ to }) => to));
  const isLeaf = (node: ChartNode) => leaves.has(node.kind) && entered.has(node.id) && !out.has(node.id);
  const reading = { chart, words, byId, out, isLeaf };
  const lines: OutlineLine[] = (chart.bands ?? []).map((band) => {
    const span = { from: nameOf(byId.get(band.from)!), to: nameOf(byId.get(band.to)!) };
    return {
      ...about(band),
      kind: 'band',
      depth: 0,
      text: `${described(band)}. ${fill(words.alongside, span)}`,
    };
  });
  const flow = chart.nodes.filter((node) => !isLeaf(node));
  flow.forEach((node, at) => {
    const bar = node.kind === 'fork' ? words.together : node.kind === 'join' ? words.joined : undefined;
    const text = bar === undefined ? textOf(node, words) : `${node.label || bar}:`;
    lines.push({ ...about(node), kind: node.kind, depth: 0, text });
    const edges = out.get(node.id) ?? [];
    lines.push(...edges.flatMap((edge) => wayOn(reading, node, edge, flow[at + 1]?.id)));
    const stays = edges.every(({ to }) => byId.get(to)!.kind === 'stop');
    if (
      stays &&
      bar === undefined &&
      node.kind !== 'end' &&
      node.kind !== 'handover' &&
      at < flow.length - 1
    ) {
      lines.push({ node: node.id, kind: 'answer', depth: 1, text: words.ends });
    }
  });
  return lines;
}
