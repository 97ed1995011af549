import { problemsOf } from '../../resolution.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'Where two themes want different things, the country decides.',
  why: 'Two overlays that contradict each other leave it to chance what a person is given.',
  fix: 'Alter the field yourself, or name both themes in `decides`.',
  on: ['nation'],
  needsAll: true,
  check: (unit) => problemsOf(unit, 'adapt/theme-clash'),
};

export default rule;
