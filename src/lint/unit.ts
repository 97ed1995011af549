/** Units made from loaded sources. */
import { type Elements, elementsOf, elementsOfLayer } from '../model/element.ts';
import { type Flow, flowOf } from '../model/flow.ts';
import type { WorkspaceSource } from '../model/generated/types.ts';
import { type Guideline, guidelineOf, type Loaded, nationOf, themesOf } from '../model/guideline.ts';
import { type Reference, referencesIn } from '../model/reference.ts';
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
}

/** @param loaded sources of the baseline and of all themes */
export function commonOf(
  config: WorkspaceSource,
  loaded: readonly Loaded[],
  today: string,
  broken: readonly string[],
): Common {
  const guideline = guidelineOf(loaded);
  return { config, guideline, elements: elementsOf(guideline), themes: themesOf(loaded), today, broken };
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
  return {
    ...unit(common, 'nation', code, elementsOfLayer(nation.adaptation), loaded, { nation }),
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
  return {
    ...common,
    ...layer,
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
    flow() {
      flow ??= flowOf(common.guideline);
      return flow;
    },
  };
}
