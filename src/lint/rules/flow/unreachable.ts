import { reachable } from '../../../model/flow.ts';
import { titleOfStep } from '../../../model/short-form.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'Every step is reached by some way from the first contact.',
  why: 'A step that no way leads to is never carried out: the person never receives what it promises.',
  fix: 'Let an answer or a `then` lead to it, or remove it.',
  on: ['baseline'],
  needsAll: true,
  *check(unit) {
    const flow = unit.flow();
    const reached = reachable(flow);
    for (const [node, measure] of flow.measureOf) {
      if (reached.has(node)) continue;
      const step = measure.how?.find((one) => one.id === node);
      yield {
        node: step ?? measure,
        key: 'id',
        element: node,
        message: `No way leads to ${step ? `the step “${titleOfStep(step)}”` : `the measure “${measure.title}”`}.`,
        help: 'Look at the answers and `then` of the steps before it.',
      };
    }
  },
};

export default rule;
