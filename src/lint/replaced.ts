/** What a layer puts in the place of elements of the baseline. */
import type { Element } from '../model/element.ts';
import type { Alteration, Measure } from '../model/generated/types.ts';
import { titleOfStep } from '../model/short-form.ts';
import type { Unit } from './rule.ts';

function alterationsOf({ theme, nation }: Unit): readonly Alteration[] {
  return theme?.alterations ?? nation?.adaptation?.alterations ?? [];
}

/** Measures of the unit itself, and those that stand in the place of a measure of the baseline. */
export function measuresOf(unit: Unit): Measure[] {
  return [
    ...[...unit.own.byId.values()]
      .filter((element) => element.kind === 'measure')
      .map((element) => element.node as Measure),
    ...alterationsOf(unit).flatMap(({ replace }) => replace?.measure ?? []),
  ];
}

/** Steps of the unit itself, and those that stand in the place of a step of the baseline. */
export function stepsOf(unit: Unit): Pick<Element, 'id' | 'title' | 'node' | 'parent'>[] {
  return [
    ...[...unit.own.byId.values()].filter((element) => element.kind === 'step'),
    ...alterationsOf(unit).flatMap(({ replace }) =>
      replace?.step ? [{ id: replace.step.id, title: titleOfStep(replace.step), node: replace.step }] : [],
    ),
  ];
}

/** Nodes within a replacement that go on under the id that they have in what is replaced. */
export function goingOn(unit: Unit): ReadonlySet<object> {
  const found = new Set<object>();
  for (const { on, replace } of alterationsOf(unit)) {
    if (on === undefined || !replace) continue;
    const ids = new Set<string>();
    for (const element of unit.elements.byId.values())
      for (let at: Element | undefined = element; at; at = at.parent) if (at.id === on) ids.add(element.id);
    collect(replace, ids, found);
  }
  return found;
}

function collect(node: unknown, ids: ReadonlySet<string>, found: Set<object>): void {
  if (node === null || typeof node !== 'object') return;
  const { id } = node as { id?: unknown };
  if (typeof id === 'string' && ids.has(id)) found.add(node);
  for (const part of Object.values(node)) collect(part, ids, found);
}
