import type { Finding, Level } from '../../model/finding.ts';
import { oneLine, visible } from '../../model/visible.ts';
import { type Frame, Framer } from '../code-frame.ts';
import type { Reporter } from '../reporter.ts';
import { byFile, select } from '../summary.ts';
import { moreText, NOT_CHECKED, placeText, ruleText, skippedLines, verdict } from '../words.ts';

type Paint = (text: string) => string;
type Role = Level | 'file' | 'quiet' | 'help' | 'good';

/** For a person at a terminal: findings by file, each with its lines of source, then the totals. */
export const reporter: Reporter = {
  ending: '.txt',
  contentType: 'text/plain; charset=utf-8',
  async print(report, options) {
    const paint = options.colour ? await colours() : plain;
    const { open, more } = select(report, options);
    const framer = new Framer(options.sourceText, report.findings);
    const blocks: string[] = [];
    for (const [file, findings] of byFile(open)) {
      blocks.push(paint.file(file === undefined ? 'The workspace as a whole' : oneLine(file)));
      for (const finding of findings)
        blocks.push(block(finding, finding.at && framer.frame(finding.at), paint));
    }
    if (more > 0) blocks.push(paint.quiet(moreText(more)));
    const skipped = skippedLines(report);
    if (skipped.length > 0) {
      blocks.push([paint.warning(NOT_CHECKED), ...skipped.map((line) => `  - ${line}`)].join('\n'));
    }
    const [first, ...rest] = verdict(report, options);
    if (first !== undefined) {
      const good =
        report.complete && report.files > 0 && report.findings.every((finding) => finding.suppressed);
      blocks.push([good ? paint.good(first) : first, ...rest.map((line) => paint.quiet(line))].join('\n'));
    }
    return `${blocks.join('\n\n')}\n`;
  },
};

function block(finding: Finding, frame: Frame | undefined, paint: Record<Role, Paint>): string {
  const { at, level, message, help, related = [] } = finding;
  const place = at ? `${at.start.line}:${at.start.column} ` : '';
  const head = `  ${place}${paint[level](`${level}:`)} ${indented(message, 4)} ${paint.quiet(`[${ruleText(finding)}]`)}`;
  const lines = [head];
  if (frame) lines.push(...frameLines(frame, paint, level));
  if (help !== undefined) lines.push(`    ${paint.help('help:')} ${indented(help, 10)}`);
  for (const other of related) {
    lines.push(`    ${paint.help('see')} ${placeText(other.at)}: ${indented(other.message, 8)}`);
  }
  return lines.join('\n');
}

function frameLines({ lines, continuesTo }: Frame, paint: Record<Role, Paint>, level: Level): string[] {
  const digits = String(lines.at(-1)?.number ?? 0).length;
  const gutter = (label: string | number) => `    ${paint.quiet(`${String(label).padStart(digits)} │`)}`;
  const printed: string[] = [];
  for (const line of lines) {
    if (line.hidden) {
      printed.push(`${gutter(line.number)} ${paint.quiet('(not shown: it may hold a restricted value)')}`);
      continue;
    }
    printed.push(`${gutter(line.number)} ${line.before}${line.marked}${line.after}`.trimEnd());
    if (!line.inRange) continue;
    const carets = line.rightToLeft
      ? `${paint[level]('here:')} ${line.marked}`
      : ' '.repeat(line.indent) + paint[level]('^'.repeat(line.width));
    printed.push(`${gutter('')} ${carets}`);
  }
  if (continuesTo !== undefined) printed.push(`${gutter('')} ${paint.quiet(`… to line ${continuesTo}`)}`);
  return printed;
}

/** Further lines of a text are indented, so that no text can pass for a heading or a finding. */
function indented(text: string, columns: number): string {
  return visible(text.trim()).replace(/\n/g, `\n${' '.repeat(columns)}`);
}

const same: Paint = (text) => text;
const plain: Record<Role, Paint> = {
  error: same,
  warning: same,
  info: same,
  file: same,
  quiet: same,
  help: same,
  good: same,
};

async function colours(): Promise<Record<Role, Paint>> {
  const { Chalk } = await import('chalk');
  // The caller has decided for colour: chalk is not to look at the terminal again.
  const chalk = new Chalk({ level: 1 });
  return {
    error: chalk.red.bold,
    warning: chalk.yellow.bold,
    info: chalk.blue.bold,
    file: chalk.underline,
    quiet: chalk.dim,
    help: chalk.cyan,
    good: chalk.green,
  };
}
