/** Units made from loaded sources. */
import { type Elements, elementsOfLayer } from '../model/element.ts';
import { type Flow, flowOf } from '../model/flow.ts';
import type { WorkspaceSource } from '../model/generated/types.ts';
import {
  type Guideline,
  guidelineOf,
  type Loaded,
  type Nation,
  nationOf,
  type Theme,
  themeIn,
  themesOf,
} from '../model/guideline.ts';
import { type Reference, referencesIn } from '../model/reference.ts';
import { baseOf } from '../model/resolve/base.ts';
import { type Contradiction, contradictionsIn } from '../model/resolve/effects.ts';
import { type Resolved, resolve } from '../model/resolve/resolve.ts';
import type { ResolveProblem } from '../model/resolve/types.ts';
import type { Unit } from './rule.ts';

/** What all units of a workspace share: the baseline and the themes. */
export interface Common {
  config: WorkspaceSource;
  guideline: Guideline;
  elements: Elements;
  themes: Unit['themes'];
  today: string;
  /** Files of the baseline and of themes that could not be used. */
  broken: readonly string[];
  editions: Editions;
}

/** What countries may name besides the baseline. */
export interface Editions {
  names: readonly string[];
  /** The content of an edition; undefined when there is none of that name. */
  read(name: string): Pick<Common, 'guideline' | 'themes'> | undefined;
}

export const NO_EDITIONS: Editions = { names: [], read: () => undefined };

/** @param loaded sources of the baseline and of all themes */
export function commonOf(
  config: WorkspaceSource,
  loaded: readonly Loaded[],
  today: string,
  broken: readonly string[],
  editions: Editions = NO_EDITIONS,
): Common {
  const guideline = guidelineOf(loaded);
  return {
    config,
    guideline,
    elements: baseOf(guideline).elements,
    themes: themesOf(loaded),
    today,
    broken,
    editions,
  };
}

/** The baseline itself. @param loaded its sources */
export function baselineUnit(common: Common, loaded: readonly Loaded[]): Unit {
  return unit(common, 'baseline', 'baseline', common.elements, loaded, {});
}

export function themeUnit(common: Common, source: Loaded<'theme'>): Unit {
  return unit(common, 'theme', source.key, elementsOfLayer(source.value), [source], { theme: source.value });
}

/** One country. @param loaded its sources; @param broken those of its files that could not be used */
export function nationUnit(
  common: Common,
  code: string,
  loaded: readonly Loaded[],
  broken: readonly string[],
): Unit {
  const nation = nationOf(code, loaded);
  const name = nation.adaptation?.edition;
  const edition = name === undefined ? undefined : common.editions.read(name);
  const base = edition ? { ...common, ...edition, elements: baseOf(edition.guideline).elements } : common;
  return {
    ...unit(base, 'nation', code, elementsOfLayer(nation.adaptation), loaded, { nation }),
    ...(name !== undefined && !edition && { edition: 'missing' as const }),
    broken: [...common.broken, ...broken],
  };
}

function unit(
  common: Common,
  kind: Unit['kind'],
  name: string,
  own: Elements,
  loaded: readonly Loaded[],
  layer: Pick<Unit, 'theme' | 'nation'>,
): Unit {
  let references: { reference: Reference; source: Loaded }[] | undefined;
  let flow: Flow | undefined;
  let resolution: readonly ResolveProblem[] | undefined;
  let contradictions: readonly Contradiction[] | undefined;
  let resolved: Resolved | undefined;
  const resolvedOnce = () => (resolved ??= resolvedOf(common, name, layer));
  let stacked: readonly Elements[] | undefined;
  const { editions, ...shared } = common;
  return {
    ...shared,
    ...layer,
    editions: editions.names,
    kind,
    name,
    own,
    loaded,
    references() {
      references ??= loaded.flatMap((source) =>
        referencesIn(source.kind, source.value).map((reference) => ({ reference, source })),
      );
      return references;
    },
    resolution() {
      resolution ??= problemsIn(common, name, layer, resolvedOnce());
      return resolution;
    },
    contradictions() {
      contradictions ??= contradictionsOf(common, name, layer, resolvedOnce());
      return contradictions;
    },
    stacked() {
      stacked ??= layer.nation
        ? stackOf(common.themes, layer.nation).map(([, theme]) => elementsOfLayer(theme))
        : [];
      return stacked;
    },
    flow() {
      flow ??= flowOf(common.guideline);
      return flow;
    },
  };
}

type Layer = Pick<Unit, 'theme' | 'nation'>;

/** The layer of a unit applied; nothing for what has none. */
function resolvedOf(
  { guideline, themes, today: asOf }: Common,
  name: string,
  { theme, nation }: Layer,
): Resolved | undefined {
  if (theme) return resolve({ guideline, themes: [[name, theme]], asOf });
  if (!nation?.adaptation) return undefined;
  return resolve({ guideline, themes: stackOf(themes, nation), nation, asOf });
}

const stackOf = (themes: Common['themes'], { adaptation }: Nation): [string, Theme][] =>
  (adaptation?.themes ?? []).flatMap((key): [string, Theme][] => {
    const theme = themeIn(themes, key);
    return theme ? [[key, theme]] : [];
  });

function problemsIn(
  { guideline, themes, today: asOf }: Common,
  name: string,
  { nation }: Layer,
  resolved: Resolved | undefined,
): readonly ResolveProblem[] {
  const problems = resolved?.problems ?? [];
  if (!nation) return problems;
  const stack = stackOf(themes, nation);
  // What is wrong with a theme alone is said of the theme.
  const alone = (problem: ResolveProblem): boolean =>
    problem.layer !== name &&
    resolve({ guideline, themes: stack.filter(([key]) => key === problem.layer), asOf }).problems.some(
      (one) => one.code === problem.code && one.node === problem.node && one.element === problem.element,
    );
  return problems.filter((problem) => !alone(problem));
}

function contradictionsOf(
  { guideline, themes, today: asOf }: Common,
  name: string,
  { nation }: Layer,
  resolved: Resolved | undefined,
): readonly Contradiction[] {
  const stack = nation ? stackOf(themes, nation) : [];
  const alterations = resolved?.effective.layers.at(-1)?.alterations ?? [];
  if (!resolved || !alterations.some(({ effect }) => effect)) return [];
  const below = stack.length > 0 ? resolve({ guideline, themes: stack, asOf }).effective : guideline;
  return contradictionsIn(below, resolved.effective, name);
}
