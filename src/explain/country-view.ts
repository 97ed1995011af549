/** A country resolved, so that what became of any element can be told. */

import type { Background } from '../changes/alteration-words.ts';
import { resolvedSide } from '../changes/sides.ts';
import { type Change, diff } from '../diff/diff.ts';
import { type Names, namesOf } from '../diff/names.ts';
import { sideOf } from '../model/compare/item.ts';
import { type Element, elementsOf } from '../model/element.ts';
import type { Alteration } from '../model/generated/types.ts';
import type { Guideline, Nation } from '../model/guideline.ts';
import { type Standing, standingsAgainst } from '../model/pins/state.ts';
import { addedBy, type Base, type Subject, subjectsOf } from '../model/pins/subject.ts';
import { placeIn } from '../model/reading/span.ts';
import { baseOf } from '../model/resolve/base.ts';
import { DECISION, resolve } from '../model/resolve/resolve.ts';
import type { Coverage, Effective, Origin, ResolveProblem } from '../model/resolve/types.ts';
import { Bases, foundationOf, WORKING } from '../workspace/editions.ts';
import type { UsableWorkspace } from '../workspace/usable-sources.ts';

/**
 * What became of an element of the guideline in a country.
 * - `untouched`: as the guideline has it; the country altered other parts of what it is a part of, or nobody decides on it alone.
 * - `mixed`: of a SOP or phase: not the same for all of its measures.
 * - `own`: the country has it in a structure of its own.
 * - `not-in-force`: it is added by an alteration that does not hold on the day.
 */
export type Became =
  | 'adopted'
  | 'altered'
  | 'untouched'
  | 'undecided'
  | 'mixed'
  | 'omitted'
  | 'not-applicable'
  | 'replaced'
  | 'added'
  | 'carried-out'
  | 'own'
  | 'not-in-force';

export interface Fate {
  became: Became;
  /** Id of what it is a part of, where that was decided on as a whole. */
  through?: string;
  /** Key of the theme that did it; else the country did. */
  theme?: string;
}

interface BothNames {
  below: Names;
  country: Names;
}

export class CountryView {
  readonly nation: Nation;
  readonly effective: Effective;
  readonly problems: readonly ResolveProblem[];
  /** The guideline that it adapts, without themes; and its name. */
  readonly guideline: Guideline;
  readonly edition: string;
  /** Elements of the country's guideline, and of the one that it adapts. */
  readonly elements: ReadonlyMap<string, Element>;
  readonly below: ReadonlyMap<string, Element>;
  /** What it decided; how that stands is worked out for what is asked for. */
  readonly subjects: readonly Subject[];
  readonly background: Background;
  readonly #bases: Bases;
  /** The guideline with themes applied: on this the country decides. */
  readonly #base: Base;
  readonly #standings = new Map<Subject, Standing>();
  readonly #coverage: ReadonlyMap<string, Coverage>;
  #decisions: Effective['decisions'] | undefined;
  #changes: readonly Change[] | undefined;
  #names: BothNames | undefined;
  readonly #comparable: readonly [Parameters<typeof diff>[0], Parameters<typeof diff>[1]];

  /**
   * @param bases what there is to adapt, read once for many countries
   * @throws UsageError when the edition or a theme that the country names is not there
   */
  constructor(
    workspace: UsableWorkspace,
    nation: Nation,
    asOf: string,
    bases: Bases = new Bases(workspace, asOf),
  ) {
    const foundation = foundationOf(workspace, nation);
    const { effective, problems } = resolve({ ...foundation, nation, asOf });
    const base = bases.of(nation);
    this.nation = nation;
    this.effective = effective;
    this.problems = problems;
    this.guideline = foundation.guideline;
    this.edition = nation.adaptation!.edition ?? WORKING;
    this.elements = elementsOf(effective).byId;
    this.below = baseOf(foundation.guideline).elements.byId;
    this.subjects = subjectsOf(nation.adaptation!);
    this.#bases = bases;
    this.#base = base;
    // With themes the country decides on more than on what the guideline has.
    if (foundation.themes.length === 0) this.#decisions = effective.decisions;
    const before = { label: this.edition, comparable: { guideline: foundation.guideline } };
    const after = resolvedSide(nation.code, foundation.guideline, effective, nation);
    this.#comparable = [before, after];
    this.#coverage = new Map(effective.coverage.map((one) => [one.id, one]));
    const names = () => this.names.country;
    this.background = {
      effective,
      nation,
      get names() {
        return names();
      },
      standingOf: (alteration) => this.#standingOf(alteration),
      placeOf: (node) => placeIn(workspace.sources, node),
    };
  }

  /** How some of what it decided stands to the guideline now. */
  standingsOf(subjects: readonly Subject[]): Standing[] {
    const pinned = (name: string) => this.#bases.find(this.nation, name);
    return subjects.map((subject) => {
      const found =
        this.#standings.get(subject) ?? standingsAgainst(this.#base, [subject], this.nation.pins, pinned)[0]!;
      this.#standings.set(subject, found);
      return found;
    });
  }

  #standingOf(alteration: Alteration): Standing | undefined {
    return this.standingsOf(this.subjects.filter((one) => one.alteration === alteration))[0];
  }

  /** What it says of each measure and principle. */
  get decisions(): Effective['decisions'] {
    const { nation, effective } = this;
    this.#decisions ??= resolve({
      guideline: this.#base.guideline,
      themes: [],
      nation,
      asOf: effective.asOf,
    }).effective.decisions;
    return this.#decisions;
  }

  /** What things are called in the guideline that it adapts, and in its own. */
  get names(): BothNames {
    const [below, country] = this.#comparable;
    this.#names ??= {
      below: namesOf(sideOf(below.comparable)),
      country: namesOf(sideOf(country.comparable)),
    };
    return this.#names;
  }

  /** What differs between the guideline that it adapts and its own. */
  changes(): readonly Change[] {
    this.#changes ??= diff(...this.#comparable, { depth: 'text' }).changes;
    return this.#changes;
  }

  /** Everything with an id that the guideline, a theme or the country brings, in force or not. */
  has(id: string): boolean {
    return this.elements.has(id) || this.below.has(id) || this.isAsleep(id);
  }

  /** It is added by an alteration that is not in force. */
  isAsleep(id: string): boolean {
    return this.effective.dormant.some(({ alteration }) => addedBy(alteration)?.id === id);
  }

  /** The element itself and what it is a part of, the nearest first. */
  chain(id: string): string[] {
    const ids: string[] = [];
    for (let at = this.elements.get(id) ?? this.below.get(id); at; at = at.parent) ids.push(at.id);
    return ids;
  }

  /** What layers noted of an element and still holds. */
  notes(id: string): Origin[] {
    return (this.effective.origins.get(id) ?? []).filter(({ overridden }) => !overridden);
  }

  coverage(id: string): Coverage | undefined {
    return this.#coverage.get(this.chain(id).find((one) => this.#coverage.has(one)) ?? '');
  }

  fate(id: string): Fate {
    if (this.effective.sections) return this.#ownFate(id);
    const gone = !this.elements.has(id);
    if (gone && this.isAsleep(id)) return { became: 'not-in-force' };
    const chain = this.chain(id);
    if (gone || !this.#base.elements.byId.has(id)) {
      for (const one of chain) {
        const note = this.#whole(one);
        const became = WHOLE[note?.operation ?? ''];
        const theme = note?.layer.kind === 'theme' ? note.layer.name : undefined;
        if (became) return { ...fateOf(became, id, one), ...(theme !== undefined && { theme }) };
      }
      if (gone) return fateOf('replaced', id, chain[1] ?? id);
    }
    const own = this.notes(id).filter(({ layer }) => layer.kind === 'nation');
    if (own.some(({ operation }) => operation === 'replace')) return { became: 'replaced' };
    if (own.length > 0 || this.decisions.get(id) === 'altered') return { became: 'altered' };
    const adopted = chain.find((one) => this.effective.adopted.includes(one));
    if (adopted !== undefined) return fateOf('adopted', id, adopted);
    const kind = this.elements.get(id)!.kind;
    if (kind === 'sop' || kind === 'phase') return { became: this.#common(id) };
    const above = chain.find((one) => this.decisions.has(one));
    if (above !== undefined && this.decisions.get(above) === 'altered') return fateOf('untouched', id, above);
    return { became: above === undefined ? 'untouched' : 'undecided' };
  }

  #ownFate(id: string): Fate {
    const { adopted } = this.effective;
    if (this.elements.has(id))
      return { became: adopted.includes(id) ? 'adopted' : this.below.has(id) ? 'untouched' : 'own' };
    if (this.isAsleep(id)) return { became: 'not-in-force' };
    const found = this.coverage(id);
    const became = DECISION[found?.state ?? 'missing'];
    const dropped = this.chain(id).find((one) => DROPS.has(this.#whole(one)?.operation ?? ''));
    return fateOf(became, id, (DROPPED.has(became) && dropped) || found?.id || id);
  }

  /** The last word of a layer on the whole of an element, for everyone. */
  #whole(id: string): Origin | undefined {
    return this.notes(id).findLast(({ field, applies_to, area }) => field === '*' && !applies_to && !area);
  }

  #common(id: string): Became {
    const fates = new Set(this.measuresIn(id).map((one) => this.fate(one).became));
    const [only = 'undecided', ...others] = fates;
    return others.length > 0 ? 'mixed' : only === 'altered' ? 'mixed' : only;
  }

  /** Measures of a SOP or phase: those of the country, then those that fell away. */
  measuresIn(id: string): string[] {
    const all = new Map([...this.below, ...this.elements]);
    return [...all.values()]
      .filter(({ id: one, kind }) => kind === 'measure' && this.chain(one).includes(id))
      .map((one) => one.id);
  }
}

const DROPS: ReadonlySet<string> = new Set(['omit', 'not_applicable']);
const DROPPED: ReadonlySet<Became> = new Set<Became>(['omitted', 'not-applicable']);

const fateOf = (became: Became, id: string, through: string): Fate => ({
  became,
  ...(through !== id && { through }),
});

const WHOLE: Readonly<Record<string, Became>> = {
  omit: 'omitted',
  not_applicable: 'not-applicable',
  replace: 'replaced',
  add: 'added',
};
