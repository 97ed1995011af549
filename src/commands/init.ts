import { resolve } from 'node:path';
import { type CommandDefinition, QUIET } from '../command.ts';
import { today } from '../io/clock.ts';
import { createFolder } from '../io/create-folder.ts';
import { listAssets, readAsset } from '../io/package.ts';
import { say } from '../io/streams.ts';
import { UsageError } from '../model/finding.ts';
import { addDays, CAP_DAYS } from '../model/freshness.ts';
import { standingOf, USUAL_FOLDERS, WORKSPACE_FILE } from '../model/kind.ts';
import { load } from '../model/reading/load.ts';
import { readSource } from '../model/reading/source.ts';
import { schemaFiles, withSchemaLine } from '../workspace/schema-files.ts';

interface Options {
  title?: string;
  lang?: string;
  fromShipped?: boolean;
  quiet?: boolean;
}

const command: CommandDefinition<Options> = {
  description:
    'Makes a workspace: a folder with a small sample guideline, its registers and one fictional country, which can ' +
    'be checked and printed at once. Comments in the files say what each part is for. With --from-shipped it starts ' +
    'with the complete sample guideline that comes with trm.',
  arguments: [{ name: '<folder>', description: 'a new folder, or an empty one' }],
  options: [
    { flags: '--title <text>', description: 'title of the guideline' },
    {
      flags: '--lang <tag>',
      description: 'language that you will write in, such as sq or sr-Latn',
      defaultText: 'en',
      parse: language,
    },
    { flags: '--from-shipped', description: 'start with the complete sample guideline' },
    QUIET,
  ],
  examples: [
    { command: 'trm init my-guideline', does: 'a small workspace to learn from' },
    { command: 'trm init my-guideline --from-shipped', does: 'the five SOPs of the sample guideline' },
    {
      command: 'trm init udhezues --title "Udhëzues për referimin" --lang sq',
      does: 'a workspace in Albanian; its sample texts are English, to be replaced',
    },
  ],
  async run([folder = ''], { title, lang, fromShipped = false, quiet = false }) {
    if (fromShipped && lang !== undefined) {
      throw new UsageError(
        '--lang does not go with --from-shipped: the shipped guideline is English.',
        'Leave one of them out.',
      );
    }
    const asset = fromShipped ? 'guidelines' : 'templates/scaffold';
    const files = new Map<string, string>();
    for (const name of listAssets(asset)) {
      if (!/\.(?:yaml|json|po)$/.test(name) || /^(?:build|\.trm)\//.test(name)) continue;
      files.set(name, finished(name, readAsset(`${asset}/${name}`).toString(), { title, lang }));
    }
    // Under its real name it would not travel in a package.
    files.set('.gitignore', readAsset('templates/scaffold/gitignore').toString());
    for (const [path, text] of schemaFiles((schema) => schema)) files.set(path, text);
    createFolder(folder, files);
    if (!quiet) await say(told(folder, files));
    return 0;
  },
};

export default command;

function finished(
  name: string,
  text: string,
  { title, lang }: { title: string | undefined; lang: string | undefined },
): string {
  const standing = standingOf(name, USUAL_FOLDERS);
  if (!standing) return text;
  let made = withSchemaLine(text, name, standing.kind);
  if (lang !== undefined) made = made.replace(/^lang: .*$/m, `lang: ${lang}`);
  if (title !== undefined && (standing.kind === 'workspace' || standing.kind === 'guideline')) {
    made = made.replace(/^title: .*$/m, () => `title: ${JSON.stringify(title)}`);
    assertTitle(name, made, title);
  }
  return standing.kind === 'contacts' ? withDays(made) : made;
}

/** The days in the entry of the small sample are written anew: fixed ones would soon be past. */
function withDays(text: string): string {
  const day = today();
  return text.replace('2000-01-01', day).replace('2000-12-31', addDays(day, CAP_DAYS - 100));
}

/** @throws UsageError when the title is more than a line, or has signs in it that sources may not hold */
function assertTitle(name: string, text: string, title: string): void {
  const { source } = readSource(name, Buffer.from(text));
  if (source && load(source, standingOf(name, USUAL_FOLDERS)!)) return;
  throw new UsageError(
    title.trim() === '' ? 'The title is empty.' : 'The title cannot be used.',
    'A title is one line of at most 300 visible characters.',
  );
}

function language(typed: string): string {
  if (/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$/.test(typed)) return typed;
  throw new UsageError(
    `"${typed}" is no tag of a language.`,
    'Write two or three small letters, where needed with the script: --lang sq, --lang sr-Latn',
  );
}

function told(folder: string, files: ReadonlyMap<string, string>): string {
  const sources = [...files.keys()].filter((name) => standingOf(name, USUAL_FOLDERS)).length;
  const here = resolve(folder) === resolve('.');
  return [
    `${here ? 'This folder' : `"${folder}"`} is a workspace now: ${sources} sources, beginning with ${WORKSPACE_FILE}.`,
    'Try next:',
    ...(here ? [] : [`  cd ${/\s/.test(folder) ? JSON.stringify(folder) : folder}`]),
    '  trm lint                check it',
    '  trm render              print it into build/',
    '  trm schema --workspace  let your editor suggest ids and titles',
    '',
  ].join('\n');
}
