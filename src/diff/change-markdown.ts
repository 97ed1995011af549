/** A change in GitHub-flavoured Markdown. */
import { code, escaped } from '../model/plain-markdown.ts';
import type { Change } from './diff.ts';
import { markChange, type Segment, shortSegments } from './marks.ts';
import { declaredLines, factsLine, MARKS } from './summary.ts';

/**
 * A change as an item of a list: old and new with the words marked that differ, and what the author says about it.
 * @param previous the change before it in the group: what one alteration says is said once
 */
export function changeItem(change: Change, previous: Change | undefined): string {
  const { fact, id, says, at, before, after } = change;
  const lines = [
    `- ${escaped(MARKS[fact.direction])} **${escaped(says)}** (${escaped(factsLine(change))}) ${code(id)}`,
  ];
  if (at !== undefined) lines.push(`  - at ${escaped(at)}`);
  const marked = markChange(change);
  if (marked) {
    lines.push(`  - before: ${words(marked.before, '~~')}`, `  - after: ${words(marked.after, '**')}`);
  } else {
    if (before !== undefined) lines.push(`  - before: ${paragraphs(before)}`);
    if (after !== undefined) lines.push(`  - after: ${paragraphs(after)}`);
  }
  for (const [label, text] of declaredLines(change, previous)) lines.push(`  - ${label}: ${escaped(text)}`);
  return lines.join('\n');
}

/** Paragraphs of one value stay apart, within the item of the list. */
const paragraphs = (text: string): string =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map(escaped)
    .join('<br>');

/** Emphasis must touch its words: the blanks of a segment stand outside of it. */
function words(segments: readonly Segment[], mark: string): string {
  return shortSegments(segments)
    .map(({ text, changed }) => {
      const [, head = '', core = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
      if (core === '') return gap(text);
      const shown = core
        .split(/\n\s*\n/)
        .map((one) => (changed ? `${mark}${escaped(one)}${mark}` : escaped(one)))
        .join('<br>');
      return `${gap(head)}${shown}${gap(tail)}`;
    })
    .join('')
    .trim();
}

const gap = (blank: string): string => (blank.includes('\n\n') ? '<br>' : blank === '' ? '' : ' ');
