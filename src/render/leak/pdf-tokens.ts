/** The names, words and strings of a PDF's dictionaries and content streams. */

export interface Token {
  kind: 'name' | 'word' | 'string';
  /** Of a string: its bytes, as latin1. */
  value: string;
  /** Where it ends. */
  end: number;
}

const TOKEN = /\/([^\s/<>[\]()]*)|([A-Za-z'"*]+)|<([0-9A-Fa-f\s]*)>|\(|<<|%[^\r\n]*/y;
const BETWEEN = /[^/A-Za-z'"*<(%]*/y;

export function* tokens(source: string): Iterable<Token> {
  for (let at = 0; at < source.length; ) {
    BETWEEN.lastIndex = at;
    at += BETWEEN.exec(source)![0].length;
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (!match) {
      at++;
      continue;
    }
    at = TOKEN.lastIndex;
    if (match[1] !== undefined) yield { kind: 'name', value: match[1], end: at };
    else if (match[2] !== undefined) yield { kind: 'word', value: match[2], end: at };
    else if (match[3] !== undefined)
      yield {
        kind: 'string',
        value: Buffer.from(match[3].replace(/\s/g, ''), 'hex').toString('latin1'),
        end: at,
      };
    else if (match[0] === '(') {
      const { value, end } = literal(source, at);
      at = end;
      yield { kind: 'string', value, end };
    }
  }
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const BACKSLASH = 0x5c;
const OPEN = 0x28;
const CLOSE = 0x29;
const isOctal = (code: number): boolean => code >= 0x30 && code <= 0x37;

/**
 * A string in round brackets, which may hold balanced ones. Glyphs are mostly written `\\000\\037`, so this looks
 * at codes, one by one.
 * @param start after the opening bracket
 */
function literal(source: string, start: number): { value: string; end: number } {
  let value = '';
  let depth = 1;
  let at = start;
  while (at < source.length) {
    let code = source.charCodeAt(at++);
    if (code === BACKSLASH) {
      code = source.charCodeAt(at++);
      if (isOctal(code)) {
        code -= 0x30;
        for (let digits = 1; digits < 3 && isOctal(source.charCodeAt(at)); digits++) {
          code = code * 8 + source.charCodeAt(at++) - 0x30;
        }
      } else {
        const sign = String.fromCharCode(code);
        code = (ESCAPES[sign] ?? sign).charCodeAt(0);
      }
    } else if (code === OPEN) depth++;
    else if (code === CLOSE && --depth === 0) break;
    value += String.fromCharCode(code);
  }
  return { value, end: at };
}
