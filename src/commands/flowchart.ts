import { join } from 'node:path';
import { AS_OF, type CommandDefinition, FORMAT, OUTPUT, oneOf, QUIET, WORKSPACE } from '../command.ts';
import { print, say, writeFiles } from '../io.ts';
import { UsageError } from '../model/finding.ts';
import { didYouMean } from '../model/nearest.ts';
import { pdfMaterials, pngMaterials } from '../print/materials.ts';
import { chartsFor, printOptions } from '../print/print-options.ts';
import { type Chart, chartWords } from '../render/chart/chart.ts';
import { drawChart, guidelineCharts } from '../render/chart/draw.ts';
import { chartMermaid } from '../render/chart/mermaid.ts';
import { mermaidImprint, standaloneSvg } from '../render/chart-file.ts';
import { chartSheets, imprintLine, type PrintOptions } from '../render/document.ts';
import { assertTight, htmlText, secretsAbove } from '../render/leak/leak.ts';
import { type PrintModel, reduce } from '../render/reduce.ts';
import { readWorkspace } from '../workspace/workspace.ts';

interface Options {
  workspace?: string;
  quiet?: boolean;
  format: readonly Format[];
  output?: string;
  out?: string;
  engine: Engine;
  asOf?: string;
}

type Format = 'svg' | 'mmd' | 'png' | 'pdf';
const FORMATS: readonly Format[] = ['svg', 'mmd', 'png', 'pdf'];

type Engine = 'trm' | 'mermaid';
const ENGINES: readonly Engine[] = ['trm', 'mermaid'];

const command: CommandDefinition<Options> = {
  description:
    'Draws the flowchart of a measure or the overview of a SOP from its steps: SVG and PNG for pages and slides, ' +
    'PDF for a printed sheet, Mermaid text for wikis. Without an id it draws all. No browser is needed; ' +
    '"--engine mermaid" draws the Mermaid text with mermaid-cli where that is installed.',
  arguments: [{ name: '[id...]', description: 'ids of measures or SOPs, such as m1 or sop1' }],
  options: [
    FORMAT(FORMATS, 'svg'),
    {
      flags: '--out <dir>',
      description: 'write into this folder',
      defaultText: 'build; one text goes to the terminal',
    },
    OUTPUT,
    {
      flags: '--engine <name>',
      description: `what draws: ${ENGINES.join(', ')}`,
      default: 'trm',
      parse: (typed) => oneOf('engine', ENGINES, typed),
    },
    AS_OF,
    WORKSPACE,
    QUIET,
  ],
  examples: [
    { command: 'trm flowchart m1 --format pdf', does: 'one sheet to print, build/flowchart-m1.pdf' },
    { command: 'trm flowchart m1 --output m1.svg', does: 'the flowchart of measure m1' },
    {
      command: 'trm flowchart sop1 --format mmd',
      does: 'Mermaid text of the overview of SOP 1, on the terminal',
    },
    { command: 'trm flowchart --format svg,mmd --out charts', does: 'all charts, in both formats' },
  ],
  async run(ids, options) {
    const workspace = await readWorkspace(options.workspace);
    const model = reduce(workspace, { class: 'public' });
    const settings = printOptions(model, workspace, { ...options, class: 'public' });
    const charts = chosen(guidelineCharts(chartsFor(model, settings)), ids);
    const secrets = secretsAbove(workspace, model);
    for (const texts of [drawings(charts, model, settings), mermaidTexts(charts, model, settings)]) {
      for (const [name, text] of texts) assertTight(name, secrets, htmlText(text), text);
    }
    const products = new Map<string, string | Uint8Array>();
    for (const format of options.format) {
      const drawn =
        options.engine === 'mermaid' && format !== 'mmd'
          ? await withMermaid(charts, format, model, settings, workspace.root)
          : await WRITERS[format](charts, model, settings);
      for (const [name, data] of drawn) products.set(`${name}.${format}`, data);
    }
    await deliver(products, options);
    return 0;
  },
};

export default command;

type Charts = ReadonlyMap<string, Chart>;
type Products = Map<string, string | Uint8Array>;

const WRITERS: Record<
  Format,
  (charts: Charts, model: PrintModel, settings: PrintOptions) => Promise<Products>
> = {
  async svg(charts, model, settings) {
    return drawings(charts, model, settings);
  },
  async mmd(charts, model, settings) {
    return mermaidTexts(charts, model, settings);
  },
  async png(charts, model, settings) {
    const { png } = await import('../render/formats/png.ts');
    const materials = pngMaterials();
    const pictures: Products = new Map();
    for (const [name, svg] of drawings(charts, model, settings))
      pictures.set(name, await png(svg, materials));
    return pictures;
  },
  async pdf(charts, model, settings) {
    const { pdf } = await import('../render/formats/pdf.ts');
    const words = chartWords(settings.labels);
    const drawn = new Map([...charts].map(([id, chart]) => [id, drawChart(chart, words)]));
    const [only] = charts.keys();
    const name = charts.size === 1 ? `flowchart-${only}` : 'flowcharts';
    return new Map([[name, await pdf(chartSheets(model, settings, drawn), pdfMaterials())]]);
  },
};

function drawings(charts: Charts, model: PrintModel, settings: PrintOptions): Map<string, string> {
  const words = chartWords(settings.labels);
  const imprint = imprintLine(model, settings);
  return new Map(
    [...charts].flatMap(([id, chart]) =>
      drawChart(chart, words).map((drawing, at, all): [string, string] => [
        all.length > 1 ? `flowchart-${id}-${at + 1}` : `flowchart-${id}`,
        standaloneSvg(drawing, imprint, settings.lang),
      ]),
    ),
  );
}

function mermaidTexts(charts: Charts, model: PrintModel, settings: PrintOptions): Map<string, string> {
  const words = chartWords(settings.labels);
  const head = mermaidImprint(imprintLine(model, settings));
  return new Map([...charts].map(([id, chart]) => [`flowchart-${id}`, head + chartMermaid(chart, words)]));
}

async function withMermaid(
  charts: Charts,
  format: 'svg' | 'png' | 'pdf',
  model: PrintModel,
  settings: PrintOptions,
  root: string,
): Promise<Products> {
  const { drawWithMermaid } = await import('../print/mermaid-cli.ts');
  return drawWithMermaid(mermaidTexts(charts, model, settings), format, ['.', root]);
}

function chosen(charts: Map<string, Chart>, ids: readonly string[]): Charts {
  if (ids.length === 0) return charts;
  return new Map(
    ids.map((id) => {
      const chart = charts.get(id);
      if (chart) return [id, chart];
      const guess = didYouMean(id, [...charts.keys()]);
      throw new UsageError(
        `There is no flowchart for "${id}".`,
        `${guess ? `${guess} ` : ''}Measures that have steps, and SOPs that have measures, have one.`,
      );
    }),
  );
}

/** One text goes to the terminal, unless a place was named; everything else into files. */
async function deliver(products: Products, { output, out, quiet }: Options): Promise<void> {
  const [first] = products;
  if (!first) throw new UsageError('There is nothing to draw: no measure has steps.');
  const [, data] = first;
  if (output !== undefined && products.size > 1) {
    throw new UsageError(`--output takes one file, and there are ${products.size}.`, 'Use --out DIR.');
  }
  if (output === undefined && out === undefined && products.size === 1 && typeof data === 'string') {
    await print(data);
    return;
  }
  const files = new Map(
    [...products].map(([file, content]) => [output ?? join(out ?? 'build', file), content] as const),
  );
  writeFiles(files);
  if (!quiet)
    await say(
      files.size > 3 ? `${files.size} files in ${out ?? 'build'}\n` : `${[...files.keys()].join('\n')}\n`,
    );
}
