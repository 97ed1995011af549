import { AS_OF, type CommandDefinition, ONE_FORMAT, OUTPUT, QUIET, WORKSPACE } from '../command.ts';
import { IMPACT_FORMATS, type ImpactFormat, WRITERS } from '../diff/impact/format.ts';
import { type ReasonedImpact, Reasons } from '../diff/impact/why.ts';
import { today } from '../io/clock.ts';
import { isWorkspace } from '../io/find-workspace.ts';
import { version } from '../io/package.ts';
import { printOrWrite, say } from '../io/streams.ts';
import { hasColour, textWidth } from '../io/terminal.ts';
import type { Guideline, Nation, Theme } from '../model/guideline.ts';
import { impactOn } from '../model/impact.ts';
import { leftOutText } from '../model/left-out.ts';
import type { Base } from '../model/pins/subject.ts';
import {
  assertBaseline,
  Bases,
  EDITION_NAME,
  editionNames,
  readEdition,
  stackOf,
  WORKING,
} from '../workspace/editions.ts';
import { ANOTHER_REVISION, withRevision } from '../workspace/revision.ts';
import { readShared, soundNations, tellOfEach } from '../workspace/sound-countries.ts';
import type { UsableWorkspace } from '../workspace/usable-sources.ts';

interface Options {
  workspace?: string;
  quiet?: boolean;
  baseline?: string;
  format: readonly ImpactFormat[];
  output?: string;
  asOf?: string;
}

/** The guideline that would be released. */
interface Next {
  name: string;
  guideline: Guideline;
  themes: Readonly<Record<string, Theme>>;
}

const command: CommandDefinition<Options> = {
  description:
    'Before a release: says which decisions of which country would have to be looked at again, and why, once the ' +
    'country moves on to the baseline as it stands; which new measures it would have to decide on; and which ' +
    'sign-offs would no longer fit. A release itself changes nothing for a country that names an older edition.',
  arguments: [{ name: '[countries...]', description: 'codes of countries; without them, all' }],
  options: [
    {
      flags: '--baseline <place>',
      description:
        'take an edition, the baseline of a revision in git, or that of the workspace in another folder',
      defaultText: 'the baseline as it stands',
    },
    ONE_FORMAT(IMPACT_FORMATS, 'text'),
    OUTPUT,
    AS_OF,
    WORKSPACE,
    QUIET,
  ],
  examples: [
    { command: 'trm impact', does: 'what a release of the baseline would mean, for all countries' },
    { command: 'trm impact xa', does: 'for country XA' },
    { command: 'trm impact xa --baseline 2026.2', does: 'for country XA, if it moved on to that edition' },
    {
      command: 'trm impact --format markdown',
      does: 'a comment for the pull request that changes the baseline',
    },
    { command: 'trm impact --baseline next-edition', does: 'of the baseline on the git branch next-edition' },
  ],
  async run(codes, { workspace: folder, quiet = false, baseline, format, output, asOf = today() }) {
    const workspace = readShared(folder, codes.length > 0 ? codes : undefined);
    const sound = soundNations(workspace, codes);
    const next = await nextOf(workspace, baseline);
    const { told: countries, leftOut } = await tellOfEach(sound, impactsFor(workspace, next, asOf));
    const name = format[0] as ImpactFormat;
    // On the terminal it is said below.
    const left_out = name === 'text' && output === undefined ? [] : leftOut;
    const report = { as_of: asOf, baseline: next.name, countries, left_out };
    const width = textWidth();
    const product = await WRITERS[name](report, {
      colour: output === undefined && hasColour('stdout'),
      width,
      toolVersion: version(),
    });
    if (name !== 'text' || countries.length + left_out.length > 0) await printOrWrite(product, output, quiet);
    if (leftOut.length === 0) return 0;
    await say(leftOutText(leftOut, countries.length + leftOut.length, 'looked at', width));
    return 2;
  },
};

export default command;

async function nextOf(workspace: UsableWorkspace, place: string | undefined): Promise<Next> {
  const at = (folder: string | undefined, name: string, help?: string): Next => {
    const { guideline, themes } = folder === undefined ? workspace : readShared(folder, [], help);
    return { name, guideline, themes };
  };
  if (place === undefined) {
    const newest = editionNames(workspace).at(-1) ?? '2026.1';
    assertBaseline(workspace, `Name an edition to move on to: trm impact --baseline ${newest}`);
    return at(undefined, WORKING);
  }
  if (isWorkspace(place)) return at(place, place, `What is wrong there: trm lint --workspace ${place}`);
  if (EDITION_NAME.test(place)) {
    const { guideline, themes } = readEdition(workspace, place);
    return { name: place, guideline, themes };
  }
  return withRevision(workspace.root, place, async (folder) => at(folder, place, ANOTHER_REVISION));
}

function impactsFor(
  workspace: UsableWorkspace,
  { name, guideline, themes }: Next,
  asOf: string,
): (nation: Nation) => ReasonedImpact {
  const bases = new Bases(workspace, asOf);
  const reasons = new Map<string, { next: Base; why: Reasons }>();
  return (nation) => {
    const { edition, themes: stacked = [] } = nation.adaptation!;
    const key = [edition, ...stacked].join(' ');
    const present = bases.of(nation);
    const make = () => {
      const next = stackOf(name, guideline, themes, stacked, nation.code, asOf);
      return { next, why: new Reasons(present, next) };
    };
    const known = reasons.get(key) ?? make();
    reasons.set(key, known);
    return known.why.of(impactOn(nation, present, known.next, (other) => bases.find(nation, other)));
  };
}
