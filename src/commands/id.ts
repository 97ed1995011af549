import { type CommandDefinition, oneOf, WORKSPACE, wholeNumber } from '../command.ts';
import { findWorkspace, listFiles, print, readInside } from '../io.ts';
import { UsageError } from '../model/finding.ts';
import { collectIds, collectIdsInText, ID_LETTERS, type IdKind, mint } from '../model/mint.ts';
import { readSource } from '../model/source.ts';

interface Options {
  workspace?: string;
  prefix?: string;
  count: number;
}

const KINDS = Object.keys(ID_LETTERS) as IdKind[];

/** Frozen editions are larger than what people write. */
const LARGEST_FILE = 64 * 1024 * 1024;

const command: CommandDefinition<Options> = {
  description:
    'Gives the next unused ids for new elements, one a line. Sources, editions, translations and retired ids are ' +
    'looked through, so an id never comes back. Nothing is written: put the id into your file yourself.',
  arguments: [{ name: '<kind>', description: `what it is for: ${KINDS.join(', ')}` }],
  options: [
    {
      flags: '--prefix <letters>',
      description: 'letters of a country or theme, for an element of its own',
      parse: prefix,
    },
    {
      flags: '--count <n>',
      description: 'how many',
      default: 1,
      parse: (typed) => wholeNumber('--count', typed, 1, 1000),
    },
    WORKSPACE,
  ],
  examples: [
    { command: 'trm id measure', does: 'the id for one new measure, such as m34' },
    { command: 'trm id step --count 5', does: 'ids for five new steps' },
    {
      command: 'trm id measure --prefix xa',
      does: 'the id for a measure that only country XA has, such as xa-m1',
    },
  ],
  async run([kind = ''], { workspace, prefix = '', count }) {
    const wanted = oneOf('kind of element', KINDS, kind);
    const used = new Set<string>();
    const root = findWorkspace(workspace);
    for (const file of listFiles(root, ['.yaml', '.yml', '.json', '.po'])) {
      collect(file, readInside(root, file, LARGEST_FILE), used);
    }
    const ids = mint(wanted, used, count, prefix);
    if (ids.length < count) {
      throw new UsageError(
        `There are not enough numbers left for ${count} more ids of this kind.`,
        'Ask for fewer.',
      );
    }
    await print(`${ids.join('\n')}\n`);
    return 0;
  },
};

export default command;

function collect(file: string, bytes: Uint8Array, used: Set<string>): void {
  if (/\.ya?ml$/.test(file)) {
    const { source, text } = readSource(file, bytes);
    if (source === undefined) collectIdsInText(text, used);
    else collectIds(source.value, used);
    return;
  }
  const text = Buffer.from(bytes).toString();
  if (!file.endsWith('.json')) {
    collectIdsInText(text, used);
    return;
  }
  try {
    collectIds(JSON.parse(text), used);
  } catch {
    collectIdsInText(text, used);
  }
}

function prefix(typed: string): string {
  if (/^[a-z]{2,3}$/.test(typed)) return typed;
  throw new UsageError(
    `A prefix is two or three small letters, not "${typed}".`,
    'Take the code of the country: --prefix xa',
  );
}
