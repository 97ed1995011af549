import { AS_OF, type CommandDefinition, ONE_FORMAT, OUTPUT, QUIET, WORKSPACE } from '../command.ts';
import { today } from '../io/clock.ts';
import { version } from '../io/package.ts';
import { printOrWrite, say } from '../io/streams.ts';
import { hasColour } from '../io/terminal.ts';
import { RULES } from '../lint/rules/index.ts';
import type { Nation } from '../model/guideline.ts';
import { WORKING } from '../model/pins/subject.ts';
import { type Description, describe } from '../model/resolve/describe.ts';
import { loadReporter } from '../report/reporter.ts';
import { nationNamed } from '../workspace/editions.ts';
import { effectiveOf, findingsOf } from '../workspace/effective.ts';
import { readShared } from '../workspace/sound-countries.ts';

type Format = 'yaml' | 'json';

interface Options {
  workspace?: string;
  quiet?: boolean;
  format: readonly Format[];
  output?: string;
  asOf?: string;
}

const command: CommandDefinition<Options> = {
  description:
    'Prints the effective guideline of a country: the edition that it names, with its themes and its own alterations ' +
    'applied; what is omitted, not applicable or undecided, its reservations, and where each altered field comes from.',
  arguments: [{ name: '<country>', description: 'code of the country' }],
  options: [ONE_FORMAT(['yaml', 'json'], 'yaml'), OUTPUT, AS_OF, WORKSPACE, QUIET],
  examples: [
    { command: 'trm resolve xa', does: 'the effective guideline of XA as YAML' },
    {
      command: 'trm resolve xa --format json --output xa.json',
      does: 'the same for another program; schemas/output/effective.schema.json describes it',
    },
    { command: 'trm resolve xa --as-of 2027-01-01', does: 'with what will be in force on that day' },
  ],
  async run([country = ''], { workspace: folder, format, output, asOf = today(), quiet }) {
    const [only = 'yaml'] = format;
    const workspace = readShared(folder, [country]);
    const { effective, problems } = effectiveOf(workspace, country, asOf);
    const findings = findingsOf(workspace, problems);
    const wrong = findings.some(({ level }) => level === 'error');
    if (findings.length > 0 && !(quiet && !wrong)) {
      const text = await loadReporter('text');
      const report = { findings, files: workspace.sources.length, complete: true, skipped: [] };
      await say(
        await text.print(report, {
          sourceText: (file) => workspace.sources.find(({ source }) => source.file === file)?.source.text,
          colour: hasColour('stderr'),
          quiet: quiet ?? false,
          toolVersion: version(),
          ruleMeta: (id) => RULES[id],
        }),
      );
    }
    // What could not be applied would be missing from it, unseen.
    if (wrong) return 1;
    const product = await WRITERS[only](whole(describe(effective), nationNamed(workspace, country)));
    await printOrWrite(product, output, quiet ?? false);
    return 0;
  },
};

export default command;

/** With the edition that it was made from, and the names that the country has for its areas and acts. */
function whole({ country, registers, ...rest }: Description, { adaptation }: Nation): object {
  const { edition = WORKING, areas, acts } = adaptation ?? {};
  return { country, edition, ...rest, ...(areas && { areas }), ...(acts && { acts }), registers };
}

const WRITERS: Record<Format, (description: object) => string | Promise<string>> = {
  json: (description) => `${JSON.stringify(description, null, 2)}\n`,
  async yaml(description) {
    const { stringify } = await import('yaml');
    return stringify(description, {
      aliasDuplicateObjects: false,
      blockQuote: 'literal',
      compat: 'yaml-1.1',
      lineWidth: 120,
    });
  },
};
