/** Which alteration a difference comes from: found from the fact that it leads to. */
import type { Fact } from '../compare/fact.ts';
import { NESTED } from '../compare/item.ts';
import { scopeKey } from '../compare/scope.ts';
import type { Effective, NotApplicable, Omission, Origin } from './types.ts';

/** What took an element away, for everyone or for the people and places of the fact. */
export function dropOf(
  { omitted, notApplicable, coverage }: Pick<Effective, 'omitted' | 'notApplicable' | 'coverage'>,
  fact: Fact,
): Omission | NotApplicable | undefined {
  const all = [...omitted, ...notApplicable];
  // What carries an element out for some reaches fewer; for the others the country has declared what is done.
  if (fact.subject === 'scope') {
    const targets = coverage.filter(({ by }) => by.includes(fact.element)).map(({ id }) => id);
    return all.find((one) => targets.includes(one.id) && scopeKey(one) !== '');
  }
  if (fact.kind !== 'removed') return undefined;
  const found = all.filter(({ id }) => id === fact.element);
  return found.find((one) => isFor(fact, one)) ?? found[0];
}

/**
 * The last word of a layer on a field; else on the whole element; else on what the element is a part of.
 * @param within id of the measure, or what there is in its place, that the fact stands under
 */
export function originOf(
  { origins }: Pick<Effective, 'origins'>,
  fact: Fact,
  within: string,
): Origin | undefined {
  const last = (id: string, ...fields: (string | undefined)[]) => {
    const found = origins.get(id)?.filter((one) => !one.overridden && fields.includes(one.field)) ?? [];
    return found.findLast((one) => isFor(fact, one)) ?? found.at(-1);
  };
  const placed = fact.kind === 'moved' || fact.kind === 'reordered';
  const own = last(fact.element, placed ? 'place' : fact.field) ?? last(fact.element, '*');
  if (own || within === fact.element) return own;
  const holding = Object.entries(NESTED.measure ?? {}).find(([, kind]) => kind === fact.elementKind)?.[0];
  return last(within, holding, '*');
}

/** Whether it is written for the very people and places of the fact. */
function isFor({ scope }: Fact, one: Parameters<typeof scopeKey>[0]): boolean {
  const { applies_to, area } = scope ?? {};
  return scopeKey(one) === scopeKey({ ...(applies_to && { applies_to }), ...(area && { area: [...area] }) });
}
