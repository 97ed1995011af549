/**
 * Text of unknown origin made safe to show: what would steer a terminal, reorder the line (bidirectional
 * overrides, isolates) or break the encoding is replaced by a mark that can be seen. Tab and line feed stay.
 */
export function visible(text: string): string {
  return PLAIN.test(text) ? text : text.replaceAll('\r\n', '\n').replace(UNSAFE, mark);
}

/** The same on one line: any run of white space that holds a line break becomes one space. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ').trim());
}

const PLAIN = /^[\t\n -~]*$/;
/** Control characters, halves of surrogate pairs, line separators, bidirectional overrides and isolates, non-characters. */
const UNSAFE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

function mark(character: string): string {
  if (character === '\t' || character === '\n') return character;
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
