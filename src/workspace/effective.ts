/** The effective guideline of a country, from the files of a workspace: the edition it names, its themes, what it wrote. */

import { levelOf, toFinding } from '../lint/lint.ts';
import { RULE_OF, toProblem } from '../lint/resolution.ts';
import { RULES } from '../lint/rules/index.ts';
import type { Finding } from '../model/finding.ts';
import type { Guideline, Nation } from '../model/guideline.ts';
import { placeIn } from '../model/reading/span.ts';
import { type Resolved, resolve } from '../model/resolve/resolve.ts';
import type { ResolveProblem } from '../model/resolve/types.ts';
import { foundationOf, nationNamed } from './editions.ts';
import type { UsableWorkspace } from './usable-sources.ts';

/**
 * @param asOf day for which alterations are in force, `2026-03-01`
 * @throws UsageError when there is no such country, edition or theme
 */
export function effectiveOf(workspace: UsableWorkspace, code: string, asOf: string): Resolved {
  const nation = nationNamed(workspace, code);
  return resolve({ ...foundationOf(workspace, nation), nation, asOf });
}

/** What a country adapts: the edition it names, with its themes applied. */
export function guidelineBelow(workspace: UsableWorkspace, nation: Nation, asOf: string): Guideline {
  const { guideline, themes } = foundationOf(workspace, nation);
  return themes.length > 0 ? resolve({ guideline, themes, asOf }).effective : guideline;
}

/** The problems as `trm lint` says them, at their places; those of rules that are switched off are left out. */
export function findingsOf(workspace: UsableWorkspace, problems: readonly ResolveProblem[]): Finding[] {
  const config = workspace.settings ?? { schema: 1, title: '', lang: 'en' };
  return problems.flatMap((problem) => {
    const rule = RULE_OF[problem.code];
    const level = RULES[rule] && levelOf(rule, RULES[rule], config);
    if (!level) return [];
    return toFinding(rule, level, toProblem(problem), (node, key, part) =>
      placeIn(workspace.sources, node, key, part),
    );
  });
}
