import { didYouMean } from '../../../model/nearest.ts';
import { type Resolved, registers } from '../../registers.ts';
import type { Problem, Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'Everything that is referred to exists.',
  why: 'A reference to nothing prints as a gap where someone needs an answer: whom to call, where to go on, which article.',
  fix: 'Correct the id or key, or add the missing entry to its register.',
  needsAll: true,
  on: ['baseline', 'theme', 'nation'],
  *check(unit) {
    const resolve = registers(unit);
    for (const { reference } of unit.references()) {
      const { to, value, node, key, owner } = reference;
      const missing: Resolved | undefined = resolve(reference);
      if (!missing) continue;
      const problem: Problem = {
        node,
        key,
        ...(to.endsWith('-keys') || to === 'answer' ? { part: 'key' as const } : {}),
        message:
          missing.message ??
          `There is no ${missing.what} \`${value}\`${missing.where ? ` in ${missing.where}` : ''}.`,
        help: didYouMean(missing.word ?? value, missing.candidates) ?? missing.hint,
        ...elementOf(owner),
      } as Problem;
      yield problem;
    }
  },
};

function elementOf(owner: object): { element?: string } {
  const id = (owner as { id?: unknown }).id;
  return typeof id === 'string' ? { element: id } : {};
}

export default rule;
