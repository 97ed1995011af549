import { AS_OF, type CommandDefinition, QUIET, WORKSPACE } from '../command.ts';
import { today } from '../io/clock.ts';
import { print, say } from '../io/streams.ts';
import { textWidth } from '../io/terminal.ts';
import { writeInside } from '../io/write.ts';
import { columns } from '../model/columns.ts';
import { withEdition } from '../model/edit-edition.ts';
import type { PinsSource } from '../model/generated/types.ts';
import { impactOn } from '../model/impact.ts';
import { foldersOf } from '../model/kind.ts';
import { pinsText } from '../model/pins/file.ts';
import { type Pin, pinTo } from '../model/pins/pin.ts';
import { NEEDS_REVIEW, STATE_WORDS, STATES, type Standing, standingsAgainst } from '../model/pins/state.ts';
import { type Base, type Subject, subjectsOf } from '../model/pins/subject.ts';
import { titleOf } from '../model/pins/title.ts';
import { encode } from '../model/reading/decode.ts';
import { resolve } from '../model/resolve/resolve.ts';
import { MILD } from '../model/resolve/types.ts';
import { problemLine } from '../report/status/words.ts';
import { Bases, byEdition, editionName, nationNamed } from '../workspace/editions.ts';
import { readShared } from '../workspace/sound-countries.ts';
import { seenOf } from '../workspace/usable-sources.ts';

interface Options {
  workspace?: string;
  quiet?: boolean;
  asOf?: string;
}

const command: CommandDefinition<Options> = {
  description:
    'Moves a country on to another edition: writes the edition into its adaptation.yaml and nothing else there, and ' +
    'says which of its decisions have to be looked at. What was never recorded is first recorded against the edition ' +
    'that it leaves, so that nothing is lost.',
  arguments: [
    { name: '<country>', description: 'code of the country' },
    { name: '<edition>', description: 'the edition to move to, such as 2026.2' },
  ],
  options: [AS_OF, WORKSPACE, QUIET],
  examples: [{ command: 'trm upgrade xa 2026.2', does: 'country XA adapts edition 2026.2 from now on' }],
  async run([code = '', typed = ''], { workspace: folder, quiet = false, asOf = today() }) {
    const name = editionName(typed);
    const workspace = readShared(folder, [code]);
    const nation = nationNamed(workspace, code);
    const before = nation.adaptation?.edition;
    if (before === name) {
      if (!quiet)
        await say(`${nation.code.toUpperCase()} adapts edition ${name} already. Nothing was changed.\n`);
      return 0;
    }
    const bases = new Bases(workspace, asOf);
    const left = bases.of(nation);
    const next = bases.named(nation, name);
    const subjects = subjectsOf(nation.adaptation!);
    const pins = pinnedTo(left, subjects, nation.pins);
    const own = `${foldersOf(workspace.settings).national}/${nation.code}`;
    const { source } = workspace.sources.find(({ loaded }) => loaded.file === `${own}/adaptation.yaml`)!;
    const recordFile = `${own}/pins.yaml`;
    // The pins first: with them alone, all is pinned to the edition that the country still names. The other way round,
    // what was never recorded would be taken for written against the new edition.
    writeInside(
      workspace.root,
      new Map<string, string | Uint8Array>([
        ...(pins.size > 0 ? ([[recordFile, pinsText(pins)]] as const) : []),
        [source.file, encode({ ...source, text: withEdition(source, name) })],
      ]),
      seenOf(workspace, [recordFile, source.file]),
    );
    const recorded: PinsSource = { digest_version: 1, pins: Object.fromEntries(pins) };
    const standings = standingsAgainst(next, subjects, recorded, (edition) => bases.find(nation, edition));
    if (!quiet) {
      const older = before !== undefined && byEdition(name, before) < 0;
      await say(
        `${source.file}: edition ${name} instead of ${before ?? 'the baseline as it stands'}.\n` +
          (older ? `${name} is older than ${before}.\n` : ''),
      );
    }
    const { to_decide, sign_offs } = impactOn(nation, left, next, (edition) => bases.find(nation, edition));
    const { problems } = resolve({ guideline: next.guideline, themes: [], nation, asOf });
    const wrong = problems.filter(({ code: one }) => !MILD.has(one)).length;
    await print(
      report(standings, nation.code, name) +
        listed(
          'new',
          'to be decided on',
          to_decide.map(({ id, title }) => [id, title]),
        ) +
        listed(
          'sign-offs',
          'no longer for the text as it is',
          sign_offs.map(({ on, body, act }) => [on, `${body}, ${act}`]),
        ) +
        nextSteps(standings, wrong, nation.code),
    );
    return 0;
  },
};

export default command;

/** Pins as they are, and new ones to the edition that is left for what has none. */
function pinnedTo(left: Base, subjects: readonly Subject[], pins: PinsSource | undefined): Map<string, Pin> {
  return new Map(
    subjects.flatMap((subject) => {
      const pin = pins?.pins[subject.key] ?? pinTo(left, subject);
      return pin ? [[subject.key, pin] as const] : [];
    }),
  );
}

function report(standings: readonly Standing[], code: string, edition: string): string {
  const due = standings.filter(({ state }) => state !== 'current');
  if (due.length === 0)
    return `${standings.length === 1 ? 'The decision' : `All ${standings.length} decisions`} of ${code.toUpperCase()} can stay: edition ${edition} changes nothing there.\n`;
  const parts = STATES.map((state) => {
    const rows = due
      .filter((standing) => standing.state === state)
      .map((standing) => {
        const title = titleOf(standing)?.replace(/\.$/, '');
        const next = standing.successors.length > 0 && `continues as ${standing.successors.join(', ')}`;
        return [standing.subject.key, [title, next].filter(Boolean).join('; ')];
      });
    return listed(state, STATE_WORDS[state], rows);
  });
  const kept = standings.length - due.length;
  const stays = kept === 0 ? 'none' : `${kept}`;
  const head =
    standings.length === 1
      ? `The one decision of ${code.toUpperCase()} has to be looked at.`
      : `Of ${standings.length} decisions of ${code.toUpperCase()}, ${stays} can stay as ${kept === 1 ? 'it is' : 'they are'}.`;
  return `${head}\n${parts.join('')}`;
}

function listed(name: string, what: string, rows: readonly string[][]): string {
  if (rows.length === 0) return '';
  return `\n${name} (${rows.length}): ${what}\n${columns(rows, 2, textWidth())}`;
}

/** What keeps the adaptation from being applied comes before what has to be looked at. */
function nextSteps(standings: readonly Standing[], wrong: number, code: string): string {
  const first = STATES.flatMap((state) => standings.filter((one) => one.state === state)).find(({ state }) =>
    NEEDS_REVIEW.has(state),
  );
  const lines = [
    ...(wrong > 0 ? [problemLine({ problems: wrong, country: code })] : []),
    ...(first ? [`One by one: trm ack ${first.subject.id} --for ${code}`] : []),
  ];
  return lines.map((line, at) => `${at === 0 ? '\n' : ''}${line}\n`).join('');
}
