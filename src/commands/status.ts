import { AS_OF, type CommandDefinition, FORMAT, OUTPUT, QUIET, WORKSPACE } from '../command.ts';
import { printOrWrite, terminalWidth, today, version } from '../io.ts';
import { UsageError } from '../model/finding.ts';
import { jsonReport } from '../model/json-report.ts';
import { statusOf } from '../model/status.ts';
import { statusHtml } from '../report/status/html.ts';
import { statusMarkdown } from '../report/status/markdown.ts';
import { statusText } from '../report/status/text.ts';
import type { StatusReport } from '../report/status/words.ts';
import { adaptedNations, Bases, readSound } from '../workspace/editions.ts';

interface Options {
  workspace?: string;
  quiet?: boolean;
  format: readonly Format[];
  output?: string;
  asOf?: string;
}

type Format = 'text' | 'json' | 'markdown' | 'html';

const WRITERS: Record<Format, (report: StatusReport) => string> = {
  text: (report) => statusText(report, Math.min(terminalWidth(), 120)),
  json: (report) => jsonReport(report, version()),
  markdown: statusMarkdown,
  html: (report) => statusHtml(report, version()),
};

const command: CommandDefinition<Options> = {
  description:
    'Says how far each country has come with the guideline that it adapts, SOP by SOP: what is adopted, altered, ' +
    'omitted, not applicable and undecided, what has to be looked at again, which edition it names and what would be ' +
    'due in a newer one, its binding force and life cycle, and which sign-offs were given for another text.',
  arguments: [{ name: '[countries...]', description: 'codes of countries; without them, all' }],
  options: [FORMAT(Object.keys(WRITERS), 'text'), OUTPUT, AS_OF, WORKSPACE, QUIET],
  examples: [
    { command: 'trm status', does: 'all countries' },
    { command: 'trm status xa', does: 'country XA' },
    { command: 'trm status --format html --output status.html', does: 'a page to hand on' },
  ],
  async run(codes, { workspace: folder, quiet = false, format, output, asOf = today() }) {
    if (format.length > 1) throw new UsageError('One format at a time.', 'Run it again for the other.');
    const workspace = readSound(folder);
    const nations = adaptedNations(workspace, codes);
    const bases = new Bases(workspace, asOf);
    const countries = nations.map((nation) => {
      const newest = bases.newest(nation);
      const pinned = (name: string) => bases.find(nation, name);
      return statusOf(nation, bases.of(nation), asOf, { pinned, ...(newest && { newest }) });
    });
    const product = WRITERS[format[0] as Format]({ as_of: asOf, countries });
    await printOrWrite(product, output, quiet);
    return 0;
  },
};

export default command;
