import type { Finding, Level, Place, Report } from '../model/finding.ts';
import { oneLine } from '../model/visible.ts';
import { summarise } from './summary.ts';

const LEVELS: readonly Level[] = ['error', 'warning', 'info'];

/** `1 file`, `2 files`; `info` has no plural of its own. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 || noun === 'info' ? '' : 's'}`;
}

/** `1 error, 2 warnings`: the levels that occur. */
export function levelCounts(levels: Record<Level, number>): string {
  return LEVELS.filter((level) => levels[level] > 0)
    .map((level) => count(levels[level], level))
    .join(', ');
}

/** `file:line:column`, which terminals and editors turn into a link. */
export function placeText(at: Place): string {
  return `${oneLine(at.file)}:${at.start.line}:${at.start.column}`;
}

/** `rule, element`. */
export function ruleText(finding: Finding): string {
  return oneLine(finding.element === undefined ? finding.rule : `${finding.rule}, ${finding.element}`);
}

/** What could not be checked, a line each; empty when everything was. */
export function skippedLines(report: Report): string[] {
  const lines = report.skipped.map(oneLine);
  return lines.length === 0 && !report.complete ? ['The check ended before everything was read.'] : lines;
}

/** The heading over `skippedLines`. */
export const NOT_CHECKED = 'Not everything could be checked:';

/**
 * What the run comes to, a sentence a line. An incomplete run without findings gets no sentence: that would
 * read like a verdict.
 */
export function verdict(report: Report, options: { quiet: boolean }): string[] {
  if (report.run) return report.run.verdict.map(oneLine);
  const { total, suppressed, suppressedByRule, ...levels } = summarise(report);
  const files = count(report.files, 'file');
  const quieted = options.quiet ? { ...levels, error: 0 } : undefined;
  const lines: string[] = [];
  if (total > 0 && !(options.quiet && levels.error === 0)) {
    lines.push(`${count(total, 'problem')} found in ${files}: ${levelCounts(levels)}.`);
  } else if (report.complete && report.files === 0) {
    lines.push('No file was read, so nothing was checked.');
  } else if (report.complete) {
    lines.push(`No ${total > 0 ? 'errors' : 'problems'} found in ${files}.`);
  }
  if (quieted && total > levels.error) lines.push(`Not shown because of --quiet: ${levelCounts(quieted)}.`);
  if (suppressed > 0) {
    const rules = Object.entries(suppressedByRule).map(([rule, number]) => `${oneLine(rule)} ${number}`);
    lines.push(`${suppressed} suppressed: ${rules.join(', ')}.`);
  }
  return lines;
}

/** What `--max-problems` holds back. */
export function moreText(more: number): string {
  return `… and ${count(more, 'more problem')} not listed (--max-problems).`;
}

/** Where formats that need a place put a finding about the workspace as a whole. */
export const WORKSPACE_FILE = 'trm.yaml';
