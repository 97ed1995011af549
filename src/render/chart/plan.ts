import type { Chart, ChartEdge, ChartNode, EdgeKind } from './chart.ts';

/**
 * The structure of a drawing, before any length is known: what stands in the main flow, what stands aside, which
 * branches run side by side, and which lines need a lane of their own.
 */

/** All edges from one node to another, as one line with several labels. */
export interface Link {
  from: string;
  to: string;
  kind: EdgeKind;
  labels: string[];
}

/** A node that stands aside of the one it belongs to; drawn again for every node that leads to it. */
export interface Aside {
  node: ChartNode;
  link: Link;
}

/** One node of the main flow, with what stands at its side. */
export interface Single {
  type: 'single';
  node: ChartNode;
  /** Exits, stops, connectors that it leads to. */
  asides: Aside[];
  /** Connectors that lead to it from elsewhere. */
  references: Aside[];
}

/** Branches of the node before, side by side. They meet in the item after this one, or end. */
export interface Block {
  type: 'block';
  head: ChartNode;
  columns: ChartNode[][];
  /** `beside`: the first column goes on in the main flow, the second stands at its right. `spread`: columns of one width. */
  style: 'beside' | 'spread';
}

export type Item = Single | Block;

export interface Plan {
  items: Item[];
  /** Links between one item and the next, and inside of blocks, keyed as by `linkKey`. */
  links: Map<string, Link>;
  /** Links that pass by other items. */
  lanes: Link[];
  /** Ids of the forks. */
  forks: Set<string>;
}

export function linkKey(from: string, to: string): string {
  return `${from}\n${to}`;
}

function merge(edges: ChartEdge[]): Map<string, Link> {
  const links = new Map<string, Link>();
  for (const { from, to, kind, label } of edges) {
    const key = linkKey(from, to);
    const link = links.get(key);
    if (!link) links.set(key, { from, to, kind, labels: label ? [label] : [] });
    else if (label && !link.labels.includes(label)) link.labels.push(label);
  }
  return links;
}

function groupBy(links: Iterable<Link>, end: 'from' | 'to'): Map<string, Link[]> {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const group = groups.get(link[end]);
    if (group) group.push(link);
    else groups.set(link[end], [link]);
  }
  return groups;
}

const standsAside = new Set<ChartNode['kind']>(['exit', 'stop', 'connector']);

/** Private chains of nodes that start at each successor of `head`, if its branches can stand side by side. */
function branches(
  head: ChartNode,
  position: Map<string, number>,
  nodes: ChartNode[],
  out: Map<string, Link[]>,
  into: Map<string, Link[]>,
  encumbered: Set<string>,
): ChartNode[][] | undefined {
  const start = position.get(head.id)!;
  const heads = out.get(head.id) ?? [];
  if (heads.length < 2) return undefined;
  const columns: ChartNode[][] = [];
  const targets = new Set<string>();
  const members = new Set<number>();
  for (const link of heads) {
    const column: ChartNode[] = [];
    let next: string | undefined = link.to;
    while (next !== undefined && into.get(next)?.length === 1 && position.get(next)! > start) {
      if (encumbered.has(next) || members.has(position.get(next)!)) return undefined;
      members.add(position.get(next)!);
      column.push(nodes[position.get(next)!]!);
      const onward: Link[] = out.get(next) ?? [];
      if (onward.length > 1) return undefined;
      next = onward[0]?.to;
    }
    if (column.length === 0) return undefined;
    if (next !== undefined) targets.add(next);
    columns.push(column);
  }
  const end = start + members.size;
  const contiguous = [...members].every((index) => index > start && index <= end);
  const [target] = targets;
  const meets = targets.size === 0 || (targets.size === 1 && position.get(target!) === end + 1);
  return contiguous && meets ? columns : undefined;
}

/**
 * Plans a chart. `mostColumns` is how many branches have room beside each other (1: none; everything goes below
 * each other and is linked by lanes).
 */
export function plan(chart: Chart, mostColumns: number): Plan {
  const all = merge(chart.edges);
  const outAll = groupBy(all.values(), 'from');
  const intoAll = groupBy(all.values(), 'to');
  const isSide = (link: Link) => link.kind === 'side';
  const asideNodes = new Map<string, ChartNode>();
  const referenceNodes = new Map<string, ChartNode>();
  for (const node of chart.nodes) {
    const out = outAll.get(node.id) ?? [];
    const into = intoAll.get(node.id) ?? [];
    if (standsAside.has(node.kind) && out.length === 0 && into.length > 0 && into.every(isSide)) {
      asideNodes.set(node.id, node);
    }
  }
  for (const node of chart.nodes) {
    const out = outAll.get(node.id) ?? [];
    if (node.kind !== 'connector' || intoAll.has(node.id) || out.length === 0) continue;
    if (out.every((link) => isSide(link) && !asideNodes.has(link.to))) referenceNodes.set(node.id, node);
  }

  const nodes = chart.nodes.filter(({ id }) => !asideNodes.has(id) && !referenceNodes.has(id));
  const position = new Map(nodes.map((node, index) => [node.id, index]));
  const links = [...all.values()].filter(({ from, to }) => position.has(from) && position.has(to));
  const out = groupBy(links, 'from');
  const into = groupBy(links, 'to');
  const attached = (
    node: ChartNode,
    held: Map<string, ChartNode>,
    from: Map<string, Link[]>,
    end: 'from' | 'to',
  ) =>
    (from.get(node.id) ?? []).flatMap((link) => {
      const other = held.get(link[end]);
      return other ? [{ node: other, link }] : [];
    });
  const encumbered = new Set(
    [...all.values()].flatMap(({ from, to }) => {
      if (asideNodes.has(to)) return [from];
      return referenceNodes.has(from) ? [to] : [];
    }),
  );

  const items: Item[] = [];
  const lanes = new Set(links);
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]!;
    items.push({
      type: 'single',
      node,
      asides: attached(node, asideNodes, outAll, 'to'),
      references: attached(node, referenceNodes, intoAll, 'from'),
    });
    const columns = branches(node, position, nodes, out, into, encumbered);
    if (columns && columns.length <= mostColumns) {
      const free = (items.at(-1) as Single).asides.length === 0;
      const style = columns.length === 2 && node.kind !== 'fork' && free ? 'beside' : 'spread';
      items.push({ type: 'block', head: node, columns, style });
      const members = new Set(columns.flat().map(({ id }) => id));
      for (const link of links) if (members.has(link.from) || members.has(link.to)) lanes.delete(link);
      index += members.size;
    } else {
      const next = nodes[index + 1];
      const straight = next && all.get(linkKey(node.id, next.id));
      if (straight) lanes.delete(straight);
    }
  }
  const forks = new Set(nodes.flatMap(({ id, kind }) => (kind === 'fork' ? [id] : [])));
  return { items, links: all, lanes: [...lanes], forks };
}
