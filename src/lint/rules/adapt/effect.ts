import type { Contradiction } from '../../../model/resolve/effects.ts';
import type { Problem, Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'warning',
  summary: 'A declared effect is the one that is computed.',
  why: 'Reviewers go by the effect that is declared. A loss for the person that is called a gain goes unseen.',
  fix: 'Correct `effect`, or leave it out; where one alteration gives and takes, make two of it.',
  on: ['theme', 'nation'],
  needsAll: true,
  *check(unit) {
    for (const one of unit.contradictions()) yield toProblem(one, unit.name);
  },
};

export default rule;

function toProblem({ alteration, effect, direction, element, field }: Contradiction, name: string): Problem {
  const what =
    field !== undefined
      ? `\`${field}\` of \`${element}\` differs`
      : `\`${element}\` ${direction === 'strengthened' ? 'is added' : 'falls away'}`;
  return {
    node: alteration,
    key: 'effect',
    message: `Declared is \`${effect}\`; computed for the person is ${direction}: ${what}.`,
    help: `What was, what is, and what is computed: trm diff ${name}`,
    element,
  };
}
