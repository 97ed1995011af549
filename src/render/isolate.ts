/**
 * What is read from left to right inside of a text that runs from right to left. The rules of Unicode for such text
 * (https://www.unicode.org/reports/tr9/) keep Latin words in order by themselves. They do not keep the groups of a
 * telephone number in order, nor what begins with a number and goes on in letters.
 */

// Everything before a sign that decides is short: no text, however long, takes long to search.
const MAIL = '[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+';
const WEB = '(?:https?://|www\\.)[!-~]*[A-Za-z0-9/#=_-]';
const DIGEST = '[0-9a-f]{4}(?: [0-9a-f]{4}){3}';
const PHONE =
  '\\+[0-9][0-9 \\u{a0}()/.-]*[0-9]|(?:\\([0-9]{2,9}\\) ?[0-9]{1,20}|[0-9]{2,20})(?:[ \\u{a0}/-][0-9]{2,})+';
/** "2011/36/EU" */
const REFERENCE = '[0-9][0-9./:-]{0,40}[A-Za-z](?:[A-Za-z0-9./:-]*[A-Za-z0-9])?';

/** Latin words around it keep their places beside it. */
const WORD = '[A-Za-z][A-Za-z.]{0,30}';

/** As a regular expression that JavaScript and Typst both understand. */
export const LEFT_TO_RIGHT = `(?:${WORD} ){0,6}(?:${[MAIL, WEB, DIGEST, REFERENCE, PHONE].join('|')})(?: ${WORD}){0,6}`;

const leftToRight = new RegExp(LEFT_TO_RIGHT, 'gu');

/** Marks of Unicode around a text whose own direction is known, or found by its first letter; and their end. */
const LTR = '\u2066';
const BY_FIRST = '\u2068';
const END = '\u2069';

/** The parts of a text, in order; every second one is read from left to right. */
export function leftToRightParts(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: part, index } of text.matchAll(leftToRight)) {
    parts.push(text.slice(from, index), part);
    from = index + part.length;
  }
  return [...parts, text.slice(from)];
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A line of a drawing that runs from right to left, with marks around it, since a renderer may take any line for one that
 * does not, and around what is read from left to right. A line in Latin letters alone was not translated.
 */
export function embedded(line: string): string {
  if (/\p{Script=Latin}/u.test(line) && !RIGHT_TO_LEFT.test(line)) return `\u202a${line}\u202c`;
  const parts = leftToRightParts(line).map((part, at) => (at % 2 === 1 ? `${LTR}${part}${END}` : part));
  return `\u202b${parts.join('')}\u202c`;
}

/** A phrase of a language that is read from left to right, for a print that is not: what fills its places finds its own way. */
export const isolatedPhrase = (phrase: string): string =>
  `${LTR}${phrase.replace(/\{\w+\}/g, `${BY_FIRST}$&${END}`)}${END}`;
