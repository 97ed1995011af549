import { placesIn } from '../changes/change-places.ts';
import { type Compared, changeFormatNames, deliver } from '../changes/deliver-changes.ts';
import { everyCountry, pairFor, type Side, whatIsNamed } from '../changes/sides.ts';
import {
  AS_OF,
  type CommandDefinition,
  type ExitCode,
  FORMAT,
  OUTPUT,
  oneOf,
  QUIET,
  WORKSPACE,
} from '../command.ts';
import { ALARMS, type Alarm, alarming, alarmText } from '../diff/alarm.ts';
import { diff } from '../diff/diff.ts';
import { today } from '../io/clock.ts';
import { say } from '../io/streams.ts';
import { textWidth } from '../io/terminal.ts';
import { AREAS, type Area, DEPTHS, type Depth } from '../model/compare/fact.ts';
import { foldersOf } from '../model/kind.ts';
import { leftOutText } from '../model/left-out.ts';
import { readShared } from '../workspace/sound-countries.ts';
import type { UsableWorkspace } from '../workspace/usable-sources.ts';

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

const several =
  <Name extends string>(what: string, names: readonly Name[]) =>
  (typed: string): readonly Name[] =>
    typed.split(',').map((name) => oneOf(what, names, name.trim()));

const command: CommandDefinition<Options> = {
  description:
    'Says what differs between two guidelines: what was added, left out, strengthened or weakened for the person, and ' +
    'what the data cannot decide. Each is "baseline", an edition, the code of a country, a theme, the folder of another ' +
    'workspace, or a git revision before one of these. A country alone is compared with the edition it names; without a ' +
    'name, every country is.',
  arguments: [
    { name: '[before]', description: 'what was: baseline, 2026.1, xa, a theme, a folder, HEAD~1:baseline' },
    { name: '[after]', description: 'what is' },
  ],
  options: [
    FORMAT(changeFormatNames, 'text'),
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
      description: `only these, and how somebody is reached: ${AREAS.join(', ')}`,
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
    { command: 'trm diff', does: 'the same for every country' },
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
    const asOf = options.asOf ?? today();
    const sides = named.filter((one) => one !== undefined);
    const only = sides.length > 0 ? sides.map(whatIsNamed) : undefined;
    const workspace = readShared(options.workspace, only);
    const { pairs, leftOut } =
      sides.length > 0
        ? { pairs: [await pairFor(workspace, sides, asOf)], leftOut: [] }
        : await everyCountry(workspace, asOf);
    const all = pairs.map((pair) => compared(workspace, pair, options, asOf));
    await deliver(all, leftOut, options);
    let code: ExitCode = 0;
    const alarms = options.failOnChange ?? [];
    for (const { difference, acceptedIn } of all) {
      const failing = alarming(difference.changes, alarms);
      if (failing.length === 0) continue;
      code = 1;
      if (!options.quiet) await say(alarmText(difference.after, failing, alarms, acceptedIn, asOf));
    }
    if (leftOut.length === 0) return code;
    await say(leftOutText(leftOut, all.length + leftOut.length, 'compared', textWidth()));
    return 2;
  },
};

export default command;

/** One comparison, with where its changes are written and where they can be accepted. */
function compared(
  workspace: UsableWorkspace,
  [before, after]: [Side, Side],
  options: Options,
  asOf: string,
): Compared {
  const difference = diff(before, after, options);
  difference.notes.push(...before.notes, ...after.notes);
  const { nation } = after.comparable;
  const isOwn = nation && !before.comparable.nation && after.working;
  return {
    difference,
    placesOf: placesIn(workspace, before, after),
    files: workspace.sources.length,
    table: async () => {
      const { concordancePdf } = await import('../print/concordance-print.ts');
      return concordancePdf(workspace, before, after, difference, asOf);
    },
    ...(nation && { country: nation.code }),
    ...(isOwn && {
      acceptedIn: `${foldersOf(workspace.settings).national}/${nation.code}/adaptation.yaml`,
    }),
  };
}
