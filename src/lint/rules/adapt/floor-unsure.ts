import { problemsOf } from '../../resolution.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'warning',
  summary: 'It can be told that a national norm is at or above the floor.',
  why: 'A month can be shorter than thirty days, and a period that begins later can end too early.',
  fix: 'Write it in the unit and from the event that the floor has.',
  on: ['theme', 'nation'],
  needsAll: true,
  check: (unit) => problemsOf(unit, 'adapt/floor-unsure'),
};

export default rule;
