import { join } from 'node:path';
import { concordanceFor, reviewOf } from '../changes/marked-changes.ts';
import { pairFor } from '../changes/sides.ts';
import { AS_OF, type CommandDefinition, FORMAT, OUT, OUTPUT, oneOf, QUIET, WORKSPACE } from '../command.ts';
import { diff } from '../diff/diff.ts';
import { today } from '../io/clock.ts';
import { say } from '../io/streams.ts';
import { writeFiles } from '../io/write.ts';
import { CLASSES } from '../model/classes.ts';
import { UsageError } from '../model/finding.ts';
import type { Class } from '../model/generated/types.ts';
import type { Nation } from '../model/guideline.ts';
import { htmlMaterials, pdfMaterials } from '../print/materials.ts';
import { type PrintSources, printSources } from '../print/print-model.ts';
import { chartsFor, printOptions } from '../print/print-options.ts';
import { drawGuideline } from '../render/chart/draw.ts';
import { concordanceTable, documentOf } from '../render/document.ts';
import { assertTight, htmlText, secretsAbove } from '../render/leak/leak.ts';
import { type PrintModel, reduce } from '../render/reduce.ts';
import type { PrintTree } from '../render/tree.ts';

interface Options {
  workspace?: string;
  quiet?: boolean;
  format: readonly Format[];
  output?: string;
  out: string;
  class: Class;
  variant?: Variant;
  reader?: string;
  asOf?: string;
}

type Format = 'pdf' | 'html';
/** Beside the plain print. */
const VARIANTS = ['review', 'concordance'] as const;
type Variant = (typeof VARIANTS)[number];

const FORMATS: readonly Format[] = ['pdf', 'html'];

const command: CommandDefinition<Options> = {
  description:
    'Prints the guideline: title page, measures with their flowcharts, forms, contacts and registers. Without a ' +
    'country it is the harmonised one. What readers of the class may not see is taken out before anything is built, ' +
    'and the finished file is searched for it once more before it is put in place.',
  arguments: [{ name: '[country]', description: 'code of the country whose version is printed' }],
  options: [
    FORMAT(FORMATS, 'pdf'),
    OUT,
    OUTPUT,
    {
      flags: '--class <class>',
      description: `who will read it: ${CLASSES.join(', ')}`,
      default: 'public',
      parse: (typed) => oneOf('class', CLASSES, typed),
    },
    {
      flags: '--reader <institution>',
      description: 'with --class named-bodies: the one body that the copy is for',
    },
    {
      flags: '--variant <variant>',
      description:
        'review: a copy that marks what the country does otherwise; concordance: a table of every measure, side by side',
      parse: (typed) => oneOf('variant', VARIANTS, typed),
    },
    AS_OF,
    WORKSPACE,
    QUIET,
  ],
  examples: [
    { command: 'trm render', does: 'the harmonised guideline as build/guideline.pdf' },
    { command: 'trm render --format pdf,html --out print', does: 'both formats, into the folder print' },
    { command: 'trm render xa --variant review', does: 'the version of XA, with marks where it differs' },
    { command: 'trm render --class practitioners', does: 'with the contacts that practitioners may see' },
  ],
  async run([typed], options) {
    const country = typed?.toLowerCase();
    if (options.output !== undefined && options.format.length > 1) {
      throw new UsageError('--output takes one file, and two formats were asked for.', 'Use --out DIR.');
    }
    if (options.variant !== undefined && country === undefined)
      throw new UsageError(
        `The variant "${options.variant}" is of a country, and none was named.`,
        `Name one by its code, as in: trm render xa --variant ${options.variant}`,
      );
    const asOf = options.asOf ?? today();
    const sources = await printSources(options.workspace, country, asOf);
    const { whole } = sources;
    const model = reduce(whole, readersOf(options, whole.nations));
    const tree = await treeOf(model, sources, options);
    const secrets = secretsAbove(whole, model);
    const files = new Map<string, string | Uint8Array>();
    for (const format of options.format) {
      const path = options.output ?? join(options.out, `${nameOf(country, options)}.${format}`);
      const { data, text } = await WRITERS[format](tree);
      assertTight(path, secrets, text);
      files.set(path, data);
    }
    writeFiles(files);
    if (!options.quiet) await say(`${[...files.keys()].join('\n')}\n`);
    return 0;
  },
};

export default command;

interface Finished {
  data: string | Uint8Array;
  /** Everything that can be read out of it. */
  text: string;
}

const WRITERS: Record<Format, (tree: PrintTree) => Promise<Finished>> = {
  async pdf(tree) {
    const { pdf } = await import('../render/formats/pdf.ts');
    const { pdfText } = await import('../render/leak/pdf-text.ts');
    const data = await pdf(tree, pdfMaterials(tree));
    return { data, text: pdfText(data) };
  },
  async html(tree) {
    const { html } = await import('../render/formats/html.ts');
    const data = html(tree, htmlMaterials());
    return { data, text: htmlText(data) };
  },
};

function readersOf(
  { class: readers, reader }: Options,
  nations: readonly Nation[],
): { class: Class; body?: string } {
  if (reader === undefined) return { class: readers };
  if (readers !== 'named-bodies') {
    throw new UsageError('--reader is for copies of the class named-bodies.', 'Add --class named-bodies.');
  }
  return {
    class: readers,
    body: oneOf(
      'institution',
      nations.flatMap((nation) => Object.keys(nation.institutions)),
      reader,
    ),
  };
}

async function treeOf(
  model: PrintModel,
  { whole, workspace, national }: PrintSources,
  options: Options,
): Promise<PrintTree> {
  const reader = whole.nations
    .map((nation) => nation.institutions[options.reader ?? '']?.title)
    .find((title) => title !== undefined);
  const country = national && { country: national.country };
  const settings = {
    ...printOptions(model, workspace, { ...options, ...country }),
    ...(reader !== undefined && { reader }),
  };
  if (options.variant === undefined || national === undefined)
    return documentOf(model, settings, drawGuideline(chartsFor(model, settings)));
  const [before, after] = await pairFor(national.workspace, [national.country], settings.asOf);
  const difference = diff(before, after, { depth: 'text' });
  difference.notes.push(...before.notes, ...after.notes);
  if (options.variant === 'concordance')
    return concordanceTable(model, settings, concordanceFor(before, after, difference, settings.labels));
  const review = reviewOf(before, after, difference, settings.labels);
  return documentOf(model, { ...settings, review }, drawGuideline(chartsFor(model, settings)));
}

/** Neutral: a file name is seen by whoever looks over a shoulder. */
function nameOf(country: string | undefined, { class: readers, variant }: Options): string {
  const what = variant === 'concordance' ? variant : 'guideline';
  const more = [variant === 'review' ? variant : undefined, readers === 'public' ? undefined : readers];
  return [what, country, ...more].filter((part) => part !== undefined).join('-');
}
