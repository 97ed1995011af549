/**
 * The command line: which commands there are, their help, and what happens to errors. A command's module is loaded
 * only when the command is invoked, and commander learns only that command's flags.
 */

import { Command, CommanderError, Option as Flag } from 'commander';
import type { CommandDefinition, Option } from './command.ts';
import { version } from './io/package.ts';
import { environment, exitOnInterrupt, setExitCode } from './io/process.ts';
import { print, say } from './io/streams.ts';
import { terminalWidth } from './io/terminal.ts';
import { capital } from './model/capital.ts';
import { UsageError } from './model/finding.ts';
import { didYouMean } from './model/nearest.ts';
import { oneLine, visible } from './model/visible.ts';

interface Entry {
  summary: string;
  load(): Promise<{ default: CommandDefinition<never> }>;
}

/** Every command, in the order of `trm --help`. */
const COMMANDS: Record<string, Entry> = {
  init: {
    summary: 'make a workspace: a small guideline to begin with',
    load: () => import('./commands/init.ts'),
  },
  lint: {
    summary: 'check the sources and say what to mend',
    load: () => import('./commands/lint.ts'),
  },
  render: {
    summary: 'print the guideline as PDF or HTML',
    load: () => import('./commands/render.ts'),
  },
  flowchart: {
    summary: 'draw the flowchart of a measure or SOP',
    load: () => import('./commands/flowchart.ts'),
  },
  resolve: {
    summary: 'print the effective guideline of a country',
    load: () => import('./commands/resolve.ts'),
  },
  diff: {
    summary: 'say what differs between two guidelines',
    load: () => import('./commands/diff.ts'),
  },
  interop: {
    summary: 'see whether two countries fit at their border',
    load: () => import('./commands/interop.ts'),
  },
  explain: {
    summary: 'explain a rule, or say what refers to an id',
    load: () => import('./commands/explain.ts'),
  },
  rules: {
    summary: 'list the rules of lint',
    load: () => import('./commands/rules.ts'),
  },
  adapt: {
    summary: 'start the adaptation of a country',
    load: () => import('./commands/adapt.ts'),
  },
  status: {
    summary: 'say how far each country has come',
    load: () => import('./commands/status.ts'),
  },
  impact: {
    summary: 'say what a release would mean for each country',
    load: () => import('./commands/impact.ts'),
  },
  release: {
    summary: 'freeze the guideline as an edition',
    load: () => import('./commands/release.ts'),
  },
  upgrade: {
    summary: 'move a country on to another edition',
    load: () => import('./commands/upgrade.ts'),
  },
  ack: {
    summary: 'record that a national decision still holds',
    load: () => import('./commands/ack.ts'),
  },
  id: {
    summary: 'give the next unused ids for new elements',
    load: () => import('./commands/id.ts'),
  },
  schema: {
    summary: 'give the form of the sources to your editor',
    load: () => import('./commands/schema.ts'),
  },
};

/** Runs the command line. Never throws; sets the exit code. @param argv what follows the program's name */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    setExitCode(await dispatch(argv));
  } catch (error) {
    setExitCode(await report(error));
  }
}

async function dispatch(argv: readonly string[]): Promise<number> {
  const [first = '--help', second] = argv;
  if (first === '--version' || first === '-V') {
    await print(`${version()}\n`);
    return 0;
  }
  const asksHelp = first === 'help' && second !== undefined;
  const name = asksHelp ? second : first;
  if (Object.hasOwn(COMMANDS, name)) {
    const { default: definition } = await COMMANDS[name]!.load();
    return invoke(name, definition, asksHelp ? ['--help'] : argv.slice(1));
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    if (argv.length === 0) {
      await say(overview());
      return 2;
    }
    await print(overview());
    return 0;
  }
  const names = Object.keys(COMMANDS);
  if (name.startsWith('-')) {
    throw new UsageError(
      `A command is expected before "${name}".`,
      `Flags come after the command: trm <command> ${name}. Commands: trm --help`,
    );
  }
  const guess = didYouMean(name, names);
  throw new UsageError(
    `There is no command "${name}".`,
    `${guess ? `${guess} ` : ''}All commands: trm --help`,
  );
}

function overview(): string {
  const program = new Command('trm')
    .usage('<command> [flags]')
    .description('Author, check, adapt and print the guidelines of a Transnational Referral Mechanism.')
    .helpCommand(false)
    .helpOption('-h, --help', 'show this help; "trm <command> --help" explains a command')
    .option('-V, --version', 'show the version')
    .configureHelp({
      helpWidth: width(),
      subcommandTerm: (command) => command.name(),
      styleTitle: flagsTitle,
    });
  for (const [name, { summary }] of Object.entries(COMMANDS)) program.command(name).description(summary);
  return program.helpInformation();
}

async function invoke(
  name: string,
  definition: CommandDefinition<never>,
  argv: readonly string[],
): Promise<number> {
  const written: string[] = [];
  const command = new Command(`trm ${name}`)
    .usage(usageLine(definition))
    .description(definition.description)
    .helpOption('-h, --help', 'show this help')
    .configureHelp({ styleTitle: flagsTitle })
    .configureOutput({
      writeOut: (text) => written.push(text),
      outputError: () => undefined,
      getOutHelpWidth: width,
    })
    .exitOverride();
  for (const { name: argument, description } of definition.arguments ?? [])
    command.argument(argument, description);
  for (const option of definition.options) command.addOption(flag(option));
  const lines = definition.examples.map((example) => `  $ ${example.command}\n      ${example.does}`);
  command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
  try {
    command.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') {
      await print(written.join(''));
      return 0;
    }
    throw usage(name, error);
  }
  exitOnInterrupt();
  return definition.run(command.processedArgs.flat() as string[], command.opts() as never);
}

function usageLine({ arguments: args = [] }: CommandDefinition<never>): string {
  return [...args.map(({ name }) => name), '[flags]'].join(' ');
}

/** What commander calls options, our texts call flags. */
function flagsTitle(title: string): string {
  return title === 'Options:' ? 'Flags:' : title;
}

function flag({ flags, description, default: preset, defaultText, parse, repeatable }: Option): Flag {
  const made = new Flag(
    flags,
    preset === undefined && defaultText ? `${description} (default: ${defaultText})` : description,
  );
  if (preset !== undefined) made.default(preset, defaultText);
  if (parse !== undefined || repeatable) {
    made.argParser((typed: string, before: unknown) => {
      const value = parse === undefined ? typed : parse(typed);
      return repeatable ? [...(before === preset ? [] : (before as unknown[])), value] : value;
    });
  }
  return made;
}

function usage(name: string, error: CommanderError): UsageError {
  const message = error.message
    .replace(/^error: /, '')
    .replaceAll("'", '"')
    .replace('option', 'flag');
  const [, what = message, guess] = /^(.*?)\n?(?:\((Did you mean .*)\))?$/s.exec(message) ?? [];
  const missing = /^flag "(.*)" argument missing$/.exec(what)?.[1];
  if (missing !== undefined)
    return new UsageError(`A value is missing: ${missing}.`, `See: trm ${name} --help`);
  const sentence = capital(what);
  return new UsageError(
    sentence.endsWith('.') ? sentence : `${sentence}.`,
    `${guess ? `${guess} ` : ''}See: trm ${name} --help`,
  );
}

function width(): number {
  return Math.min(terminalWidth(), 100);
}

/** Tells an error on standard error, and gives the exit code. */
async function report(error: unknown): Promise<number> {
  if (error instanceof Error && error.name === 'UsageError') {
    const { message, help } = error as UsageError;
    // What was typed, and names of files, may hold anything.
    await say(
      `trm: ${oneLine(message)}\n${help ? `     ${visible(help).replaceAll('\n', '\n     ')}\n` : ''}`,
    );
    return 2;
  }
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  await say(`trm: Something went wrong inside trm: ${name}: ${message}\n`);
  await say(
    environment('TRM_DEBUG')
      ? `${stack}\n`
      : '     This is a mistake in trm, not in your files. Please report it with the command you ran;\n' +
          '     TRM_DEBUG=1 shows where it happened.\n',
  );
  return 2;
}
