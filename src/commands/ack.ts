import { AS_OF, type CommandDefinition, plainWords, QUIET, WORKSPACE } from '../command.ts';
import { today } from '../io/clock.ts';
import { print, say } from '../io/streams.ts';
import { textWidth } from '../io/terminal.ts';
import { writeInside } from '../io/write.ts';
import type { Nation } from '../model/guideline.ts';
import { foldersOf } from '../model/kind.ts';
import { pinsText } from '../model/pins/file.ts';
import { type Ack, type Pin, pinTo } from '../model/pins/pin.ts';
import { STATES, type Standing, standingsAgainst, valueWhenPinned } from '../model/pins/state.ts';
import { type Base, subjectsOf } from '../model/pins/subject.ts';
import {
  type AckOptions,
  checkSingle,
  modeOf,
  nothingDue,
  obstacleIn,
  whatNext,
} from '../review/ack-choice.ts';
import { sideBySide } from '../review/side-by-side.ts';
import { Bases, nationNamed, WORKING } from '../workspace/editions.ts';
import { readShared } from '../workspace/sound-countries.ts';
import { seenOf, type UsableWorkspace } from '../workspace/usable-sources.ts';

interface Options extends AckOptions {
  workspace?: string;
  quiet?: boolean;
  by?: string;
  mechanical?: boolean;
  asOf?: string;
}

const command: CommandDefinition<Options> = {
  description:
    'Shows what the guideline said when a country decided something, what it says now, and what the country says; ' +
    'with a reason, records that the decision still holds, in pins.yaml. One element at a time; in bulk only where ' +
    'nothing but wording changed. Without a reason it only shows.',
  arguments: [
    {
      name: '[id]',
      description:
        'the element that is altered, adopted or added, such as m7; or one decision on it, as in "m7 set when"',
    },
  ],
  options: [
    { flags: '--for <country>', description: 'code of the country' },
    {
      flags: '--reason <text>',
      description: 'why the decision still holds; kept in pins.yaml',
      parse: (typed) => plainWords('--reason', typed, { most: 2000, lines: true }),
    },
    {
      flags: '--by <role>',
      description: 'role that reviewed, such as "legal editor"; never a name',
      parse: (typed) => plainWords('--by', typed, { most: 300, lines: false }),
    },
    {
      flags: '--mechanical',
      description: 'record it without counting as a review; "trm status" counts such decisions apart',
    },
    { flags: '--all-drift', description: 'all of which only the wording changed' },
    { flags: '--all-unpinned', description: 'all that were never recorded; needs no reason' },
    AS_OF,
    WORKSPACE,
    QUIET,
  ],
  examples: [
    { command: 'trm ack m7 --for xa', does: 'shows measure m7 then, now, and in country XA' },
    {
      command: 'trm ack m7 --for xa --reason "Ninety days exceed the new minimum." --by "legal editor"',
      does: 'records that the alteration still holds',
    },
    {
      command: 'trm ack --for xa --all-unpinned',
      does: 'after writing: records what it was written against',
    },
    { command: 'trm ack --for xa --all-drift --reason "Wording only."', does: 'all editorial drift at once' },
  ],
  async run([id], options) {
    const { workspace: folder, quiet = false, asOf = today() } = options;
    const mode = modeOf(id, options);
    const workspace = readShared(folder, [options.for!]);
    const nation = nationNamed(workspace, options.for!);
    const bases = new Bases(workspace, asOf);
    const base = bases.of(nation);
    const pinned = (name: string) => bases.find(nation, name);
    const standings = standingsAgainst(base, subjectsOf(nation.adaptation!), nation.pins, pinned);
    const chosen = mode.choose(standings, nation);
    const due = chosen.filter(({ state }) => state !== 'current');
    for (const standing of due.length > 0 ? due : chosen)
      if (mode.show) await print(shown(standing, nation, base, pinned));
    if (due.length === 0) {
      if (!quiet) await say(`${nothingDue(mode, standings, nation)}\n`);
      return 0;
    }
    const obstacle = obstacleIn(due, nation);
    if (mode.reason === undefined && !mode.silent) {
      if (!quiet)
        await say(
          `Nothing was recorded. ${obstacle?.help ?? whatNext(due, mode.single, nation, workspace)}\n`,
        );
      return 0;
    }
    if (obstacle) throw obstacle;
    if (mode.single) checkSingle(due, nation);
    const ack = mode.reason === undefined ? undefined : ackOf(mode.reason, asOf, options);
    const pins = repinned(base, standings, due, ack);
    const own = `${foldersOf(workspace.settings).national}/${nation.code}`;
    const file = `${own}/pins.yaml`;
    const seen = seenOf(workspace, [file, `${own}/adaptation.yaml`]);
    writeInside(workspace.root, new Map([[file, pinsText(pins)]]), seen);
    if (!quiet) await say(told(due, standings, file, workspace, nation));
    return 0;
  },
};

export default command;

function shown(
  standing: Standing,
  nation: Nation,
  base: Base,
  pinned: (name: string) => Base | undefined,
): string {
  const { subject, pin } = standing;
  // The baseline of another day is kept nowhere: of what is adopted, there are only digests.
  const isLost = subject.operation === 'adopted' && pin?.edition === WORKING;
  const was = pin && !isLost ? valueWhenPinned(subject, pin, pinned) : undefined;
  return `${sideBySide(standing, was, base, nation, textWidth())}\n`;
}

function ackOf(reason: string, on: string, { by, mechanical }: Options): Ack {
  return { on, ...(by !== undefined && { by }), reason, ...(mechanical && { mechanical }) };
}

/** All pins as they are after an act: those of decisions that are no longer there fall away. */
function repinned(
  base: Base,
  standings: readonly Standing[],
  due: readonly Standing[],
  ack: Ack | undefined,
): Map<string, Pin> {
  const pins = new Map<string, Pin>();
  for (const standing of standings) {
    const { subject, pin } = standing;
    const acks = [...(pin?.acks ?? []), ...(ack ? [ack] : [])];
    const made = due.includes(standing) ? pinTo(base, subject, acks) : pin;
    if (made) pins.set(subject.key, made);
  }
  return pins;
}

function told(
  due: readonly Standing[],
  standings: readonly Standing[],
  file: string,
  workspace: UsableWorkspace,
  nation: Nation,
): string {
  const keys = due.map(({ subject }) => subject.key);
  const lines = [`Recorded in ${file}: ${keys.length > 5 ? `${keys.length} decisions` : keys.join(', ')}.`];
  const known = new Set(subjectsOf(nation.adaptation!).map(({ key }) => key));
  const old = Object.keys(nation.pins?.pins ?? {}).filter((key) => !known.has(key));
  if (old.length > 0) lines.push(`No longer decided there, and so taken out: ${old.join(', ')}.`);
  const upstreamed = due.filter(({ state }) => state === 'upstreamed').map(({ subject }) => subject.key);
  if (upstreamed.length > 0)
    lines.push(
      `The guideline says the same now; ${foldersOf(workspace.settings).national}/${nation.code}/adaptation.yaml can do without: ${upstreamed.join(', ')}.`,
    );
  const left = standings.filter(
    (one) => one.state !== 'current' && one.state !== 'unpinned' && !due.includes(one),
  );
  const [next] = left.sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
  if (next)
    lines.push(
      `${left.length === 1 ? 'One more is' : `${left.length} more are`} due; next: trm ack ${next.subject.id} --for ${nation.code}`,
    );
  return `${lines.join('\n')}\n`;
}
