import { type CommandDefinition, oneOf, WORKSPACE, wholeNumber } from '../command.ts';
import { findWorkspace } from '../io/find-workspace.ts';
import { print } from '../io/streams.ts';
import { UsageError } from '../model/finding.ts';
import { ID_LETTERS, type IdKind, mint } from '../model/mint.ts';
import { usedIds } from '../workspace/used-ids.ts';

interface Options {
  workspace?: string;
  prefix?: string;
  count: number;
}

const KINDS = Object.keys(ID_LETTERS) as IdKind[];

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
    const ids = mint(wanted, usedIds(findWorkspace(workspace)), count, prefix);
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

function prefix(typed: string): string {
  if (/^[a-z]{2,3}$/.test(typed)) return typed;
  throw new UsageError(
    `A prefix is two or three small letters, not "${typed}".`,
    'Take the code of the country: --prefix xa',
  );
}
