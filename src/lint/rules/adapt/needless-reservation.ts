import { problemsOf } from '../../resolution.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'warning',
  summary: '`below_floor` stands where something is below a floor.',
  why: 'A reservation that is none makes the country look worse than its law.',
  fix: 'Take `below_floor` out.',
  on: ['theme', 'nation'],
  needsAll: true,
  check: (unit) => problemsOf(unit, 'adapt/needless-reservation'),
};

export default rule;
