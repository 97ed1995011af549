/**
 * Reads the YAML that people mostly write, two to four times faster than a full parser does: a start-up cost that
 * every command pays. Whatever is not of this simple shape, or is wrong in any way, is left to the full parser.
 * A property test holds both to the same values (test/model/quick-yaml.test.ts).
 *
 * The shape: maps and lists in lines or, on one line, in brackets; texts on one line, plain or in quotes (of escapes
 * only `\"` and `\\`); blocks after `|`, `|-`, `>`, `>-`; comments. No tabs, no document marks, a line break at the end.
 */
import { isPlainKey, NEEDS_QUOTES, plainValue } from './plain-scalar.ts';
import { isReservedKey, MAX_DEPTH, MAX_NODES } from './refusal.ts';

/** Given for a text that the full parser must read. */
export const NOT_QUICK = Symbol('not quick');

/** The value of an LF text without forbidden characters, or {@link NOT_QUICK}. */
export function quickYaml(text: string): unknown {
  if (!text.endsWith('\n') || text.includes('\t')) return NOT_QUICK;
  try {
    return new Quick(text).read();
  } catch (reason) {
    if (reason === NOT_QUICK) return NOT_QUICK;
    throw reason;
  }
}

const LF = 10;
const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const APOSTROPHE = 39;
const COMMA = 44;
const DASH = 45;
const LIST = 91;
const LIST_END = 93;
const MAP = 123;
const LITERAL = 124;
const FOLDED = 62;
const MAP_END = 125;

/** The name of a field and its colon: one word, several words, or in quotes. */
const WORD_KEY = /[A-Za-z0-9_][\w.()/-]{0,80}:(?=[ \n])/y;
const OTHER_KEY = /(?:[A-Za-z0-9_](?:[\w.()/ -]{0,80}[\w.()/-])?|"[^"\\\n]{0,80}"|'[^'\n]{0,80}'):(?=[ \n])/y;
const DOUBLE_QUOTED = /"[^"\\\n]*(?:\\["\\][^"\\\n]*)*"/y;
const SINGLE_QUOTED = /'(?:[^'\n]|'')*'/y;
const BLOCK_HEADER = /[|>]-? *\n/y;
/** Characters that a plain text may begin with without a second thought, or a negative number. */
const PLAIN_START = /[A-Za-z0-9_$(+./;=^~\\<\u00a1-\ud7ff\ue000-\ufffc]|[\ud800-\udbff][\udc00-\udfff]|-\d/y;
const PLAIN_IN_BRACKETS = /(?:[^,[\]{}:#\n]|:(?=[^ ,[\]{}\n]))+/y;

class Quick {
  private at = 0;
  /** Indentation of the line that is to be read next; -1 at the end. */
  private indent = -1;
  private nodes = 0;
  private depth = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  read(): unknown {
    this.nextLine();
    const first = this.indent;
    const value = first === 0 ? this.block(0) : undefined;
    if (first !== 0 || this.indent >= 0) throw NOT_QUICK;
    return value;
  }

  /** From the start of a line to the first thing that is written, past blank lines and comments. */
  private nextLine(): void {
    const { text } = this;
    let start = this.at;
    while (start < text.length) {
      let at = start;
      while (text.charCodeAt(at) === SPACE) at++;
      const unit = text.charCodeAt(at);
      if (unit === LF) start = at + 1;
      else if (unit === HASH) start = text.indexOf('\n', at) + 1;
      else {
        if (at === start && (text.startsWith('---', at) || text.startsWith('...', at))) throw NOT_QUICK;
        this.at = at;
        this.indent = at - start;
        return;
      }
    }
    this.at = text.length;
    this.indent = -1;
  }

  /** A list or map whose first line begins here. */
  private block(indent: number): unknown {
    return this.isDash() ? this.list(indent) : this.map(indent);
  }

  private isDash(): boolean {
    if (this.text.charCodeAt(this.at) !== DASH) return false;
    const unit = this.text.charCodeAt(this.at + 1);
    return unit === SPACE || unit === LF;
  }

  private map(indent: number): unknown {
    this.enter();
    const map: Record<string, unknown> = {};
    do {
      const key = this.key();
      if (Object.hasOwn(map, key)) throw NOT_QUICK;
      map[key] = this.isLineEnd() ? this.below(indent, true) : this.scalar(indent);
      if (this.indent > indent) throw NOT_QUICK;
    } while (this.indent === indent);
    this.depth--;
    return map;
  }

  private list(indent: number): unknown {
    this.enter();
    const list: unknown[] = [];
    do {
      const dash = this.at++;
      list.push(this.isLineEnd() ? this.below(indent, false) : this.item(indent, indent + this.at - dash));
      if (this.indent > indent) throw NOT_QUICK;
    } while (this.indent === indent && this.isDash());
    this.depth--;
    return list;
  }

  /** An entry of a list that begins on the line of its dash. */
  private item(indent: number, column: number): unknown {
    if (this.isDash()) return this.list(column);
    return this.keyEnd() === -1 ? this.scalar(indent) : this.map(column);
  }

  /** What stands in the lines below a name or a dash, if they are indented further. */
  private below(indent: number, listMayAlign: boolean): unknown {
    this.nextLine();
    if (this.indent > indent) return this.block(this.indent);
    if (listMayAlign && this.indent === indent && this.isDash()) return this.list(indent);
    this.count();
    return null;
  }

  private enter(): void {
    this.count();
    if (++this.depth > MAX_DEPTH) throw NOT_QUICK;
  }

  private count(): void {
    if (++this.nodes >= MAX_NODES) throw NOT_QUICK;
  }

  /** Where the colon of a name that begins here is followed by what it says; -1 when no name begins here. */
  private keyEnd(): number {
    return this.ending(WORD_KEY) ?? this.ending(OTHER_KEY) ?? -1;
  }

  /** Where what a pattern describes ends, if it begins here. Unlike a match, makes nothing that must be collected. */
  private ending(pattern: RegExp): number | undefined {
    pattern.lastIndex = this.at;
    return pattern.test(this.text) ? pattern.lastIndex : undefined;
  }

  private key(): string {
    const { text, at } = this;
    const end = this.keyEnd();
    if (end === -1) throw NOT_QUICK;
    this.at = end;
    const unit = text.charCodeAt(at);
    if (unit === QUOTE || unit === APOSTROPHE) {
      const key = text.slice(at + 1, end - 2);
      if (isReservedKey(key)) throw NOT_QUICK;
      return key;
    }
    const key = text.slice(at, end - 1);
    if (isReservedKey(key) || !isPlainKey(key)) throw NOT_QUICK;
    return key;
  }

  /** Moves to what is left of the line; true, and at the next line, when that is nothing or a comment. */
  private isLineEnd(): boolean {
    const { text } = this;
    const start = this.at;
    while (text.charCodeAt(this.at) === SPACE) this.at++;
    const unit = text.charCodeAt(this.at);
    if (unit !== LF && (unit !== HASH || this.at === start)) return false;
    this.at = text.indexOf('\n', this.at) + 1;
    return true;
  }

  /** A value that begins on this line, of a map or list with this indentation. */
  private scalar(indent: number): unknown {
    const unit = this.text.charCodeAt(this.at);
    if (unit === LITERAL || unit === FOLDED) return this.blockText(indent, unit === FOLDED);
    const value =
      unit === QUOTE || unit === APOSTROPHE || unit === LIST || unit === MAP
        ? this.bracketed()
        : this.plain();
    if (!this.isLineEnd()) throw NOT_QUICK;
    this.nextLine();
    return value;
  }

  /** A plain text up to the end of its line or a comment. */
  private plain(): unknown {
    const { text, at } = this;
    if (!this.startsPlain()) throw NOT_QUICK;
    let written = text.slice(at, text.indexOf('\n', at));
    const comment = written.indexOf(' #');
    if (comment !== -1) written = written.slice(0, comment);
    this.at = at + written.length;
    written = withoutTrailingSpaces(written);
    if (written.includes(': ') || written.endsWith(':')) throw NOT_QUICK;
    return this.resolved(written);
  }

  private startsPlain(): boolean {
    const unit = this.text.charCodeAt(this.at);
    if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)) return true;
    return this.ending(PLAIN_START) !== undefined;
  }

  private resolved(written: string): unknown {
    this.count();
    const value = plainValue(written);
    if (value === NEEDS_QUOTES) throw NOT_QUICK;
    return value;
  }

  /** A text in quotes, or a list or map in brackets. */
  private bracketed(): unknown {
    const unit = this.text.charCodeAt(this.at);
    if (unit === LIST) return this.listInBrackets();
    if (unit === MAP) return this.mapInBrackets();
    const end = this.ending(unit === QUOTE ? DOUBLE_QUOTED : SINGLE_QUOTED);
    if (end === undefined) throw NOT_QUICK;
    this.count();
    const written = this.text.slice(this.at + 1, end - 1);
    this.at = end;
    if (unit === APOSTROPHE) return written.includes("'") ? written.replaceAll("''", "'") : written;
    return written.includes('\\') ? written.replace(/\\(.)/g, '$1') : written;
  }

  private inBrackets(): unknown {
    const unit = this.text.charCodeAt(this.at);
    if (unit === QUOTE || unit === APOSTROPHE || unit === LIST || unit === MAP) return this.bracketed();
    const end = this.startsPlain() ? this.ending(PLAIN_IN_BRACKETS) : undefined;
    if (end === undefined) throw NOT_QUICK;
    const written = this.text.slice(this.at, end);
    this.at = end;
    return this.resolved(withoutTrailingSpaces(written));
  }

  private listInBrackets(): unknown {
    this.enter();
    const list: unknown[] = [];
    if (this.step() !== LIST_END) {
      for (;;) {
        list.push(this.inBrackets());
        if (this.separator(LIST_END)) break;
      }
    }
    this.at++;
    this.depth--;
    return list;
  }

  private mapInBrackets(): unknown {
    this.enter();
    const map: Record<string, unknown> = {};
    if (this.step() !== MAP_END) {
      for (;;) {
        const key = this.key();
        this.skipSpaces();
        if (Object.hasOwn(map, key)) throw NOT_QUICK;
        map[key] = this.inBrackets();
        if (this.separator(MAP_END)) break;
      }
    }
    this.at++;
    this.depth--;
    return map;
  }

  /** Past a bracket or comma, to what follows. */
  private step(): number {
    this.at++;
    return this.skipSpaces();
  }

  private skipSpaces(): number {
    while (this.text.charCodeAt(this.at) === SPACE) this.at++;
    return this.text.charCodeAt(this.at);
  }

  /** Past a comma; or, true, at the closing bracket. */
  private separator(closing: number): boolean {
    const unit = this.skipSpaces();
    if (unit === closing) return true;
    if (unit !== COMMA) throw NOT_QUICK;
    this.step();
    return false;
  }

  /** The lines after `|` or `>`, all indented alike (after `|`, also further). */
  private blockText(indent: number, folded: boolean): string {
    const { text } = this;
    const start = this.ending(BLOCK_HEADER);
    if (start === undefined) throw NOT_QUICK;
    const stripped = text.charCodeAt(this.at + 1) === DASH;
    this.count();
    let first = start;
    while (text.charCodeAt(first) === SPACE) first++;
    if (first - start <= indent || text.charCodeAt(first) === LF) throw NOT_QUICK;
    const margin = ' '.repeat(first - start);
    let end = start;
    let line = start;
    while (line < text.length) {
      const after = text.indexOf('\n', line);
      if (after !== line) {
        if (!text.startsWith(margin, line)) break;
        const unit = text.charCodeAt(line + margin.length);
        if (unit === LF || (unit === SPACE && (folded || /^ *$/.test(text.slice(line, after)))))
          throw NOT_QUICK;
        end = after;
      }
      line = after + 1;
    }
    this.at = line;
    this.nextLine();
    const content = text.slice(first, end).replaceAll(`\n${margin}`, '\n');
    const value = folded ? content.replace(/\n(\n*)/g, (_, more: string) => more || ' ') : content;
    return stripped ? value : `${value}\n`;
  }
}

/** Only spaces: `trimEnd` would take others, such as U+00A0, which belong to the text. */
function withoutTrailingSpaces(written: string): string {
  let end = written.length;
  while (written.charCodeAt(end - 1) === SPACE) end--;
  return end === written.length ? written : written.slice(0, end);
}
