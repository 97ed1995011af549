/** Facts become changes: worded, grouped, in the order in which a reviewer reads them, and counted. */

import { type Comparable, type Comparison, comparisonOf } from '../model/compare/compare.ts';
import { contradicts, type Effect } from '../model/compare/effect.ts';
import { plain } from '../model/compare/emit.ts';
import {
  type Area,
  DEPTHS,
  type Depth,
  DIRECTIONS,
  type Direction,
  type Fact,
  type ItemKind,
} from '../model/compare/fact.ts';
import type { Item } from '../model/compare/item.ts';
import { type Acceptance, accept, unusedNote } from './accept.ts';
import { fingerprintOf } from './fingerprint-of.ts';
import { groupOf, type Names, namesOf, nounOf } from './names.ts';
import { scopeWords } from './scope-words.ts';
import { type Decisions, type Unchanged, unchangedIn } from './unchanged.ts';
import { valueWords } from './values.ts';
import { wordsFor } from './wording.ts';

/** What an author has written about a difference: an alteration, seen from the fact it leads to. */
export interface Declaration {
  /** `set`, `omit`, `not_applicable`, `add` … */
  operation: string;
  /** Name of the layer: code of the country, or key of the theme. */
  layer: string;
  /** Title of the theme that it is a part of, where a country stacks it. */
  theme?: string;
  reason?: string;
  gist?: string;
  /** In words: "Act on Protection, art. 12(1), version of 2023-01-01". */
  legalBasis?: string;
  effect?: Effect;
  /** First and last day on which it is in force, where it has any. */
  from?: string;
  until?: string;
  /** Who covers the need of what was left out, or what is done instead. */
  instead?: string;
  /** A declared norm below a floor: what is done until it changes. */
  reservation?: string;
  /** The alteration itself, an object of the sources. */
  alteration?: object;
}

export interface Change {
  /** Kind of change: the name of its file in `kinds/`. */
  id: string;
  fact: Fact;
  /** What happened, in one line. */
  says: string;
  /** Values in words; left out where there is none, where it is withheld, and where the line says it. */
  before?: string;
  after?: string;
  group: Group;
  /** The part of the group that it is about, where it is not the group itself: "step 1.5.2 Explain the period (s32)". */
  at?: string;
  declared?: Declaration;
  /** It was declared on the side before: that is what has gone. */
  declaredBefore?: true;
  /** The author declares the opposite of what was computed. */
  contradicted?: true;
  /** Prose of a structure of its own, beside that of what it carries out: it says it in its own words. */
  ownWords?: true;
  /** Looked at, and accepted with a reason. */
  accepted?: Omit<Acceptance, 'fingerprint' | 'element'>;
  /** For each side, the objects that it stands in, from the inside: whoever holds the sources finds their lines. */
  nodes: { before: readonly object[]; after: readonly object[] };
  /** 12 hex digits of what changed; without words and lines, so that it survives edits elsewhere. */
  fingerprint: string;
}

/** What changes stand under: a measure, a principle, an entry. */
export interface Group {
  key: string;
  kind: ItemKind;
  id: string;
  number?: string;
  title: string;
}

export interface Counts {
  total: number;
  directions: Record<Direction, number>;
  belowFloor: number;
  /** Below a floor without a declared reservation. */
  undeclared: number;
  contradicted: number;
  /** Accepted with a reason. */
  accepted: number;
  /** Prose of a structure of its own. */
  ownWords: number;
}

export interface Difference {
  before: string;
  after: string;
  depth: Depth;
  changes: Change[];
  counts: Counts;
  /** Changes that were found and are not shown, by why. */
  hidden: { depth: number; area: number };
  unchanged: Unchanged;
  /** What was not compared, and why. */
  notes: string[];
  /** A side has alterations, which can declare that they are below a floor. */
  declares?: true;
}

export interface DiffSide {
  /** What the user calls it: `baseline`, `2026.1`, `xa`. */
  label: string;
  comparable: Comparable;
  /**
   * What its author wrote about a fact, where this side has alterations.
   * @param within id of the measure, or what there is in its place, that the fact stands under
   */
  declared?(fact: Fact, within: string): Declaration | undefined;
  /** What the country has looked at and taken over, and what it has said nothing about. */
  decisions?: Decisions;
  /** Where this side, which has alterations, differs from the guideline below them. */
  fromBelow?(): readonly Fact[];
  /** Deviations of a country from the guideline it stands on that have been accepted. */
  accepted?: readonly Acceptance[];
  /** Label of the guideline that a country names as its own foundation. */
  foundation?: string;
}

export interface DiffOptions {
  depth: Depth;
  only?: readonly Area[];
  except?: readonly Area[];
}

export function diff(before: DiffSide, after: DiffSide, options: DiffOptions): Difference {
  const comparison = comparisonOf(before.comparable, after.comparable);
  const names = { before: namesOf(comparison.before), after: namesOf(comparison.after) };
  const facts = before.declared ? standing(comparison.facts, after) : comparison.facts;
  const found = inOrder(facts.map((fact) => changeOf(fact, names, comparison, before, after)));
  const { changes: all, unused } = accept(found, before, after);
  const deep = all.filter(({ fact }) => DEPTHS.indexOf(fact.depth) >= DEPTHS.indexOf(options.depth));
  // Another way to reach somebody may lead to somebody else: who asks for other areas is told of it all the same.
  const shown = deep.filter(
    (change) =>
      ((options.only?.includes(change.fact.area) ?? true) || isChannel(change)) &&
      !options.except?.includes(change.fact.area),
  );
  return {
    before: before.label,
    after: after.label,
    depth: options.depth,
    changes: shown,
    counts: countsOf(shown),
    hidden: { depth: all.length - deep.length, area: deep.length - shown.length },
    unchanged: unchangedIn(comparison, names.after, after.decisions),
    notes: [...notesOf(before, after), ...unused.map(unusedNote)],
    ...((before.declared || after.declared) && { declares: true as const }),
  };
}

/**
 * A floor is the baseline's: where the side before has alterations of its own, to do less than that side is not to fall
 * below a floor, and to do more is not to be above it.
 */
function standing(facts: readonly Fact[], after: DiffSide): Fact[] {
  const place = ({ element, field = '', scope }: Fact) => `${element} ${field} ${plain(scope)}`;
  const below = new Set(
    (after.fromBelow?.() ?? []).filter(({ authority }) => authority === 'below-floor').map(place),
  );
  return facts.map((fact) => {
    if (fact.authority === 'open') return fact;
    return { ...fact, authority: below.has(place(fact)) ? 'below-floor' : 'at-floor' };
  });
}

interface BothNames {
  before: Names;
  after: Names;
}

function changeOf(
  found: Fact,
  names: BothNames,
  { pairing }: Comparison,
  first: DiffSide,
  second: DiffSide,
): Change {
  const now = names.after.item(found);
  const item = now ?? names.before.item(found);
  // What is gone stands under what its measure has become.
  const holder = item && (now ? groupOf(now) : (pairing.partner.get(groupOf(item)) ?? groupOf(item)));
  const within = holder?.id ?? found.element;
  const declaredNow = second.declared?.(found, within);
  const declared = withTitles(declaredNow ?? first.declared?.(found, within), names);
  const fact = declaredNow?.instead !== undefined ? insteadOf(found) : found;
  // What is declared is meant of the guideline below, not of another that has alterations of its own.
  const isContradicted =
    !first.declared && contradicts(declaredNow?.effect, fact.direction, declaredNow?.instead !== undefined);
  const own = names.after.item(fact) ? names.after : names.before;
  const { id, says } = wordsFor(fact, item, names);
  // Only a country has areas; what it no longer says of one has lost its name on the other side.
  const area = (key: string) => (names.after.area(key) === key ? names.before : names.after).area(key);
  const scope = scopeWords(fact.scope, { ...own, area });
  const before = newsIn(valueWords(fact, fact.before, names.before), says);
  const after = newsIn(valueWords(fact, fact.after, names.after), says);
  return {
    id,
    fact,
    says: scope === undefined ? says : `${says} (${scope})`,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    group: holder ? group(holder, names) : bareGroup(fact, names),
    ...(item && groupOf(item) !== item && { at: placeOf(item, own, says) }),
    ...(isChannel({ fact }) && { at: `contact ${fact.element}` }),
    ...(declared && { declared }),
    ...(declared && !declaredNow && { declaredBefore: true as const }),
    ...(isContradicted && { contradicted: true as const }),
    ...(item && isOwnWords(fact, item, pairing) && { ownWords: true as const }),
    nodes: {
      before: nodesOf(first.comparable, names.before.item(fact), fact),
      after: nodesOf(
        second.comparable,
        now ?? (own === names.before && holder ? nowOf(holder, names) : undefined),
        fact,
      ),
    },
    // Most readers never ask for it.
    get fingerprint() {
      return fingerprintOf(id, fact);
    },
  };
}

/** For those whom it no longer reaches, something else is declared: whether it is as much, no data say. */
function insteadOf(fact: Fact): Fact {
  if (fact.subject !== 'scope' || fact.trend !== 'less') return fact;
  const { interests: _interests, ...rest } = fact;
  return {
    ...rest,
    direction: 'undecided',
    authority: fact.authority === 'below-floor' ? 'at-floor' : fact.authority,
  };
}

/** What is done instead may be an element: readers know it by its number and title. */
function withTitles(
  declared: Declaration | undefined,
  { before, after }: BothNames,
): Declaration | undefined {
  if (declared?.instead === undefined) return declared;
  const id = declared.instead;
  const title = after.element(id) === id ? before.element(id) : after.element(id);
  return { ...declared, instead: title === id ? id : `${title} (${id})` };
}

const PROSE: ReadonlySet<Fact['subject']> = new Set(['wording', 'title']);

/** Fields whose parts have labels, notes and grounds: where only these differ, it is prose. */
const NOTED: ReadonlySet<string> = new Set(['answers', 'given_to_person', 'about_person']);

function isOwnWords(fact: Fact, item: Item, { links }: Comparison['pairing']): boolean {
  if (!links.get(item)?.some((link) => link.by === 'carried-out')) return false;
  return (
    PROSE.has(fact.subject) ||
    (fact.subject === 'children' && fact.kind === 'changed') ||
    (fact.subject === 'field' && NOTED.has(fact.field ?? ''))
  );
}

/** What is gone is missed in what it was a part of. */
const nowOf = (holder: Item, { after }: BothNames): Item | undefined => {
  const item = after.item({ element: holder.id, elementKind: holder.kind });
  return item === holder ? item : undefined;
};

function nodesOf({ nation }: Comparable, item: Item | undefined, { element, elementKind }: Fact): object[] {
  const nodes: object[] = [];
  for (let at = item; at && at.kind !== 'guideline'; at = at.parent) nodes.push(at.node);
  if (elementKind === 'nation' && nation?.adaptation) nodes.push(nation.adaptation);
  const entry = { institution: nation?.institutions, contact: nation?.contacts }[elementKind as string]?.[
    element
  ];
  if (entry) nodes.push(entry);
  return nodes;
}

/** A value without what the line says already. */
function newsIn(value: string | undefined, says: string): string | undefined {
  if (value === undefined || says.endsWith(`: ${value}`)) return undefined;
  const [head = '', ...rest] = value.split('\n\n');
  return rest.length > 0 && says.endsWith(`: ${head}`) ? rest.join('\n\n') : value;
}

function group(item: Item, { before, after }: BothNames): Group {
  const own = after.item({ element: item.id, elementKind: item.kind }) === item ? after : before;
  const number = own.number(item.id);
  return {
    key: item.key,
    kind: item.kind,
    id: item.id,
    ...(number !== undefined && { number }),
    title: own.title(item),
  };
}

/** The title is left out where the line has it already. */
function placeOf(item: Item, names: Names, says: string): string {
  const { title: own, do: action, ask } = item.fields;
  // What has no title is shown by its text, which is the value.
  const title = own === undefined && action === undefined && ask === undefined ? '' : names.title(item);
  const parts = [
    nounOf(item.kind),
    names.number(item.id),
    title === '' || says.includes(title) ? undefined : title,
    `(${item.id})`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** What a country says about itself is no part of the guideline: contacts, institutions. */
function bareGroup({ element, elementKind }: Fact, names: BothNames): Group {
  const title =
    elementKind === 'institution'
      ? [names.after, names.before]
          .map((side) => side.entry(elementKind, element))
          .find((one) => one !== element)
      : undefined;
  return {
    key: `${elementKind}/${element}`,
    kind: elementKind,
    id: element,
    title: title ?? `${nounOf(elementKind)} ${element}`,
  };
}

/** Whether a change touches how somebody is reached: these come first, whatever else is shown. */
export function isChannel({ fact }: Pick<Change, 'fact'>): boolean {
  return fact.elementKind === 'contact' && (fact.subject === 'channel' || fact.subject === 'item');
}

/** Whether something whole is no longer there. */
export function isOmission({ fact }: Pick<Change, 'fact'>): boolean {
  return fact.subject === 'item' && fact.kind === 'removed';
}

/** Channels first; then as the facts come, each group in one piece where it first stands. */
function inOrder(changes: readonly Change[]): Change[] {
  const groups = new Map<string, Change[]>();
  const rest = changes.filter((change) => !isChannel(change));
  for (const change of rest) groups.set(change.group.key, [...(groups.get(change.group.key) ?? []), change]);
  return [...changes.filter(isChannel), ...[...groups.values()].flat()];
}

function countsOf(changes: readonly Change[]): Counts {
  const directions = Object.fromEntries(DIRECTIONS.map((name) => [name, 0])) as Record<Direction, number>;
  for (const { fact } of changes) directions[fact.direction]++;
  const below = changes.filter(({ fact }) => fact.authority === 'below-floor');
  return {
    total: changes.length,
    directions,
    belowFloor: below.length,
    undeclared: below.filter(({ declared }) => declared?.reservation === undefined).length,
    contradicted: changes.filter(({ contradicted }) => contradicted).length,
    accepted: changes.filter(({ accepted }) => accepted).length,
    ownWords: changes.filter(({ ownWords }) => ownWords).length,
  };
}

function notesOf(before: DiffSide, after: DiffSide): string[] {
  const [a, b] = [before.comparable.nation, after.comparable.nation];
  const notes: string[] = [];
  if (a && b && a.code !== b.code)
    notes.push(
      `Contacts and institutions of "${a.code}" and "${b.code}" were not compared: they are not the same ones. trm interop ${a.code} ${b.code} looks at them from both sides.`,
    );
  if (a && b && a.code === b.code) notes.push(...adoptedSince(before, after));
  const [one, other] = [before.foundation, after.foundation];
  if (one !== undefined && other !== undefined && one !== other)
    notes.push(
      `${before.label} adapts ${one}, ${after.label} adapts ${other}: some of this is what changed between these. trm diff ${one} ${other} shows it.`,
    );
  return notes;
}

/** What a country has looked at and taken over is no difference of its guideline; that it has is worth a line. */
function adoptedSince({ decisions: was }: DiffSide, { label, decisions: is }: DiffSide): string[] {
  if (!was || !is) return [];
  const since = is.adopted.filter((id) => !was.adopted.includes(id));
  const gone = was.adopted.filter((id) => !is.adopted.includes(id));
  return [
    ...(since.length > 0 ? [`${label} has adopted since then: ${since.join(', ')}.`] : []),
    ...(gone.length > 0 ? [`${label} no longer adopts: ${gone.join(', ')}.`] : []),
  ];
}
