/** The interface of a lint rule. A rule is one file that says everything about itself; its file name is its name. */
import type { Elements } from '../model/element.ts';
import type { Level } from '../model/finding.ts';
import type { Flow } from '../model/flow.ts';
import type { WorkspaceSource } from '../model/generated/types.ts';
import type { Guideline, Loaded, Nation, Theme } from '../model/guideline.ts';
import type { Reference } from '../model/reference.ts';
import type { Contradiction } from '../model/resolve/effects.ts';
import type { ResolveProblem } from '../model/resolve/types.ts';

/**
 * What is linted in one go: the baseline, a theme, or a country; a closed set of references. Holds only sources whose form is right.
 * A rule keeps no state between units.
 */
export interface Unit {
  kind: 'baseline' | 'theme' | 'nation';
  /** `baseline`, key of the theme, or code of the country. */
  name: string;
  config: WorkspaceSource;
  /** The baseline; for a country that names an edition, that edition. */
  guideline: Guideline;
  /** Elements of that. */
  elements: Elements;
  /** Elements that the unit itself brings: for the baseline, the same. */
  own: Elements;
  theme?: Theme;
  nation?: Nation;
  themes: Record<string, Theme>;
  /** The unit's own sources. */
  loaded: readonly Loaded[];
  /** References in the unit's own sources. */
  references(): readonly { reference: Reference; source: Loaded }[];
  /** Graph of its steps. */
  flow(): Flow;
  /** What is wrong with the unit's layer when it is applied; of themes below it, what is wrong only together. */
  resolution(): readonly ResolveProblem[];
  /** Alterations of the unit's layer whose declared effect is not the one that is computed. */
  contradictions(): readonly Contradiction[];
  /** Elements that the themes bring which the country stacks. */
  stacked(): readonly Elements[];
  /** Where a country names an edition that is not there: the baseline takes its place. */
  edition?: 'missing';
  /** Names of the editions there are. */
  editions: readonly string[];
  /** Day on which it is judged, `2026-03-01`. */
  today: string;
  /** Files of the unit or of what it refers to that could not be used: what is missing may only be broken. */
  broken: readonly string[];
}

/** What a rule reports; the engine turns it into a finding with its place. */
export interface Problem {
  /** Object of the sources at which it stands. */
  node: object;
  /** Key within the node. */
  key?: string | number;
  /** What to point at: the value (usual), the key, or both. */
  part?: 'value' | 'key' | 'entry';
  /** What is there and what was expected. No restricted value. */
  message: string;
  help?: string;
  /** Id or key of the element concerned. */
  element?: string;
  related?: { node: object; key?: string | number; message: string }[];
}

export interface Rule {
  level: Level;
  /** One line: what must hold. */
  summary: string;
  /** Why it matters to the person concerned or to those who use the text. */
  why: string;
  /** What to do. */
  fix: string;
  /** Units in which it is at work. */
  on: readonly Unit['kind'][];
  /** No suppression can hide it. */
  strict?: true;
  /** It looks for something that is not there; skipped, and named, while a file of the unit is broken. */
  needsAll?: true;
  check(unit: Unit): Iterable<Problem>;
}
