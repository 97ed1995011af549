import { join } from 'node:path';
import { partyFor } from '../changes/sides.ts';
import {
  AS_OF,
  type CommandDefinition,
  type ExitCode,
  FAIL_ON,
  type FailOn,
  FORMAT,
  OUTPUT,
  QUIET,
  WORKSPACE,
} from '../command.ts';
import {
  countLevels,
  INTEROP_FORMATS,
  type InteropFormat,
  type LevelCounts,
  WRITERS,
} from '../diff/interop/format.ts';
import { namesOf } from '../diff/names.ts';
import { today } from '../io/clock.ts';
import { version } from '../io/package.ts';
import { print, say } from '../io/streams.ts';
import { writeFiles } from '../io/write.ts';
import { sideOf } from '../model/compare/item.ts';
import { UsageError } from '../model/finding.ts';
import { interop } from '../model/interop/interop.ts';
import type { Party } from '../model/interop/types.ts';
import { WORKING } from '../workspace/editions.ts';
import { readShared } from '../workspace/sound-countries.ts';

interface Options {
  workspace?: string;
  quiet?: boolean;
  format: readonly InteropFormat[];
  output?: string;
  out?: string;
  failOn: FailOn;
  asOf?: string;
}

const command: CommandDefinition<Options> = {
  description:
    'Looks at the border between two countries from both sides: for each handover, whether what one sends is what the ' +
    'other asks for: receiver, live contact, data, consent, deadlines, language, way, stops. Gives a table, what blocks, ' +
    'and questions to put to the other side. A point that blocks counts as an error, a gap as a warning, an open one as info.',
  arguments: [
    {
      name: '<a>',
      description: 'code of a country; also after a folder or git revision, as in ../theirs:xb',
    },
    { name: '<b>', description: 'code of the other country' },
  ],
  options: [
    FORMAT(INTEROP_FORMATS, 'text'),
    OUTPUT,
    { flags: '--out <dir>', description: 'with several formats: write them into this folder' },
    FAIL_ON,
    AS_OF,
    WORKSPACE,
    QUIET,
  ],
  examples: [
    { command: 'trm interop xa xb', does: 'what works between XA and XB, and what does not' },
    { command: 'trm interop xa ../theirs:xb --format markdown', does: 'with a country of another workspace' },
    { command: 'trm interop xa xb --fail-on warning', does: 'in CI: let no gap pass' },
  ],
  async run([a = '', b = ''], options) {
    if (options.format.length > 1 && options.out === undefined)
      throw new UsageError('Several formats need a folder.', 'Name it with --out DIR.');
    const workspace = readShared(options.workspace, [a, b]);
    const asOf = options.asOf ?? today();
    const [first, second] = [await partyFor(workspace, a, asOf), await partyFor(workspace, b, asOf)];
    if (first.code === second.code)
      throw new UsageError(
        `"${a}" and "${b}" are the same country.`,
        `Name two countries. What differs between two versions of one: trm diff ${a} ${b}`,
      );
    const directions = interop(first, second, asOf);
    if (directions.every(({ rows }) => rows.length === 0))
      throw new UsageError(
        `Neither ${first.code} nor ${second.code} has a handover: nothing crosses the border between them.`,
        'Handovers stand in measures, under "handovers".',
      );
    const names = namesOf(sideOf({ guideline: first.guideline }));
    const edition = ({ nation }: Party) => nation.adaptation?.edition ?? WORKING;
    const agreement = {
      a: first.code,
      b: second.code,
      typed: [a, b] as const,
      asOf,
      editions: [edition(first), edition(second)] as const,
      directions,
      names,
      toolVersion: version(),
    };
    const files = new Map<string, string>();
    for (const name of options.format) {
      const { ending, print: write } = WRITERS[name];
      const text = write(agreement);
      if (options.out !== undefined) files.set(join(options.out, `interop${ending}`), text);
      else if (options.output !== undefined) files.set(options.output, text);
      else await print(text);
    }
    if (files.size > 0) {
      writeFiles(files);
      if (!options.quiet) await say(`${[...files.keys()].join('\n')}\n`);
    }
    return verdict(countLevels(directions), options.failOn);
  },
};

export default command;

function verdict({ blocking, gap, open }: LevelCounts, failOn: FailOn): ExitCode {
  const counted = { error: blocking, warning: blocking + gap, info: blocking + gap + open, never: 0 }[failOn];
  return counted > 0 ? 1 : 0;
}
