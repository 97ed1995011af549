/** A section of a structure of its own: its opening, its measures, its parts, and further pages. */
import type { Section as OwnSection, Page } from '../../model/generated/types.ts';
import { involvedOf, listOf } from '../../model/short-form.ts';
import { type Block, type Depth, deeper, paragraph, type Section, text } from '../tree.ts';
import { fill, numberInWords } from '../words.ts';
import { actorNames, bullets, type Context, entry, proseOf, scopeWords } from './context.ts';
import { accentOf, overview } from './drawings.ts';
import { harmonisedBlock } from './harmonised.ts';
import { measureSection } from './measure.ts';
import { areaName } from './measure-parts.ts';

export function ownSection(context: Context, section: OwnSection): Section {
  const { labels } = context;
  const n = context.numbers.get(section.id) ?? '';
  const number = numberInWords(labels, context.model.guideline, n);
  const left = `${number} · ${section.title}`;
  return {
    type: 'section',
    role: 'sop',
    depth: 1,
    id: section.id,
    number,
    title: section.title,
    accent: accentOf(n),
    running: { left, right: '' },
    children: [
      ...opening(context, section),
      ...overview(context, section.id),
      ...inside(context, section, 2, left),
    ],
  };
}

/** Measures, then parts, then further pages: the order of their numbers. */
function inside(context: Context, section: OwnSection, depth: Depth, left: string): Section[] {
  const measures = section.measures ?? [];
  return [
    ...measures.map((measure) => measureSection(context, measure, { ...section, measures }, depth)),
    ...(section.sections ?? []).map(
      (part): Section => ({
        type: 'section',
        role: 'phase',
        depth,
        id: part.id,
        number: context.numbers.get(part.id) ?? '',
        title: part.title,
        running: { left, right: part.title },
        children: [...opening(context, part), ...inside(context, part, deeper(depth), left)],
      }),
    ),
    ...(section.pages ?? []).map((one, at) => page(context, one, depth, at > 0)),
  ];
}

function opening(context: Context, section: OwnSection): Block[] {
  const only = [
    ...(section.applies_to ? [scopeWords(context, section.applies_to)] : []),
    ...listOf(section.area).map((area) => areaName(context, area)),
  ].join('; ');
  return [
    ...(only === ''
      ? []
      : [
          paragraph({
            type: 'strong',
            children: [text(fill(context.labels.measure.appliesTo, { scope: only }))],
          }),
        ]),
    ...proseOf(context, section.text),
    ...harmonisedBlock(context, section.carries_out),
  ];
}

/** Duties of each institution, what is recorded: short pages share a sheet. */
function page(
  context: Context,
  { title, text: words, duties, records }: Page,
  depth: Depth,
  joined: boolean,
): Section {
  const { pages } = context.labels;
  return {
    type: 'section',
    role: 'part',
    depth,
    title,
    ...(joined && { joined: true as const }),
    children: [
      ...proseOf(context, words),
      ...labelled(
        pages.duties,
        (duties ?? []).length === 0
          ? []
          : [
              {
                type: 'definitions',
                look: 'facts',
                children: duties!.map((one) =>
                  entry(actorNames(context, involvedOf(one.who)), ...proseOf(context, one.text)),
                ),
              },
            ],
      ),
      ...labelled(pages.records, bullets((records ?? []).map((line) => [paragraph(line)]))),
    ],
  };
}

const labelled = (label: string, children: Block[]): Block[] =>
  children.length > 0 ? [{ type: 'labelled', label, children }] : [];
