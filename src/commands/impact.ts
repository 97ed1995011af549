import { AS_OF, type CommandDefinition, FORMAT, OUTPUT, QUIET, WORKSPACE } from '../command.ts';
import {
  adaptedNations,
  Bases,
  EDITION_NAME,
  readEdition,
  readSound,
  stackOf,
  WORKING,
} from '../editions.ts';
import { isWorkspace, print, say, terminalWidth, today, writeFiles } from '../io.ts';
import { columns } from '../model/columns.ts';
import { UsageError } from '../model/finding.ts';
import type { Guideline, Nation, Theme } from '../model/guideline.ts';
import { type Affected, type Impact, impactOn } from '../model/impact.ts';
import { STATE_WORDS, STATES, type State } from '../model/pins/state.ts';
import { withRevision } from '../revision.ts';
import type { UsableWorkspace } from '../usable-sources.ts';

interface Options {
  workspace?: string;
  quiet?: boolean;
  baseline?: string;
  format: readonly ('text' | 'json')[];
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
    FORMAT(['text', 'json'], 'text'),
    OUTPUT,
    AS_OF,
    WORKSPACE,
    QUIET,
  ],
  examples: [
    { command: 'trm impact', does: 'what a release of the baseline would mean, for all countries' },
    { command: 'trm impact xa', does: 'for country XA' },
    { command: 'trm impact xa --baseline 2026.2', does: 'for country XA, if it moved on to that edition' },
    { command: 'trm impact --baseline next-edition', does: 'of the baseline on the git branch next-edition' },
  ],
  async run(codes, { workspace: folder, quiet = false, baseline, format, output, asOf = today() }) {
    if (format.length > 1) throw new UsageError('One format at a time.', 'Run it again for the other.');
    const workspace = readSound(folder);
    const nations = adaptedNations(workspace, codes);
    const next = await nextOf(workspace, baseline);
    const impacts = nations.map((nation) => impactFor(workspace, nation, next, asOf));
    const product =
      format[0] === 'json'
        ? `${JSON.stringify({ as_of: asOf, baseline: next.name, countries: impacts }, null, 2)}\n`
        : report(impacts, next.name);
    if (output === undefined) await print(product);
    else {
      writeFiles(new Map([[output, product]]));
      if (!quiet) await say(`${output}\n`);
    }
    return 0;
  },
};

export default command;

async function nextOf(workspace: UsableWorkspace, place: string | undefined): Promise<Next> {
  const at = (folder: string | undefined, name: string): Next => {
    const { guideline, themes } = folder === undefined ? workspace : readSound(folder);
    return { name, guideline, themes };
  };
  if (place === undefined) return at(undefined, WORKING);
  if (isWorkspace(place)) return at(place, place);
  if (EDITION_NAME.test(place)) {
    const { guideline, themes } = readEdition(workspace, place);
    return { name: place, guideline, themes };
  }
  return withRevision(workspace.root, place, async (folder) => at(folder, place));
}

function impactFor(
  workspace: UsableWorkspace,
  nation: Nation,
  { name, guideline, themes }: Next,
  asOf: string,
): Impact {
  const bases = new Bases(workspace, asOf);
  const next = stackOf(name, guideline, themes, nation.adaptation?.themes ?? [], nation.code, asOf);
  return impactOn(nation, bases.of(nation), next, (edition) => bases.find(nation, edition));
}

const width = (): number => Math.min(terminalWidth(), 120);

function report(impacts: readonly Impact[], next: string): string {
  const touched = impacts.filter(isTouched);
  const calm = impacts.filter((impact) => !isTouched(impact)).map(({ country }) => country.toUpperCase());
  const head = `${headFor(next)}\n`;
  const quiet = calm.length > 0 ? `\n${calm.join(', ')}: nothing would have to be looked at.\n` : '';
  return `${head}${touched.map((impact) => `\n${country(impact)}`).join('')}${quiet}`;
}

function headFor(next: string): string {
  if (EDITION_NAME.test(next)) return `If a country moved on to edition ${next}:`;
  const what = next === WORKING ? 'the baseline as it stands' : `the baseline of ${next}`;
  return `If ${what} were released, and a country moved on to it:`;
}

const isTouched = ({ affected, to_decide, sign_offs }: Impact): boolean =>
  affected.length + to_decide.length + sign_offs.length > 0;

function country({ country: code, title, edition, affected, states, to_decide, sign_offs }: Impact): string {
  const from = edition === WORKING ? 'the baseline as it stands' : `edition ${edition}`;
  const parts = STATES.map((state) => {
    const rows = affected.filter(({ after }) => after === state).map((one) => [one.key, why(one)]);
    if (rows.length === 0) return '';
    return `\n  ${state} (${rows.length}): ${STATE_WORDS[state]}\n${columns(rows, 4, width())}`;
  });
  if (to_decide.length > 0)
    parts.push(
      `\n  new (${to_decide.length}): to be decided on\n${columns(
        to_decide.map((one) => [one.id, one.title]),
        4,
        width(),
      )}`,
    );
  if (sign_offs.length > 0)
    parts.push(
      `\n  sign-offs (${sign_offs.length}): would no longer be for the text as it is\n${columns(
        sign_offs.map(({ on, body, act }) => [on, `${body}, ${act}`]),
        4,
        width(),
      )}`,
    );
  return `${code.toUpperCase()}: ${title}, which adapts ${from}\n${parts.join('')}${calmLines(states)}`;
}

/** How many of the rest were never recorded, and how many can stay. */
function calmLines(states: Impact['states']): string {
  const line = (state: State) =>
    states[state] === undefined ? '' : `\n  ${state} (${states[state]}): ${STATE_WORDS[state]}\n`;
  return `${line('unpinned')}${line('current')}`;
}

function why({ title, changed, successors, before, after }: Affected): string {
  const said = [
    ...(title === undefined ? [] : [title]),
    ...(successors.length > 0 ? [`continues as ${successors.join(', ')}`] : []),
    ...(changed.length > 0
      ? [`changed: ${changed.slice(0, 6).join(', ')}${changed.length > 6 ? ' …' : ''}`]
      : []),
    ...(before === 'current' || before === 'unpinned' || before === after ? [] : [`now ${before}`]),
  ];
  return said.join('; ');
}
