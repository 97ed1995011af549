import { goingOn } from '../../replaced.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'Elements of a layer carry its prefix; those of the baseline carry none.',
  why: 'The prefix keeps ids of countries and themes from meeting those that the baseline gives later.',
  fix: 'Mint the id with `trm id --prefix` and the code of the country or the prefix of the theme.',
  on: ['baseline', 'theme', 'nation'],
  *check(unit) {
    const expected = unit.nation?.code ?? unit.theme?.prefix ?? '';
    const kept = goingOn(unit);
    for (const element of unit.own.byId.values()) {
      if (kept.has(element.node)) continue;
      const prefix = /^([a-z]+)-/.exec(element.id)?.[1] ?? '';
      if (prefix === expected) continue;
      yield {
        node: element.node,
        key: 'id',
        element: element.id,
        message: expected
          ? `\`${element.id}\` belongs to this layer, so its id must begin with \`${expected}-\`.`
          : `\`${element.id}\` belongs to the baseline, so its id must have no prefix.`,
        help: `Mint an id with \`trm id ${element.kind === 'section' ? 'phase' : element.kind}${expected ? ` --prefix ${expected}` : ''}\`.`,
      };
    }
  },
};

export default rule;
