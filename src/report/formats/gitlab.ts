import type { Finding, Level } from '../../model/finding.ts';
import type { Reporter } from '../reporter.ts';
import { select } from '../summary.ts';
import { skippedLines, WORKSPACE_FILE } from '../words.ts';

const SEVERITY: Record<Level, string> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab code quality: a list of issues, each with a path, a line and a fingerprint of its own. */
export const reporter: Reporter = {
  ending: '.gitlab.json',
  contentType: 'application/json',
  print(report, options) {
    const seen = new Map<string, number>();
    const issues = select(report, { quiet: options.quiet }).open.map((finding) => issue(finding, seen));
    for (const [index, line] of skippedLines(report).entries()) {
      issues.push({
        description: `Not checked: ${line}`,
        check_name: 'not-checked',
        fingerprint: `not-checked-${index + 1}`,
        severity: 'critical',
        location: { path: WORKSPACE_FILE, lines: { begin: 1, end: 1 } },
      });
    }
    return `${JSON.stringify(issues, null, 2)}\n`;
  },
};

function issue(finding: Finding, seen: Map<string, number>) {
  const { at, rule, level, message, help, fingerprint } = finding;
  // GitLab keeps one issue a fingerprint; the same mistake made twice in an element has one.
  const times = (seen.get(fingerprint) ?? 0) + 1;
  seen.set(fingerprint, times);
  return {
    description: help === undefined ? message : `${message} ${help}`,
    check_name: rule,
    fingerprint: times === 1 ? fingerprint : `${fingerprint}-${times}`,
    severity: SEVERITY[level],
    location: {
      path: at?.file ?? WORKSPACE_FILE,
      lines: { begin: at?.start.line ?? 1, end: at?.end.line ?? 1 },
    },
  };
}
