/** What of an adaptation is pinned, and to what in the guideline. */
import { type Element, type Elements, elementsOf, elementsOfLayer } from '../element.ts';
import type { AdaptationSource, Alteration, Measure, Scope, Section, Step } from '../generated/types.ts';
import type { Guideline } from '../guideline.ts';
import { listOf, type Mapping, mappingsOf } from '../short-form.ts';

export type Operation =
  | 'set'
  | 'replace'
  | 'omit'
  | 'not_applicable'
  | 'add'
  | 'move'
  | 'carries_out'
  | 'adopted';

/** Something that was decided about one element of the guideline, and that may age when that element changes. */
export interface Subject {
  /** Its name in `pins.yaml`: element, operation, and what tells it from others of the kind. */
  key: string;
  operation: Operation;
  /** Id of the element that is altered or adopted; of what is added; of what carries something out. */
  id: string;
  /** Id of the element of the guideline that it is pinned to: the same, or the neighbour, or what is carried out. */
  target: string;
  /** Fields that are set or unset. */
  fields: readonly string[];
  alteration?: Alteration;
  mapping?: Mapping;
}

/** Name of the baseline as it stands, where an edition could be named. */
export const WORKING = 'baseline';

/** What a country adapts: an edition, or the baseline as it stands, with its themes applied. */
export interface Base {
  /** Name of the edition, or `baseline`. */
  name: string;
  guideline: Guideline;
  elements: Elements;
}

export function baseOf(name: string, guideline: Guideline): Base {
  return { name, guideline, elements: elementsOf(guideline) };
}

/** Measures and principles that a newer base has and an older one has not: nobody can have decided on them. */
export function newlyThere(older: Base, newer: Base): Element[] {
  return [...newer.elements.byId.values()].filter(
    ({ id, kind }) => (kind === 'measure' || kind === 'principle') && !older.elements.byId.has(id),
  );
}

/** The operation that an alteration performs. */
export function operationOf(alteration: Alteration): Operation {
  if (alteration.replace) return 'replace';
  if (alteration.omit) return 'omit';
  if (alteration.not_applicable) return 'not_applicable';
  if (alteration.add) return 'add';
  return alteration.move ? 'move' : 'set';
}

/** The neighbour or parent that a place is given by. */
export function anchorOf(place: {
  after?: string;
  before?: string;
  first_in?: string;
  last_in?: string;
}): string {
  return place.after ?? place.before ?? place.first_in ?? place.last_in ?? '';
}

/** The element that an alteration adds. */
export function addedBy(alteration: Alteration): (object & { id: string }) | undefined {
  const { add } = alteration;
  return (
    add &&
    (add.measure ??
      add.step ??
      add.handover ??
      add.safeguard ??
      add.phase ??
      add.exit ??
      add.good_practice ??
      add.indicator)
  );
}

/** The element that an alteration puts in the place of another. */
export function replacementIn(alteration: Alteration): (object & { id: string }) | undefined {
  return alteration.replace && Object.values(alteration.replace)[0];
}

/** All subjects of an adaptation in the order in which they stand. What is pinned to the layer's own elements is none. */
export function subjectsOf(adaptation: AdaptationSource): Subject[] {
  const own = elementsOfLayer(adaptation).byId;
  const subjects = [
    ...(adaptation.adopted ?? []).map(
      (id): Subject => ({
        key: `${id} adopted`,
        operation: 'adopted',
        id,
        target: id,
        fields: [],
      }),
    ),
    ...(adaptation.alterations ?? []).map(subjectOf),
    ...(adaptation.sections ?? []).flatMap(subjectsInSection),
  ];
  return subjects.filter(({ target }) => !own.has(target));
}

function subjectOf(alteration: Alteration): Subject {
  const operation = operationOf(alteration);
  const id = addedBy(alteration)?.id ?? alteration.on ?? '';
  const place = alteration.add ?? alteration.move;
  const fields =
    operation === 'set' ? [...Object.keys(alteration.set ?? {}), ...(alteration.unset ?? [])].sort() : [];
  const marks = [
    ...(fields.length > 0 ? [fields.join(',')] : []),
    ...scopeMarks(alteration.applies_to),
    ...marked('area', listOf(alteration.area as string | string[] | undefined)),
    ...marked('from', listOf(alteration.from)),
    ...marked('until', listOf(alteration.until)),
  ];
  return {
    key: [id, operation, ...marks].join(' '),
    operation,
    id,
    target: place ? anchorOf(place) : id,
    fields,
    alteration,
  };
}

function scopeMarks(scope: Scope | undefined): string[] {
  return Object.entries(scope ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([axis, values]) => marked(axis, listOf(values as string | string[])));
}

const marked = (name: string, values: readonly string[]): string[] =>
  values.length > 0 ? [`${name}=${[...values].sort().join(',')}`] : [];

function subjectsInSection(section: Section): Subject[] {
  return [
    ...carriedOutBy(section),
    ...(section.measures ?? []).flatMap((measure: Measure) => [
      ...carriedOutBy(measure),
      ...(measure.how ?? []).flatMap((step: Step) => carriedOutBy(step)),
    ]),
    ...(section.sections ?? []).flatMap(subjectsInSection),
  ];
}

function carriedOutBy(element: Section | Measure | Step): Subject[] {
  return mappingsOf(element.carries_out).map((mapping) => ({
    key: `${element.id} carries_out ${mapping.target}`,
    operation: 'carries_out',
    id: element.id,
    target: mapping.target,
    fields: [],
    mapping,
  }));
}

/** Where an element that is no longer there continues: as its tombstone says, or as others say of themselves. */
export function successorsOf(base: Base, id: string): Element[] {
  const named = base.guideline.front.retired?.find((one) => one.id === id)?.successors ?? [];
  const found = new Map<string, Element>();
  for (const successor of named) {
    const element = base.elements.byId.get(successor);
    if (element) found.set(successor, element);
  }
  for (const element of base.elements.byId.values()) {
    const { formerly } = element.node as { formerly?: readonly string[] };
    if (formerly?.includes(id)) found.set(element.id, element);
  }
  return [...found.values()];
}

/** Ids of elements that are no longer there, and that an element continues. */
export function predecessorsOf(base: Base, id: string): string[] {
  const retired = base.guideline.front.retired ?? [];
  const { formerly = [] } = (base.elements.byId.get(id)?.node ?? {}) as { formerly?: readonly string[] };
  return [...formerly, ...retired.filter((one) => one.successors?.includes(id)).map((one) => one.id)];
}
