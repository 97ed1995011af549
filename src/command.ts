/**
 * What a command says about itself: a file in `commands/` default-exports a `CommandDefinition`, and a line in
 * `cli.ts` names it. Flags that several commands have are here, so that they mean the same everywhere.
 */

import { UsageError } from './model/finding.ts';
import { didYouMean } from './model/nearest.ts';
import { hasForbiddenCharacter } from './model/reading/decode.ts';

/** 0: ran, nothing at or above the threshold. 1: findings. 2: did not run properly. */
export type ExitCode = 0 | 1 | 2;

export interface CommandDefinition<Options = SharedOptions> {
  /** What the command does and for whom, in a few sentences; printed by `--help` below the usage. */
  description: string;
  /** Positional arguments in their order. */
  arguments?: readonly Argument[];
  options: readonly Option[];
  /** Printed by `--help`; the first is the commonest use. */
  examples: readonly Example[];
  /**
   * @param args the positional arguments, those of a repeated one in a row
   * @throws UsageError for what the user can mend: printed plainly, exit code 2
   */
  run(args: readonly string[], options: Options): Promise<ExitCode>;
}

export interface Argument {
  /** `<name>` must be given, `[name]` may be; `<name...>` takes several. */
  name: string;
  description: string;
}

export interface Option {
  /** As commander has it: `-q, --quiet`, `--count <n>`, `--scope [name]`, `--no-charts`. */
  flags: string;
  description: string;
  /** May be given several times; the values are gathered in a list. */
  repeatable?: boolean;
  /** The value when the flag is not given. */
  default?: unknown;
  /** How the default reads in `--help`, when it is not the value itself. */
  defaultText?: string;
  /** Makes the value of what was typed. @throws UsageError when it does not fit */
  parse?(typed: string): unknown;
}

export interface Example {
  command: string;
  /** What it does, in one line. */
  does: string;
}

/** The values of the flags below, under the names that commander gives them. */
export interface SharedOptions {
  workspace?: string;
  quiet?: boolean;
  format?: readonly string[];
  output?: string;
  out?: string;
  failOn?: FailOn;
  maxWarnings?: number;
  asOf?: string;
}

export type FailOn = 'error' | 'warning' | 'info' | 'never';

export const WORKSPACE: Option = {
  flags: '--workspace <dir>',
  description: 'the folder that holds trm.yaml',
  defaultText: 'the nearest one upward',
};

export const QUIET: Option = {
  flags: '-q, --quiet',
  description: 'no talk, only errors and what was asked for',
};

export const OUTPUT: Option = {
  flags: '--output <file>',
  description: 'write to this file instead of the terminal',
};

export const OUT: Option = { flags: '--out <dir>', description: 'write into this folder', default: 'build' };

export const FAIL_ON: Option = {
  flags: '--fail-on <level>',
  description: 'exit with 1 from this level on: error, warning, info or never',
  default: 'error',
  parse: (typed) => oneOf('level', ['error', 'warning', 'info', 'never'], typed),
};

export const MAX_WARNINGS: Option = {
  flags: '--max-warnings <n>',
  description: 'exit with 1 when there are more warnings than this',
  parse: (typed) => wholeNumber('--max-warnings', typed, 0),
};

export const AS_OF: Option = {
  flags: '--as-of <date>',
  description: 'work as on this day (YYYY-MM-DD)',
  defaultText: 'today',
  parse: calendarDate,
};

/** `--format`, with the formats of a command; several are separated by commas. */
export function FORMAT(names: readonly string[], preset: string): Option {
  return {
    flags: '--format <names>',
    description: `${names.join(', ')}; several separated by commas`,
    default: [preset],
    defaultText: preset,
    parse: (typed) => [...new Set(typed.split(',').map((name) => oneOf('format', names, name.trim())))],
  };
}

/** `--format` of a command that makes one product, with its formats. */
export function ONE_FORMAT(names: readonly string[], preset: string): Option {
  return {
    ...FORMAT(names, preset),
    flags: '--format <name>',
    description: names.join(', '),
    parse: (typed) => {
      const [first = '', ...others] = typed.split(',');
      if (others.length > 0) throw new UsageError('One format at a time.', 'Run it again for the other.');
      return [oneOf('format', names, first.trim())];
    },
  };
}

/** @throws UsageError when `typed` is none of `names`, with the nearest ones */
export function oneOf<Name extends string>(what: string, names: readonly Name[], typed: string): Name {
  const found = names.find((name) => name === typed);
  if (found !== undefined) return found;
  const guess = didYouMean(typed, names);
  const known = `There is: ${names.join(', ')}.`;
  throw new UsageError(`There is no ${what} "${typed}".`, guess ? `${guess} ${known}` : known);
}

/** @throws UsageError when `typed` is no whole number from `least` to `most` */
export function wholeNumber(flag: string, typed: string, least: number, most = 1_000_000): number {
  const number = Number(typed);
  if (/^\d+$/.test(typed) && number >= least && number <= most) return number;
  throw new UsageError(`${flag} takes a whole number from ${least} to ${most}, not "${typed}".`);
}

/**
 * Words that will stand in a source, with the line breaks that sources have.
 * @throws UsageError when there are none, too many, or signs among them that no source may hold
 */
export function plainWords(
  flag: string,
  typed: string,
  { most, lines }: { most: number; lines: boolean },
): string {
  const text = typed.replace(/\r\n?/g, '\n').trim();
  const wanted = `${lines ? 'a sentence or two' : 'one line'}, at most ${most} characters`;
  if (text === '' || text.length > most || (!lines && text.includes('\n')))
    throw new UsageError(`${flag} takes ${wanted}.`, `What was given has ${text.length}.`);
  if (hasForbiddenCharacter(text))
    throw new UsageError(
      `${flag} holds a character that cannot be seen and that no source may hold.`,
      'Type the words again; a character that was pasted may be invisible.',
    );
  return text;
}

/** @throws UsageError when `typed` is no date of the calendar */
function calendarDate(typed: string): string {
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(typed) ? `${typed}T00:00:00Z` : Number.NaN);
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(typed)) return typed;
  throw new UsageError(`"${typed}" is no date.`, 'Write year, month and day: --as-of 2026-03-31.');
}
