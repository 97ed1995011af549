import type { Measure, Step } from '../../../model/generated/types.ts';
import { involvedOf } from '../../../model/short-form.ts';
import { stepsOf } from '../../replaced.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'Every step has an actor.',
  why: 'What is nobody’s task is not done.',
  fix: 'Name the role with `by`.',
  on: ['baseline', 'nation', 'theme'],
  *check(unit) {
    for (const element of stepsOf(unit)) {
      const step = element.node as Step;
      if (involvedOf(step.by).length > 0) continue;
      const measure = element.parent?.node as Measure | undefined;
      yield {
        node: step,
        key: 'id',
        element: step.id,
        message: `Nobody is named for the step “${element.title}”.`,
        help: measure?.who
          ? 'Name with `by` which of the roles under `who` takes this step.'
          : 'Name the role with `by`.',
      };
    }
  },
};

export default rule;
