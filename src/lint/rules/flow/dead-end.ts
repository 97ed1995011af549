import { stuck } from '../../../model/flow.ts';
import { titleOfStep } from '../../../model/short-form.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'From every step some way leads to an exit or to the end.',
  why: 'A dead end leaves the person, and whoever stands beside them, without a next step.',
  fix: 'Let the last step lead on, or to an exit.',
  on: ['baseline'],
  needsAll: true,
  *check(unit) {
    const flow = unit.flow();
    const none = stuck(flow);
    const order = new Map([...flow.measureOf.keys()].map((node, index) => [node, index]));
    for (const [node, measure] of flow.measureOf) {
      if (!none.has(node)) continue;
      // All that leads to a dead end is stuck as well. The one to mend is the last: it leads nowhere, or only back.
      // A target that does not exist is reported by ref/dangling.
      const later = (to: string) => none.has(to) && (order.get(to) ?? -1) > (order.get(node) as number);
      const edges = flow.edges.get(node) ?? [];
      if (edges.some(({ to }) => to === undefined || later(to))) continue;
      const step = measure.how?.find((one) => one.id === node);
      yield {
        node: step ?? measure,
        key: 'id',
        element: node,
        message: `From ${step ? `the step “${titleOfStep(step)}”` : `the measure “${measure.title}”`} no way leads to an exit or to the end.`,
        help: 'Let it lead on with `then`: to another step, or to an exit (`exit:` and its id). What follows a whole SOP stands in the `then` of the SOP.',
      };
    }
  },
};

export default rule;
