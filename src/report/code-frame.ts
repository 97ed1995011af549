import type { Finding, Place } from '../model/finding.ts';
import { graphemes } from './graphemes.ts';

/** One source line as it is shown; widths are in terminal columns. */
export interface FrameLine {
  /** 1-based. */
  number: number;
  /** The shown line in three parts; only `before` is filled on a line of context. */
  before: string;
  marked: string;
  after: string;
  /** Whether the range touches this line. */
  inRange: boolean;
  indent: number;
  /** At least 1 on a line in range, so that a point can be marked too. */
  width: number;
  /** Holds right-to-left letters: terminals reorder it, carets under it would point elsewhere. */
  rightToLeft: boolean;
  /** The line may hold a restricted value: its text is left out. */
  hidden: boolean;
}

export interface Frame {
  lines: FrameLine[];
  /** Last line of the range, where the range is longer than what is shown. */
  continuesTo?: number;
}

const CONTEXT = 1;
const MOST_LINES = 3;
const MOST_COLUMNS = 80;
/** UTF-16 units looked at on either side of a range: enough for every window, little on a line of a megabyte. */
const REACH = 400;
const TAB = 4;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Cuts code frames from sources; splits each source once. Never shows a line that a `privacy/` finding names. */
export class Framer {
  readonly #sourceText: (file: string) => string | undefined;
  readonly #lines = new Map<string, string[] | undefined>();
  readonly #hidden = new Map<string, Set<number>>();

  constructor(sourceText: (file: string) => string | undefined, findings: readonly Finding[]) {
    this.#sourceText = sourceText;
    for (const { rule, at, related = [] } of findings) {
      if (!rule.startsWith('privacy/')) continue;
      for (const place of [...(at ? [at] : []), ...related.map((other) => other.at)]) this.#hide(place);
    }
  }

  /** The lines of the range with one line around; undefined where the source does not have that place. */
  frame(at: Place): Frame | undefined {
    const lines = this.#linesOf(at.file);
    if (!lines || at.start.line > lines.length) return undefined;
    const hidden = this.#hidden.get(at.file);
    const wholeEnd = at.end.column === 1 && at.end.line > at.start.line ? at.end.line - 1 : at.end.line;
    const last = Math.min(wholeEnd, lines.length, at.start.line + MOST_LINES - 1);
    const shown: FrameLine[] = [];
    const from = Math.max(1, at.start.line - CONTEXT);
    const to = Math.min(lines.length, last + (last < wholeEnd ? 0 : CONTEXT));
    for (let number = from; number <= to; number++) {
      const text = lines[number - 1]!;
      const inRange = number >= at.start.line && number <= last;
      if (hidden?.has(number)) shown.push(hiddenLine(number, inRange));
      else if (inRange) shown.push(rangeLine(number, text, ...bounds(number, text, at)));
      else if (!(number === lines.length && text === '')) shown.push(contextLine(number, text));
    }
    return last < wholeEnd ? { lines: shown, continuesTo: wholeEnd } : { lines: shown };
  }

  #linesOf(file: string): string[] | undefined {
    if (!this.#lines.has(file)) this.#lines.set(file, this.#sourceText(file)?.split(/\r\n|\n/));
    return this.#lines.get(file);
  }

  #hide({ file, start, end }: Place): void {
    const numbers = this.#hidden.get(file) ?? new Set();
    for (let line = start.line; line <= end.line; line++) numbers.add(line);
    this.#hidden.set(file, numbers);
  }
}

/** 0-based start and end of the range in this line, leading white space of a continued range left out. */
function bounds(number: number, text: string, { start, end }: Place): [number, number] {
  const from = number === start.line ? start.column - 1 : text.length - text.trimStart().length;
  const to = number === end.line ? end.column - 1 : text.trimEnd().length;
  const first = Math.min(from, text.length);
  return [first, Math.max(first, Math.min(to, text.length))];
}

function hiddenLine(number: number, inRange: boolean): FrameLine {
  return {
    number,
    before: '',
    marked: '',
    after: '',
    inRange,
    indent: 0,
    width: 0,
    rightToLeft: false,
    hidden: true,
  };
}

function contextLine(number: number, text: string): FrameLine {
  const cells = cellsOf(text.slice(0, REACH));
  const end = fitting(cells, 0, MOST_COLUMNS);
  const cut = end < cells.length || text.length > REACH;
  return { ...hiddenLine(number, false), hidden: false, before: join(cells, 0, end) + (cut ? '…' : '') };
}

function rangeLine(number: number, text: string, start: number, end: number): FrameLine {
  const from = Math.max(0, start - REACH);
  const to = Math.min(text.length, Math.min(end, start + REACH) + REACH);
  const cells = cellsOf(text.slice(from, to));
  const first = cells.findIndex((cell) => cell.end > start - from);
  const a = first < 0 ? cells.length : first;
  const beyond = cells.findIndex((cell) => cell.start >= end - from);
  const b = Math.max(a, beyond < 0 ? cells.length : beyond);

  const room = Math.max(20, (MOST_COLUMNS - widthOf(cells, a, b)) / 2);
  const fits = from === 0 && widthOf(cells, 0, b) <= MOST_COLUMNS;
  let left = fits ? 0 : a;
  while (left > 0 && !fits && widthOf(cells, left - 1, a) <= room) left--;
  const right = fitting(cells, left, MOST_COLUMNS);
  const markedEnd = Math.min(b, right);
  const before = (left > 0 || from > 0 ? '…' : '') + join(cells, left, a);
  return {
    number,
    before,
    marked: join(cells, a, markedEnd),
    after: join(cells, markedEnd, right) + (right < cells.length || to < text.length ? '…' : ''),
    inRange: true,
    indent: (left > 0 || from > 0 ? 1 : 0) + widthOf(cells, left, a),
    width: Math.max(1, widthOf(cells, a, markedEnd)),
    rightToLeft: RIGHT_TO_LEFT.test(text.slice(from, to)),
    hidden: false,
  };
}

/** What one user-perceived character shows, its width, and its bounds in the text in UTF-16 units. */
interface Cell {
  shown: string;
  width: number;
  start: number;
  end: number;
}

function cellsOf(text: string): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  let column = 0;
  for (const grapheme of graphemes(text)) {
    const tab = TAB - (column % TAB);
    const [shown, width] = grapheme.text === '\t' ? [' '.repeat(tab), tab] : [grapheme.shown, grapheme.width];
    cells.push({ shown, width, start, end: start + grapheme.text.length });
    start += grapheme.text.length;
    column += width;
  }
  return cells;
}

function widthOf(cells: readonly Cell[], from: number, to: number): number {
  let width = 0;
  for (let at = from; at < to; at++) width += cells[at]!.width;
  return width;
}

/** The end of the longest run of cells from `from` on that is at most so wide. */
function fitting(cells: readonly Cell[], from: number, width: number): number {
  let end = from;
  for (let used = 0; end < cells.length; end++) {
    used += cells[end]!.width;
    if (used > width) break;
  }
  return end;
}

function join(cells: readonly Cell[], from: number, to: number): string {
  return cells
    .slice(from, to)
    .map((cell) => cell.shown)
    .join('');
}
