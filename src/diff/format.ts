import { UsageError } from '../model/finding.ts';
import type { LeftOut } from '../model/left-out.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Difference } from './diff.ts';
import { formats } from './formats/index.ts';

export interface FormatOptions {
  /** ANSI colours; only `text` has any. */
  colour: boolean;
  toolVersion: string;
}

/** One way of showing a difference. What `print` returns ends in a line feed. */
export interface DiffFormat {
  /** File ending, with its dot. */
  ending: string;
  print(difference: Difference, options: FormatOptions): string | Promise<string>;
  /** In the place of a country that could not be compared. */
  printLeftOut(leftOut: LeftOut, options: FormatOptions): string;
}

export type DiffFormatName = keyof typeof formats;

export const diffFormatNames = Object.keys(formats) as DiffFormatName[];

/** @throws UsageError for a name that is none, with the nearest names and all of them */
export async function loadDiffFormat(name: string): Promise<DiffFormat> {
  if (!Object.hasOwn(formats, name)) {
    const known = `Formats are: ${diffFormatNames.join(', ')}.`;
    const guess = didYouMean(name, diffFormatNames);
    throw new UsageError(`There is no format "${name}" for a diff.`, guess ? `${guess} ${known}` : known);
  }
  return (await formats[name as DiffFormatName]()).format;
}
