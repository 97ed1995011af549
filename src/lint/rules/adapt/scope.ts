import { problemsOf } from '../../resolution.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'Only what can differ for some people is altered for some people.',
  why: 'A scope that cannot be kept would change the text for everyone.',
  fix: 'Alter the measures, steps, handovers or safeguards within it.',
  on: ['theme', 'nation'],
  needsAll: true,
  check: (unit) => problemsOf(unit, 'adapt/scope'),
};

export default rule;
