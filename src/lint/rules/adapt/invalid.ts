import { problemsOf } from '../../resolution.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'What was altered still has the form that its schema asks for.',
  why: 'Only a text whose form is right can be compared and printed.',
  fix: 'Look at the values that are set; `schemas/FIELDS.md` describes every field.',
  on: ['theme', 'nation'],
  needsAll: true,
  check: (unit) => problemsOf(unit, 'adapt/invalid'),
};

export default rule;
