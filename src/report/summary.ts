import type { Finding, Level, Report } from '../model/finding.ts';

/** Counts over a whole report, whatever of it is shown. Suppressed findings count only as suppressed. */
export interface Summary {
  error: number;
  warning: number;
  info: number;
  /** error + warning + info. */
  total: number;
  suppressed: number;
  /** Number of suppressed findings by rule, in the order of the rules' names. */
  suppressedByRule: Record<string, number>;
}

/** What a format lists: ordered, and without what `quiet` and `maxProblems` hold back. */
export interface Selection {
  open: Finding[];
  suppressed: Finding[];
  /** Open findings below `error` that `quiet` holds back. */
  quieted: number;
  /** Open findings beyond `maxProblems`. */
  more: number;
}

/** The findings by file, line, column, rule; those about the workspace as a whole first. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.at?.file ?? '', b.at?.file ?? '') ||
      (a.at?.start.line ?? 0) - (b.at?.start.line ?? 0) ||
      (a.at?.start.column ?? 0) - (b.at?.start.column ?? 0) ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message) ||
      compare(a.fingerprint, b.fingerprint),
  );
}

export function summarise(report: Report): Summary {
  const levels: Record<Level, number> = { error: 0, warning: 0, info: 0 };
  const byRule = new Map<string, number>();
  let suppressed = 0;
  for (const { rule, level, suppressed: suppression } of report.findings) {
    if (suppression) {
      suppressed++;
      byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
    } else levels[level]++;
  }
  return {
    ...levels,
    total: levels.error + levels.warning + levels.info,
    suppressed,
    suppressedByRule: Object.fromEntries([...byRule].sort(([a], [b]) => compare(a, b))),
  };
}

export function select(report: Report, options: { quiet: boolean; maxProblems?: number }): Selection {
  const ordered = inOrder(report.findings);
  const all = ordered.filter((finding) => !finding.suppressed);
  const wanted = options.quiet ? all.filter((finding) => finding.level === 'error') : all;
  const open = wanted.slice(0, options.maxProblems);
  return {
    open,
    suppressed: ordered.filter((finding) => finding.suppressed),
    quieted: all.length - wanted.length,
    more: wanted.length - open.length,
  };
}

/** The findings by the file they are in, in the order given; undefined stands for the workspace as a whole. */
export function byFile(findings: readonly Finding[]): Map<string | undefined, Finding[]> {
  const groups = new Map<string | undefined, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.at?.file);
    if (group) group.push(finding);
    else groups.set(finding.at?.file, [finding]);
  }
  return groups;
}

/** By UTF-16 units, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
