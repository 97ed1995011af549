/**
 * Where a value of a source stands: found by the identity of the object that holds it, so that it works for plain
 * data and for whatever a resolved model reuses of it. Built once for a source, when its first place is asked for.
 */
import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Place } from '../finding.ts';
import { writtenRange } from './plain-yaml.ts';
import { lineStarts, placeOf } from './position.ts';
import type { Source } from './source.ts';

type Key = string | number;
type Range = readonly [start: number, end: number];

/** `key` is the name of a field, `value` what it says, `entry` both. */
export type Part = 'entry' | 'key' | 'value';

/**
 * The place of an object or list of a source, or of one of its entries.
 * @param key name of a field or index of a list; without it, the whole object or list
 * @returns undefined when the node is not of this source, or has no such entry
 */
export function spanOf(source: Source, node: object, key?: Key, part: Part = 'value'): Place | undefined {
  const index = indexOf(source);
  const found = index.nodes.get(node);
  if (found === undefined) return undefined;
  if (key === undefined) return toPlace(source, index, found.range);
  const entry = found.entries.get(key);
  if (entry === undefined) return undefined;
  return toPlace(source, index, rangeOf(entry, part));
}

/** The same, in whichever of some sources the node stands. */
export function placeIn(
  holders: readonly { source: Source }[],
  node: object,
  key?: Key,
  part?: Part,
): Place | undefined {
  for (const { source } of holders) {
    const place = spanOf(source, node, key, part);
    if (place) return place;
  }
  return undefined;
}

/**
 * The place that a path leads to. Where the path leaves what is there (a missing field), the innermost thing that is:
 * for a map its first name, so that a report shows one line.
 */
export function span(source: Source, path: readonly Key[], part: Part = 'value'): Place {
  const index = indexOf(source);
  let node: unknown = source.value;
  let entry: Entry | undefined;
  for (const key of path) {
    const inner: Entry | undefined = isNode(node) ? index.nodes.get(node)?.entries.get(key) : undefined;
    if (inner === undefined) return toPlace(source, index, headOf(index, node, entry));
    entry = inner;
    node = (node as Record<Key, unknown>)[key];
  }
  return toPlace(source, index, entry === undefined ? index.root : rangeOf(entry, part));
}

/**
 * The place of a part of a text value: `[from, to)` are offsets in the value as the model holds it, whatever
 * quotes, folding, indentation or escapes it is written with. Begin and end at something visible.
 * @returns undefined when the node is not of this source, or the entry is no text
 */
export function spanWithin(
  source: Source,
  node: object,
  key: Key,
  from: number,
  to: number,
): Place | undefined {
  const index = indexOf(source);
  const entry = index.nodes.get(node)?.entries.get(key);
  const value = (node as Record<Key, unknown>)[key];
  if (entry?.scalar === undefined || typeof value !== 'string') return undefined;
  const { scalar } = entry;
  if (scalar.fast) {
    return toPlace(source, index, [scalar.valueStart + from, scalar.valueStart + Math.min(to, value.length)]);
  }
  const before = visible(value.slice(0, from));
  const length = visible(value.slice(from, to));
  const starts = visibleUnits(source.text, scalar);
  const first = starts[before];
  const last = starts[before + Math.max(length, 1) - 1];
  if (first === undefined || last === undefined) return toPlace(source, index, entry.value);
  return toPlace(source, index, [first[0], last[1]]);
}

interface Entry {
  /** Absent for an entry of a list. */
  key?: Range;
  value: Range;
  scalar?: ScalarEvent;
}

interface Node {
  range: Range;
  entries: Map<Key, Entry>;
}

interface Index {
  root: Range;
  nodes: Map<object, Node>;
  starts: number[];
}

const indexes = new WeakMap<Source, Index>();

function indexOf(source: Source): Index {
  const known = indexes.get(source);
  if (known !== undefined) return known;
  const made = new Indexer(source).run();
  indexes.set(source, made);
  return made;
}

interface Frame {
  node: object;
  entries: Map<Key, Entry>;
  start: number;
  flow: boolean;
  key?: { name: string; range: Range };
  length: number;
}

/** Walks the events and the values that were made of them side by side. */
class Indexer {
  private readonly nodes = new Map<object, Node>();
  private readonly frames: Frame[] = [];
  private root: Range = [0, 0];
  private cursor = 0;
  private readonly source: Source;

  constructor(source: Source) {
    this.source = source;
  }

  run(): Index {
    const { text } = this.source;
    for (const event of parseEvents(text, {})) this.step(event);
    return { root: this.root, nodes: this.nodes, starts: lineStarts(text) };
  }

  private step(event: Event): void {
    if (event.type === EVENT_ID.SCALAR) this.scalar(event);
    else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      this.cursor = Math.max(this.cursor, event.start);
      const node = this.next() as object;
      // A pair in a list (`[a: b]`) is a map without brackets of its own.
      const flow = '[{'.includes(this.source.text[event.start]!);
      this.frames.push({ node, entries: new Map(), start: event.start, flow, length: 0 });
      if (flow) this.cursor = event.start + 1;
    } else if (event.type === EVENT_ID.POP) this.close();
  }

  /** The value that the next event stands for. */
  private next(): unknown {
    const frame = this.frames.at(-1);
    if (frame === undefined) return this.source.value;
    if (Array.isArray(frame.node)) return frame.node[frame.length];
    return (frame.node as Record<string, unknown>)[frame.key!.name];
  }

  private scalar(event: ScalarEvent): void {
    const { text } = this.source;
    const frame = this.frames.at(-1);
    const range = event.valueStart === -1 ? this.nothing(frame) : this.written(event);
    this.cursor = Math.max(this.cursor, range[1]);
    if (frame !== undefined && !Array.isArray(frame.node) && frame.key === undefined) {
      frame.key = { name: getScalarValue(text, event), range };
    } else this.put(range, event);
  }

  private put(range: Range, scalar?: ScalarEvent): void {
    const frame = this.frames.at(-1);
    const entry: Entry = scalar === undefined ? { value: range } : { value: range, scalar };
    if (frame === undefined) this.root = range;
    else if (Array.isArray(frame.node)) frame.entries.set(frame.length++, entry);
    else {
      entry.key = frame.key!.range;
      frame.entries.set(frame.key!.name, entry);
      delete frame.key;
    }
  }

  private close(): void {
    const frame = this.frames.pop();
    if (frame === undefined) return;
    if (frame.flow) this.cursor = this.skip(this.cursor, ':,?') + 1;
    const range: Range = [frame.start, this.cursor];
    this.nodes.set(frame.node, { range, entries: frame.entries });
    this.put(range);
  }

  /** An empty value: shown at the name of its field, or at the dash of its list entry. */
  private nothing(frame: Frame | undefined): Range {
    if (frame?.key !== undefined) return frame.key.range;
    const dash = this.skip(this.cursor, ',');
    return [dash, Math.min(dash + 1, this.source.text.length)];
  }

  private written(event: ScalarEvent): Range {
    const range = writtenRange(event);
    if (event.style !== SCALAR_STYLE.LITERAL_BLOCK && event.style !== SCALAR_STYLE.FOLDED_BLOCK) return range;
    // The header (`|`, `>-` …) has no position of its own: it is the next thing after what was read last.
    const { text } = this.source;
    const start = this.skip(this.cursor, ':-?');
    let end = range[1];
    while (end > range[0] && (text[end - 1] === '\n' || text[end - 1] === ' ')) end--;
    return [start, Math.max(end, start + 1)];
  }

  /** The first character from `at` on that is neither blank, comment nor one of `marks`. */
  private skip(at: number, marks: string): number {
    const { text } = this.source;
    let position = at;
    for (; position < text.length; position++) {
      const character = text[position]!;
      if (character === '#' && /\s/.test(text[position - 1] ?? ' ')) {
        const end = text.indexOf('\n', position);
        if (end === -1) return text.length;
        position = end;
      } else if (!/\s/.test(character) && !marks.includes(character)) break;
    }
    return position;
  }
}

function toPlace(source: Source, index: Index, range: Range): Place {
  return placeOf(source.file, source.text, index.starts, range[0], range[1]);
}

function rangeOf(entry: Entry, part: Part): Range {
  if (entry.key === undefined || part === 'value') return entry.value;
  return part === 'key' ? entry.key : [entry.key[0], Math.max(entry.key[1], entry.value[1])];
}

function headOf(index: Index, node: unknown, entry: Entry | undefined): Range {
  if (entry?.key !== undefined) return entry.key;
  const known = isNode(node) ? index.nodes.get(node) : undefined;
  if (known === undefined) return entry?.value ?? index.root;
  const first = known.entries.values().next().value;
  return first?.key ?? [known.range[0], Math.min(known.range[0] + 1, known.range[1])];
}

function isNode(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The number of UTF-16 units that are no blank and no line break. */
function visible(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (!isBlank(text[at]!)) count++;
  return count;
}

/**
 * Where each visible unit of a scalar is written. Folding and indentation only change blanks and line breaks,
 * so the visible units follow each other in the file as they do in the value.
 */
function visibleUnits(text: string, scalar: ScalarEvent): Range[] {
  const units: Range[] = [];
  let at = scalar.valueStart;
  while (at < scalar.valueEnd) {
    const start = at++;
    if (scalar.style === SCALAR_STYLE.SINGLE_QUOTED && text[start] === "'") at++;
    else if (scalar.style === SCALAR_STYLE.DOUBLE_QUOTED && text[start] === '\\') {
      const code = text[at]!;
      at += code === 'x' ? 3 : code === 'u' ? 5 : code === 'U' ? 9 : 1;
      if (' tn\t\n_'.includes(code)) continue;
      const escaped = decodeEscape(text.slice(start, at));
      for (let unit = 0; unit < escaped.length; unit++) if (!isBlank(escaped[unit]!)) units.push([start, at]);
      continue;
    }
    if (!isBlank(text[start]!)) units.push([start, at]);
  }
  return units;
}

function decodeEscape(written: string): string {
  const hex = /^\\[xuU]([0-9a-fA-F]+)$/.exec(written)?.[1];
  return hex === undefined ? written.slice(1) : String.fromCodePoint(Number.parseInt(hex, 16));
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\u00a0';
}
