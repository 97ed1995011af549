/** Effects that authors declare, beside what comes of their alterations. */
import { comparisonOf } from '../compare/compare.ts';
import { contradicts, type Effect } from '../compare/effect.ts';
import type { Direction, Fact } from '../compare/fact.ts';
import { above } from '../compare/item.ts';
import type { Alteration } from '../generated/types.ts';
import type { Guideline } from '../guideline.ts';
import { pared } from './pared.ts';
import type { Effective } from './types.ts';
import { dropOf, originOf } from './written.ts';

export interface Contradiction {
  alteration: Alteration;
  effect: Effect;
  direction: Direction;
  /** What contradicts it, the first of several. */
  fact: Fact;
}

/**
 * Alterations of a layer whose declared effect is not what comes out. One that weakens in one thing and strengthens in
 * another may say that it weakens.
 * @param below the guideline that the layer stands on
 * @param layer name of the layer, the last one of `effective`
 */
export function contradictionsIn(below: Guideline, effective: Effective, layer: string): Contradiction[] {
  const declared = effective.layers.find(({ name }) => name === layer)?.alterations;
  if (!declared?.some(({ effect }) => effect)) return [];
  const facts = new Map<Alteration, { fact: Fact; replaced: boolean }[]>();
  const [before, after] = pared(below, effective);
  const compared = comparisonOf({ guideline: before }, { guideline: after });
  for (const fact of compared.facts) {
    const item = compared.after.items.get(fact.element) ?? compared.before.items.get(fact.element);
    const drop = dropOf(effective, fact);
    const origin = drop ?? originOf(effective, fact, (item && above(item, 'measure')?.id) ?? fact.element);
    if (!origin?.alteration?.effect || origin.layer.name !== layer) continue;
    const list = facts.get(origin.alteration) ?? [];
    list.push({ fact, replaced: drop !== undefined });
    facts.set(origin.alteration, list);
  }
  return [...facts].flatMap(([alteration, list]) => {
    const effect = alteration.effect!;
    const found = list.find(({ fact, replaced }) => contradicts(effect, fact.direction, replaced));
    const isMixed = effect === 'weakens' && list.some(({ fact }) => fact.direction === 'weakened');
    return found && !isMixed
      ? [{ alteration, effect, direction: found.fact.direction, fact: found.fact }]
      : [];
  });
}
