import { type CommandDefinition, QUIET, WORKSPACE } from '../command.ts';
import { isWorkspace } from '../io/find-workspace.ts';
import { existsInside } from '../io/read.ts';
import { say } from '../io/streams.ts';
import { writeInside } from '../io/write.ts';
import { UsageError } from '../model/finding.ts';
import { type Guideline, isWritten } from '../model/guideline.ts';
import { foldersOf } from '../model/kind.ts';
import { didYouMean } from '../model/nearest.ts';
import { adaptationText, institutionsText, type Start } from '../model/scaffold.ts';
import { assertUsable, editionName, editionNames, readEdition } from '../workspace/editions.ts';
import {
  alterationsFrom,
  type FromCopy,
  languageOfCopy,
  notTakenOver,
  summaryOf,
} from '../workspace/from-copy.ts';
import { withSchemaLine } from '../workspace/schema-files.ts';
import { readShared } from '../workspace/sound-countries.ts';
import { seenOf, type UsableWorkspace } from '../workspace/usable-sources.ts';

interface Options {
  workspace?: string;
  quiet?: boolean;
  edition?: string;
  lang?: string;
  from?: string;
}

const command: CommandDefinition<Options> = {
  description:
    'Starts the adaptation of a country: a folder with adaptation.yaml and institutions.yaml, with its ' +
    'languages and what else the registers know, every role to assign and every measure to decide on. ' +
    'Notes in the files say what each part is for. With --from, a full copy of the guideline that the country edited ' +
    'becomes alterations: what differs from the edition, and nothing else; applied, they give the copy again. ' +
    'Write the reasons yourself. Ids that the copy gave to what is new are given anew with the letters of the ' +
    'country. What no alteration can say (registers, front matter, floors) is named, and makes the exit code 1.',
  arguments: [{ name: '<country>', description: 'code of the country in countries.yaml, such as mk' }],
  options: [
    {
      flags: '--edition <name>',
      description: 'edition to adapt',
      defaultText: 'the newest one',
      parse: editionName,
    },
    {
      flags: '--lang <tag>',
      description: 'language that you will write in',
      defaultText: 'its first language; with --from, that of the copy',
    },
    {
      flags: '--from <folder>',
      description:
        'an edited copy: a workspace (with trm.yaml), or a baseline (with guideline.yaml and sops/)',
    },
    WORKSPACE,
    QUIET,
  ],
  examples: [
    { command: 'trm adapt mk', does: 'starts national/mk/ on the newest edition' },
    { command: 'trm adapt mk --lang sq --edition 2026.1', does: 'in Albanian, on that edition' },
    { command: 'trm adapt mk --from ../our-copy', does: 'with the alterations that lead to the copy' },
  ],
  async run([typed = ''], { workspace: folder, quiet = false, edition: wanted, lang, from }) {
    const workspace = readShared(folder, [typed]);
    const edition = wanted ?? editionNames(workspace).at(-1);
    const { guideline } = edition === undefined ? workspace : readEdition(workspace, edition);
    const known = { ...guideline, countries: { ...workspace.guideline.countries, ...guideline.countries } };
    const code = codeOf(known.countries, workspace, edition, typed);
    const own = `${foldersOf(workspace.settings).national}/${code}`;
    const official = languageOf(known.countries[code]?.languages, lang, workspace);
    assertNew(workspace, own, from);
    assertUsable(workspace, code);
    const copied =
      from === undefined ? undefined : await alterationsFrom(from, workspace, guideline, code, edition);
    const institutions = workspace.nations.find((nation) => nation.code === code)?.institutionsFile
      ?.institutions;
    const has = institutions !== undefined;
    const [institution] = Object.keys(institutions ?? {});
    const start: Start = {
      code,
      ...(institution !== undefined && { institution }),
      guideline: known,
      ...(edition !== undefined && { edition }),
      lang: copied ? languageOfCopy(copied, lang) : official,
      ...(copied && { derived: copied.start }),
    };
    const [kept, adaptation] = [`${own}/institutions.yaml`, `${own}/adaptation.yaml`];
    // The adaptation last: until it is there the country has not begun, and the same command goes on.
    const files = new Map([
      ...(has ? [] : [[kept, withSchemaLine(institutionsText(start), kept, 'institutions')] as const]),
      [adaptation, withSchemaLine(adaptationText(start), adaptation, 'adaptation')],
    ]);
    writeInside(workspace.root, files, seenOf(workspace, [...files.keys()]));
    if (!quiet) await say(told(start, own, [...files.keys()].reverse(), copied));
    else if (copied && copied.beyond.length > 0) await say(`${notTakenOver(copied).join('\n')}\n`);
    return copied && copied.beyond.length > 0 ? 1 : 0;
  },
};

export default command;

/** @throws UsageError when neither countries.yaml nor the edition has such a country */
function codeOf(
  countries: Guideline['countries'],
  { guideline, settings }: UsableWorkspace,
  edition: string | undefined,
  typed: string,
): string {
  const code = typed.toLowerCase();
  if (Object.hasOwn(countries, code)) return code;
  const guess = didYouMean(code, Object.keys(countries));
  const { baseline } = foldersOf(settings);
  if (edition !== undefined && !isWritten(guideline))
    throw new UsageError(
      `There is no country "${typed}" in edition ${edition}.`,
      `${guess ? `${guess} ` : ''}Its editors add a country to the countries.yaml of the next edition.`,
    );
  throw new UsageError(
    `There is no country "${typed}" in ${baseline}/countries.yaml.`,
    `${guess ? `${guess} ` : ''}Add it there first, with its title and languages:\n` +
      `  ${/^[a-z]{2}$/.test(code) ? code : 'xx'}: {title: …, languages: […]}`,
  );
}

/** @throws UsageError when the tag is none */
function languageOf(
  official: readonly string[] | undefined,
  wanted: string | undefined,
  { settings }: UsableWorkspace,
): string {
  if (wanted === undefined) return official?.[0] ?? settings?.lang ?? 'en';
  if (/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$/.test(wanted)) return wanted;
  throw new UsageError(
    `"${wanted}" is no tag of a language.`,
    'Write two or three small letters, where needed with the script: --lang sq, --lang sr-Latn',
  );
}

/** @throws UsageError when the adaptation is there: what somebody wrote is never written over */
function assertNew({ root }: UsableWorkspace, own: string, from: string | undefined): void {
  const file = `${own}/adaptation.yaml`;
  if (!existsInside(root, file)) return;
  const other =
    from !== undefined && isWorkspace(from)
      ? ` To see what it says otherwise: trm diff ${own.slice(-2)} ${from}`
      : '';
  throw new UsageError(
    `${file} exists already.`,
    from === undefined
      ? 'Nothing was changed. Go on with that file.'
      : `Nothing was changed, and nothing was taken from "${from}".${other}`,
  );
}

function told(
  { code, edition }: Start,
  own: string,
  files: readonly string[],
  copied: FromCopy | undefined,
): string {
  const base = edition === undefined ? 'the baseline as it stands' : `edition ${edition}`;
  return [
    ...files,
    `${code.toUpperCase()} adapts ${base}.${copied ? '' : ' Try next:'}`,
    ...(copied ? [...summaryOf(copied), ...notTakenOver(copied), 'Try next:'] : []),
    ...(copied ? [`  write the reasons in ${own}/adaptation.yaml, where a text begins with three dots`] : []),
    `  name institutions in ${own}/institutions.yaml, and assign roles in ${own}/adaptation.yaml`,
    `  trm lint ${code}      check it`,
    `  trm status ${code}    what is still undecided`,
    ...(copied
      ? [
          `  trm ack --for ${code} --all-unpinned    record what it was written against, so that you learn when that changes`,
        ]
      : []),
    '',
  ].join('\n');
}
