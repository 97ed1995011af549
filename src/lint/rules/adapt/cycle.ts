import { problemsOf } from '../../resolution.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'Places and redirected arrows do not go round in a circle.',
  why: 'What goes round in a circle has no place in the text, and a case that goes round in it gets no help.',
  fix: 'Let one of them stand beside, or lead to, an element that stays.',
  on: ['theme', 'nation'],
  needsAll: true,
  check: (unit) => problemsOf(unit, 'adapt/cycle'),
};

export default rule;
