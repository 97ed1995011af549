import { problemsOf } from '../../resolution.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'An alteration changes fields that the element has.',
  why: 'A field that the element does not have is written for nobody.',
  fix: 'Correct the name of the field, or the target.',
  on: ['theme', 'nation'],
  needsAll: true,
  check: (unit) => problemsOf(unit, 'adapt/field'),
};

export default rule;
