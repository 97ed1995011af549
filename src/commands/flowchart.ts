import { join } from 'node:path';
import { AS_OF, type CommandDefinition, FORMAT, OUTPUT, oneOf, QUIET, WORKSPACE } from '../command.ts';
import { notDrawnHere, notDrawnIn } from '../explain/not-drawn.ts';
import { today } from '../io/clock.ts';
import { print, say } from '../io/streams.ts';
import { writeFiles } from '../io/write.ts';
import { UsageError } from '../model/finding.ts';
import {
  CHART_FORMATS,
  type ChartFiles,
  type ChartFormat,
  chartDrawing,
  chartFiles,
} from '../print/charts.ts';
import { nationalModel } from '../print/print-model.ts';
import { nationNamed } from '../workspace/editions.ts';
import { readShared } from '../workspace/sound-countries.ts';
import { readWorkspace, type Workspace } from '../workspace/workspace.ts';

interface Options {
  workspace?: string;
  quiet?: boolean;
  format: readonly ChartFormat[];
  output?: string;
  out?: string;
  engine: Engine;
  for?: string;
  asOf?: string;
}

type Engine = 'trm' | 'mermaid';
const ENGINES: readonly Engine[] = ['trm', 'mermaid'];

const command: CommandDefinition<Options> = {
  description:
    'Draws the flowchart of a measure or the overview of a SOP from its steps: SVG and PNG for pages and slides, ' +
    'PDF for a printed sheet, Mermaid text for wikis. Without an id it draws all; with --for, as the country has ' +
    'them: with what it alters and adds, and without what it leaves out. No browser is needed; ' +
    '"--engine mermaid" draws the Mermaid text with mermaid-cli where that is installed.',
  arguments: [{ name: '[id...]', description: 'ids of measures or SOPs, such as m1 or sop1' }],
  options: [
    { flags: '--for <country>', description: 'draw the guideline of this country' },
    FORMAT(CHART_FORMATS, 'svg'),
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
      command: 'trm flowchart m11 --for xa --format png',
      does: 'measure m11 as country XA has it, build/flowchart-m11-xa.png',
    },
    {
      command: 'trm flowchart sop1 --format mmd',
      does: 'Mermaid text of the overview of SOP 1, on the terminal',
    },
    { command: 'trm flowchart --format svg,mmd --out charts', does: 'all charts, in both formats' },
  ],
  async run(ids, options) {
    const { workspace: folder, for: country, format, engine } = options;
    const { drawing, root } =
      country === undefined
        ? await harmonised(folder, ids, options.asOf)
        : national(folder, country, ids, options.asOf ?? today());
    const files: ChartFiles = new Map();
    for (const name of format) {
      const drawn = await chartFiles(drawing, name, engine === 'mermaid' ? ['.', root] : undefined);
      for (const [file, data] of drawn) files.set(file, data);
    }
    await deliver(files, options);
    return 0;
  },
};

export default command;

interface Drawn {
  drawing: ReturnType<typeof chartDrawing>;
  root: string;
}

async function harmonised(
  folder: string | undefined,
  ids: readonly string[],
  asOf: string | undefined,
): Promise<Drawn> {
  const workspace = await readWorkspace(folder);
  const flags = asOf === undefined ? {} : { asOf };
  const codes = workspace.nations.map(({ code }) => code);
  const drawing = chartDrawing(workspace, workspace, flags, ids, (id, drawn) =>
    notDrawnHere(workspace.guideline, codes, id, drawn),
  );
  await sayUnsearched(workspace);
  return { drawing, root: workspace.root };
}

/** A drawing has no contacts, but it is searched for those that not everybody may see. */
async function sayUnsearched({ broken }: Workspace): Promise<void> {
  const files = broken.filter(({ kind }) => kind !== 'adaptation').map(({ file }) => file);
  if (files.length > 0)
    await say(
      `Drawings are searched for contacts that not everybody may see. Not searched for was what is in ${files.join(', ')}, ` +
        `because ${files.length > 1 ? 'they' : 'it'} cannot be used (trm lint says why).\n`,
    );
}

/** @throws UsageError where there is no such chart: with what the country did with the element */
function national(folder: string | undefined, typed: string, ids: readonly string[], asOf: string): Drawn {
  const workspace = readShared(folder, [typed]);
  const country = nationNamed(workspace, typed).code;
  const whole = nationalModel(workspace, country, asOf);
  const drawing = chartDrawing(whole, workspace, { asOf, country }, ids, (id, drawn) =>
    notDrawnIn(workspace, country, id, drawn, asOf),
  );
  return { drawing, root: workspace.root };
}

/** One text goes to the terminal, unless a place was named; everything else into files. */
async function deliver(products: ChartFiles, { output, out, quiet }: Options): Promise<void> {
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
