import { join } from 'node:path';
import {
  AS_OF,
  type CommandDefinition,
  type ExitCode,
  FAIL_ON,
  FORMAT,
  MAX_WARNINGS,
  OUTPUT,
  QUIET,
  type SharedOptions,
  WORKSPACE,
  wholeNumber,
} from '../command.ts';
import { today } from '../io/clock.ts';
import { findWorkspace } from '../io/find-workspace.ts';
import { version } from '../io/package.ts';
import { print, say } from '../io/streams.ts';
import { hasColour } from '../io/terminal.ts';
import { writeFiles } from '../io/write.ts';
import { BUILT_IN } from '../lint/built-in.ts';
import { RULES } from '../lint/rules/index.ts';
import { UsageError } from '../model/finding.ts';
import { formatNames, loadReporter, type ReportOptions } from '../report/reporter.ts';
import { summarise } from '../report/summary.ts';
import { checkWorkspace } from '../workspace/check-workspace.ts';

interface Options extends SharedOptions {
  format: readonly string[];
  maxProblems?: number;
}

const command: CommandDefinition<Options> = {
  description:
    'Checks the sources: their form, and what must hold between them: references, flow, actors, contacts, privacy, ' +
    'law, words. Says what is wrong, where, and what to do. Nothing is changed.',
  arguments: [{ name: '[units...]', description: 'only these: baseline, a theme, or the code of a country' }],
  options: [
    FORMAT(formatNames, 'text'),
    OUTPUT,
    { flags: '--out <dir>', description: 'with several formats: write them into this folder' },
    FAIL_ON,
    MAX_WARNINGS,
    {
      flags: '--max-problems <n>',
      description: 'show at most this many',
      parse: (typed) => wholeNumber('--max-problems', typed, 1),
    },
    AS_OF,
    WORKSPACE,
    QUIET,
  ],
  examples: [
    { command: 'trm lint', does: 'check everything in the workspace' },
    { command: 'trm lint xa', does: 'check what country XA wrote' },
    { command: 'trm lint --format sarif --output lint.sarif', does: 'a file for a code-review service' },
    { command: 'trm lint --max-warnings 0', does: 'in CI: let nothing pass' },
  ],
  async run(units, options) {
    if (options.format.length > 1 && options.out === undefined) {
      throw new UsageError('Several formats need a folder.', 'Name it with --out DIR.');
    }
    const root = findWorkspace(options.workspace);
    const { report, sourceText } = await checkWorkspace(root, {
      today: options.asOf ?? today(),
      only: units,
    });
    const toFile = options.output !== undefined || options.out !== undefined;
    const settings: ReportOptions = {
      sourceText,
      colour: !toFile && hasColour('stdout'),
      quiet: options.quiet ?? false,
      ...(options.maxProblems !== undefined && { maxProblems: options.maxProblems }),
      toolVersion: version(),
      ruleMeta: (id) => RULES[id] ?? BUILT_IN[id],
    };
    const files = new Map<string, string>();
    for (const name of options.format) {
      const reporter = await loadReporter(name);
      const text = await reporter.print(report, settings);
      if (options.out !== undefined) files.set(join(options.out, `lint${reporter.ending}`), text);
      else if (options.output !== undefined) files.set(options.output, text);
      else await print(text);
    }
    if (files.size > 0) {
      writeFiles(files);
      if (!options.quiet) await say(`${[...files.keys()].join('\n')}\n`);
    }
    return verdict(summarise(report), options);
  },
};

export default command;

/** The exit code: a level above the threshold, or too many warnings. */
function verdict(
  { error, warning, info }: { error: number; warning: number; info: number },
  { failOn = 'error', maxWarnings }: SharedOptions,
): ExitCode {
  const counted = { error, warning: error + warning, info: error + warning + info, never: 0 }[failOn];
  return counted > 0 || (maxWarnings !== undefined && warning > maxWarnings) ? 1 : 0;
}
