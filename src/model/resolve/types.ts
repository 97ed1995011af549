/** What resolution takes and gives: plain data; nodes of the sources are reused as they are. */

import type { ElementKind } from '../element.ts';
import type {
  Alteration,
  Areas,
  Assignment,
  BelowFloor,
  Exit,
  Lang,
  NationalTerm,
  Provenance,
  Scope,
} from '../generated/types.ts';
import type { Guideline, Nation, Theme } from '../guideline.ts';

export interface ResolveInput {
  /** The edition that the country names, or the baseline as it stands. */
  guideline: Guideline;
  /** Themes in the order in which they are stacked. */
  themes: readonly (readonly [key: string, theme: Theme])[];
  nation?: Nation;
  /** Day for which alterations are in force, `2026-03-01`. */
  asOf: string;
}

/** A layer on the guideline, in the order in which they are applied. */
export interface Layer {
  kind: 'theme' | 'nation';
  /** Key of the theme, or code of the country. */
  name: string;
  lang: Lang;
  title?: string;
  provenance?: Provenance;
  alterations: readonly Alteration[];
  exits: readonly Exit[];
  /** The file's value, for what is said of the layer as a whole. */
  source: object;
}

export type Operation = 'set' | 'unset' | 'replace' | 'omit' | 'not_applicable' | 'add' | 'move';

/** Where a field of an element comes from. What no origin names is the guideline's own. */
export interface Origin {
  /** Name of the field; `*` for the whole element, `place` for where it stands. */
  field: string;
  operation: Operation;
  layer: Layer;
  /** Holds reason, gist and legal basis. Absent for an exit that a layer lists. */
  alteration?: Alteration;
  /** Only for these people and places, as a variant of the element. */
  applies_to?: Scope;
  area?: Areas;
  /** A later layer decides otherwise. */
  overridden?: true;
}

export interface Omission {
  id: string;
  kind: ElementKind;
  title: string;
  layer: Layer;
  alteration: Alteration;
  /** Id of the element that covers the need, or words. */
  covered_by: string;
  applies_to?: Scope;
  area?: Areas;
}

export interface NotApplicable {
  id: string;
  kind: ElementKind;
  title: string;
  layer: Layer;
  alteration: Alteration;
  /** Id of what is done instead, or words. */
  replacement: string;
  applies_to?: Scope;
  area?: Areas;
}

/** A national norm below a floor, declared. */
export interface Reservation {
  id: string;
  title: string;
  /** Field below the floor; `*` where the element is dropped. */
  field: string;
  layer: Layer;
  alteration: Alteration;
  below_floor: BelowFloor;
  /** Norm that sets the floor, where it is named. */
  citation?: string;
  /** What the floor asks, and what holds instead; undefined where nothing holds. */
  floor: unknown;
  value: unknown;
  applies_to?: Scope;
  area?: Areas;
}

/** What a country has said about a measure or a principle of the guideline. */
export type Decision = 'adopted' | 'altered' | 'omitted' | 'not-applicable' | 'carried-out' | 'undecided';

/** How a structure of its own carries out an element of the guideline. */
export interface Coverage {
  /** Element of the guideline. */
  id: string;
  title: string;
  state: 'whole' | 'part' | 'wider' | 'omitted' | 'not-applicable' | 'adopted' | 'missing';
  /** Ids of the elements that carry it out. */
  by: string[];
}

/**
 * A guideline with its layers applied. It is a guideline itself: what no layer touches is the very object of the
 * guideline below it. For a structure of its own `sops` is empty and `sections` holds the text.
 */
export interface Effective extends Guideline {
  country?: string;
  asOf: string;
  layers: Layer[];
  /** By id of the element, in the order in which they were applied. */
  origins: Map<string, Origin[]>;
  omitted: Omission[];
  notApplicable: NotApplicable[];
  reservations: Reservation[];
  adopted: readonly string[];
  /** Measures and principles that the country neither adopts nor alters. Empty without a country. */
  undecided: string[];
  decisions: Map<string, Decision>;
  assigns: readonly Assignment[];
  /** National terms by key of the glossary. */
  nationalTerms: Record<string, NationalTerm>;
  /** For a structure of its own: every element of the guideline that must be accounted for. */
  coverage: Coverage[];
  /** Alterations that are not in force on the day. */
  dormant: { layer: Layer; alteration: Alteration }[];
  /** For each object that resolution had to copy: the object of the sources that it stands for. */
  places: Map<object, object>;
}

export type ResolveCode =
  | 'target'
  | 'place'
  | 'field'
  | 'scope'
  | 'duplicate'
  | 'cycle'
  | 'conflict'
  | 'theme-clash'
  | 'adopted-altered'
  | 'hidden-variant'
  | 'below-floor'
  | 'floor-unsure'
  | 'needless-reservation'
  | 'safeguard'
  | 'broken-flow'
  | 'dangling'
  | 'invalid'
  | 'unmapped';

/** Something wrong, with its place. Codes are stable. */
export interface ResolveProblem {
  code: ResolveCode;
  /** What is there and what was expected. */
  message: string;
  help?: string;
  /** Node of the sources at which it stands: an alteration, mostly. */
  node: object;
  key?: string | number;
  part?: 'value' | 'key' | 'entry';
  /** Name of the layer. */
  layer: string;
  /** Id of the element concerned. */
  element?: string;
  related?: { node: object; key?: string | number; message: string }[];
}

/** Codes that leave the result usable: they are worth a look, and stop nothing. */
export const MILD: ReadonlySet<ResolveCode> = new Set([
  'hidden-variant',
  'floor-unsure',
  'needless-reservation',
]);
