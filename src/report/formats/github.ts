import type { Finding, Level } from '../../model/finding.ts';
import { visible } from '../../model/visible.ts';
import type { Reporter } from '../reporter.ts';
import { select } from '../summary.ts';
import { NOT_CHECKED, placeText, ruleText, skippedLines, verdict } from '../words.ts';

const COMMAND: Record<Level, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions: findings appear on the lines of a pull request. */
export const reporter: Reporter = {
  ending: '.github.txt',
  contentType: 'text/plain; charset=utf-8',
  print(report, options) {
    const lines = select(report, { quiet: options.quiet }).open.map(command);
    for (const line of skippedLines(report)) {
      lines.push(`::warning title=${property(NOT_CHECKED)}::${data(line)}`);
    }
    return `${[...lines, ...verdict(report, options)].join('\n')}\n`;
  },
};

function command(finding: Finding): string {
  const { level, at, message, help, related = [] } = finding;
  const properties: string[] = [];
  if (at) {
    properties.push(`file=${property(at.file)}`, `line=${at.start.line}`, `endLine=${at.end.line}`);
    // GitHub takes columns only where the range stays on one line.
    if (at.start.line === at.end.line)
      properties.push(`col=${at.start.column}`, `endColumn=${at.end.column}`);
  }
  properties.push(`title=${property(ruleText(finding))}`);
  const text = [visible(message)];
  if (help !== undefined) text.push(visible(help));
  for (const other of related) text.push(`See ${placeText(other.at)}: ${visible(other.message)}`);
  return `::${COMMAND[level]} ${properties.join(',')}::${data(text.join('\n'))}`;
}

/** The runner reads a command up to the end of the line; these escapes are the ones that it takes back. */
function data(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
