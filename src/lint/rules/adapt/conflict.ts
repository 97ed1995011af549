import { problemsOf } from '../../resolution.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'No two alterations of a layer change the same for the same people.',
  why: 'Which of the two holds would depend on chance, and each office could follow another.',
  fix: 'Keep one of the two, or give each people or places of its own.',
  on: ['theme', 'nation'],
  needsAll: true,
  check: (unit) => problemsOf(unit, 'adapt/conflict'),
};

export default rule;
