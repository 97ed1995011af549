import { problemsOf } from '../../resolution.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'What is added, moved or replaced stands where its kind can stand.',
  why: 'An element in a wrong place is not in the text: nobody carries it out.',
  fix: 'Name a neighbour of the same kind, or a parent that can hold it.',
  on: ['theme', 'nation'],
  needsAll: true,
  check: (unit) => problemsOf(unit, 'adapt/place'),
};

export default rule;
