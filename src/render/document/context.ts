/** What every part of the document needs: the reduced model, the words, and how an element is named and linked. */
import type { ListItem } from 'mdast';
import { type Elements, isUnverified } from '../../model/element.ts';
import type { Flow } from '../../model/flow.ts';
import type { Class, Force, Measure, Provenance, Scope, Step } from '../../model/generated/types.ts';
import type { Contact, Nation } from '../../model/guideline.ts';
import { comma } from '../../model/locale.ts';
import { scopeText } from '../../model/scope-words.ts';
import { type Involved, listOf } from '../../model/short-form.ts';
import type { ChartDrawing } from '../chart/draw.ts';
import type { Review } from '../marked.ts';
import { line, prose } from '../prose.ts';
import type { PrintModel } from '../reduce.ts';
import { type Block, type Entry, type Inline, type Mark, type MarkKind, paragraph, text } from '../tree.ts';
import { fill, type Labels } from '../words.ts';
import type { Harmonised } from './harmonised.ts';

export interface PrintOptions {
  /** ISO date the document speaks for. */
  asOf: string;
  class: Class;
  lang: string;
  labels: Labels;
  /** Digest of the sources, as printed in the imprint. */
  digest: string;
  /** Name of the edition; absent while unreleased. */
  edition?: string;
  paper: 'a4' | 'us-letter';
  /** Name of the one body that a copy of the class `named-bodies` is for. */
  reader?: string;
  /** The country whose version this is; absent for the harmonised guideline. */
  country?: string;
  /** What a copy for review marks. */
  review?: Review;
}

export interface Context {
  model: PrintModel;
  options: PrintOptions;
  labels: Labels;
  numbers: Map<string, string>;
  /** Drawn charts, by the id of the measure or SOP that they show. */
  drawings: Map<string, ChartDrawing[]>;
  /** Elements that this print holds, by id. */
  places: Map<string, Place>;
  nation: Nation | undefined;
  /** Where each step leads. */
  edges: Flow['edges'];
  /** All that the guideline holds. */
  elements: Elements;
  /** The guideline that a structure of its own carries out. */
  harmonised?: Harmonised;
  /** The guideline that the country adapts, whatever its structure. */
  below?: Harmonised;
  /** Provenance that an element has or inherits. */
  provenance: (id: string) => Provenance | undefined;
}

/** What an id stands for in the print. */
export type Place =
  | { kind: 'sop' | 'section' | 'phase' | 'exit' | 'form' | 'other'; title: string }
  | { kind: 'measure'; measure: Measure }
  | { kind: 'step'; step: Step; measure: Measure };

export const proseOf = (context: Context, source: string | undefined): Block[] =>
  source === undefined ? [] : prose(source, (id) => context.places.has(id));

export const lineOf = (context: Context, source: string): Inline[] =>
  line(source, (id) => context.places.has(id));

/** A phrase of the labels with what stands in the place that it keeps open, such as `{target}`. */
export function around(phrase: string, place: string, inside: readonly Inline[]): Inline[] {
  const [before = '', after = ''] = phrase.split(place);
  return [text(before), ...inside, text(after)].filter((one) => one.type !== 'text' || one.value !== '');
}

/** A field that holds one text or several: several print as a list. */
export function proseList(context: Context, source: string | readonly string[] | undefined): Block[] {
  const parts = listOf(source as string | string[] | undefined);
  return parts.length < 2
    ? parts.flatMap((part) => proseOf(context, part))
    : bullets(parts.map((part) => proseOf(context, part)));
}

export const bullets = (items: Block[][]): Block[] =>
  items.length === 0 ? [] : [{ type: 'list', ordered: false, spread: false, children: items.map(listItem) }];

/** An item of several paragraphs keeps them apart. */
export const listItem = (children: Block[]): ListItem => ({
  type: 'listItem',
  spread: children.filter((child) => child.type === 'paragraph').length > 1,
  children,
});

/** "First responder, Guardian (Centre for Protection)". */
export function actorNames(context: Context, involved: readonly Involved[]): string {
  return involved
    .map((one) => {
      const name = actorName(context, one.actor);
      const only = [
        ...listOf(one.side as string | string[] | undefined).map(
          (side) => context.labels.sidesShort[side as keyof Labels['sidesShort']] ?? side,
        ),
        ...(one.applies_to ? [scopeWords(context, one.applies_to)] : []),
      ];
      return only.length > 0 ? `${name} (${only.join('; ')})` : name;
    })
    .join(comma(context.options.lang));
}

/** The role by its printed name, with the institutions that fill it in this country. */
export function actorName(context: Context, key: string): string {
  const title = context.model.guideline.actors[key]?.title ?? key;
  const { nation } = context;
  const institutions = (nation?.adaptation?.assigns ?? [])
    .filter((one) => one.actor === key)
    .flatMap((one) => listOf(one.institution))
    .map((institution) => nation?.institutions[institution])
    .filter((institution) => institution !== undefined)
    .map((institution) => institution.abbreviation ?? institution.title);
  return institutions.length > 0
    ? `${title} (${[...new Set(institutions)].join(comma(context.options.lang))})`
    : title;
}

export const institutionName = (nation: Nation, contact: Contact): string =>
  nation.institutions[contact.institution]?.title ?? contact.institution;

export function scopeWords(context: Context, scope: Scope): string {
  return scopeText(context.model.guideline.front, scope);
}

export function mark(context: Context, kind: Exclude<MarkKind, 'language'>): Mark {
  const labels = { ...context.labels.marks, ...context.labels.force };
  return { type: 'mark', kind, label: labels[kind] };
}

/** The code of the language of the guideline, where the print of a country is in another; its mark beside a title. */
export const otherLanguage = ({ nation, model, options }: Context): string | undefined => {
  const { lang } = model.guideline.front;
  return nation?.adaptation && lang !== options.lang ? lang : undefined;
};

/** The mark for a norm that nobody has checked. */
export const doubt = (context: Context, provenance: Provenance | undefined): Mark[] =>
  isUnverified(provenance) ? [mark(context, 'unverified')] : [];

/** How binding a part is, where it says so; what binds and was checked by nobody carries the mark for that too. */
export const forceMarks = (context: Context, { force, id }: { force?: Force; id: string }): Mark[] =>
  force === undefined
    ? []
    : [mark(context, force), ...(force === 'must' ? doubt(context, context.provenance(id)) : [])];

/** The number that stands in the badge: the last part of "1.2.3". */
export const ownNumber = (context: Context, id: string): string =>
  context.numbers.get(id)?.split('.').at(-1) ?? '';

/** Names an element and links to it: "Measure 1.2, Early risk assessment"; the bare id where there is no such element. */
export function reference(context: Context, id: string, from?: Measure): Inline {
  const { labels, places } = context;
  const place = places.get(id);
  if (!place) return text(id);
  const near = place.kind === 'step' && place.measure === from;
  return {
    type: 'crossReference',
    target: id,
    ...(near && { near: true as const }),
    children: [text(name(context, labels, id, place, from))],
  };
}

function name(context: Context, labels: Labels, id: string, place: Place, from: Measure | undefined): string {
  const n = context.numbers.get(id) ?? '';
  if (place.kind === 'step') {
    if (place.measure === from) return fill(labels.step.step, { n: ownNumber(context, id) });
    return fill(labels.step.step, { n });
  }
  if (place.kind === 'measure') return fill(labels.step.measure, { n, title: place.measure.title });
  if (place.kind === 'sop') return fill(labels.step.sop, { n, title: place.title });
  if (place.kind === 'section') return fill(labels.step.section, { n, title: place.title });
  if (place.kind === 'exit') return fill(labels.step.exit, { title: place.title });
  return place.title;
}

/** A word or a title in the quotation marks of the language. */
export const quoted = ({ labels }: Pick<Context, 'labels'>, words: string): string =>
  fill(labels.document.quote, { words });

/** A field that holds the id of an element, or text. */
export function referenceOrProse(context: Context, value: string, from?: Measure): Block[] {
  return context.places.has(value) ? [paragraph(reference(context, value, from))] : proseOf(context, value);
}

export const entry = (term: string, ...children: Block[]): Entry => ({
  type: 'entry',
  term: [text(term)],
  children,
});

/** An entry that is left out where there is nothing to say. */
export const entryIf = (term: string, children: Block[]): Entry[] =>
  children.length > 0 ? [entry(term, ...children)] : [];
