/** What did not change: said, so that silence is not read as "looked at and fine". */
import type { Comparison } from '../model/compare/compare.ts';
import { above, type Item } from '../model/compare/item.ts';
import type { Names } from './names.ts';

export interface Unchanged {
  /** Measures on the side after, or sections' measures. */
  measures: number;
  /** Those in which nothing differs, in reading order: printed number, or id. */
  same: string[];
  /** Of these, what a country has adopted, what it has altered or added itself, what it has said nothing about. */
  adopted?: string[];
  own?: string[];
  undecided?: string[];
}

/** What a country has decided of the guideline below it: ids of elements. */
export interface Decisions {
  adopted: readonly string[];
  undecided: readonly string[];
}

export function unchangedIn(
  { after, before, facts }: Comparison,
  names: Names,
  decisions: Decisions | undefined,
): Unchanged {
  const touched = new Set<Item>();
  for (const fact of facts) {
    for (const side of [after, before]) {
      const item = side.items.get(fact.element);
      const measure = item && above(item, 'measure');
      const own = measure && after.items.get(measure.key);
      if (own) touched.add(own);
    }
  }
  const measures = [...after.items.values()].filter(({ kind }) => kind === 'measure');
  const same = measures.filter((measure) => !touched.has(measure));
  const shown = (items: readonly Item[]) => items.map(({ id }) => names.number(id) ?? id);
  return {
    measures: measures.length,
    same: shown(same),
    ...(decisions && {
      adopted: shown(same.filter(({ id }) => decisions.adopted.includes(id))),
      own: shown(
        same.filter(({ id }) => !decisions.adopted.includes(id) && !decisions.undecided.includes(id)),
      ),
      undecided: shown(same.filter(({ id }) => decisions.undecided.includes(id))),
    }),
  };
}
