/** What many countries ask of one guideline, worked out once. */
import { type Elements, elementsOf } from '../element.ts';
import { type Flow, flowOf } from '../flow.ts';
import type { Guideline } from '../guideline.ts';
import { referencesIn } from '../reference.ts';

export interface Base {
  guideline: Guideline;
  elements: Elements;
  /** Place of each element in reading order. */
  rank: Map<string, number>;
  /** Measures and principles, each with the ids at and above it, from the inside: what a country decides on. */
  decidable(): ReadonlyMap<string, readonly string[]>;
  flow(): Flow;
  /** Ids of the elements that refer to an element, by the id that is referred to. */
  referrers(): Map<string, Set<string>>;
}

const known = new WeakMap<Guideline, Base>();

export function baseOf(guideline: Guideline): Base {
  const found = known.get(guideline);
  if (found) return found;
  const elements = elementsOf(guideline);
  let decidable: Map<string, readonly string[]> | undefined;
  let flow: Flow | undefined;
  let referrers: Map<string, Set<string>> | undefined;
  const base: Base = {
    guideline,
    elements,
    rank: new Map([...elements.byId.keys()].map((id, index) => [id, index])),
    decidable: () => (decidable ??= decidableIn(elements)),
    flow: () => (flow ??= flowOf(guideline)),
    referrers: () => (referrers ??= referrersIn(guideline)),
  };
  known.set(guideline, base);
  return base;
}

function decidableIn({ byId }: Elements): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const element of byId.values()) {
    if (element.kind !== 'measure' && element.kind !== 'principle') continue;
    const ids: string[] = [];
    for (let at: typeof element | undefined = element; at; at = at.parent) ids.push(at.id);
    found.set(element.id, ids);
  }
  return found;
}

const ELEMENT = /^(?:exit:)?((?:[a-z]{2,3}-)?(?:sop|ph|m|s|x|h|sg|r|gp|i|pr|w)[1-9][0-9]*)$/;

/** Id of the element that a value refers to: `s12` and `exit:x1`, but not `next` and not words. */
export function idIn(value: string): string | undefined {
  return ELEMENT.exec(value)?.[1];
}

function referrersIn(guideline: Guideline): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const sop of guideline.sops)
    for (const { to, value, owner } of referencesIn('sop', sop)) {
      if (to !== 'element' && to !== 'target' && to !== 'element-or-text') continue;
      const id = idIn(value);
      const from = (owner as { id?: string }).id;
      if (id === undefined || from === undefined || id === from) continue;
      const set = found.get(id);
      if (set) set.add(from);
      else found.set(id, new Set([from]));
    }
  return found;
}
