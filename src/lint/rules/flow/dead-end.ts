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
    for (const [node, measure] of flow.measureOf) {
      if (!none.has(node)) continue;
      // Where all ways go round in a circle every step of it is stuck; the one to mend is the one that leads nowhere or back.
      const edges = flow.edges.get(node) ?? [];
      if (
        edges.some(
          (edge) =>
            edge.to !== undefined &&
            none.has(edge.to) &&
            flow.measureOf.get(edge.to) === measure &&
            following(measure, node, edge.to),
        )
      )
        continue;
      const step = measure.how?.find((one) => one.id === node);
      yield {
        node: step ?? measure,
        key: 'id',
        element: node,
        message: `From ${step ? `the step “${titleOfStep(step)}”` : `the measure “${measure.title}”`} no way leads to an exit or to the end.`,
        help: 'Give the SOP a `then`, or let a step lead to `exit:` and an exit.',
      };
    }
  },
};

function following(measure: { how?: { id: string }[] }, from: string, to: string): boolean {
  const order = (measure.how ?? []).map((step) => step.id);
  return order.indexOf(to) > order.indexOf(from);
}

export default rule;
