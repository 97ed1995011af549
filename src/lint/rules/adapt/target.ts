import { problemsOf } from '../../resolution.ts';
import type { Rule, Unit } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'Every alteration has a target that is there.',
  why: 'An alteration of something that an earlier layer took away, or that a structure of its own does not take over, says what nobody will read.',
  fix: 'Alter what is there, or take the alteration out.',
  on: ['theme', 'nation'],
  needsAll: true,
  *check(unit) {
    // An id that nothing ever had is a reference to nothing: `ref/dangling` says it.
    for (const problem of problemsOf(unit, 'adapt/target'))
      if (problem.element === undefined || known(unit, problem.element)) yield problem;
  },
};

const known = (unit: Unit, id: string): boolean =>
  [unit.elements, unit.own, ...unit.stacked()].some((elements) => elements.byId.has(id));

export default rule;
