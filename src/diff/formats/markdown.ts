import { leftOutLine } from '../../model/left-out.ts';
import { escaped } from '../../model/plain-markdown.ts';
import { oneLine } from '../../model/visible.ts';
import { changeItem } from '../change-markdown.ts';
import type { DiffFormat } from '../format.ts';
import { byGroup, closingLines, condensed, headlines } from '../summary.ts';

/** GitHub-flavoured Markdown, to be posted on a pull request. */
export const format: DiffFormat = {
  ending: '.md',
  print(difference) {
    const [first = '', ...rest] = headlines(difference);
    const parts = ['## trm: changes', `**${escaped(first)}**`];
    if (rest.length > 0) parts.push(rest.map((line) => `> ${escaped(line)}`).join('\n>\n'));
    for (const { title, changes: all } of byGroup(difference.changes)) {
      const { changes, ownWords } = condensed(all);
      parts.push(
        `### ${escaped(title)}`,
        [
          ...changes.map((change, at) => changeItem(change, changes[at - 1])),
          ...(ownWords === undefined ? [] : [`- ${escaped(ownWords)}`]),
        ].join('\n'),
      );
    }
    parts.push(...closingLines(difference).map(escaped));
    return `${parts.join('\n\n')}\n`;
  },
  printLeftOut(one) {
    const parts = ['## trm: changes', `**${escaped(leftOutLine(one, 'compared'))}**`];
    if (one.next !== undefined) parts.push(`> ${escaped(oneLine(one.next))}`);
    return `${parts.join('\n\n')}\n`;
  },
};
