/** The engine: rules over one unit. Pure; places are found by the caller, who holds the sources. */
import type { Finding, Level, Place } from '../model/finding.ts';
import { fingerprint } from '../model/fingerprint.ts';
import type { WorkspaceSource } from '../model/generated/types.ts';
import { didYouMean } from '../model/nearest.ts';
import { BUILT_IN } from './built-in.ts';
import type { Problem, Rule, Unit } from './rule.ts';
import { RULES } from './rules/index.ts';

export type Locate = (
  node: object,
  key?: string | number,
  part?: 'value' | 'key' | 'entry',
) => Place | undefined;

type Suppression = NonNullable<NonNullable<WorkspaceSource['lint']>['suppressions']>[number];

export interface Outcome {
  findings: Finding[];
  /** Rules that could not be judged, because a file that they need could not be used. */
  skipped: string[];
}

/** Level of a rule in this workspace; undefined when it is switched off. */
export function levelOf(
  id: string,
  rule: { level: Level; strict?: true },
  config: WorkspaceSource,
): Level | undefined {
  const set = config.lint?.rules?.[id];
  if (set === undefined || rule.strict) return rule.level;
  return set === 'none' ? undefined : set;
}

/** Runs all rules over one unit. */
export function lintUnit(unit: Unit, locate: Locate, rules: Record<string, Rule> = RULES): Outcome {
  const findings: Finding[] = [];
  const skipped: string[] = [];
  for (const [id, rule] of Object.entries(rules)) {
    if (!rule.on.includes(unit.kind)) continue;
    const level = levelOf(id, rule, unit.config);
    if (level === undefined) continue;
    if (rule.needsAll && unit.broken.length > 0) {
      skipped.push(id);
      continue;
    }
    for (const problem of rule.check(unit)) findings.push(toFinding(id, level, problem, locate));
  }
  return { findings: numbered(findings), skipped };
}

/** A problem as a finding with its place. */
export function toFinding(id: string, level: Level, problem: Problem, locate: Locate): Finding {
  const at = locate(problem.node, problem.key, problem.part) ?? locate(problem.node);
  const related = problem.related?.flatMap((one) => {
    const place = locate(one.node, one.key) ?? locate(one.node);
    return place ? [{ message: one.message, at: place }] : [];
  });
  return {
    rule: id,
    level,
    message: problem.message,
    ...(problem.help !== undefined && { help: problem.help }),
    ...(problem.element !== undefined && { element: problem.element }),
    ...(at && { at }),
    ...(related && related.length > 0 && { related }),
    fingerprint: fingerprint(id, problem.element ?? at?.file ?? '', problem.message),
  };
}

/** Gives findings that say the same of the same element fingerprints of their own. */
function numbered(findings: Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const nth = seen.get(finding.fingerprint) ?? 0;
    seen.set(finding.fingerprint, nth + 1);
    return nth === 0 ? finding : { ...finding, fingerprint: fingerprint(finding.fingerprint, String(nth)) };
  });
}

/** Marks what `trm.yaml` suppresses, and reports suppressions that are unused, ended, or not allowed. */
export function suppress(
  findings: readonly Finding[],
  config: WorkspaceSource,
  today: string,
  locate: Locate,
): Finding[] {
  const suppressions = config.lint?.suppressions ?? [];
  const used = new Set<Suppression>();
  const marked = findings.map((finding) => {
    const match = suppressions.find(
      (one) =>
        one.rule === finding.rule &&
        one.element === finding.element &&
        (one.until === undefined || today < one.until),
    );
    if (!match || isStrict(finding.rule)) return finding;
    used.add(match);
    return {
      ...finding,
      suppressed: { reason: match.reason, ...(match.by !== undefined && { by: match.by }) },
    };
  });
  return [...marked, ...metaFindings(config, suppressions, used, today, locate)];
}

function isStrict(rule: string): boolean {
  return RULES[rule]?.strict === true || rule.startsWith('schema/');
}

function metaFindings(
  config: WorkspaceSource,
  suppressions: readonly Suppression[],
  used: ReadonlySet<Suppression>,
  today: string,
  locate: Locate,
): Finding[] {
  const findings: Finding[] = [];
  const known = [...Object.keys(RULES), ...Object.keys(BUILT_IN)];
  const report = (rule: keyof typeof BUILT_IN, problem: Problem) => {
    const level = levelOf(rule, BUILT_IN[rule] as Rule, config);
    if (level) findings.push(toFinding(rule, level, problem, locate));
  };
  for (const one of suppressions) {
    if (used.has(one)) continue;
    const about = `${one.rule} on ${one.element}`;
    const message = !known.includes(one.rule)
      ? `There is no rule \`${one.rule}\`.`
      : isStrict(one.rule)
        ? `\`${one.rule}\` cannot be suppressed.`
        : one.until !== undefined && today >= one.until
          ? `The suppression of ${about} ended on ${one.until}.`
          : `Nothing is left for the suppression of ${about} to hide.`;
    const help = didYouMean(one.rule, known);
    report('meta/unused-suppression', {
      node: one,
      message,
      element: one.element,
      help: !known.includes(one.rule) && help ? help : 'Remove it from `trm.yaml`.',
    });
  }
  for (const name of Object.keys(config.lint?.rules ?? {})) {
    const rules = config.lint?.rules as object;
    if (!known.includes(name)) {
      const help = didYouMean(name, known);
      report('meta/unknown-rule', {
        node: rules,
        key: name,
        part: 'key',
        message: `There is no rule \`${name}\`.`,
        ...(help && { help }),
      });
    } else if (isStrict(name))
      report('meta/unknown-rule', {
        node: rules,
        key: name,
        part: 'key',
        message: `The level of \`${name}\` cannot be changed.`,
        help: 'Remove it from `trm.yaml`.',
      });
  }
  return findings;
}
