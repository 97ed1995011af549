import type { ChartBand } from './chart.ts';
import type { Item, Link } from './plan.ts';

/** Which lines and bands may share one vertical track, and which need one of their own. */

/** Index of the item that a node belongs to. */
export function itemIndex(items: Item[]): Map<string, number> {
  const index = new Map<string, number>();
  items.forEach((item, at) => {
    for (const node of item.type === 'single' ? [item.node] : item.columns.flat()) index.set(node.id, at);
  });
  return index;
}

interface Span {
  key: string;
  from: number;
  to: number;
}

/** Gives every span the first free track, the short ones first; spans that touch do not share one. */
export function assignTracks(spans: Span[]): Map<string, number> {
  const tracks: Span[][] = [];
  const given = new Map<string, number>();
  const order = spans
    .map((span, index) => ({ ...span, index }))
    .sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from || a.index - b.index);
  for (const span of order) {
    let track = tracks.findIndex((taken) => taken.every(({ from, to }) => span.to < from || span.from > to));
    if (track < 0) track = tracks.push([]) - 1;
    tracks[track]!.push(span);
    given.set(span.key, track);
  }
  return given;
}

/** Lines to one target share a lane, and so do those that leave one fork. */
export function laneOf({ from, to, kind }: Link, forks: Set<string>): string {
  return kind === 'parallel' && forks.has(from) ? `from ${from}` : `to ${to}`;
}

/** Lane of each line that passes by other nodes: `laneOf` → track. */
export function laneTracks(
  lanes: Link[],
  index: Map<string, number>,
  forks: Set<string>,
): Map<string, number> {
  const spans = new Map<string, Span>();
  for (const link of lanes) {
    const key = laneOf(link, forks);
    const ends = [index.get(link.from)!, index.get(link.to)!];
    const span = spans.get(key) ?? { key, from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };
    spans.set(key, { key, from: Math.min(span.from, ...ends), to: Math.max(span.to, ...ends) });
  }
  return assignTracks([...spans.values()]);
}

/** First and last item that a band runs alongside. */
export function bandSpan(band: ChartBand, index: Map<string, number>): Span {
  const ends = [index.get(band.from) ?? 0, index.get(band.to) ?? 0];
  return { key: band.id, from: Math.min(...ends), to: Math.max(...ends) };
}

/** Bands that overlap stand beside each other: band id → column. */
export function bandTracks(bands: ChartBand[], index: Map<string, number>): Map<string, number> {
  return assignTracks(bands.map((band) => bandSpan(band, index)));
}

/** How many tracks were given. */
export function trackCount(tracks: Map<string, number>): number {
  return Math.max(-1, ...tracks.values()) + 1;
}
