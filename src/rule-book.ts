/** All rules of lint, those that are built into reading included. */
import { BUILT_IN } from './lint/built-in.ts';
import type { Rule } from './lint/rule.ts';
import { RULES } from './lint/rules/index.ts';
import type { Level } from './model/finding.ts';
import { YAML_RULES } from './model/reading/refusal.ts';

export interface RuleEntry {
  id: string;
  level: Level;
  /** One line: what must hold. */
  summary: string;
  why: string;
  fix: string;
  /** What it looks at; absent for rules that are part of reading. */
  on?: Rule['on'];
  /** Neither its level nor what it finds can be changed or suppressed. */
  strict: boolean;
}

/** By family and name. */
export const RULE_BOOK: readonly RuleEntry[] = [
  ...Object.entries(RULES).map(([id, rule]) => entry(id, rule)),
  ...Object.entries(BUILT_IN).map(([id, rule]) => entry(id, rule)),
  ...Object.entries(YAML_RULES).map(([id, summary]) => ({
    id,
    level: 'error' as const,
    summary,
    why: 'A source that can be read in two ways would be checked in one and printed in the other.',
    fix: 'Follow the message: it names the place and what to write there.',
    strict: true,
  })),
].sort((a, b) => (a.id < b.id ? -1 : 1));

function entry(
  id: string,
  { level, summary, why, fix, on, strict }: Omit<Rule, 'check' | 'on'> & Partial<Pick<Rule, 'on'>>,
): RuleEntry {
  return {
    id,
    level,
    summary,
    why,
    fix,
    ...(on && { on }),
    strict: strict === true || id.startsWith('schema/'),
  };
}
