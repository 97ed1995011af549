/** Parts of a measure that stand under its steps: children, safeguards, advice, tools, citations. */
import type { CarriedOut, Measure, Provenance, Tools } from '../../model/generated/types.ts';
import { comma } from '../../model/locale.ts';
import {
  childrenOf,
  citationParts,
  citationsOf,
  listOf,
  recommendationOf,
  toolOf,
} from '../../model/short-form.ts';
import { type Block, type Entry, type Inline, type Labelled, paragraph, text } from '../tree.ts';
import { fill } from '../words.ts';
import {
  actorName,
  bullets,
  type Context,
  entryIf,
  lineOf,
  mark,
  proseList,
  proseOf,
  reference,
  referenceOrProse,
} from './context.ts';

export function childrenBox(
  context: Context,
  measure: Pick<Measure, 'children'>,
  from: Measure | undefined,
): Block[] {
  if (measure.children === undefined) return [];
  const words = context.labels.measure;
  const full = childrenOf(measure.children);
  const cited = smallArticles(context, full.carries_out);
  const children: Block[] = [
    ...(full.instead === undefined
      ? []
      : [
          paragraph({ type: 'strong', children: [text(words.childrenInstead)] }),
          ...referenceOrProse(context, full.instead, from),
        ]),
    ...proseList(context, full.also),
    ...(full.no_difference === undefined
      ? []
      : [
          paragraph(
            { type: 'strong', children: [text(words.noDifference)] },
            ' ',
            ...lineOf(context, full.no_difference),
          ),
        ]),
    ...(cited.length > 0 ? [paragraph(...cited)] : []),
  ];
  return children.length > 0 ? [{ type: 'box', kind: 'children', label: words.children, children }] : [];
}

/** Recommendations, good practices, tools and indicators, side by side. */
export function advice(
  context: Context,
  measure: Pick<Measure, 'recommendations' | 'good_practices' | 'tools' | 'indicators'>,
): Block[] {
  const words = context.labels.measure;
  const recommended = (measure.recommendations ?? []).map((short): Block[] => {
    const one = recommendationOf(short);
    const to = listOf(one.to as string | string[] | undefined).map((actor) => actorName(context, actor));
    const head =
      to.length > 0 ? [text(fill(words.to, { actors: to.join(comma(context.options.lang)) }))] : [];
    return [paragraph(...head, ...lineOf(context, one.text))];
  });
  const practices = (measure.good_practices ?? []).map((one): Block[] => [
    ...(one.title === undefined ? [] : [paragraph({ type: 'strong', children: [text(one.title)] })]),
    ...proseOf(context, one.text),
    paragraph({ type: 'emphasis', children: [text(origin(context, one.country, one.year, one.provenance))] }),
  ]);
  const asked = (measure.indicators ?? []).map((one): Block[] => [paragraph(one.ask)]);
  const columns: Labelled[] = [
    ...column(words.recommended, listed(recommended)),
    ...column(words.tools, tools(context, measure.tools)),
    ...column(words.goodPractice, practices.flat()),
    ...column(words.indicators, listed(asked)),
  ];
  return columns.length > 0 ? [{ type: 'columns', children: columns }] : [];
}

const listed = (items: Block[][]): Block[] => (items.length === 1 ? items[0]! : bullets(items));

const column = (label: string, children: Block[]): Labelled[] =>
  children.length > 0 ? [{ type: 'labelled', label, children }] : [];

function origin(
  context: Context,
  country: string | undefined,
  year: number | undefined,
  provenance: Provenance,
): string {
  const { countries, sources } = context.model.guideline;
  const source = provenance.ref === undefined ? undefined : sources[provenance.ref.split(',')[0]!.trim()];
  const place =
    country === undefined
      ? undefined
      : (countries[country]?.designation ?? countries[country]?.title ?? country);
  const when = year === undefined ? undefined : String(year);
  const parts = place === undefined ? [source?.title, when] : [place, when, source?.title];
  return parts.filter(Boolean).join(', ');
}

export function tools(context: Context, source: Tools | undefined): Block[] {
  const items = (source ?? []).map((short): Block[] => {
    const { form, part, note } = toolOf(short);
    const group = context.model.guideline.forms[form]?.groups.find((one) => one.key === part);
    const suffix =
      part === undefined
        ? []
        : [text(`, ${fill(context.labels.measure.part, { part: group?.title ?? part })}`)];
    return [
      paragraph(
        reference(context, `form-${form}`),
        ...suffix,
        ...(note === undefined ? [] : [text('. '), ...lineOf(context, note)]),
      ),
    ];
  });
  return listed(items);
}

export function areaName(context: Context, key: string): string {
  const area =
    context.nation?.adaptation?.areas?.[key] ??
    context.model.nations.map((one) => one.adaptation?.areas?.[key]).find(Boolean);
  return typeof area === 'string' ? area : (area?.title ?? key);
}

/** "CETS 197 art. 10(1), 10(3) · Palermo Protocol art. 6", with the mark where an article was not checked. */
export function citations(context: Context, carriesOut: readonly CarriedOut[]): Inline[] {
  const { instruments } = context.model.guideline;
  const groups = new Map<string, string[]>();
  for (const citation of citationsOf(carriesOut)) {
    const { instrument, division, number } = citationParts(citation);
    const short = instruments[instrument]?.short ?? instrument;
    const key = `${short} ${divisionWord(context, division)}`;
    groups.set(key, [...(groups.get(key) ?? []), number]);
  }
  return [...groups].flatMap(([head, numbers], at) => [
    ...(at > 0 ? [text(' · ')] : []),
    text(`${head} ${[...new Set(numbers)].join(', ')}`),
  ]);
}

/** The articles that one part carries out, with the mark where one was not checked; none where it names none. */
function articles(context: Context, carriesOut: readonly CarriedOut[] | undefined): Inline[] {
  if (carriesOut === undefined || citationsOf(carriesOut).length === 0) return [];
  return [
    ...citations(context, carriesOut),
    ...(citesUnchecked(context, carriesOut) ? [text(' '), mark(context, 'unverified')] : []),
  ];
}

/** The articles of a step or a handover, among its facts. */
export function articlesEntry(context: Context, carriesOut: readonly CarriedOut[] | undefined): Entry[] {
  const cited = articles(context, carriesOut);
  return entryIf(context.labels.measure.carriesOut, cited.length === 0 ? [] : [paragraph(...cited)]);
}

/** The articles of a rule in a box, after its words. */
export function smallArticles(context: Context, carriesOut: readonly CarriedOut[] | undefined): Inline[] {
  const cited = articles(context, carriesOut);
  return cited.length === 0 ? [] : [{ type: 'small', children: cited }];
}

export const divisionWord = (context: Context, division: string): string =>
  (context.labels.registers.divisions as Record<string, string>)[division] ?? `${division}.`;

/** True where one of the cited articles was not checked. */
export function citesUnchecked(context: Context, carriesOut: readonly CarriedOut[]): boolean {
  return citationsOf(carriesOut).some((citation) => {
    const { instrument, number } = citationParts(citation);
    const entry = context.model.guideline.instruments[instrument];
    const article = entry?.articles?.[number];
    const checked = (typeof article === 'object' ? article.checked : undefined) ?? entry?.checked;
    return checked === undefined || checked === 'unverified';
  });
}

export const safeguardMark = (context: Context, safeguard: 'always' | undefined) =>
  safeguard === 'always' ? [mark(context, 'safeguard')] : [];
