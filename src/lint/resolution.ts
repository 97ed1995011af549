/** What resolution found wrong, for the rules that say it: each takes the codes that are its own. */
import type { ResolveCode, ResolveProblem } from '../model/resolve/types.ts';
import type { Problem, Unit } from './rule.ts';

/** Rule that says a problem of resolution. */
export const RULE_OF: Record<ResolveCode, string> = {
  target: 'adapt/target',
  place: 'adapt/place',
  field: 'adapt/field',
  scope: 'adapt/scope',
  duplicate: 'id/duplicate',
  cycle: 'adapt/cycle',
  conflict: 'adapt/conflict',
  'theme-clash': 'adapt/theme-clash',
  'adopted-altered': 'adapt/adopted-altered',
  'hidden-variant': 'adapt/hidden-variant',
  'below-floor': 'adapt/below-floor',
  'floor-unsure': 'adapt/floor-unsure',
  'needless-reservation': 'adapt/needless-reservation',
  safeguard: 'adapt/dropped-safeguard',
  'broken-flow': 'adapt/broken-flow',
  dangling: 'adapt/broken-flow',
  invalid: 'adapt/invalid',
  unmapped: 'adapt/unmapped',
};

/** Problems of the codes that a rule says. */
export function* problemsOf(unit: Unit, rule: string): Iterable<Problem> {
  for (const problem of unit.resolution()) if (RULE_OF[problem.code] === rule) yield toProblem(problem);
}

export function toProblem({ node, key, part, message, help, element, related }: ResolveProblem): Problem {
  return {
    node,
    ...(key !== undefined && { key }),
    ...(part && { part }),
    message,
    ...(help !== undefined && { help }),
    ...(element !== undefined && { element }),
    ...(related && { related }),
  };
}
