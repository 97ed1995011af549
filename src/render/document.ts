/** Model, already reduced to the class of its readers -> document tree. Pure: the day is an option. */
import { elementsOf } from '../model/element.ts';
import { flowOf, proceduresOf } from '../model/flow.ts';
import { numbersOf } from '../model/number.ts';
import type { ChartDrawing } from './chart/draw.ts';
import { countryName, designated } from './designations.ts';
import { concordance } from './document/concordance.ts';
import { contacts } from './document/contacts.ts';
import { type Context, otherLanguage, type Place, type PrintOptions } from './document/context.ts';
import { coverage } from './document/coverage.ts';
import { chartSheet } from './document/drawings.ts';
import { forms } from './document/forms.ts';
import { cover, footer, frontMatter, part, type Standing, standingOf } from './document/front.ts';
import { harmonisedOf } from './document/harmonised.ts';
import { national } from './document/national.ts';
import { actors, exits, glossary, instruments, sources } from './document/registers.ts';
import { reviewed } from './document/review.ts';
import { ownSection } from './document/section.ts';
import { sopSection } from './document/sop.ts';
import { tables } from './document/table.ts';
import { foreignTo, inLanguages } from './languages.ts';
import { liveLinks } from './links.ts';
import type { Concordance } from './marked.ts';
import { plain } from './prose.ts';
import type { PrintModel } from './reduce.ts';
import type { Block, PrintMeta, PrintTree, Section } from './tree.ts';
import { day, direction, fill } from './words.ts';

export type { PrintOptions } from './document/context.ts';

/**
 * Builds the whole guideline as one tree.
 * @param model what {@link ./reduce.ts} left of it
 * @param drawings charts by the id of the measure or SOP that they show
 */
export function documentOf(
  model: PrintModel,
  options: PrintOptions,
  drawings: Map<string, ChartDrawing[]> = new Map(),
): PrintTree {
  const context = contextOf(model, options, drawings);
  const { labels } = options;
  const standing = standingOf(context);
  const body = [
    ...frontMatter(context),
    ...(model.effective ? national(context, model.effective) : []),
    ...model.guideline.sops.map((sop) => sopSection(context, sop)),
    ...(model.guideline.sections ?? []).map((section) => ownSection(context, section)),
    ...exits(context),
    ...annexes(context),
  ];
  return liveLinks({
    type: 'root',
    meta: metaOf(context, standing, standing.title),
    children: [
      cover(context, standing),
      { type: 'contents', title: labels.document.contents, depth: 3 },
      ...designated(
        inLang(context, options.review ? reviewed(context, body, options.review) : body),
        model.guideline,
      ),
    ],
  });
}

/** Two guidelines side by side: a table of every measure, with what differs. It has the imprint of the second. */
export function concordanceTable(model: PrintModel, options: PrintOptions, table: Concordance): PrintTree {
  const context = contextOf(model, options, new Map());
  const standing = standingOf(context);
  const title = fill(options.labels.table.title, { before: table.before, after: table.after });
  const meta = metaOf(context, standing, title);
  return liveLinks({
    type: 'root',
    meta: { ...meta, landscape: true },
    children: [
      { ...cover(context, standing), title, subtitle: standing.title },
      ...designated(tables(context, table), model.guideline),
    ],
  });
}

/** The country's own language is that of the print; the guideline that it adapts may be in another. */
function inLang(context: Context, blocks: Block[]): Block[] {
  const { nation, model, options } = context;
  if (!nation || otherLanguage(context) === undefined) return blocks;
  const altered = [...(model.effective?.origins.values() ?? [])].flat().map(({ alteration }) => alteration);
  return inLanguages(blocks, foreignTo(nation, model.guideline, options, altered));
}

/** Flowcharts alone, each with its title and the same in words, for those who need one page. */
export function chartSheets(
  model: PrintModel,
  options: PrintOptions,
  drawings: Map<string, ChartDrawing[]>,
): PrintTree {
  const context = contextOf(model, options, drawings);
  const standing = standingOf(context);
  const title = `${standing.title}: ${options.labels.sop.chart}`;
  const sheets = inLang(
    context,
    [...drawings.keys()].map((id) => chartSheet(context, id)),
  );
  const { country } = options;
  const named = sheets.map((sheet) =>
    country === undefined || sheet.type !== 'section'
      ? sheet
      : { ...sheet, title: `${sheet.title} (${countryName(model.guideline, country)})` },
  );
  return liveLinks({
    type: 'root',
    meta: metaOf(context, standing, title),
    children: designated(named, model.guideline),
  });
}

/**
 * The line below a chart that stands alone: whose text this is and whether it holds; and what the name of its country
 * must not stand without.
 */
export function chartImprint(model: PrintModel, options: PrintOptions): string {
  const context = contextOf(model, options, new Map());
  const note = model.guideline.countries[options.country ?? '']?.status_note;
  const name =
    note === undefined ? '' : ` · ${countryName(model.guideline, options.country!)}: ${plain(note)}`;
  return footer(context, standingOf(context)) + name;
}

function contextOf(model: PrintModel, options: PrintOptions, drawings: Map<string, ChartDrawing[]>): Context {
  const elements = elementsOf(model.guideline);
  return {
    model,
    options,
    labels: options.labels,
    numbers: numbersOf(model.guideline),
    drawings,
    places: placesOf(model),
    nation: model.nations.find((nation) => nation.code === options.country),
    edges: flowOf(model.guideline).edges,
    ...(model.harmonised && { harmonised: harmonisedOf(model.harmonised) }),
    ...(model.below && { below: harmonisedOf(model.below) }),
    elements,
    provenance: (id) => elements.byId.get(id)?.provenance,
  };
}

function metaOf(context: Context, standing: Standing, title: string): PrintMeta {
  const { labels, options } = context;
  return {
    title,
    lang: options.lang,
    dir: direction(options.lang),
    authors: standing.publisher === undefined ? [] : [standing.publisher],
    keywords: [],
    description: fill(labels.document.description, { title, date: day(options.asOf, options.lang) }),
    asOf: options.asOf,
    class: options.class,
    footer: footer(context, standing),
    paper: options.paper,
    words: { skip: labels.document.skip },
  };
}

function annexes(context: Context): Section[] {
  const { parts, document } = context.labels;
  const { effective } = context.model;
  const all: [string, string, Block[]][] = [
    ['contacts', parts.contacts, contacts(context)],
    ['forms', parts.forms, forms(context)],
    ['words', parts.glossary, glossary(context)],
    ['actors', parts.actors, actors(context)],
    ['instruments', parts.instruments, instruments(context)],
    ['concordance', parts.concordance, effective ? concordance(context, effective) : []],
    ['coverage', parts.coverage, coverage(context)],
    ['sources', parts.sources, sources(context)],
  ];
  return all
    .filter(([, , children]) => children.length > 0)
    .flatMap(([id, title, children], at) =>
      part(id, title, children).map(
        (section): Section => ({ ...section, role: 'annex', number: fill(document.annex, { n: at + 1 }) }),
      ),
    );
}

function placesOf({ guideline }: PrintModel): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const one of guideline.front.principles ?? []) places.set(one.id, { kind: 'other', title: one.title });
  for (const exit of guideline.front.exits ?? []) places.set(exit.id, { kind: 'exit', title: exit.title });
  for (const [key, form] of Object.entries(guideline.forms))
    places.set(`form-${key}`, { kind: 'form', title: form.title });
  const { sections } = guideline;
  for (const sop of proceduresOf(guideline)) {
    places.set(sop.id, { kind: sections ? 'section' : 'sop', title: sop.title });
    for (const walk of sop.walk_throughs ?? []) places.set(walk.id, { kind: 'other', title: walk.title });
    for (const phase of sop.phases ?? []) {
      if (phase.id !== sop.id)
        places.set(phase.id, { kind: sections ? 'section' : 'phase', title: phase.title });
      for (const measure of phase.measures) {
        places.set(measure.id, { kind: 'measure', measure });
        for (const step of measure.how ?? []) places.set(step.id, { kind: 'step', step, measure });
        for (const handover of measure.handovers ?? [])
          places.set(handover.id, { kind: 'other', title: handover.title });
      }
    }
  }
  return places;
}
