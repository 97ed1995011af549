import { type Report, UsageError } from '../model/finding.ts';
import { didYouMean } from '../model/nearest.ts';
import { formats } from './formats/index.ts';

/** What a report says about a rule besides its findings. */
export interface RuleMeta {
  /** One line: what the rule asks for. */
  summary: string;
  /** Why it asks. Plain text. */
  why: string;
  /** Absolute address of the rule's documentation. */
  helpUri?: string;
}

export interface ReportOptions {
  /**
   * Text of a source as positions count it (LF, no byte order mark); undefined where it cannot or may not be
   * shown. The caller blanks restricted values, keeping the lengths: code frames print what they are given.
   */
  sourceText(file: string): string | undefined;
  /** ANSI colours; only `text` has any. */
  colour: boolean;
  /** Only findings of level `error`; the others are counted, not listed. */
  quiet: boolean;
  /** Formats for people list at most so many findings, and say how many more there are. */
  maxProblems?: number;
  toolVersion: string;
  ruleMeta(id: string): RuleMeta | undefined;
}

/** One report format. `print` is a pure function of its arguments; what it returns ends in a line feed. */
export interface Reporter {
  /** File ending, with its dot; no two formats share one. */
  ending: string;
  /** Media type. */
  contentType: string;
  print(report: Report, options: ReportOptions): string | Promise<string>;
}

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as FormatName[];

/**
 * Loads the format of that name.
 * @throws UsageError for a name that is none, with the nearest names and all of them.
 */
export async function loadReporter(name: string): Promise<Reporter> {
  if (!Object.hasOwn(formats, name)) {
    const known = `Formats are: ${formatNames.join(', ')}.`;
    const guess = didYouMean(name, formatNames);
    throw new UsageError(`There is no report format "${name}".`, guess ? `${guess} ${known}` : known);
  }
  return (await formats[name as FormatName]()).reporter;
}
