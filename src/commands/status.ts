import { AS_OF, type CommandDefinition, ONE_FORMAT, OUTPUT, QUIET, WORKSPACE } from '../command.ts';
import { today } from '../io/clock.ts';
import { version } from '../io/package.ts';
import { printOrWrite, say } from '../io/streams.ts';
import { textWidth } from '../io/terminal.ts';
import { jsonReport } from '../model/json-report.ts';
import { leftOutText } from '../model/left-out.ts';
import { statusOf } from '../model/status.ts';
import { statusHtml } from '../report/status/html.ts';
import { statusMarkdown } from '../report/status/markdown.ts';
import { statusText } from '../report/status/text.ts';
import type { StatusReport } from '../report/status/words.ts';
import { Bases } from '../workspace/editions.ts';
import { readShared, soundNations, tellOfEach } from '../workspace/sound-countries.ts';

interface Options {
  workspace?: string;
  quiet?: boolean;
  format: readonly Format[];
  output?: string;
  asOf?: string;
}

type Format = 'text' | 'json' | 'markdown' | 'html';

const WRITERS: Record<Format, (report: StatusReport) => string> = {
  text: (report) => statusText(report, textWidth()),
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
  options: [ONE_FORMAT(Object.keys(WRITERS), 'text'), OUTPUT, AS_OF, WORKSPACE, QUIET],
  examples: [
    { command: 'trm status', does: 'all countries' },
    { command: 'trm status xa', does: 'country XA' },
    { command: 'trm status --format html --output status.html', does: 'a page to hand on' },
  ],
  async run(codes, { workspace: folder, quiet = false, format, output, asOf = today() }) {
    const workspace = readShared(folder, codes.length > 0 ? codes : undefined);
    const bases = new Bases(workspace, asOf);
    const { told: countries, leftOut } = await tellOfEach(soundNations(workspace, codes), (nation) => {
      const newest = bases.newest(nation);
      const pinned = (name: string) => bases.find(nation, name);
      return statusOf(nation, bases.of(nation), asOf, { pinned, ...(newest && { newest }) });
    });
    const name = format[0] as Format;
    // On the terminal it is said below.
    const left_out = name === 'text' && output === undefined ? [] : leftOut;
    const product = WRITERS[name]({ as_of: asOf, countries, left_out });
    if (name !== 'text' || countries.length + left_out.length > 0) await printOrWrite(product, output, quiet);
    if (leftOut.length === 0) return 0;
    await say(leftOutText(leftOut, countries.length + leftOut.length, 'looked at', textWidth()));
    return 2;
  },
};

export default command;
