/** Which words of two texts differ. */
import { diffArrays } from 'diff';
import type { Subject } from '../model/compare/fact.ts';
import type { Change } from './diff.ts';

/** What these have as values are names of elements, and the like. */
const NAMED: ReadonlySet<Subject> = new Set<Subject>(['item', 'steps', 'answer', 'flow', 'force', 'side']);

export interface Segment {
  text: string;
  changed: boolean;
  /** Unchanged words that were left out here. */
  cut?: true;
}

export interface Marked {
  before: Segment[];
  after: Segment[];
}

/** Edits beyond which two texts are shown as wholly different: the comparison of words would take too long. */
const MOST_EDITS = 400;

/** Old and new of a change; names of elements are not compared word by word. */
export function markChange({ fact, before, after }: Change): Marked | undefined {
  if (before === undefined || after === undefined) return undefined;
  if (!NAMED.has(fact.subject)) return markWords(before, after);
  return { before: bare(unwrapped(before)), after: bare(unwrapped(after)) };
}

/** The words of both texts, told apart into common and changed ones; line breaks within a paragraph are blanks. */
export function markWords(before: string, after: string): Marked {
  const [a, b] = [wordsOf(unwrapped(before)), wordsOf(unwrapped(after))];
  const common = commonWords(a, b);
  if (!common) return { before: bare(textOf(a)), after: bare(textOf(b)) };
  const marked: Marked = { before: [], after: [] };
  let [i, j] = [0, 0];
  for (const [nextA, nextB] of [...common, [a.length, b.length] as const]) {
    if (i < nextA || j < nextB) {
      // Where one side has nothing, an empty change marks the place.
      putChanged(marked.before, a.slice(i, nextA));
      putChanged(marked.after, b.slice(j, nextB));
    }
    if (nextA < a.length) put(marked.before, textOf([a[nextA]!]), false);
    if (nextB < b.length) put(marked.after, textOf([b[nextB]!]), false);
    [i, j] = [nextA + 1, nextB + 1];
  }
  return marked;
}

/** A word, a sign, or an end of a paragraph, with the blanks behind it: these are compared with nothing. */
interface Word {
  text: string;
  blank: string;
  /** How many letters and digits it has, about. */
  letters: number;
}

/** In any script: letters with their marks and digits, or one other sign, or the end of a paragraph; then blanks. */
const WORD = /([\p{L}\p{M}\p{N}_]+|\n+|[^\p{L}\p{M}\p{N}_\s])([^\S\n]*)/gu;
const IS_WORD = /^[\p{L}\p{M}\p{N}]/u;

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(([, word = '', blank = '']) => ({
    text: word,
    blank,
    letters: IS_WORD.test(word) ? word.length : 0,
  }));
}

const textOf = (words: readonly Word[]): string => words.map(({ text, blank }) => text + blank).join('');

/** Share of the longer text that must have stayed for marks to be of help: else they tear two texts to shreds. */
const ALIKE = 0.25;

/** Places of the words that stayed, in order; undefined where too few did. */
function commonWords(a: readonly Word[], b: readonly Word[]): [number, number][] | undefined {
  const enough = ALIKE * Math.max(lettersOf(a), lettersOf(b));
  const isEnough = (places: readonly number[], words: readonly Word[]) =>
    lettersOf(places.map((at) => words[at]!)) >= Math.max(enough, 1);
  // Only words that both have can have stayed; most texts that were written anew are known by that.
  const [inA, inB] = [placesIn(a, b), placesIn(b, a)];
  if (!isEnough(inA, a) || !isEnough(inB, b)) return undefined;
  const parts = diffArrays(
    inA.map((at) => a[at]!.text),
    inB.map((at) => b[at]!.text),
    { maxEditLength: MOST_EDITS },
  );
  const common: [number, number][] = [];
  let [i, j] = [0, 0];
  for (const { count, added, removed } of parts ?? []) {
    for (let nth = 0; nth < count && !added && !removed; nth++) common.push([inA[i + nth]!, inB[j + nth]!]);
    if (!added) i += count;
    if (!removed) j += count;
  }
  const stayed = common.map(([at]) => at);
  return isEnough(stayed, a) ? common : undefined;
}

function placesIn(words: readonly Word[], others: readonly Word[]): number[] {
  const known = new Set(others.map(({ text }) => text));
  return words.flatMap(({ text }, at) => (known.has(text) ? [at] : []));
}

const lettersOf = (words: readonly Word[]): number => words.reduce((sum, { letters }) => sum + letters, 0);

const bare = (text: string): Segment[] => [{ text, changed: false }];

function put(segments: Segment[], text: string, changed: boolean): void {
  const last = segments.at(-1);
  if (last && last.changed === changed) last.text += text;
  else if (text !== '' || changed) segments.push({ text, changed });
}

/** The blank behind the last changed word is the same on both sides. */
function putChanged(segments: Segment[], words: readonly Word[]): void {
  const text = textOf(words);
  const { blank } = words.at(-1) ?? { blank: '' };
  put(segments, text.slice(0, text.length - blank.length), true);
  put(segments, blank, false);
}

export const unwrapped = (text: string): string =>
  text
    .trim()
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/[ \t]*\n[ \t]*(?![-*+] |\d+[.)] )/g, ' '))
    .join('\n\n');

/** Words kept on either side of a change when long stretches without one are cut. */
const NEAR = 12;

/** The same with long unchanged stretches cut out. */
export function shortSegments(segments: readonly Segment[]): Segment[] {
  return segments.flatMap((segment, index) => {
    if (segment.changed) return [segment];
    const words = segment.text.split(/(?<=\s)/);
    const head = index > 0 ? NEAR : 0;
    const tail = index < segments.length - 1 ? NEAR : 0;
    if (words.length <= head + tail + NEAR || head + tail === 0) return [segment];
    const kept: Segment[] = [];
    if (head > 0) kept.push({ text: words.slice(0, head).join(''), changed: false });
    kept.push({ text: tail > 0 ? '… ' : '…', changed: false, cut: true });
    if (tail > 0) kept.push({ text: words.slice(-tail).join(''), changed: false });
    return kept;
  });
}
