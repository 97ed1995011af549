import { problemsOf } from '../../resolution.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'After all alterations every way still leads on, and everything that is referred to is there.',
  why: 'A way that is cut leaves the person, and whoever stands beside them, without a next step.',
  fix: 'Say with `then` where it goes, or let another step lead there.',
  on: ['theme', 'nation'],
  needsAll: true,
  check: (unit) => problemsOf(unit, 'adapt/broken-flow'),
};

export default rule;
