/** What is told of an element as it stands in a country: what became of it, and where each field comes from. */
import { type Origin, originFrom, type PinRecord, recordOf, scopeOf } from '../changes/alteration-words.ts';
import type { Change } from '../diff/diff.ts';
import { NESTED } from '../model/compare/item.ts';
import type { Element } from '../model/element.ts';
import { addedBy, operationOf } from '../model/pins/subject.ts';
import type { Origin as Noted, Operation } from '../model/resolve/types.ts';
import { carriedOutBy, carriesOut, type Link } from './carried-out.ts';
import type { Became, CountryView } from './country-view.ts';

export interface FieldOrigin {
  /** Name as in the sources; `*` for the whole element, `place` for where it stands. */
  field: string;
  /** Where it comes from, in the order of the layers; the last that is not overridden holds. */
  origins: Origin[];
  changes: Change[];
}

export interface Part {
  id: string;
  kind: string;
  number?: string;
  title: string;
}

export interface InCountry extends Part {
  country: string;
  country_title: string;
  as_of: string;
  /** What the country adapts: name of the edition, or `baseline`; themes in their order. */
  edition: string;
  themes: readonly string[];
  /** Its number as frozen with the edition, and in the text of the country. */
  numbers: { edition?: string; country?: string };
  stands_in: Part[];
  became: Became;
  /** Id of what it is a part of, where that was decided on as a whole. */
  through?: string;
  /** Key of the theme that did it; else the country did. */
  theme?: string;
  /** Of what is adopted. */
  record?: PinRecord;
  /** For a structure of its own: what of the country carries the element out; for an element of it, what it carries out. */
  carried_out_by?: Link[];
  carries_out?: Link[];
  fields: FieldOrigin[];
  /** Changes that belong to no one field: in a structure of its own, in what carries the element out. */
  changes: Change[];
  /** Parts that are not as the guideline has them; of a SOP or phase, measures. */
  parts: (Part & { became: Became })[];
  /** Measures of a SOP or phase, counted by what became of them. */
  measures?: Partial<Record<Became, number>>;
  /** Alterations that are not in force on the day. */
  not_in_force: (Origin & { fields: string[] })[];
  /** What is wrong with the adaptation here. */
  problems: string[];
}

/** @param id of an element that the view has */
export function inCountry(view: CountryView, id: string): InCountry {
  const { effective, nation, names, edition } = view;
  const element = view.elements.get(id) ?? view.below.get(id);
  const number = {
    edition: view.below.has(id) ? names.below.number(id) : undefined,
    country: view.elements.has(id) ? names.country.number(id) : undefined,
  };
  const fate = view.fate(id);
  const adopted = view.subjects.filter(
    (subject) => subject.operation === 'adopted' && subject.id === (fate.through ?? id),
  );
  const isMapped = effective.sections !== undefined && !view.elements.has(id);
  const links = isMapped && !isHolder(partOf(view, id).kind) ? carriedOutBy(view, id) : undefined;
  const targets = effective.sections && view.elements.has(id) ? carriesOut(view, id) : [];
  const own = new Set([id, ...(links ?? []).filter((one) => one.through === undefined).map((one) => one.id)]);
  const changes = view.changes().filter(({ fact }) => own.has(fact.element));
  const told = element ? fieldsOf(view, element, changes) : [];
  // What carries it out is another element: what differs there is in no field of this one.
  const fields = isMapped ? told.filter(({ origins }) => origins.length > 0) : told;
  const placed = new Set(fields.flatMap((one) => one.changes));
  const sleeping = effective.dormant.filter(
    ({ alteration }) => alteration.on === id || addedBy(alteration)?.id === id,
  );
  return {
    ...partOf(view, id),
    country: nation.code,
    country_title:
      nation.adaptation?.title ?? effective.countries[nation.code]?.title ?? nation.code.toUpperCase(),
    as_of: effective.asOf,
    edition,
    themes: nation.adaptation?.themes ?? [],
    numbers: {
      ...(number.edition !== undefined && { edition: number.edition }),
      ...(number.country !== undefined && { country: number.country }),
    },
    stands_in: view
      .chain(id)
      .slice(1)
      .reverse()
      .map((one) => partOf(view, one)),
    ...fate,
    ...(fate.became === 'adopted' && adopted[0] && { record: recordOf(view.standingsOf(adopted)[0]!) }),
    ...(links && { carried_out_by: links }),
    ...(targets.length > 0 && { carries_out: targets }),
    fields,
    changes: changes.filter((one) => !placed.has(one)),
    ...partsOf(view, id),
    not_in_force: sleeping.map(({ layer, alteration }) => ({
      ...originFrom(view.background, layer, operationOf(alteration) as Operation, alteration),
      fields: [...Object.keys(alteration.set ?? {}), ...(alteration.unset ?? [])],
    })),
    problems: view.problems
      .filter((one) => one.element === id)
      .map(({ message, help }) => (help === undefined ? message : `${message} ${help}`)),
  };
}

/** How an element is called, where the country has it; else where the guideline has it. */
export function partOf(view: CountryView, id: string): Part {
  const { elements, below, names } = view;
  const element = elements.get(id) ?? below.get(id);
  const number = elements.has(id) ? names.country.number(id) : names.below.number(id);
  const added = element ?? asleep(view, id);
  return {
    id,
    kind: added.kind,
    ...(number !== undefined && { number }),
    title: added.title,
  };
}

/** What an alteration adds that is not in force. */
function asleep({ effective }: CountryView, id: string): { kind: string; title: string } {
  const found = effective.dormant.find(({ alteration }) => addedBy(alteration)?.id === id);
  const add: Record<string, unknown> = { ...found?.alteration.add };
  const [kind = 'element', node = {}] =
    Object.entries(add).find(([, one]) => typeof one === 'object' && one !== null) ?? [];
  const { title, do: action, ask, text } = node as Record<string, string | undefined>;
  return { kind: kind.replace('_', '-'), title: title ?? action ?? ask ?? text ?? '' };
}

/** Fields that are made by resolution, or that say nothing to a reader. */
const SILENT: ReadonlySet<string> = new Set(['id', 'variants', 'formerly']);

function fieldsOf(view: CountryView, element: Element, changes: readonly Change[]): FieldOrigin[] {
  const { id, kind } = element;
  const noted = view.effective.origins.get(id) ?? [];
  const told = new Map(noted.map((note) => [note, originOf(view, note)]));
  const under = (field: string) =>
    noted.filter((note) => note.field === field).map((note) => told.get(note)!);
  const whole = under('*');
  const base = whole.findLast(
    ({ overridden, scope, operation }) => isWhole(operation) && !overridden && scope === undefined,
  );
  const first = base ?? heldBy(view, element) ?? ownOf(view, id);
  const nested = NESTED[kind] ?? {};
  const isThere = view.elements.has(id);
  const names = new Set([
    ...(isThere ? Object.keys(element.node) : []),
    ...(isThere ? Object.keys(view.below.get(id)?.node ?? {}) : []),
    ...noted.map(({ field }) => field),
  ]);
  const fields: FieldOrigin[] = [];
  for (const field of ['*', 'place', ...names].filter((one, at, all) => all.indexOf(one) === at)) {
    const origins = under(field);
    const its = changes.filter(({ fact }) => fact.field === field || placeFor(fact) === field);
    const special = field === '*' || field === 'place' || SILENT.has(field) || nested[field] !== undefined;
    if (special && origins.length === 0 && (its.length === 0 || SILENT.has(field))) continue;
    const holds = origins.some(({ overridden, scope }) => !overridden && scope === undefined);
    fields.push({ field, origins: holds || special ? origins : [first, ...origins], changes: its });
  }
  return fields;
}

const isWhole = (operation: Operation | undefined): boolean => operation === 'add' || operation === 'replace';

/** A change that is not in one field is in the place, or in the whole. */
function placeFor({ field, kind, subject }: Change['fact']): string | undefined {
  if (kind === 'moved' || kind === 'reordered') return 'place';
  return field === undefined || subject === 'item' ? '*' : undefined;
}

/** The layer that wrote what the element is a part of: the whole of it, or the list in which it stands. */
function heldBy(view: CountryView, element: Element): Origin | undefined {
  const { parent, kind } = element;
  if (!parent) return undefined;
  const list = Object.entries(NESTED[parent.kind] ?? {}).find(([, one]) => one === kind)?.[0];
  const unchanged = view.below.get(element.id)?.node === element.node;
  const note = view
    .notes(parent.id)
    .findLast(({ field, operation }) => (field === '*' && isWhole(operation)) || field === list);
  return note && !unchanged ? originOf(view, note) : heldBy(view, parent);
}

/** What no layer touches is the guideline's; or, of a structure of its own, the country's. */
function ownOf({ below, edition, nation }: CountryView, id: string): Origin {
  return below.has(id) ? { layer: 'guideline', name: edition } : { layer: 'country', name: nation.code };
}

function originOf(
  { background }: CountryView,
  { layer, operation, alteration, overridden, ...scope }: Noted,
): Origin {
  const words = scopeOf(scope, background.names);
  return {
    ...originFrom(background, layer, operation, alteration),
    ...(words !== undefined && { scope: words }),
    ...(overridden && { overridden }),
  };
}

/** What is told of by its measures. */
const isHolder = (kind: string): boolean => kind === 'sop' || kind === 'phase';

function partsOf(view: CountryView, id: string): Pick<InCountry, 'parts' | 'measures'> {
  const { kind } = partOf(view, id);
  if (isHolder(kind)) {
    const measures: Partial<Record<Became, number>> = {};
    const all = view.measuresIn(id).map((one) => ({ ...partOf(view, one), became: view.fate(one).became }));
    for (const { became } of all) measures[became] = (measures[became] ?? 0) + 1;
    return { parts: all.filter(({ became }) => !QUIET.has(became)), measures };
  }
  const all = new Map([...view.below, ...view.elements]);
  const parts = [...all.keys()]
    .filter((one) => one !== id && view.chain(one).includes(id))
    .map((one) => ({ ...partOf(view, one), ...view.fate(one) }))
    // What fell with the whole is told of with the whole.
    .filter(({ became, through }) => (!QUIET.has(became) || isUnsaid(view, became)) && through === undefined)
    .map(({ through: _, theme: __, ...part }) => part);
  return { parts };
}

/** In a structure of its own silence on a part is a gap. */
const isUnsaid = ({ effective }: CountryView, became: Became): boolean =>
  effective.sections !== undefined && became === 'undecided';

const QUIET: ReadonlySet<Became> = new Set<Became>(['adopted', 'untouched', 'undecided', 'own']);
