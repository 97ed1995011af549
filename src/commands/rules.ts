import { type CommandDefinition, ONE_FORMAT, OUTPUT, WORKSPACE } from '../command.ts';
import { version } from '../io/package.ts';
import { printOrWrite } from '../io/streams.ts';
import { textWidth } from '../io/terminal.ts';
import { levelOf } from '../lint/lint.ts';
import { columns } from '../model/columns.ts';
import { jsonReport } from '../model/json-report.ts';
import { RULE_BOOK, type RuleEntry } from '../rule-book.ts';
import { settingsHere } from '../workspace/usable-sources.ts';

interface Options {
  format: readonly string[];
  output?: string;
  workspace?: string;
}

type Row = RuleEntry & { here?: string };

const command: CommandDefinition<Options> = {
  description:
    'Lists all rules of "trm lint" with their level: in the workspace, where you stand in one. ' +
    '"trm explain" with the name of a rule says why it is there and what to do.',
  options: [ONE_FORMAT(['text', 'json'], 'text'), OUTPUT, WORKSPACE],
  examples: [
    { command: 'trm rules', does: 'all rules, by family' },
    { command: 'trm rules --format json', does: 'the same with reasons and remedies, for a program' },
  ],
  async run(_, { format, output, workspace }) {
    const settings = await settingsHere(workspace);
    const rows: Row[] = RULE_BOOK.map((rule) =>
      settings === undefined ? rule : { ...rule, here: levelOf(rule.id, strictly(rule), settings) ?? 'none' },
    );
    const text = format[0] === 'json' ? jsonReport({ rules: rows.map(shown) }, version()) : table(rows);
    await printOrWrite(text, output, false);
    return 0;
  },
};

export default command;

const strictly = ({ level, strict }: RuleEntry) => ({ level, ...(strict && { strict: true as const }) });

function shown({ id, level, here, ...rest }: Row) {
  return {
    rule: id,
    level: here ?? level,
    ...(here !== undefined && here !== level && { usual: level }),
    ...rest,
  };
}

function table(rows: readonly Row[]): string {
  const families = [...new Set(rows.map(({ id }) => family(id)))];
  const parts = families.map((name) =>
    columns(
      rows
        .filter(({ id }) => family(id) === name)
        .map(({ id, level, here, summary }) => [id, here ?? level, plain(summary)]),
      0,
      textWidth(),
    ),
  );
  return `${parts.join('\n')}\n${rows.length} rules. More on one: trm explain ${rows[0]?.id}\n`;
}

const family = (id: string): string => id.split('/')[0] ?? '';

/** Backticks mark what is written in a source; on a terminal they only disturb. */
const plain = (text: string): string => text.replaceAll('`', '');
