/** A change as lines for the terminal. */
import type { Direction } from '../model/compare/fact.ts';
import { oneLine, visible } from '../model/visible.ts';
import type { Change } from './diff.ts';
import { markChange, type Segment, shortSegments, unwrapped } from './marks.ts';
import { declaredLines, factsLine, MARKS } from './summary.ts';

type Paint = (text: string) => string;
export type Role = Direction | 'group' | 'quiet' | 'old' | 'new' | 'alarm';

export type Painter = Readonly<Record<Role, Paint>>;

/**
 * A change in lines: what happened, old above new with the words marked that differ, what the author says about it.
 * @param previous the change before it in the group: what one alteration says is said once
 */
export function changeText(
  change: Change,
  previous: Change | undefined,
  paint: Painter,
  colour: boolean,
): string {
  const { fact, id, says, at, before, after } = change;
  const mark = paint[fact.direction](MARKS[fact.direction]);
  const facts =
    fact.authority === 'below-floor' ? paint.alarm(factsLine(change)) : paint.quiet(factsLine(change));
  const lines = [`  ${mark} ${oneLine(says)}  ${facts} ${paint.quiet(`[${id}]`)}`];
  if (at !== undefined) lines.push(`    ${paint.quiet('at')} ${oneLine(at)}`);
  const marked = markChange(change);
  if (marked) {
    lines.push(`    ${paint.old('−')} ${indented(line(marked.before, '[-', '-]', paint.old, colour))}`);
    lines.push(`    ${paint.new('+')} ${indented(line(marked.after, '{+', '+}', paint.new, colour))}`);
  } else {
    if (before !== undefined) lines.push(`    ${paint.old('−')} ${indented(visible(unwrapped(before)))}`);
    if (after !== undefined) lines.push(`    ${paint.new('+')} ${indented(visible(unwrapped(after)))}`);
  }
  for (const [label, text] of declaredLines(change, previous))
    lines.push(`    ${paint.quiet(`${label}:`)} ${indented(visible(unwrapped(text)))}`);
  return lines.join('\n');
}

function line(
  segments: readonly Segment[],
  open: string,
  close: string,
  paint: Paint,
  colour: boolean,
): string {
  return shortSegments(segments)
    .map(({ text, changed }) => {
      const shown = visible(text);
      if (!changed || shown === '') return shown;
      return colour ? paint(shown) : `${open}${shown}${close}`;
    })
    .join('');
}

/** Further lines are indented, so that no text can pass for a heading or a change. */
const indented = (text: string): string => text.replace(/\n+/g, '\n      ');

const same: Paint = (text) => text;
const plain: Painter = {
  strengthened: same,
  weakened: same,
  neutral: same,
  undecided: same,
  'not-comparable': same,
  group: same,
  quiet: same,
  old: same,
  new: same,
  alarm: same,
};

/** @param colour whether the terminal shows colours */
export async function painter(colour: boolean): Promise<Painter> {
  if (!colour) return plain;
  const { Chalk } = await import('chalk');
  // The caller has decided for colour: chalk is not to look at the terminal again.
  const chalk = new Chalk({ level: 1 });
  return {
    strengthened: chalk.green.bold,
    weakened: chalk.red.bold,
    neutral: chalk.dim,
    undecided: chalk.yellow.bold,
    'not-comparable': chalk.blue.bold,
    group: chalk.bold.underline,
    quiet: chalk.dim,
    old: chalk.red.strikethrough,
    new: chalk.green.underline,
    alarm: chalk.red.bold,
  };
}
