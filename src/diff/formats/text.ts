import { leftOutLine } from '../../model/left-out.ts';
import { oneLine } from '../../model/visible.ts';
import { changeText, painter } from '../change-text.ts';
import type { DiffFormat } from '../format.ts';
import { byGroup, closingLines, condensed, headlines } from '../summary.ts';

/** For a person at a terminal: counts, then changes by measure, old above new, then what did not change. */
export const format: DiffFormat = {
  ending: '.txt',
  async print(difference, { colour }) {
    const paint = await painter(colour);
    const blocks = [headlines(difference).map(oneLine).join('\n')];
    for (const { title, changes: all } of byGroup(difference.changes)) {
      const { changes, ownWords } = condensed(all);
      blocks.push(
        [
          paint.group(oneLine(title)),
          ...changes.map((change, at) => changeText(change, changes[at - 1], paint, colour)),
          ...(ownWords === undefined ? [] : [paint.quiet(`  ${ownWords}`)]),
        ].join('\n'),
      );
    }
    const closing = [
      ...(difference.counts.ownWords > 0
        ? ['What is said in its own words, side by side: --format html.']
        : []),
      ...closingLines(difference),
    ].map((line) => paint.quiet(oneLine(line)));
    if (closing.length > 0) blocks.push(closing.join('\n'));
    return `${blocks.join('\n\n')}\n`;
  },
  printLeftOut(one) {
    const lines = [leftOutLine(one, 'compared'), ...(one.next === undefined ? [] : [oneLine(one.next)])];
    return `${lines.join('\n')}\n`;
  },
};
