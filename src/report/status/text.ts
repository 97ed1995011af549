import { capital } from '../../model/capital.ts';
import { columns, wrap } from '../../model/columns.ts';
import { notLookedAt } from '../../model/left-out.ts';
import type { CountryStatus, Counts } from '../../model/status.ts';
import {
  alterationLines,
  columnsFor,
  dueLine,
  factsOf,
  headOf,
  inPartLine,
  newerLine,
  nextStep,
  partName,
  pinnedDue,
  problemLine,
  type StatusReport,
  shortLegend,
  signOffLine,
  unpinnedLine,
  unreviewedLine,
} from './words.ts';

/** For the terminal. @param width its columns */
export function statusText({ countries, left_out }: StatusReport, width: number): string {
  const others = left_out.map((one) => `${wrap(notLookedAt(one), width).join('\n')}\n`);
  const told = countries.map((status) => country(status, width));
  return `${[...told, ...others].join('\n')}\n${wrap(shortLegend(countries), width).join('\n')}\n`;
}

function country(status: CountryStatus, width: number): string {
  const { digest, sign_offs, reservations, problems } = status;
  const lines = [
    headOf(status),
    `  ${factsOf(status).join(' · ')}`,
    `  digest of the text, to which sign-offs are bound: ${digest}`,
    ...sign_offs.map((one) => `  sign-off: ${signOffLine(one)}`),
    ...(problems > 0 ? [`  ${problemLine(status)}`] : []),
    '',
    ...counts(status, width),
    '',
  ];
  const alterations = alterationLines(status);
  lines.push(alterations.length > 0 ? '  Alterations, of measures and of their parts' : '  No alterations.');
  for (const line of alterations) lines.push(`    ${line}`);
  lines.push(`  Reservations below a floor: ${reservations}`);
  const inPart = inPartLine(status);
  if (inPart !== undefined) lines.push(...wrap(capital(inPart), width - 2).map((line) => `  ${line}`));
  for (const said of [unreviewedLine(status), unpinnedLine(status), newerLine(status)])
    if (said !== undefined) lines.push('', ...wrap(said, width - 2).map((line) => `  ${line}`));
  const due = pinnedDue(status);
  if (due.length === 0) return `${lines.join('\n')}\n`;
  const rows = due.map((one) => [one.state, one.key, dueLine(one)]);
  return `${lines.join('\n')}\n\n  Due (${due.length}); next: ${nextStep(status)}\n${columns(rows, 4, width)}`;
}

/** Names at the left, numbers below the right end of their heads. */
function counts(status: CountryStatus, width: number): string[] {
  const shown = columnsFor(status);
  const rows: (readonly [string, Counts])[] = [
    ...status.parts.map((part) => [partName(part), part] as const),
    ['Total', status.total],
  ];
  const numbers = shown.reduce((sum, [, , head]) => sum + head.length + 2, 2);
  const first = Math.min(Math.max(...rows.map(([name]) => name.length)), Math.max(width - numbers, 16));
  const line = (name: string, cells: readonly string[]) => {
    const [start = '', ...rest] = wrap(name, first);
    const filled = cells.map((cell, at) => cell.padStart((shown[at]?.[2].length ?? 0) + 2)).join('');
    return [`  ${start.padEnd(first)}${filled}`, ...rest.map((part) => `    ${part}`)];
  };
  return [
    ...line(
      '',
      shown.map(([, , head]) => head),
    ),
    ...rows.flatMap(([name, values]) =>
      line(
        name,
        shown.map(([key]) => (values[key] === 0 ? '–' : `${values[key]}`)),
      ),
    ),
  ];
}
