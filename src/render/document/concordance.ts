/** For a structure of its own: every measure of the harmonised guideline, with what carries it out, or why nothing does. */
import { ancestor, type Element, type ElementKind } from '../../model/element.ts';
import type { Alteration } from '../../model/generated/types.ts';
import type { Coverage, Effective } from '../../model/resolve/types.ts';
import { titleOfStep } from '../../model/short-form.ts';
import { type Block, type Grid, type Inline, paragraph, text } from '../tree.ts';
import { fill, shortened } from '../words.ts';
import { type Context, proseOf, quoted, reference, scopeWords } from './context.ts';
import { type Carrier, carriersOf, type Harmonised, reasons } from './harmonised.ts';
import { lawWords } from './law.ts';
import { areaName } from './measure-parts.ts';

/** What always has a row; other elements have one where something is said of them apart. */
const ALWAYS: ReadonlySet<ElementKind> = new Set<ElementKind>(['measure', 'principle']);

type Drop = Effective['omitted'][number] | Effective['notApplicable'][number];

export function concordance(context: Context, effective: Effective): Block[] {
  const { harmonised } = context;
  if (!harmonised || effective.coverage.length === 0) return [];
  const words = context.labels.concordance;
  const carriers = carriersOf(context.elements.byId.values());
  const drops = new Map<string, Drop[]>();
  for (const one of [...effective.omitted, ...effective.notApplicable])
    drops.set(one.id, [...(drops.get(one.id) ?? []), one]);
  const grids = new Map<string, Grid>();
  for (const coverage of effective.coverage) {
    const element = harmonised.elements.byId.get(coverage.id);
    if (!element) continue;
    const own = { carriers: carriers.get(coverage.id) ?? [], drops: drops.get(coverage.id) ?? [] };
    if (!ALWAYS.has(element.kind) && own.carriers.length === 0 && own.drops.length === 0) continue;
    const caption = captionOf(context, harmonised, element);
    const grid = grids.get(caption) ?? { ...emptyGrid(context), caption };
    grids.set(caption, grid);
    grid.rows.push(row(context, element, coverage, own));
  }
  return grids.size === 0 ? [] : [paragraph(words.intro), ...grids.values()];
}

function emptyGrid({ labels: { concordance: words } }: Context): Grid {
  return {
    type: 'grid',
    caption: '',
    widths: [2.9, 1.1, 2.9, 1.7],
    head: [[text(words.harmonised)], [text(words.extent)], [text(words.here)], [text(words.because)]],
    rows: [],
  };
}

function captionOf(context: Context, { numbers }: Harmonised, element: Element): string {
  const sop = ancestor(element, 'sop');
  if (!sop) return context.labels.parts.principles;
  return `${fill(context.labels.sop.number, { n: numbers.get(sop.id) ?? '' })} · ${sop.title}`;
}

function row(
  context: Context,
  element: Element,
  { state, by }: Coverage,
  { carriers, drops }: { carriers: Carrier[]; drops: Drop[] },
): Block[][] {
  const words = context.labels.concordance;
  const name = [context.harmonised?.numbers.get(element.id), shortened(element.title)]
    .filter(Boolean)
    .join(' ');
  const extent = carriers.length === 0 && state === 'part' ? words.parts : words.extents[state];
  return [
    [paragraph(ALWAYS.has(element.kind) ? { type: 'strong', children: [text(name)] } : text(name))],
    [paragraph(extent)],
    [
      ...by.map((id) => paragraph(...placeOf(context, id))),
      ...drops.flatMap((one) => [
        ...(by.length > 0 ? [paragraph(scoped(context, one))] : []),
        paragraph(fill(words.instead, { what: '' }).trimEnd(), ' ', ...instead(context, one)),
      ]),
    ],
    [
      ...carriers.flatMap(({ mapping }) => reasons(context, mapping)),
      ...drops.flatMap(({ alteration }) => why(context, alteration)),
    ],
  ];
}

/** A number alone says little in a table. */
function placeOf(context: Context, id: string): Inline[] {
  const place = context.places.get(id);
  if (!place) return partOf(context, id);
  const title =
    place?.kind === 'step' ? [text(`, ${quoted(context, titleOfStep(place.step).replace(/\.$/, ''))}`)] : [];
  return [reference(context, id), ...title];
}

/** What has no place of its own in the print stands with its measure: "Measure 1.1, Identification: “Nobody tells …”". */
function partOf(context: Context, id: string): Inline[] {
  const element = context.elements.byId.get(id);
  if (!element?.parent) return [text(id)];
  return [reference(context, element.parent.id), text(`: ${quoted(context, shortened(element.title))}`)];
}

/** "for children: does not apply" */
function scoped(context: Context, one: Drop): string {
  const { extents } = context.labels.concordance;
  const only = [
    ...(one.applies_to ? [scopeWords(context, one.applies_to)] : []),
    ...(one.area === undefined ? [] : [one.area].flat().map((area) => areaName(context, area))),
  ].join('; ');
  const state = 'covered_by' in one ? extents.omitted : extents['not-applicable'];
  return only === '' ? state : `${only}: ${state}`;
}

function instead(context: Context, one: Drop): Parameters<typeof paragraph> {
  const what = 'covered_by' in one ? one.covered_by : one.replacement;
  return [context.places.has(what) ? reference(context, what) : text(what)];
}

function why(context: Context, { reason, legal_basis }: Alteration): Block[] {
  return [...proseOf(context, reason), ...(legal_basis ? [paragraph(lawWords(context, legal_basis))] : [])];
}
