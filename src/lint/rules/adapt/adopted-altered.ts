import { problemsOf } from '../../resolution.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'What is adopted is taken unchanged.',
  why: 'A list of what was adopted is what a signature stands on.',
  fix: 'Take it out of `adopted`, or take the alteration out.',
  on: ['nation'],
  needsAll: true,
  check: (unit) => problemsOf(unit, 'adapt/adopted-altered'),
};

export default rule;
