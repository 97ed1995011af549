import type { Finding } from '../../model/finding.ts';
import { escapeMarkup } from '../../model/markup.ts';
import { oneLine } from '../../model/visible.ts';
import type { Reporter } from '../reporter.ts';
import { byFile, inOrder } from '../summary.ts';
import { NOT_CHECKED, placeText, ruleText, skippedLines, verdict, WORKSPACE_FILE } from '../words.ts';

interface Suite {
  name: string;
  cases: string[];
  failures: number;
  errors: number;
  skipped: number;
}

/**
 * JUnit XML: a suite a file, a case a finding. An error is a failure; a warning or info is a case that passes
 * and says so; a suppressed finding is skipped, with its reason; what could not be checked is an error.
 */
export const reporter: Reporter = {
  ending: '.xml',
  contentType: 'application/xml',
  print(report, options) {
    const findings = inOrder(report.findings).filter(
      (finding) => !options.quiet || finding.level === 'error' || finding.suppressed,
    );
    const suites = [...byFile(findings)].map(([file, group]) => suite(file ?? WORKSPACE_FILE, group));
    const skipped = skippedLines(report);
    if (skipped.length > 0) suites.push(notChecked(skipped));
    if (suites.length === 0) suites.push(passed(verdict(report, options)));
    const body = suites.map(
      ({ cases, ...numbers }) =>
        `  <testsuite ${attributes(cases, numbers)}>\n${cases.join('\n')}\n  </testsuite>`,
    );
    const all = suites.flatMap(({ cases }) => cases);
    const sum = (key: 'failures' | 'errors' | 'skipped') =>
      suites.reduce((total, one) => total + one[key], 0);
    const totals = { name: 'trm', failures: sum('failures'), errors: sum('errors'), skipped: sum('skipped') };
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${attributes(all, totals)}>\n${body.join('\n')}\n</testsuites>\n`;
  },
};

function attributes(cases: readonly string[], numbers: Omit<Suite, 'cases'>): string {
  const { name, failures, errors, skipped } = numbers;
  return `name="${attribute(name)}" tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
}

function suite(name: string, findings: readonly Finding[]): Suite {
  return {
    name,
    cases: findings.map((finding) => testCase(name, finding)),
    failures: findings.filter(({ level, suppressed }) => level === 'error' && !suppressed).length,
    errors: 0,
    skipped: findings.filter(({ suppressed }) => suppressed).length,
  };
}

function testCase(suiteName: string, finding: Finding): string {
  const { at, level, message, help, related = [], suppressed } = finding;
  const name = `${ruleText(finding)}${at ? ` at ${at.start.line}:${at.start.column}` : ''}`;
  const text = [
    at ? `${placeText(at)}: ${level}: ${message}` : `${level}: ${message}`,
    ...(help === undefined ? [] : [help]),
    ...related.map((other) => `See ${placeText(other.at)}: ${other.message}`),
  ];
  const content = escapeMarkup(text.join('\n'));
  if (suppressed) return wrapped(suiteName, name, `<skipped message="${attribute(suppressed.reason)}"/>`);
  if (level !== 'error') return wrapped(suiteName, name, `<system-out>${content}</system-out>`);
  return wrapped(
    suiteName,
    name,
    `<failure type="${level}" message="${attribute(message)}">${content}</failure>`,
  );
}

function wrapped(suiteName: string, name: string, content: string): string {
  return `    <testcase classname="${attribute(suiteName)}" name="${attribute(name)}">\n      ${content}\n    </testcase>`;
}

function notChecked(lines: readonly string[]): Suite {
  const cases = lines.map((line) => wrapped('trm', 'not checked', `<error message="${attribute(line)}"/>`));
  return { name: NOT_CHECKED, cases, failures: 0, errors: lines.length, skipped: 0 };
}

/** Servers take a file without a case for a run that did not happen. */
function passed(lines: readonly string[]): Suite {
  const cases = lines.map((line) => `    <testcase classname="trm" name="${attribute(line)}"/>`);
  return { name: 'trm', cases, failures: 0, errors: 0, skipped: 0 };
}

function attribute(text: string): string {
  return escapeMarkup(oneLine(text));
}
