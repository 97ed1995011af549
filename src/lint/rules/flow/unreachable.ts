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
    // Where a target does not exist, which ref/dangling reports, what it was meant to reach is not known.
    if ([...flow.edges.values()].some((edges) => edges.some((edge) => edge.to === undefined))) return;
    const reached = reachable(flow);
    // What only follows a step that is not reached is mended with that step.
    const following = new Set<string>();
    for (const [node, measure] of flow.measureOf) {
      if (reached.has(node)) continue;
      const known = following.has(node);
      for (const edge of flow.edges.get(node) ?? []) if (edge.to !== undefined) following.add(edge.to);
      if (known) continue;
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
