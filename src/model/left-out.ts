/** Countries of which nothing can be told while their sources are as they are; the others are told of. */
import { columns } from './columns.ts';
import { UsageError } from './finding.ts';
import { oneLine } from './visible.ts';

export interface LeftOut {
  /** Code of the country. */
  country: string;
  why: string;
  /** What to do next. */
  next?: string;
}

/** What is left out because of a mistake in it. @throws whatever is no mistake of the user's */
export function leftOutBy(country: string, error: unknown): LeftOut {
  if (!(error instanceof UsageError)) throw error;
  const { message, help } = error;
  return { country, why: message, ...(help !== undefined && { next: help }) };
}

/** In the order of their codes. */
export const byCountry = (a: LeftOut, b: LeftOut): number => (a.country < b.country ? -1 : 1);

/** "xb was not compared: national/xb/contacts.yaml cannot be used." @param done what was done with the others: `compared` */
export const leftOutLine = ({ country, why }: LeftOut, done: string): string =>
  `${country} was not ${done}: ${oneLine(why)}`;

/** The same, with what to do next. */
export const leftOutWords = (one: LeftOut, done: string): string =>
  [leftOutLine(one, done), ...(one.next === undefined ? [] : [oneLine(one.next)])].join(' ');

/** "xb was not looked at: national/xb/contacts.yaml cannot be used. What is wrong there: trm lint xb" */
export const notLookedAt = (one: LeftOut): string => leftOutWords(one, 'looked at');

/**
 * What is said at the end, on standard error; nothing where none is left out.
 * @param all how many countries there are
 * @param width columns of the terminal
 */
export function leftOutText(leftOut: readonly LeftOut[], all: number, done: string, width: number): string {
  if (leftOut.length === 0) return '';
  const rows = leftOut.flatMap(({ country, why, next }) => [
    [country.toUpperCase(), oneLine(why)],
    ...(next === undefined ? [] : [['', oneLine(next)]]),
  ]);
  const many = all === 1 ? 'country' : 'countries';
  return `trm: ${leftOut.length} of ${all} ${many} ${leftOut.length === 1 ? 'was' : 'were'} not ${done}.\n${columns(rows, 5, width)}`;
}
