/**
 * The plain part of YAML that sources are written in: text to values in one walk over the parser's events,
 * noting on the way what is left out (anchors, aliases, tags, …) and what readers could take for another value.
 */
import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
  YAMLException,
} from 'js-yaml';
import { FORBIDDEN_CHARACTER, hasForbiddenCharacter, nameOfCharacter } from './decode.ts';
import { isPlainKey, NEEDS_QUOTES, plainValue } from './plain-scalar.ts';
import { NOT_QUICK, quickYaml } from './quick-yaml.ts';
import {
  isReservedKey,
  MAX_DEPTH,
  MAX_KEY,
  MAX_NODES,
  type Problem,
  problemFor,
  type Refusal,
} from './refusal.ts';

/** After so many problems in one file the rest is not listed. */
const MAX_PROBLEMS = 50;
/** What the parser may see beyond our own depth before it gives up: it counts keys and values too. */
const DEPTH_MARGIN = 60;

export interface PlainYaml {
  /** Absent when there is a problem. Lists and maps are arrays and objects; scalars text, number, boolean, null. */
  value?: unknown;
  problems: Problem[];
  /** The text breaks the grammar: the one problem given is the first, and {@link ./syntax-errors.ts} tells more. */
  broken: boolean;
}

/** js-yaml takes it for the mark of a document, where other readers see a text. */
const INDENTED_MARK = /^[ \t]+---(?=\s|$)/;

/** Reads an LF text. Never throws for what the text holds. */
export function readPlainYaml(text: string): PlainYaml {
  const characters = forbiddenCharacters(text);
  if (characters.length > 0) return { problems: characters, broken: false };
  const quick = quickYaml(text);
  if (quick !== NOT_QUICK) return { value: quick, problems: [], broken: false };
  return readFully(text);
}

/** The same without the short cut of {@link quickYaml}: for what that leaves, and to prove that both agree. */
export function readFully(text: string): PlainYaml {
  const percent = directive(text);
  if (percent !== -1) {
    return { problems: [problemFor('directive', percent, lineEnd(text, percent))], broken: false };
  }
  const mark = INDENTED_MARK.exec(text)?.[0].length;
  if (mark !== undefined) return { problems: [problemFor('indented-mark', mark - 3, mark)], broken: false };
  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth: MAX_DEPTH + DEPTH_MARGIN });
  } catch (error) {
    return notParsed(text, error);
  }
  const walk = new Walk(text);
  walk.run(events);
  if (walk.problems.length > 0) return { problems: walk.problems, broken: false };
  return { value: walk.value, problems: [], broken: false };
}

/** The range of a scalar as written, quotes included; a block scalar without its header. */
export function writtenRange(event: ScalarEvent): [start: number, end: number] {
  const quotes =
    event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
  return [event.valueStart - quotes, event.valueEnd + quotes];
}

interface Frame {
  container: unknown[] | Record<string, unknown>;
  /** The key whose value comes next; undefined in a list, and where a key comes next. */
  key: string | undefined;
  /** Written in lines, not in brackets. */
  block: boolean;
  /** The next name of a field must begin its line: the first may follow a dash. */
  lines: boolean;
}

class Walk {
  value: unknown;
  readonly problems: Problem[] = [];
  private readonly frames: Frame[] = [];
  private nodes = 0;
  /** End of what was read so far. */
  private cursor = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  run(events: readonly Event[]): void {
    let documents = 0;
    for (const event of events) {
      switch (event.type) {
        case EVENT_ID.SCALAR:
          this.scalar(event);
          break;
        case EVENT_ID.MAPPING:
          if (!this.open({}, event)) return;
          break;
        case EVENT_ID.SEQUENCE:
          if (!this.open([], event)) return;
          break;
        case EVENT_ID.POP:
          this.frames.pop();
          break;
        case EVENT_ID.ALIAS:
          this.refuse('alias', event.anchorStart - 1, event.anchorEnd);
          this.cursor = event.anchorEnd;
          this.putAlias();
          break;
        case EVENT_ID.DOCUMENT:
          if (++documents > 1) {
            const [start, end] = this.secondDocument(events);
            this.refuse('documents', start, end);
            return;
          }
      }
      if (this.problems.length >= MAX_PROBLEMS) return;
    }
    if (documents === 0 || this.value === null) this.refuse('empty', 0, 0);
    else if (typeof this.value !== 'object') this.refuse('one-text', 0, Math.min(1, this.cursor));
    if (this.text.includes('\t')) this.tabs(events);
  }

  private scalar(event: ScalarEvent): void {
    if (event.anchorStart !== -1 || event.tagStart !== -1) this.properties(event);
    const { text } = this;
    let written = '';
    if (event.valueStart !== -1) {
      written = event.fast ? text.slice(event.valueStart, event.valueEnd) : getScalarValue(text, event);
      if (!event.fast && event.style === SCALAR_STYLE.DOUBLE_QUOTED) this.escapes(event, written);
      this.cursor = event.valueEnd;
    }
    const frame = this.frames[this.frames.length - 1];
    if (frame !== undefined && expectsKey(frame)) {
      this.key(frame, event, written);
    } else if (event.style !== SCALAR_STYLE.PLAIN) {
      this.add(frame, written);
    } else {
      const value = plainValue(written);
      if (value === NEEDS_QUOTES) this.refuse('quotes', event.valueStart, event.valueEnd, written);
      this.add(frame, value);
    }
  }

  private key(frame: Frame, event: ScalarEvent, written: string): void {
    const [start, end] = event.valueStart === -1 ? [this.cursor, this.cursor] : writtenRange(event);
    const refusal = refusalOfKey(frame.container, event, written);
    if (refusal !== undefined) this.refuse(refusal, start, end, written);
    else if (frame.lines && !beginsLine(this.text, start)) this.refuse('inner-key', start, end);
    frame.lines = frame.block;
    // A refused key must not reach the object: `__proto__` would change it.
    frame.key = refusal === undefined ? written : '';
  }

  private putAlias(): void {
    const frame = this.frames[this.frames.length - 1];
    if (frame !== undefined && expectsKey(frame)) frame.key = '';
    else this.add(frame, null);
  }

  private add(frame: Frame | undefined, value: unknown): void {
    this.nodes++;
    if (frame === undefined) this.value = value;
    else if (Array.isArray(frame.container)) frame.container.push(value);
    else {
      frame.container[frame.key!] = value;
      frame.key = undefined;
    }
  }

  /** False when there is no sense in reading on. */
  private open(container: Frame['container'], event: MappingEvent | SequenceEvent): boolean {
    if (event.anchorStart !== -1 || event.tagStart !== -1) this.properties(event);
    this.cursor = Math.max(this.cursor, event.start);
    const frame = this.frames[this.frames.length - 1];
    const refusal: Refusal | undefined =
      frame !== undefined && expectsKey(frame)
        ? 'collection-key'
        : this.frames.length >= MAX_DEPTH
          ? 'deep'
          : this.nodes >= MAX_NODES
            ? 'many'
            : undefined;
    if (refusal !== undefined) {
      this.refuse(refusal, event.start, event.start + 1);
      return false;
    }
    this.add(frame, container);
    const block = event.style === COLLECTION_STYLE.BLOCK;
    this.frames.push({ container, key: undefined, block, lines: false });
    return true;
  }

  private properties(event: {
    anchorStart: number;
    anchorEnd: number;
    tagStart: number;
    tagEnd: number;
  }): void {
    if (event.anchorStart !== -1) this.refuse('anchor', event.anchorStart - 1, event.anchorEnd);
    if (event.tagStart !== -1) this.refuse('tag', event.tagStart, event.tagEnd);
  }

  private escapes(event: ScalarEvent, decoded: string): void {
    const character = FORBIDDEN_CHARACTER.exec(decoded)?.[0];
    const raw = this.text.slice(event.valueStart, event.valueEnd);
    if (character !== undefined) {
      this.refuse('escape', ...writtenRange(event), nameOfCharacter(character));
    } else if (BEYOND_UNICODE.test(raw.replaceAll('\\\\', ''))) {
      this.refuse('escape', ...writtenRange(event), 'a character that does not exist');
    }
  }

  private refuse(refusal: Refusal, start: number, end: number, written?: string): void {
    const problem = problemFor(refusal, start, end, written);
    const path: (string | number)[] = [];
    for (const { container, key } of this.frames) {
      if (Array.isArray(container)) path.push(container.length);
      else {
        if (key !== undefined) path.push(key);
        if (typeof container.id === 'string') problem.element = container.id;
      }
    }
    problem.path = path;
    this.problems.push(problem);
  }

  private secondDocument(events: readonly Event[]): [start: number, end: number] {
    const [first] = events;
    const marks = [...this.text.slice(this.cursor).matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)];
    const opened = first?.type === EVENT_ID.DOCUMENT && first.explicitStart && this.cursor === 0;
    const mark = marks[opened ? 1 : 0] ?? marks[0];
    const start = this.cursor + (mark?.index ?? 0);
    return [start, Math.min(start + 3, this.text.length)];
  }

  private tabs(events: readonly Event[]): void {
    const inside: [number, number][] = [];
    for (const event of events) {
      if (event.type === EVENT_ID.SCALAR && event.valueStart !== -1) inside.push(writtenRange(event));
    }
    let scalar = 0;
    for (const match of this.text.matchAll(/^ *(\t[ \t]*)[^ \t\n#]/gm)) {
      const start = match.index + match[0].indexOf('\t');
      while (scalar < inside.length && inside[scalar]![1] <= start) scalar++;
      if (scalar < inside.length && inside[scalar]![0] <= start) continue;
      this.problems.push(problemFor('tab', start, start + match[1]!.length));
      if (this.problems.length >= MAX_PROBLEMS) return;
    }
  }
}

/** `\U` with a number beyond the last character of Unicode (U+10FFFF). */
const BEYOND_UNICODE = /\\U(?!00(?:0[0-9a-fA-F]|10))/;

function expectsKey(frame: Frame): boolean {
  return frame.key === undefined && !Array.isArray(frame.container);
}

/** js-yaml takes what follows an entry of a list that is not indented (`- "a" b: c`) for the next field of the map. */
function beginsLine(text: string, start: number): boolean {
  let at = start - 1;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '?') at--;
  return at < 0 || text[at] === '\n';
}

function refusalOfKey(container: object, event: ScalarEvent, written: string): Refusal | undefined {
  if (event.valueStart === -1) return 'missing-key';
  if (event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK)
    return 'block-key';
  if (isReservedKey(written)) return 'reserved-key';
  if (event.valueEnd - event.valueStart > MAX_KEY) return 'long-key';
  if (event.style === SCALAR_STYLE.PLAIN) {
    if (written === '<<') return 'merge';
    if (!isPlainKey(written)) return 'key-quotes';
  }
  return Object.hasOwn(container, written) ? 'duplicate' : undefined;
}

function forbiddenCharacters(text: string): Problem[] {
  if (!hasForbiddenCharacter(text)) return [];
  const problems: Problem[] = [];
  for (const match of text.matchAll(new RegExp(FORBIDDEN_CHARACTER, 'g'))) {
    const end = match.index + match[0].length;
    problems.push(problemFor('character', match.index, end, nameOfCharacter(match[0])));
    if (problems.length >= MAX_PROBLEMS) break;
  }
  return problems;
}

/** Offset of a directive before the document, or -1. */
function directive(text: string): number {
  for (let at = 0; at < text.length; at = lineEnd(text, at) + 1) {
    const line = text.slice(at, Math.min(lineEnd(text, at), at + 200)).trim();
    if (line.startsWith('%')) return at;
    if (line !== '' && !line.startsWith('#')) return -1;
  }
  return -1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function notParsed(text: string, error: unknown): PlainYaml {
  if (!(error instanceof YAMLException)) throw error;
  const at = Math.min(error.mark?.position ?? 0, text.length);
  if (error.reason.startsWith('nesting exceeded')) {
    return { problems: [problemFor('deep', at, Math.min(at + 1, text.length))], broken: false };
  }
  const problem: Problem = {
    rule: 'schema/yaml-syntax',
    message: 'From here on this file does not follow the grammar of YAML.',
    help: 'Look at this line and the one above: indentation, a missing colon, or a missing quote.',
    start: at,
    end: lineEnd(text, at),
  };
  return { problems: [problem], broken: true };
}
