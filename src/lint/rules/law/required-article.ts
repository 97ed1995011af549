import { citationsCarriedOut, covers } from '../../../model/coverage.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'warning',
  summary: 'Every required article is carried out by some measure.',
  why: 'What an instrument requires and no measure does is a promise that nobody keeps.',
  fix: 'Name the article under `carries_out` of the measure that does it, or write that measure.',
  on: ['baseline'],
  needsAll: true,
  *check({ guideline }) {
    const done = citationsCarriedOut(guideline);
    const required = guideline.front.required_articles ?? [];
    for (const [index, citation] of required.entries()) {
      if (![...done.keys()].some((one) => covers(one, citation)))
        yield {
          node: required,
          key: index,
          element: citation,
          message: `No measure carries out ${citation}.`,
          help: rule.fix,
        };
    }
  },
};

export default rule;
