import { problemsOf } from '../../resolution.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'A structure of its own accounts for every element of the guideline.',
  why: 'What nobody carries out, and nobody has left out on purpose, was forgotten.',
  fix: 'Name it in `carries_out`, or give it `omit` or `not_applicable` with the reason.',
  on: ['nation'],
  needsAll: true,
  check: (unit) => problemsOf(unit, 'adapt/unmapped'),
};

export default rule;
