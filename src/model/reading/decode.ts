/** Bytes to text: what may stand in a source at all. */
import { isAscii, isUtf8 } from 'node:buffer';

/** The largest source that is read, in bytes. */
export const MAX_BYTES = 2 * 1024 * 1024;

export interface Decoded {
  /** Without byte order mark, lines ending in LF. */
  text: string;
  /** A byte order mark was there, and is to be kept when the file is edited. */
  bom: boolean;
  /** Lines ended in CR LF (or CR), and are to do so when the file is edited. */
  crlf: boolean;
}

/** Why bytes are no text. */
export interface NotText {
  reason: 'too-large' | 'utf-16' | 'binary' | 'not-utf-8';
  /** The text before the first byte that is wrong. */
  before: string;
}

export function decode(bytes: Uint8Array): Decoded | NotText {
  if (bytes.length > MAX_BYTES) return { reason: 'too-large', before: '' };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { reason: 'utf-16', before: '' };
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ascii = isAscii(buffer);
  if (!ascii && !isUtf8(buffer)) {
    if (buffer.includes(0)) return { reason: 'binary', before: '' };
    const text = buffer.toString('utf8');
    return { reason: 'not-utf-8', before: normalise(text.slice(0, text.indexOf('\ufffd'))) };
  }
  // An ASCII text as one-byte string: half the memory, and quicker to make.
  let text = buffer.toString(ascii ? 'latin1' : 'utf8');
  const bom = text.charCodeAt(0) === 0xfeff;
  const crlf = text.includes('\r');
  if (bom || crlf) text = normalise(text);
  return { text, bom, crlf };
}

function normalise(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

/** Bytes again, as the file had them: for a tool that edits a source. */
export function encode(decoded: Decoded): Uint8Array {
  const text = decoded.crlf ? decoded.text.replace(/\n/g, '\r\n') : decoded.text;
  return Buffer.from(decoded.bom ? `\ufeff${text}` : text, 'utf8');
}

/**
 * Characters that no source may hold: controls, lone surrogates, byte order marks inside the text, line breaks that
 * only some readers know, tag characters, the mark of a character lost in a conversion (U+FFFD), and those that change the direction in which a line is displayed
 * ("Trojan Source", CVE-2021-42574). Marks that Arabic or Hebrew prose needs (U+200E, U+200F, U+061C) are allowed.
 */
export const FORBIDDEN_CHARACTER =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]|\udb40[\udc00-\udc7f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** A quick look: what it does not find, {@link FORBIDDEN_CHARACTER} does not find either. */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffd-\uffff]/;

/** Whether a text holds a character that no source may hold. */
export function hasForbiddenCharacter(text: string): boolean {
  return SUSPECT.test(text) && FORBIDDEN_CHARACTER.test(text);
}

/** What kind of forbidden character it is, in words. */
export function nameOfCharacter(character: string): string {
  const code = character.codePointAt(0)!;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) {
    return `an invisible character that changes the reading direction (${name})`;
  }
  if (code === 0x2028 || code === 0x2029 || code === 0x85) return `an unusual line break (${name})`;
  if (code === 0xfeff) return `a byte order mark inside the text (${name})`;
  if (code === 0xfffd) return `the mark of a letter that was lost in an earlier conversion (${name})`;
  return `an invisible control character (${name})`;
}
