/** What a national version does otherwise, in lists: reservations first, then what falls away, what differs, what is undecided. */
import { capital } from '../../model/capital.ts';
import { ancestor, elementsOf } from '../../model/element.ts';
import type { Alteration, Scope } from '../../model/generated/types.ts';
import type { Effective, Layer, Origin } from '../../model/resolve/types.ts';
import { listOf, timingsOf, titleOfStep } from '../../model/short-form.ts';
import { type Block, type Entry, type Inline, paragraph, type Section, text } from '../tree.ts';
import { day } from '../words.ts';
import {
  bullets,
  type Context,
  entryIf,
  lineOf,
  proseOf,
  quoted,
  reference,
  referenceOrProse,
  scopeWords,
} from './context.ts';
import { part } from './front.ts';
import { harmonisedName } from './harmonised.ts';
import { daysInForce, lawWords } from './law.ts';
import { areaName, citations } from './measure-parts.ts';
import { timing } from './timing.ts';

type Scoped = { applies_to?: Scope; area?: string | string[] };

export function national(context: Context, effective: Effective): Section[] {
  const words = context.labels.national;
  const adaptation = context.nation?.adaptation;
  const topics = [
    topic(words.reservations, words.reservationsText, reservations(context, effective)),
    topic(words.omitted, words.omittedText, gone(context, effective.omitted)),
    topic(words.notApplicable, words.notApplicableText, gone(context, effective.notApplicable)),
    topic(words.differs, words.differsText, differs(context, effective)),
    topic(words.undecided, words.undecidedText, undecided(context, effective)),
  ].flat();
  if (!adaptation || topics.length === 0) return [];
  return part('national-version', words.title, [paragraph(words.force[adaptation.binding_force]), ...topics]);
}

const topic = (title: string, about: string, children: Block[]): Section[] =>
  children.length === 0
    ? []
    : [{ type: 'section', role: 'topic', depth: 2, title, children: [paragraph(about), ...children] }];

/**
 * "Measure 1.7, Recovery and reflection period (for adults; Coast)"; of what has no number, the measure that it stands in;
 * what is no longer there is called as the guideline below calls it.
 */
function named(context: Context, id: string, title: string, scope: Scoped): Inline[] {
  const own = context.elements.byId.get(id);
  const holder = own && own.kind !== 'measure' && own.kind !== 'step' && ancestor(own, 'measure');
  const gone = !own && (context.harmonised ?? context.below)?.elements.byId.has(id);
  const label = context.places.has(id)
    ? reference(context, id)
    : text(gone ? harmonisedName(context, id) : quoted(context, title));
  const only = [
    ...(scope.applies_to ? [scopeWords(context, scope.applies_to)] : []),
    ...listOf(scope.area).map((area) => areaName(context, area)),
  ];
  const place = context.places.get(id);
  return [
    capitalised(label),
    // A number alone says little in a list.
    ...(place?.kind === 'step' ? [text(`, ${quoted(context, titleOfStep(place.step))}`)] : []),
    ...(holder ? [text(' ('), reference(context, holder.id), text(')')] : []),
    ...(only.length > 0 ? [text(` (${only.join('; ')})`)] : []),
  ];
}

/** A name that begins a line: "Step 1.7.3". */
function capitalised(label: Inline): Inline {
  if (label.type === 'text') return { ...label, value: capital(label.value) };
  return label.type === 'crossReference'
    ? { ...label, children: label.children.map((one, at) => (at === 0 ? capitalised(one) : one)) }
    : label;
}

function reservations(context: Context, effective: Effective): Block[] {
  const words = context.labels.national;
  return effective.reservations.map((one): Block => {
    const { legal_basis, accepted_by, on, meanwhile } = one.below_floor;
    const limits = (value: unknown): Block[] =>
      one.field === 'when' || one.field === 'deadline' || one.field === 'reply'
        ? timingsOf(value as never).flatMap((duration) => timing(context, duration, undefined, 'limit'))
        : [];
    const rows: Entry[] = [
      ...entryIf(words.asked, limits(one.floor)),
      ...entryIf(words.given, limits(one.value)),
      ...entryIf(
        words.norm,
        one.citation === undefined ? [] : [paragraph(...citations(context, [one.citation]))],
      ),
      ...entryIf(words.legalBasis, [paragraph(lawWords(context, legal_basis))]),
      ...entryIf(words.accepted, [paragraph(`${accepted_by}, ${day(on, context.options.lang)}`)]),
      ...entryIf(words.meanwhile, proseOf(context, meanwhile)),
    ];
    return {
      type: 'box',
      kind: 'reservation',
      label: words.reservation,
      children: [
        paragraph(...named(context, one.id, one.title, one as Scoped)),
        { type: 'definitions', look: 'details', children: rows },
      ],
    };
  });
}

function gone(
  context: Context,
  list: readonly (Effective['omitted'][number] | Effective['notApplicable'][number])[],
): Block[] {
  const words = context.labels.national;
  return list.flatMap((one): Block[] => {
    const instead = 'covered_by' in one ? one.covered_by : one.replacement;
    const rows = [
      ...entryIf(words.instead, referenceOrProse(context, instead)),
      ...because(context, one.alteration, one.layer),
    ];
    return listed(named(context, one.id, one.title, one as Scoped), rows);
  });
}

/** Every other alteration once, at the first element that it concerns. */
function differs(context: Context, effective: Effective): Block[] {
  const seen = new Set<Alteration>(
    [...effective.omitted, ...effective.notApplicable].map((one) => one.alteration),
  );
  const order = [...elementsOf(effective).byId.keys()];
  const rank = (id: string) => order.indexOf(id) + 1 || order.length + 1;
  const rows: [string, Origin & { alteration: Alteration }][] = [];
  for (const [id, origins] of [...effective.origins].sort(([a], [b]) => rank(a) - rank(b)))
    for (const origin of origins) {
      const { alteration } = origin;
      if (!alteration || seen.has(alteration)) continue;
      seen.add(alteration);
      rows.push([id, { ...origin, alteration }]);
    }
  return rows.flatMap(([id, origin]) =>
    listed(
      named(context, id, titleOf(origin.alteration, id), origin as Scoped),
      because(context, origin.alteration, origin.layer),
    ),
  );
}

/** Words for an element that has no place of its own in the print: a safeguard, an indicator. */
function titleOf({ add, on }: Alteration, id: string): string {
  const made = Object.values(add ?? {}).find((value) => typeof value === 'object') as
    | Record<string, string | undefined>
    | undefined;
  return made?.title ?? made?.do ?? made?.ask ?? made?.text ?? on ?? id;
}

const listed = (title: Inline[], rows: Entry[]): Block[] => [
  paragraph({ type: 'strong', children: title }),
  { type: 'definitions', look: 'details', children: rows },
];

function because(context: Context, alteration: Alteration, { kind, name, title }: Layer): Entry[] {
  const words = context.labels.national;
  const { reason, gist, legal_basis } = alteration;
  // It is written in English, for readers abroad.
  const isRead = /^en\b/.test(context.options.lang);
  return [
    ...entryIf(context.labels.revision.gist, isRead && gist !== undefined ? [paragraph(gist)] : []),
    ...entryIf(words.reason, [paragraph(...lineOf(context, reason))]),
    ...entryIf(words.legalBasis, legal_basis ? [paragraph(lawWords(context, legal_basis))] : []),
    ...entryIf(words.theme, kind === 'theme' ? [paragraph(title ?? name)] : []),
    ...entryIf(words.inForce, daysInForce(context, alteration)),
  ];
}

function undecided(context: Context, effective: Effective): Block[] {
  return bullets(effective.undecided.map((id) => [paragraph(...named(context, id, id, {}))]));
}
