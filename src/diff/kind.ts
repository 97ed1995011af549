/** A kind of change: which facts it words, its mirror, its words. One a file in `kinds/`; its name is the file's. */
import type { Fact, FactKind, ItemKind, Subject } from '../model/compare/fact.ts';

export interface ChangeKind {
  of: {
    subject: Subject;
    kind?: FactKind;
    trend?: 'more' | 'less';
    elements?: readonly ItemKind[];
  };
  /** The kind that the same change is when the sides are swapped: the kind itself, where there is nothing to turn round. */
  mirror: string;
  /**
   * What happened, without values. Places: `{title}`, `{noun}` (with a capital: at the start of a sentence), `{item}`,
   * `{field}`, `{Limit}`, `{earlier}`, `{later}`, `{Time}`, `{condition}`, `{acts}`.
   */
  says: string;
}

/** Whether a kind words a fact. */
export function words({ of }: ChangeKind, fact: Fact): boolean {
  return (
    of.subject === fact.subject &&
    (of.kind === undefined || of.kind === fact.kind) &&
    (of.trend === undefined || of.trend === fact.trend) &&
    (of.elements === undefined || of.elements.includes(fact.elementKind))
  );
}

/** How much a kind asks of a fact: the one that asks most has the best words. */
export function precision({ of }: ChangeKind): number {
  return Object.values(of).filter((one) => one !== undefined).length;
}
