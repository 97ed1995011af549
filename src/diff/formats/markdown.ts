import { code, escaped } from '../../model/plain-markdown.ts';
import type { Change } from '../diff.ts';
import type { DiffFormat } from '../format.ts';
import { markChange, type Segment, shortSegments } from '../marks.ts';
import { byGroup, closingLines, declaredLines, factsLine, headlines, MARKS } from '../summary.ts';

/** GitHub-flavoured Markdown, to be posted on a pull request. */
export const format: DiffFormat = {
  ending: '.md',
  print(difference) {
    const [first = '', ...rest] = headlines(difference);
    const parts = ['## trm: changes', `**${escaped(first)}**`];
    if (rest.length > 0) parts.push(rest.map((line) => `> ${escaped(line)}`).join('\n>\n'));
    for (const { title, changes } of byGroup(difference.changes))
      parts.push(
        `### ${escaped(title)}`,
        changes.map((change, at) => item(change, changes[at - 1])).join('\n'),
      );
    parts.push(...closingLines(difference).map(escaped));
    return `${parts.join('\n\n')}\n`;
  },
};

function item(change: Change, previous: Change | undefined): string {
  const { fact, id, says, at, before, after } = change;
  const lines = [
    `- ${escaped(MARKS[fact.direction])} **${escaped(says)}** (${escaped(factsLine(change))}) ${code(id)}`,
  ];
  if (at !== undefined) lines.push(`  - at ${escaped(at)}`);
  const marked = markChange(change);
  if (marked) {
    lines.push(`  - before: ${words(marked.before, '~~')}`, `  - after: ${words(marked.after, '**')}`);
  } else {
    if (before !== undefined) lines.push(`  - before: ${escaped(before)}`);
    if (after !== undefined) lines.push(`  - after: ${escaped(after)}`);
  }
  for (const [label, text] of declaredLines(change, previous)) lines.push(`  - ${label}: ${escaped(text)}`);
  return lines.join('\n');
}

/** Emphasis must touch its words: the blanks of a segment stand outside of it. */
function words(segments: readonly Segment[], mark: string): string {
  return shortSegments(segments)
    .map(({ text, changed }) => {
      const [, head = '', core = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
      if (core === '') return text === '' ? '' : ' ';
      const shown = escaped(core);
      return `${head && ' '}${changed ? `${mark}${shown}${mark}` : shown}${tail && ' '}`;
    })
    .join('')
    .trim();
}
