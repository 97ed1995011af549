/** What a national version does otherwise, in lists: reservations first, then what falls away, what differs, what is undecided. */
import { elementsOf } from '../../model/element.ts';
import type { Alteration, Scope } from '../../model/generated/types.ts';
import type { Effective, Origin } from '../../model/resolve/types.ts';
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
import { areaName } from './measure-parts.ts';
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

/** "Measure 1.7, Recovery and reflection period (for adults; Coast)"; the title alone of what is no longer there. */
function named(context: Context, id: string, title: string, scope: Scoped): Inline[] {
  const gone = context.harmonised ? harmonisedName(context, id) : quoted(context, title);
  const label = context.places.has(id) ? reference(context, id) : text(gone);
  const only = [
    ...(scope.applies_to ? [scopeWords(context, scope.applies_to)] : []),
    ...listOf(scope.area).map((area) => areaName(context, area)),
  ];
  const place = context.places.get(id);
  return [
    label,
    // A number alone says little in a list.
    ...(place?.kind === 'step' ? [text(`, ${quoted(context, titleOfStep(place.step))}`)] : []),
    ...(only.length > 0 ? [text(` (${only.join('; ')})`)] : []),
  ];
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
      ...entryIf(words.norm, one.citation === undefined ? [] : [paragraph(one.citation)]),
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
      ...because(context, one.alteration),
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
      because(context, origin.alteration),
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

function because(context: Context, alteration: Alteration): Entry[] {
  const words = context.labels.national;
  const { reason, legal_basis } = alteration;
  return [
    ...entryIf(words.reason, [paragraph(...lineOf(context, reason))]),
    ...entryIf(words.legalBasis, legal_basis ? [paragraph(lawWords(context, legal_basis))] : []),
    ...entryIf(words.inForce, daysInForce(context, alteration)),
  ];
}

function undecided(context: Context, effective: Effective): Block[] {
  return bullets(effective.undecided.map((id) => [paragraph(...named(context, id, id, {}))]));
}
