import {
  type Chart,
  type ChartEdge,
  type ChartNode,
  type ChartWords,
  englishWords,
  fill,
  nameOf,
} from './chart.ts';

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

function withActor(node: { label: string; actor?: string }): string {
  return node.actor ? `${node.label} (${node.actor})` : node.label;
}

/** "Stop. Do not do this if: first case; second case". */
function textOf(node: ChartNode, words: ChartWords): string {
  const cases = (node.items ?? []).join('; ');
  const whole = [withActor(node), cases].filter((part) => part !== '').join(' ');
  if (node.kind === 'stop') return `${words.stop}. ${whole}`.trim();
  if (node.kind === 'decision') return `${words.question}: ${whole}`;
  return whole;
}

/** Chart as lines. Exits, stops and connectors follow the node that leads to them. */
export function chartOutline(chart: Chart, words: ChartWords = englishWords): OutlineLine[] {
  const byId = new Map(chart.nodes.map((node) => [node.id, node]));
  const out = new Map<string, ChartEdge[]>();
  const entered = new Set<string>();
  for (const edge of chart.edges) {
    out.set(edge.from, [...(out.get(edge.from) ?? []), edge]);
    entered.add(edge.to);
  }
  const isLeaf = (node: ChartNode) => leaves.has(node.kind) && entered.has(node.id) && !out.has(node.id);
  const flow = chart.nodes.filter((node) => !isLeaf(node));
  const lines: OutlineLine[] = (chart.bands ?? []).map((band) => {
    const [from, to] = [byId.get(band.from)!, byId.get(band.to)!];
    const span = fill(words.alongside, { from: nameOf(from), to: nameOf(to) });
    return {
      node: band.id,
      kind: 'band',
      depth: 0,
      ...(band.number === undefined ? {} : { number: band.number }),
      text: `${withActor(band)}. ${span}`,
      ...(band.safeguard ? { safeguard: true } : {}),
    };
  });
  flow.forEach((node, at) => {
    const next = flow[at + 1]?.id;
    const edges = out.get(node.id) ?? [];
    if (node.kind === 'fork')
      lines.push({ node: node.id, kind: 'fork', depth: 0, text: node.label || words.together });
    else if (node.kind !== 'join') {
      lines.push({
        node: node.id,
        kind: node.kind,
        depth: 0,
        ...(node.number === undefined ? {} : { number: node.number }),
        text: textOf(node, words),
        ...(node.safeguard ? { safeguard: true } : {}),
      });
    }
    for (const edge of edges) {
      const line = edgeText(node, edge, byId.get(edge.to)!, next, edges.length, isLeaf, words);
      if (line) lines.push(line);
    }
    const silent = node.kind === 'end' || node.kind === 'fork' || node.kind === 'join';
    if (edges.length === 0 && !silent && at < flow.length - 1) {
      lines.push({ node: node.id, kind: 'answer', depth: 1, text: words.ends });
    }
  });
  return lines;
}

/** One way on from a node; none is said where the flow simply goes on with the next line. */
function edgeText(
  node: ChartNode,
  edge: ChartEdge,
  target: ChartNode,
  next: string | undefined,
  ways: number,
  isLeaf: (node: ChartNode) => boolean,
  words: ChartWords,
): OutlineLine | undefined {
  if (node.kind === 'fork' && target.kind !== 'join') return undefined;
  const answer = edge.label ? `${edge.label}: ` : '';
  if (isLeaf(target)) {
    const name = target.number === undefined ? '' : `${target.number} `;
    const text =
      target.kind === 'connector' ? fill(words.goTo, { label: name + target.label }) : textOf(target, words);
    const safeguard = target.safeguard ? { safeguard: true } : {};
    return { node: target.id, kind: target.kind, depth: 1, text: answer + text, ...safeguard };
  }
  if (edge.to === next && ways === 1 && answer === '') return undefined;
  const phrase = node.kind === 'join' ? words.joined : words.goTo;
  if (target.kind === 'join') return undefined;
  const label = target.label === '' ? words.together : nameOf(target);
  return { node: edge.to, kind: 'answer', depth: 1, text: answer + fill(phrase, { label }) };
}
