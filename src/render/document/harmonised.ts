/** What a structure of its own carries out of the harmonised guideline: named by the numbers and titles there. */
import { ancestor, type Element, type Elements, elementsOf } from '../../model/element.ts';
import type { CarriedOut, Measure } from '../../model/generated/types.ts';
import type { Guideline } from '../../model/guideline.ts';
import { numbersOf } from '../../model/number.ts';
import { type Mapping, mappingsOf } from '../../model/short-form.ts';
import { type Block, type Inline, paragraph, text } from '../tree.ts';
import { fill, shortened } from '../words.ts';
import { bullets, type Context, lineOf, proseOf, quoted, reference } from './context.ts';
import { lawWords } from './law.ts';

export interface Harmonised {
  guideline: Guideline;
  elements: Elements;
  numbers: Map<string, string>;
}

export function harmonisedOf(guideline: Guideline): Harmonised {
  return { guideline, elements: elementsOf(guideline), numbers: numbersOf(guideline) };
}

/** "Measure 1.5, Recovery and reflection period"; "“Explain the period” (step 1.5.2)"; the bare id where there is no such element. */
export function harmonisedName(
  { labels, ...context }: Pick<Context, 'labels' | 'harmonised' | 'below'>,
  id: string,
): string {
  const harmonised = context.harmonised ?? context.below;
  const element = harmonised?.elements.byId.get(id);
  if (!element) return id;
  const n = harmonised?.numbers.get(id) ?? '';
  if (element.kind === 'measure') return fill(labels.step.measure, { n, title: element.title });
  if (element.kind === 'sop') return fill(labels.step.sop, { n, title: element.title });
  const title = quoted({ labels }, shortened(element.title.replace(/\.$/, '')));
  if (element.kind === 'step') return `${title} (${fill(labels.step.step, { n })})`;
  const measure = ancestor(element, 'measure');
  if (!measure) return title;
  const place = { n: harmonised?.numbers.get(measure.id) ?? '', title: measure.title };
  return `${title} (${fill(labels.step.measure, place)})`;
}

/** An element of the country with what it says that it carries out. */
export interface Carrier {
  /** Id of the element of the country. */
  by: string;
  mapping: Mapping;
}

/** By id of the element of the harmonised guideline, in reading order of the country's. */
export function carriersOf(elements: Iterable<Element>): Map<string, Carrier[]> {
  const carriers = new Map<string, Carrier[]>();
  for (const { id, node } of elements)
    for (const mapping of mappingsOf((node as { carries_out?: CarriedOut[] }).carries_out))
      carriers.set(mapping.target, [...(carriers.get(mapping.target) ?? []), { by: id, mapping }]);
  return carriers;
}

/** Under a measure or section: what it carries out of the harmonised guideline, and what its parts do. */
export function harmonisedBlock(
  context: Context,
  own: readonly CarriedOut[] | undefined,
  measure?: Measure,
): Block[] {
  const whole = mappingsOf(own).map((mapping) => line(context, mapping));
  const parts = [
    ...(measure?.how ?? []),
    ...(measure?.safeguards ?? []),
    ...(measure?.handovers ?? []),
  ].flatMap((part) =>
    mappingsOf(part.carries_out).map((mapping) => [
      ...(context.places.has(part.id) ? [partName(context, part.id, measure), text(': ')] : []),
      ...line(context, mapping),
    ]),
  );
  const items = [...whole, ...parts].map((inline) => [paragraph(...inline)]);
  if (items.length === 0) return [];
  return [{ type: 'labelled', label: context.labels.measure.harmonised, children: bullets(items) }];
}

const partName = (context: Context, id: string, measure: Measure | undefined): Inline => ({
  type: 'strong',
  children: [reference(context, id, measure)],
});

function line(context: Context, mapping: Mapping): Inline[] {
  const extent = context.labels.concordance.extents[mapping.extent];
  return [
    text(`${harmonisedName(context, mapping.target)}, `),
    { type: 'strong', children: [text(extent)] },
    ...because(context, mapping).flatMap((one) => [text('. '), ...one]),
  ];
}

/** Note and legal basis of a mapping, each without its full stop. */
function because(context: Context, { note, legal_basis }: Mapping): Inline[][] {
  return [
    ...(note === undefined ? [] : [lineOf(context, note.replace(/\.$/, ''))]),
    ...(legal_basis ? [[text(lawWords(context, legal_basis))]] : []),
  ];
}

/** Note, reason and legal basis of a mapping, a paragraph each. */
export function reasons(context: Context, { note, reason, legal_basis }: Mapping): Block[] {
  return [
    ...(note === undefined ? [] : [paragraph(...lineOf(context, note))]),
    ...proseOf(context, reason),
    ...(legal_basis ? [paragraph(lawWords(context, legal_basis))] : []),
  ];
}
