import { problemsOf } from '../../resolution.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'warning',
  summary: 'What holds for everyone does not silently end what held for some.',
  why: 'A rule for children or asylum seekers can get lost in a rule for everyone.',
  fix: 'Say with `applies_to` for whom it is, or leave it if it is meant.',
  on: ['theme', 'nation'],
  needsAll: true,
  check: (unit) => problemsOf(unit, 'adapt/hidden-variant'),
};

export default rule;
