import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'A retired id is never given again.',
  why: 'Printed copies and national texts still mean the old element by it.',
  fix: 'Give the element a new id with `trm id`.',
  on: ['baseline', 'theme', 'nation'],
  *check(unit) {
    for (const grave of unit.guideline.front.retired ?? []) {
      const element = unit.own.byId.get(grave.id);
      if (element)
        yield {
          node: element.node,
          key: 'id',
          element: element.id,
          message: `The id \`${grave.id}\` is retired and cannot be given again.`,
          help: 'Give the element a new id with `trm id`.',
          related: [{ node: grave, key: 'id', message: `Retired here: ${grave.reason}` }],
        };
    }
  },
};

export default rule;
