import { join } from 'node:path';
import { placesIn } from '../change-places.ts';
import { AS_OF, type CommandDefinition, FORMAT, OUTPUT, oneOf, QUIET, WORKSPACE } from '../command.ts';
import { ALARMS, type Alarm, alarming, alarmText } from '../diff/alarm.ts';
import { type Change, type Difference, diff } from '../diff/diff.ts';
import { metaOf, type Places, reportOf } from '../diff/findings.ts';
import { diffFormatNames, type FormatOptions, loadDiffFormat } from '../diff/format.ts';
import { readSound } from '../editions.ts';
import { hasColour, print, say, today, version, writeFiles } from '../io.ts';
import { AREAS, type Area, DEPTHS, type Depth } from '../model/compare/fact.ts';
import { type Report, UsageError } from '../model/finding.ts';
import { foldersOf } from '../model/kind.ts';
import { loadReporter } from '../report/reporter.ts';
import { pairFor, type Side } from '../sides.ts';
import type { UsableWorkspace } from '../usable-sources.ts';

interface Options {
  workspace?: string;
  quiet?: boolean;
  format: readonly string[];
  output?: string;
  out?: string;
  depth: Depth;
  only?: readonly Area[];
  except?: readonly Area[];
  failOnChange?: readonly Alarm[];
  asOf?: string;
}

/** Formats that point at lines are those of findings. */
const REPORTED = ['sarif', 'junit', 'github', 'gitlab'] as const;

/** The concordance table, from the printing press. It is a file, never text for the terminal. */
const PRINTED = 'pdf';

const several =
  <Name extends string>(what: string, names: readonly Name[]) =>
  (typed: string): readonly Name[] =>
    typed.split(',').map((name) => oneOf(what, names, name.trim()));

const command: CommandDefinition<Options> = {
  description:
    'Says what differs between two guidelines: what was added, left out, strengthened or weakened for the person, and ' +
    'what the data cannot decide. Each is "baseline", an edition, the code of a country, a theme, the folder of another ' +
    'workspace, or a git revision before one of these. A country alone is compared with the edition it names.',
  arguments: [
    { name: '<before>', description: 'what was: baseline, 2026.1, xa, a theme, a folder, HEAD~1:baseline' },
    { name: '[after]', description: 'what is' },
  ],
  options: [
    FORMAT([...diffFormatNames, PRINTED, ...REPORTED], 'text'),
    OUTPUT,
    { flags: '--out <dir>', description: 'with several formats: write them into this folder' },
    {
      flags: '--depth <depth>',
      description: 'text: everything; procedure: what is done; handover: what a partner country sees',
      default: 'text',
      parse: (typed) => oneOf('depth', DEPTHS, typed),
    },
    {
      flags: '--only <areas>',
      description: `only these: ${AREAS.join(', ')}`,
      parse: several('area', AREAS),
    },
    { flags: '--except <areas>', description: 'all but these', parse: several('area', AREAS) },
    {
      flags: '--fail-on-change <what>',
      description:
        'exit with 1 when there is such a change that is not accepted: weakened, omitted, undecided, below-floor, any …',
      parse: several('change to fail on', ALARMS),
    },
    AS_OF,
    WORKSPACE,
    QUIET,
  ],
  examples: [
    { command: 'trm diff xa', does: 'what country XA does otherwise than the edition it names' },
    {
      command: 'trm diff xa --format pdf',
      does: 'the same as a printed table for the ministry: build/changes.pdf',
    },
    { command: 'trm diff 2026.1 baseline', does: 'what has changed since an edition' },
    { command: 'trm diff xa xc --depth handover', does: 'what two countries see of each other' },
    { command: 'trm diff main:baseline baseline --format markdown', does: 'a comment for a pull request' },
    { command: 'trm diff xa --fail-on-change weakened,omitted', does: 'in CI: let no weakening pass unseen' },
  ],
  async run(named, options) {
    if (options.format.length > 1 && options.out === undefined)
      throw new UsageError('Several formats need a folder.', 'Name it with --out DIR.');
    const asOf = options.asOf ?? today();
    const workspace = readSound(options.workspace);
    const [before, after] = await pairFor(
      workspace,
      named.filter((one) => one !== undefined),
      asOf,
    );
    const difference = diff(before, after, options);
    difference.notes.push(...before.notes, ...after.notes);
    const table = async () => {
      const { concordancePdf } = await import('../concordance-print.ts');
      return concordancePdf(workspace, before, after, difference, asOf);
    };
    await deliver(difference, placesIn(workspace, before, after), workspace.sources.length, table, options);
    const alarms = options.failOnChange ?? [];
    const failing = alarming(difference.changes, alarms);
    if (failing.length === 0) return 0;
    if (!options.quiet) await say(alarmText(failing, alarms, acceptedIn(workspace, before, after), asOf));
    return 1;
  },
};

export default command;

/** Where the changes of a country from the guideline it adapts can be accepted: in its own file, while it is at hand. */
function acceptedIn(workspace: UsableWorkspace, before: Side, after: Side): string | undefined {
  const { nation } = after.comparable;
  if (!nation || before.comparable.nation || !after.working) return undefined;
  return `${foldersOf(workspace.settings).national}/${nation.code}/adaptation.yaml`;
}

async function deliver(
  difference: Difference,
  placesOf: (change: Change) => Places,
  sources: number,
  table: () => Promise<Uint8Array>,
  options: Options,
): Promise<void> {
  const toFile = options.output !== undefined || options.out !== undefined;
  const settings = { colour: !toFile && hasColour('stdout'), toolVersion: version() };
  const files = new Map<string, string | Uint8Array>();
  for (const name of options.format) {
    if (name === PRINTED) {
      files.set(options.output ?? join(options.out ?? 'build', 'changes.pdf'), await table());
      continue;
    }
    const { ending, text } = isReported(name)
      ? await reported(name, reportOf(difference, placesOf, sources))
      : await shown(name, difference, settings);
    if (options.out !== undefined) {
      const plain = join(options.out, `changes${ending}`);
      files.set(files.has(plain) ? join(options.out, `changes-${name}${ending}`) : plain, text);
    } else if (options.output !== undefined) files.set(options.output, text);
    else await print(text);
  }
  if (files.size === 0) return;
  writeFiles(files);
  if (!options.quiet) await say(`${[...files.keys()].join('\n')}\n`);
}

const isReported = (name: string): boolean => (REPORTED as readonly string[]).includes(name);

async function shown(name: string, difference: Difference, settings: FormatOptions): Promise<Product> {
  const format = await loadDiffFormat(name);
  return { ending: format.ending, text: await format.print(difference, settings) };
}

async function reported(name: string, report: Report): Promise<Product> {
  const reporter = await loadReporter(name);
  const text = await reporter.print(report, {
    sourceText: () => undefined,
    colour: false,
    quiet: false,
    toolVersion: version(),
    ruleMeta: metaOf,
  });
  return { ending: reporter.ending, text };
}

interface Product {
  ending: string;
  text: string;
}
