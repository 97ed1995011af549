import { citationsOfMeasure } from '../../../model/coverage.ts';
import type { Measure } from '../../../model/generated/types.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'warning',
  summary: 'Every measure of the baseline carries out at least one article.',
  why: 'In court and in the ministry the first question is: by which article?',
  fix: 'Name the article under `carries_out`.',
  on: ['baseline'],
  *check({ own }) {
    for (const element of own.byId.values()) {
      if (element.kind === 'measure' && citationsOfMeasure(element.node as Measure).length === 0)
        yield {
          node: element.node,
          key: 'title',
          element: element.id,
          message: `The measure “${element.title}” carries out no article.`,
          help: rule.fix,
        };
    }
  },
};

export default rule;
