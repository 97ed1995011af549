/** Why a decision would have to be looked at: what changes in the guideline where it was made, in words. */
import { sideOf } from '../../model/compare/item.ts';
import type { Affected, Impact } from '../../model/impact.ts';
import type { Base } from '../../model/pins/subject.ts';
import { type Change, diff } from '../diff.ts';
import { type Names, namesOf } from '../names.ts';
import { flat, valueWords } from '../values.ts';

export interface Reasoned extends Affected {
  changes: Change[];
  /** What the country says in their place, of a conflict. */
  ours: string[];
}

export type ReasonedImpact = Omit<Impact, 'affected'> & { affected: Reasoned[] };

/** What changes from one guideline to another, worked out once for all countries that adapt the same. */
export class Reasons {
  readonly #changes: readonly Change[];
  readonly #present: Base;
  readonly #next: Base;
  readonly #names: Names;

  constructor(present: Base, next: Base) {
    this.#present = present;
    this.#next = next;
    const sides = [present, next].map(({ name, guideline }) => ({ label: name, comparable: { guideline } }));
    this.#changes = diff(sides[0]!, sides[1]!, { depth: 'text' }).changes;
    this.#names = namesOf(sideOf({ guideline: next.guideline }));
  }

  of({ affected, ...impact }: Impact): ReasonedImpact {
    return { ...impact, affected: affected.map((one) => this.#reasoned(one)) };
  }

  #reasoned(affected: Affected): Reasoned {
    const changes = this.#changes.filter((change) => this.#concerns(affected, change));
    return {
      ...affected,
      changes,
      ours: affected.after === 'conflicting' ? this.#ours(affected, changes) : [],
    };
  }

  /** Of what is set, the fields; of a neighbour, the element alone; else the element with its parts. */
  #concerns({ subject, successors }: Affected, { fact }: Change): boolean {
    const { target, id, operation, fields } = subject;
    const own = [target, id, ...successors].includes(fact.element);
    if (fact.subject === 'item' && fact.field === undefined)
      return own || (isWhole(operation) && this.#isIn(fact.element, target));
    if (operation === 'set') return own && fields.includes(fact.field ?? '');
    return own || (isWhole(operation) && this.#isIn(fact.element, target));
  }

  #isIn(id: string, holder: string): boolean {
    return [this.#present, this.#next].some(({ elements }) => {
      for (let at = elements.byId.get(id); at; at = at.parent) if (at.id === holder) return true;
      return false;
    });
  }

  #ours({ subject }: Affected, changes: readonly Change[]): string[] {
    const set = (subject.alteration?.set ?? {}) as Record<string, unknown>;
    const fields = new Set(
      changes.flatMap(({ fact }) => (fact.field !== undefined && fact.field in set ? [fact.field] : [])),
    );
    return [...fields].map((field) => {
      const value = set[field];
      const change = changes.find(({ fact }) => fact.field === field && fact.item === undefined);
      const isOne = typeof value === 'string' || (typeof value === 'object' && !Array.isArray(value));
      return (change && isOne && valueWords(change.fact, value, this.#names)) || flat(value, this.#names);
    });
  }
}

const isWhole = (operation: Affected['subject']['operation']): boolean =>
  operation !== 'set' && operation !== 'add' && operation !== 'move';
