/**
 * What a reader, a search engine or a curious person can get out of a PDF: its text layer, and every string beside
 * it (bookmarks, metadata, descriptions of pictures). Reads the plain, unencrypted files that our writer makes.
 */
import { inflateSync } from 'node:zlib';

interface PdfObject {
  /** Dictionary or other body, without the stream. */
  body: string;
  stream?: string;
}

/** Text layer in the order of the content streams, then all other strings, one a line. */
export function pdfText(bytes: Uint8Array): string {
  const objects = readObjects(Buffer.from(bytes));
  const parts: string[] = [];
  for (const { body } of objects.values()) {
    if (!/\/Type\s*\/Page\b/.test(body)) continue;
    const fonts = fontsOf(resourcesOf(body, objects), objects);
    for (const id of references(body, 'Contents'))
      parts.push(textLayer(objects.get(id)?.stream ?? '', fonts));
  }
  for (const { body, stream } of objects.values()) {
    if (stream !== undefined && /\/Subtype\s*\/Form\b/.test(body)) {
      parts.push(textLayer(stream, fontsOf(resourcesOf(body, objects), objects)));
    }
    if (/\/Type\s*\/Metadata\b/.test(body)) parts.push(Buffer.from(stream ?? '', 'latin1').toString('utf8'));
    if (/\(|<[0-9A-Fa-f]/.test(body)) {
      for (const token of tokens(body)) if (token.kind === 'string') parts.push(decodeString(token.value));
    }
  }
  return parts.join('\n');
}

const OBJECT = /(\d+) 0 obj\b/g;

function readObjects(file: Buffer): Map<number, PdfObject> {
  const source = file.toString('latin1');
  const objects = new Map<number, PdfObject>();
  OBJECT.lastIndex = 0;
  for (let match = OBJECT.exec(source); match !== null; match = OBJECT.exec(source)) {
    const start = OBJECT.lastIndex;
    const end = source.indexOf('endobj', start);
    const whole = source.slice(start, end);
    const open = start + whole.indexOf('stream');
    if (open < start) {
      objects.set(Number(match[1]), { body: whole });
      OBJECT.lastIndex = Math.max(end, start);
      continue;
    }
    const body = source.slice(start, open);
    const data = source[open + 6] === '\r' ? open + 8 : open + 7;
    const length = Number(/\/Length\s+(\d+)/.exec(body)?.[1] ?? 0);
    const raw = file.subarray(data, data + length);
    const stream = body.includes('/FlateDecode')
      ? inflateSync(raw).toString('latin1')
      : raw.toString('latin1');
    objects.set(Number(match[1]), { body, stream });
    OBJECT.lastIndex = data + length;
  }
  return objects;
}

const references = (body: string, key: string): number[] => {
  const match = new RegExp(`/${key}\\s*(\\[[^\\]]*\\]|\\d+ 0 R)`).exec(body);
  return [...(match?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map((one) => Number(one[1]));
};

function resourcesOf(body: string, objects: Map<number, PdfObject>): string {
  const [id] = references(body, 'Resources');
  return id === undefined ? body : (objects.get(id)?.body ?? '');
}

/** Text of each glyph, for each font name of a resource dictionary. */
type Fonts = Map<string, string[]>;

function fontsOf(resources: string, objects: Map<number, PdfObject>): Fonts {
  const named = /\/Font\s*<<(.*?)>>/s.exec(resources)?.[1] ?? '';
  return new Map(
    [...named.matchAll(/\/(\S+)\s+(\d+) 0 R/g)].map(([, name = '', id]) => {
      const font = objects.get(Number(id));
      const [map] = references(font?.body ?? '', 'ToUnicode');
      return [name, map === undefined ? [] : glyphsOf(objects.get(map))];
    }),
  );
}

const known = new WeakMap<PdfObject, string[]>();

function glyphsOf(map: PdfObject | undefined): string[] {
  if (!map) return [];
  let glyphs = known.get(map);
  if (!glyphs) {
    glyphs = [];
    for (const [, block = ''] of (map.stream ?? '').matchAll(/beginbfchar(.*?)endbfchar/gs)) {
      for (const [, glyph = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g)) {
        glyphs[Number.parseInt(glyph, 16)] = utf16(Buffer.from(text, 'hex').toString('latin1'));
      }
    }
    known.set(map, glyphs);
  }
  return glyphs;
}

/** Bytes, as latin1, of UTF-16 with the high byte first. */
const utf16 = (bytes: string): string => {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode((bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1));
  }
  return text;
};

function textLayer(content: string, fonts: Fonts): string {
  let font: string[] = [];
  let name = '';
  let text = '';
  for (const token of tokens(content)) {
    if (token.kind === 'name') name = token.value;
    else if (token.kind === 'word' && token.value === 'Tf') font = fonts.get(name) ?? [];
    else if (token.kind === 'word' && token.value === 'ET') text += '\n';
    else if (token.kind === 'string') {
      const { value } = token;
      for (let at = 0; at + 1 < value.length; at += 2) {
        text += font[(value.charCodeAt(at) << 8) | value.charCodeAt(at + 1)] ?? '';
      }
    }
  }
  return text;
}

interface Token {
  kind: 'name' | 'word' | 'string';
  /** Of a string: its bytes, as latin1. */
  value: string;
}

const TOKEN = /\/([^\s/<>[\]()]*)|([A-Za-z'"*]+)|<([0-9A-Fa-f\s]*)>|\(|<<|%[^\r\n]*/y;
const BETWEEN = /[^/A-Za-z'"*<(%]*/y;

function* tokens(source: string): Iterable<Token> {
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
    if (match[1] !== undefined) yield { kind: 'name', value: match[1] };
    else if (match[2] !== undefined) yield { kind: 'word', value: match[2] };
    else if (match[3] !== undefined)
      yield { kind: 'string', value: Buffer.from(match[3].replace(/\s/g, ''), 'hex').toString('latin1') };
    else if (match[0] === '(') {
      const { value, end } = literal(source, at);
      at = end;
      yield { kind: 'string', value };
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

const decodeString = (bytes: string): string =>
  bytes.startsWith('\xfe\xff') ? utf16(bytes.slice(2)) : bytes;
