import { problemsOf } from '../../resolution.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'Nothing drops what is marked `safeguard: always`.',
  why: 'Consent, interpretation, the branch for children and the stops protect the person in every country.',
  fix: 'Keep the element; alter how it is done, not whether.',
  on: ['theme', 'nation'],
  needsAll: true,
  check: (unit) => problemsOf(unit, 'adapt/dropped-safeguard'),
};

export default rule;
