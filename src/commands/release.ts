import { AS_OF, type CommandDefinition, QUIET, WORKSPACE } from '../command.ts';
import { today } from '../io/clock.ts';
import { print, say } from '../io/streams.ts';
import { textWidth } from '../io/terminal.ts';
import { writeInside } from '../io/write.ts';
import { columns } from '../model/columns.ts';
import { type EditionChange, freeze } from '../model/edition.ts';
import { UsageError } from '../model/finding.ts';
import type { EditionSource, Retired } from '../model/generated/types.ts';
import { foldersOf } from '../model/kind.ts';
import { didYouMean } from '../model/nearest.ts';
import { type UnverifiedNorm, unverifiedNorms } from '../model/unverified.ts';
import { checkWorkspace } from '../workspace/check-workspace.ts';
import {
  assertBaseline,
  byEdition,
  editionFile,
  editionName,
  editionNames,
  readEdition,
} from '../workspace/editions.ts';
import { adaptingCodes, readShared } from '../workspace/sound-countries.ts';
import type { UsableWorkspace } from '../workspace/usable-sources.ts';

interface Options {
  workspace?: string;
  quiet?: boolean;
  sample?: boolean;
  waive: readonly string[];
  asOf?: string;
}

const command: CommandDefinition<Options> = {
  description:
    'Freezes the baseline and the themes as an edition: what they say, their digests and the printed numbers. ' +
    'Countries adapt an edition and stay with it until they move on, so a release changes nothing for them. ' +
    'Refuses while lint finds errors, and while norms are unverified unless each is waived by name. ' +
    'Prints what changed since the edition before.',
  arguments: [{ name: '<edition>', description: 'its name: year, point, number, such as 2026.1' }],
  options: [
    { flags: '--sample', description: 'a sample, adopted by nobody: unverified norms need no waiver' },
    {
      flags: '--waive <name>',
      description: 'let this unverified norm through: an id such as m7, or "cets-197 13(1)"; several times',
      repeatable: true,
      default: [],
      defaultText: 'none',
    },
    AS_OF,
    WORKSPACE,
    QUIET,
  ],
  examples: [
    { command: 'trm release 2026.1', does: 'freezes editions/2026.1.json' },
    { command: 'trm release 2026.1 --sample', does: 'the same, of a guideline with sample: true' },
    { command: 'trm release 2026.2 --waive m7', does: 'although measure m7 is not verified yet' },
  ],
  async run([typed = ''], { workspace: folder, quiet = false, sample = false, waive, asOf = today() }) {
    const name = editionName(typed);
    const workspace = readShared(folder, []);
    assertBaseline(
      workspace,
      'An edition is released where the guideline is written, and its file copied from there.',
    );
    const file = editionFile(workspace, name);
    const before = latest(workspace, name, file);
    assertSample(workspace, sample);
    const refused = (await lintErrors(workspace, asOf)) ?? unwaived(workspace, sample, waive);
    if (refused !== undefined) {
      await say(`trm: ${refused}`);
      return 1;
    }
    const edition = freeze(baselineFiles(workspace), workspace.themes, {
      edition: name,
      released: asOf,
      sample,
      waived: waive,
      ...(before !== undefined && { previous: readEdition(workspace, before).edition }),
    });
    writeInside(
      workspace.root,
      new Map([[file, `${JSON.stringify(edition, null, 1)}\n`]]),
      new Map([[file, undefined]]),
    );
    if (!quiet) await say(`${file} is written. It is never edited again.\n`);
    await print(report(edition, workspace.guideline.front.retired ?? []));
    if (!quiet && edition.changes?.length && before !== undefined)
      await say(nextSteps(workspace, before, name));
    return 0;
  },
};

export default command;

/** The edition before a new one. @throws UsageError when the new one is there already, or is not the newest */
function latest(workspace: UsableWorkspace, name: string, file: string): string | undefined {
  const names = editionNames(workspace);
  const last = names.at(-1);
  if (names.includes(name)) {
    throw new UsageError(
      `Edition ${name} has been released: ${file} exists.`,
      `An edition is never changed. Give the new one a name of its own, after ${last}.`,
    );
  }
  if (last !== undefined && byEdition(name, last) < 0)
    throw new UsageError(
      `Edition ${name} would come before ${last}, which has been released.`,
      `Take a name after ${last}.`,
    );
  return last;
}

/** @throws UsageError when a sample would pass for the real thing, or the other way round */
function assertSample({ guideline, settings }: UsableWorkspace, sample: boolean): void {
  const { baseline } = foldersOf(settings);
  const isSample = guideline.front.sample === true;
  if (isSample && !sample)
    throw new UsageError(
      `${baseline}/guideline.yaml says "sample: true": nobody has adopted this text.`,
      'Release it with --sample, or take "sample: true" out when the text is real.',
    );
  if (!isSample && sample)
    throw new UsageError(
      `--sample is for a guideline with "sample: true" in ${baseline}/guideline.yaml.`,
      'Leave --sample out; name unverified norms with --waive.',
    );
}

async function lintErrors({ root, themes }: UsableWorkspace, asOf: string): Promise<string | undefined> {
  const { report } = await checkWorkspace(root, { today: asOf, only: ['baseline', ...Object.keys(themes)] });
  const errors = report.findings.filter(({ level, suppressed }) => level === 'error' && !suppressed);
  if (errors.length === 0 && report.complete) return undefined;
  const lines = errors.slice(0, 5).map(({ at, message }) => {
    const place = at ? `${at.file}:${at.start.line}: ` : '';
    return `     ${place}${message}\n`;
  });
  const rest = errors.length > lines.length ? `     … and ${errors.length - lines.length} more.\n` : '';
  const head = errors.length === 1 ? 'lint finds an error' : `lint finds ${errors.length} errors`;
  return `Nothing was released: ${head}.\n${lines.join('')}${rest}     All of it: trm lint\n`;
}

/** Why unverified norms stop the release. @throws UsageError when a name is waived that needs no waiver */
function unwaived(
  { guideline }: UsableWorkspace,
  sample: boolean,
  waive: readonly string[],
): string | undefined {
  const norms = unverifiedNorms(guideline);
  const names = norms.map(({ name }) => name);
  for (const one of waive) {
    if (names.includes(one)) continue;
    const guess = didYouMean(one, names);
    throw new UsageError(
      `There is no unverified norm "${one}" to waive.`,
      `${guess ? `${guess} ` : ''}${names.length === 0 ? 'All norms are verified.' : `Unverified is: ${names.slice(0, 10).join(', ')}${names.length > 10 ? ' …' : ''}.`}`,
    );
  }
  const open: UnverifiedNorm[] = norms.filter(({ name }) => !waive.includes(name));
  if (sample || open.length === 0) return undefined;
  const shown = open.slice(0, 20).map(({ name, title }) => [name, title]);
  const rest = open.length > shown.length ? `       … and ${open.length - shown.length} more.\n` : '';
  return (
    `Nothing was released: ${open.length === 1 ? 'a norm is' : `${open.length} norms are`} unverified.\n` +
    `${columns(shown, 7, textWidth())}${rest}` +
    '     Check each against its source and write "checked: {on, by}", or let it through by name: --waive NAME\n'
  );
}

function baselineFiles({ sources, settings }: UsableWorkspace) {
  const inside = `${foldersOf(settings).baseline}/`;
  return sources
    .filter(({ loaded }) => loaded.file.startsWith(inside))
    .map(({ loaded }) => ({ path: loaded.file.slice(inside.length), source: loaded }));
}

function report(
  { edition, previous, changes, digests, waived }: EditionSource,
  retired: readonly Retired[],
): string {
  const waivers = waived ? `Unverified, let through: ${waived.join(', ')}.\n` : '';
  if (previous === undefined || changes === undefined)
    return `Edition ${edition}, the first: ${Object.keys(digests).length} elements.\n${waivers}`;
  if (changes.length === 0) return `Edition ${edition}: nothing changed since ${previous}.\n${waivers}`;
  const sections = KINDS.map(({ title, is }) => {
    const rows = changes.filter(is).map((change) => [numbers(change), change.id, said(change, retired)]);
    return rows.length === 0 ? '' : `\n${title} (${rows.length})\n${columns(rows, 2, textWidth())}`;
  });
  return `Edition ${edition}, since ${previous}:\n${sections.join('')}${waivers === '' ? '' : `\n${waivers}`}`;
}

/** What changed exactly, and what that is to the countries, which stay where they are. */
function nextSteps(workspace: UsableWorkspace, before: string, name: string): string {
  const adapting = adaptingCodes(workspace).length > 0;
  return (
    `\nWhat changed, word by word: trm diff ${before} ${name}\n` +
    (adapting ? `What it means for each country that moves on: trm impact --baseline ${name}\n` : '')
  );
}

const KINDS: readonly { title: string; is(change: EditionChange): boolean }[] = [
  {
    title: 'What it lays down changed',
    is: ({ kind, normative }) => kind === 'changed' && normative === true,
  },
  { title: 'Added', is: ({ kind }) => kind === 'added' },
  { title: 'Removed', is: ({ kind }) => kind === 'removed' },
  { title: 'Only the wording changed', is: ({ kind, normative }) => kind === 'changed' && !normative },
  { title: 'Only the number or the place changed', is: ({ kind }) => kind === 'renumbered' },
];

/** Its title; of what was removed, what continues it, as its tombstone says. */
function said({ id, kind, title = '' }: EditionChange, retired: readonly Retired[]): string {
  if (kind !== 'removed') return title;
  const grave = retired.find((one) => one.id === id);
  const what = title.replace(/\.$/, '');
  if (!grave) return `${what}; write it under "retired", so that nobody gives the id again`;
  const { reason, successors = [] } = grave;
  return `${what}; ${successors.length > 0 ? `continues as ${successors.join(', ')}` : 'retired'}: ${reason}`;
}

/** `1.5 → 1.6`, or the one number there is. */
function numbers({ old_number: before, number: now }: EditionChange): string {
  if (before !== undefined && now !== undefined && before !== now) return `${before} → ${now}`;
  return now ?? before ?? '';
}
