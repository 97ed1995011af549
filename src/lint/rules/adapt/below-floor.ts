import { problemsOf } from '../../resolution.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'No national norm is below a floor, unless it is declared.',
  why: 'A floor is what a treaty guarantees to the person, whatever the country.',
  fix: 'Raise the value; or declare `below_floor`, which prints a reservation.',
  on: ['theme', 'nation'],
  needsAll: true,
  check: (unit) => problemsOf(unit, 'adapt/below-floor'),
};

export default rule;
