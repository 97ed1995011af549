import type { Step } from '../../../model/generated/types.ts';
import { targetOfAnswer } from '../../../model/short-form.ts';
import { stepsOf } from '../../replaced.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'An answer that is treated as another leads somewhere in the end.',
  why: 'Two answers that point at each other leave the decision open.',
  fix: 'Give one of the answers a `then`.',
  on: ['baseline', 'theme', 'nation'],
  *check(unit) {
    for (const element of stepsOf(unit)) {
      const step = element.node as Step;
      for (const [key, answer] of Object.entries(step.answers ?? {})) {
        const as = typeof answer === 'string' ? undefined : answer.as;
        if (
          as === undefined ||
          !Object.hasOwn(step.answers ?? {}, as) ||
          targetOfAnswer(step, key) !== undefined
        )
          continue;
        yield {
          node: step.answers as object,
          key,
          element: step.id,
          message: `The answer \`${key}\` is treated as \`${as}\`, which leads back to it.`,
          help: 'Give one of them a `then`.',
        };
      }
    }
  },
};

export default rule;
