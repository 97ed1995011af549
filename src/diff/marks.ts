/** Which words of two texts differ. */
import { diffWordsWithSpace } from 'diff';
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
  const [a, b] = [unwrapped(before), unwrapped(after)];
  const parts = diffWordsWithSpace(a, b, { maxEditLength: MOST_EDITS });
  if (!parts) return { before: bare(a), after: bare(b) };
  const marked: Marked = { before: [], after: [] };
  for (const { value, added, removed } of parts) {
    // Where one side has nothing, an empty change marks the place.
    put(marked.before, added ? '' : value, added || removed);
    put(marked.after, removed ? '' : value, added || removed);
  }
  return areAlike(marked) ? marked : { before: bare(a), after: bare(b) };
}

/** Share of the longer text that must have stayed for marks to be of help: else they tear two texts to shreds. */
const ALIKE = 0.25;

function areAlike({ before, after }: Marked): boolean {
  const stayed = letters(before.filter(({ changed }) => !changed));
  return stayed > 0 && stayed >= ALIKE * Math.max(letters(before), letters(after));
}

const letters = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);

const bare = (text: string): Segment[] => [{ text, changed: false }];

/** A blank between two changed words belongs to the change. */
function put(segments: Segment[], text: string, changed: boolean): void {
  const last = segments.at(-1);
  const before = segments.at(-2);
  if (last && last.changed === changed) last.text += text;
  else if (changed && last && before?.changed && last.text.trim() === '') {
    before.text += last.text + text;
    segments.pop();
  } else segments.push({ text, changed });
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
