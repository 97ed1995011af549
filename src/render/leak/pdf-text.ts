/**
 * What a reader, a search engine or a curious person can get out of a PDF: its text layer, and every string beside
 * it (bookmarks, metadata, descriptions of pictures). Reads the plain, unencrypted files that our writer makes.
 */
import { inflateSync } from 'node:zlib';
import { tokens } from './pdf-tokens.ts';

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

/** Text that was set at one place. */
interface Run {
  x: string;
  text: string;
  /** Where its line stands. */
  y: number;
}

/** Marks on letters are set a little above or below their line. */
const SAME_LINE = 6;

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * The runs of a content stream, one a line, as they are set: from left to right. Where some are read from right to left,
 * the same once more, each line from its right end, in the order in which it is read.
 */
function textLayer(content: string, fonts: Fonts): string {
  const runs = [...runsOf(content, fonts)];
  const asSet = runs.map(({ text }) => `${text}\n`).join('');
  if (!RIGHT_TO_LEFT.test(asSet)) return asSet;
  const lines: Run[][] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.y - run.y) < SAME_LINE) line.push(run);
    else lines.push([run]);
  }
  const asRead = lines.map((line) => line.sort((a, b) => Number(b.x) - Number(a.x)).map(({ text }) => text));
  return `${asSet}${asRead.map((texts) => texts.join('')).join('\n')}\n`;
}

const PLACE = /(\S+) (\S+) cm$/;

function* runsOf(content: string, fonts: Fonts): Iterable<Run> {
  let font: string[] = [];
  let name = '';
  /** Of each glyph, as they are set. */
  let signs: string[] = [];
  /** What a group of glyphs says, where that is no sum of them. */
  let actual: string | undefined;
  let place = { x: '', y: 0 };
  let last: Run | undefined;
  for (const { kind, value, end } of tokens(content)) {
    if (kind === 'name') name = value;
    else if (kind === 'string') {
      if (name === 'ActualText') {
        actual = decodeString(value);
        signs.push(actual);
        name = '';
      } else if (actual === undefined) signs.push(...glyphs(value, font));
    } else if (value === 'Tf') font = fonts.get(name) ?? [];
    else if (value === 'EMC') actual = undefined;
    else if (value === 'cm') {
      const [, x = '', y = ''] = PLACE.exec(content.slice(Math.max(0, end - 60), end)) ?? [];
      place = { x, y: Number(y) };
    } else if (value === 'ET') {
      const text = (signs.some((sign) => RIGHT_TO_LEFT.test(sign)) ? signs.reverse() : signs).join('');
      // A letter and the mark on it are set one after the other, and each says both.
      if (last?.text !== text || !RIGHT_TO_LEFT.test(text)) {
        last = { ...place, text };
        yield last;
      }
      signs = [];
    }
  }
}

/** Bytes, as latin1, of two for each glyph. */
function glyphs(bytes: string, font: string[]): string[] {
  const signs: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    signs.push(font[(bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1)] ?? '');
  }
  return signs;
}

const decodeString = (bytes: string): string =>
  bytes.startsWith('\xfe\xff') ? utf16(bytes.slice(2)) : bytes;
