/** Differences, printed in the formats that are asked for: those for readers, and those of findings. */
import { join } from 'node:path';
import type { Alarm } from '../diff/alarm.ts';
import type { Change, Difference } from '../diff/diff.ts';
import { metaOf, type Places, reportOf } from '../diff/findings.ts';
import { diffFormatNames, type FormatOptions, loadDiffFormat } from '../diff/format.ts';
import { version } from '../io/package.ts';
import { print, say } from '../io/streams.ts';
import { hasColour } from '../io/terminal.ts';
import { writeFiles } from '../io/write.ts';
import { type Report, UsageError } from '../model/finding.ts';
import { type LeftOut, leftOutWords } from '../model/left-out.ts';
import { loadReporter } from '../report/reporter.ts';

export interface Compared {
  difference: Difference;
  /** The lines on which a change is written. */
  placesOf(change: Change): Places;
  /** Number of sources. */
  files: number;
  /** The concordance table, from the printing press. */
  table(): Promise<Uint8Array>;
  /** Code of the country that is compared. */
  country?: string;
  /** The file in which its changes can be accepted. */
  acceptedIn?: string;
}

/** Formats that point at lines are those of findings. */
const REPORTED: readonly string[] = ['sarif', 'junit', 'github', 'gitlab'];

/** It is a file, never text for the terminal. */
const PRINTED = 'pdf';

export const changeFormatNames = [...diffFormatNames, PRINTED, ...REPORTED];

/** Formats in which several differences can follow each other. */
const ONE_AFTER_THE_OTHER: readonly string[] = ['text', 'markdown', ...REPORTED];

interface Where {
  format: readonly string[];
  output?: string;
  out?: string;
  quiet?: boolean;
  failOnChange?: readonly Alarm[];
}

/**
 * @param leftOut countries that are not compared; on the terminal text leaves it to the command to say so
 * @throws UsageError where several products have no folder to go to, before anything is printed
 */
export async function deliver(
  all: readonly Compared[],
  leftOut: readonly LeftOut[],
  { format: names, output, out, quiet, failOnChange = [] }: Where,
): Promise<void> {
  const isSeveral = all.length + leftOut.length > 1;
  if (out === undefined) {
    if (names.length > 1) throw new UsageError('Several formats need a folder.', 'Name it with --out DIR.');
    const alone = isSeveral && names.find((name) => !ONE_AFTER_THE_OTHER.includes(name));
    if (alone)
      throw new UsageError(
        `Of several countries, ${alone} makes a file for each.`,
        'Name a folder with --out DIR.',
      );
  }
  const settings = {
    colour: output === undefined && out === undefined && hasColour('stdout'),
    toolVersion: version(),
  };
  const files = new Map<string, string | Uint8Array>();
  for (const name of names) {
    if (name === PRINTED) {
      for (const one of all)
        files.set(output ?? join(out ?? 'build', `${stemOf(one.country, isSeveral)}.pdf`), await one.table());
      continue;
    }
    const isSaid = name === 'text' && output === undefined && out === undefined;
    const products = REPORTED.includes(name)
      ? [await reported(name, all, leftOut, failOnChange)]
      : await shown(name, all, isSaid ? [] : leftOut, isSeveral, settings);
    if (out !== undefined) {
      for (const { stem, ending, text } of products) files.set(join(out, `${stem}${ending}`), text);
    } else {
      const text = products.map((product) => product.text).join('\n');
      if (output !== undefined) files.set(output, text);
      else if (products.length > 0) await print(text);
    }
  }
  if (files.size === 0) return;
  writeFiles(files);
  if (!quiet) await say(`${[...files.keys()].join('\n')}\n`);
}

/** Of several countries each has a file of its own. */
const stemOf = (country: string | undefined, isSeveral: boolean): string =>
  isSeveral && country !== undefined ? `changes-${country}` : 'changes';

interface Product {
  /** Name of its file, without ending. */
  stem: string;
  ending: string;
  text: string;
}

async function shown(
  name: string,
  all: readonly Compared[],
  leftOut: readonly LeftOut[],
  isSeveral: boolean,
  settings: FormatOptions,
): Promise<Product[]> {
  const format = await loadDiffFormat(name);
  const product = (country: string | undefined, text: string): Product => ({
    stem: stemOf(country, isSeveral),
    ending: format.ending,
    text,
  });
  const products: Product[] = [];
  for (const { country, difference } of all)
    products.push(product(country, await format.print(difference, settings)));
  // Else a page of an earlier run would go on saying what is no longer known.
  for (const one of leftOut) products.push(product(one.country, format.printLeftOut(one, settings)));
  return products;
}

/** All in one report: what is uploaded twice takes the place of what was uploaded before. */
async function reported(
  name: string,
  all: readonly Compared[],
  leftOut: readonly LeftOut[],
  alarms: readonly Alarm[],
): Promise<Product> {
  const reporter = await loadReporter(name);
  const text = await reporter.print(merged(all, leftOut, alarms), {
    sourceText: () => undefined,
    colour: false,
    quiet: false,
    toolVersion: version(),
    ruleMeta: metaOf,
  });
  return { stem: 'changes', ending: reporter.ending, text };
}

function merged(all: readonly Compared[], leftOut: readonly LeftOut[], alarms: readonly Alarm[]): Report {
  const reports = all.map(({ difference, placesOf, files }) => reportOf(difference, placesOf, files, alarms));
  const [first] = reports;
  if (first && reports.length === 1 && leftOut.length === 0) return first;
  return {
    findings: reports.flatMap(({ findings }) => findings),
    files: first?.files ?? 0,
    complete: leftOut.length === 0,
    skipped: leftOut.map((one) => leftOutWords(one, 'compared')),
    run: { name: 'trm diff', verdict: reports.flatMap(({ run }) => run?.verdict ?? []) },
  };
}
