import { goingOn } from '../../replaced.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'An id is given once.',
  why: 'Alterations, translations and court files name elements by their ids; an id that means two things leads them astray.',
  fix: 'Give the newer element an id of its own: `trm id measure` mints one.',
  on: ['baseline', 'theme', 'nation'],
  *check(unit) {
    const inBaseline = unit.kind === 'baseline' ? undefined : unit.elements.byId;
    const kept = goingOn(unit);
    const doubles = [
      ...unit.own.doubles,
      ...(inBaseline
        ? [...unit.own.byId.values()].filter((one) => inBaseline.has(one.id) && !kept.has(one.node))
        : []),
    ];
    for (const element of doubles) {
      const first = inBaseline?.get(element.id) ?? unit.own.byId.get(element.id);
      yield {
        node: element.node,
        key: 'id',
        element: element.id,
        message: `The id \`${element.id}\` is already given to “${first?.title ?? ''}”.`,
        help: 'Give one of them a new id with `trm id`.',
        related: first ? [{ node: first.node, key: 'id', message: 'It is given here first.' }] : [],
      };
    }
  },
};

export default rule;
