/** Everything in a workspace that has an id or a key: what a text can refer to, and what can be looked up. */
import { type Element, elementsOf, elementsOfLayer } from './element.ts';
import type { RegisterEntry } from './generated/types.ts';
import type { Guideline, Nation, Theme } from './guideline.ts';
import type { Reference } from './reference.ts';
import { citationParts, titleOfEntry } from './short-form.ts';

/** Kind of an entry that is no element of the procedure. */
export type RegisterKind =
  | 'actor'
  | 'instrument'
  | 'source'
  | 'term'
  | 'country'
  | 'form'
  | 'theme'
  | 'stop'
  | 'event'
  | 'way'
  | 'information'
  | 'answer'
  | 'area'
  | 'act'
  | 'institution'
  | 'contact';

export interface DirectoryEntry {
  kind: Element['kind'] | RegisterKind;
  /** Id, or key in a register. */
  id: string;
  /** Empty for a contact that is not public. */
  title: string;
  /** Object that was read; with `key`, its field. */
  node: object;
  key?: string;
  /** Code of the country that it belongs to. */
  country?: string;
  element?: Element;
}

/** In reading order: elements first, then registers, then what countries have of their own. */
export function directoryOf(
  guideline: Guideline,
  nations: readonly Nation[],
  themes: Readonly<Record<string, Theme>>,
): DirectoryEntry[] {
  const { front } = guideline;
  return [
    ...elements(elementsOf(guideline).byId.values()),
    ...Object.values(themes).flatMap((theme) => elements(elementsOfLayer(theme as Layer).byId.values())),
    ...register('actor', guideline.actors, ({ title }) => title),
    ...register('instrument', guideline.instruments, ({ title }) => title),
    ...register('source', guideline.sources, ({ title }) => title),
    ...register('term', guideline.terms, ({ term }) => term),
    ...register('country', guideline.countries, ({ title }) => title),
    ...standing('form', guideline.forms),
    ...standing('theme', themes),
    ...named('stop', front.stops),
    ...named('event', front.events),
    ...named('way', front.ways),
    ...named('information', front.information),
    ...named('answer', front.answers),
    ...nations.flatMap(nation),
  ];
}

type Layer = Parameters<typeof elementsOfLayer>[0];

function nation({ code, adaptation, institutions, contacts }: Nation): DirectoryEntry[] {
  const own = [
    ...elements(elementsOfLayer(adaptation).byId.values()),
    ...named('area', adaptation?.areas),
    ...register('act', adaptation?.acts, ({ title }) => title),
    ...register('institution', institutions, ({ title }) => title),
    ...register('contact', contacts, (contact) =>
      contact.class === 'public'
        ? [institutions[contact.institution]?.title, contact.unit].filter(Boolean).join(', ')
        : '',
    ),
  ];
  return own.map((entry) => ({ ...entry, country: code }));
}

function elements(found: Iterable<Element>): DirectoryEntry[] {
  return [...found].map((element) => ({
    kind: element.kind,
    id: element.id,
    title: element.title,
    node: element.node,
    element,
  }));
}

function register<Entry extends object>(
  kind: RegisterKind,
  entries: Record<string, Entry> | undefined,
  titleOf: (entry: Entry) => string,
): DirectoryEntry[] {
  return Object.entries(entries ?? {}).map(([id, entry]) => ({
    kind,
    id,
    title: titleOf(entry),
    node: entries as object,
    key: id,
  }));
}

/** Sources of their own: the file is the entry. */
function standing(kind: RegisterKind, entries: Record<string, { title: string }>): DirectoryEntry[] {
  return Object.entries(entries).map(([id, entry]) => ({ kind, id, title: entry.title, node: entry }));
}

/** Entries that may be a title alone. */
function named(kind: RegisterKind, entries: Record<string, RegisterEntry> | undefined): DirectoryEntry[] {
  return Object.entries(entries ?? {}).map(([id, entry]) => ({
    kind,
    id,
    title: titleOfEntry(entry) ?? '',
    node: entries as object,
    key: id,
  }));
}

/** Whether a reference, made in the sources of a country or of none, leads to an entry. */
export function leadsTo(reference: Reference, from: string | undefined, entry: DirectoryEntry): boolean {
  const { to, value } = reference;
  if (entry.country !== undefined && from !== undefined && entry.country !== from) return false;
  if (entry.element) {
    return to === 'target'
      ? value.replace(/^exit:/, '') === entry.id
      : to.startsWith('element') && value === entry.id;
  }
  switch (to) {
    case 'citation':
      return entry.kind === 'instrument' && citationParts(value).instrument === entry.id;
    case 'source':
      return (entry.kind === 'source' || entry.kind === 'instrument') && value.split(',')[0] === entry.id;
    case 'act':
      return (entry.kind === 'act' || entry.kind === 'instrument') && value === entry.id;
    default:
      return to.replace(/-keys$/, '') === entry.kind && value === entry.id;
  }
}
