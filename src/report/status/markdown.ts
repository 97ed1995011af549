import { notLookedAt } from '../../model/left-out.ts';
import { STATE_WORDS } from '../../model/pins/state.ts';
import type { CountryStatus, Counts } from '../../model/status.ts';
import {
  alterationLines,
  columnsFor,
  dueLine,
  factsOf,
  headOf,
  inPartLine,
  LEGEND,
  newerLine,
  nextStep,
  partName,
  pinnedDue,
  problemLine,
  type StatusReport,
  signOffLine,
  unpinnedLine,
  unreviewedLine,
} from './words.ts';

/** For a pull request or a wiki. */
export function statusMarkdown({ countries, left_out, as_of }: StatusReport): string {
  const others = left_out.map((one) => `**${plain(notLookedAt(one))}**\n`);
  return `# Status on ${as_of}\n\n${[...countries.map(country), ...others].join('\n')}\n${LEGEND}\n`;
}

function country(status: CountryStatus): string {
  const { digest, sign_offs, reservations, problems } = status;
  const said = [inPartLine(status), unreviewedLine(status), unpinnedLine(status), newerLine(status)];
  const list = [
    ...factsOf(status).map(plain),
    `digest of the text, to which sign-offs are bound: \`${digest}\``,
    ...sign_offs.map((one) => `sign-off: ${plain(signOffLine(one))}`),
    ...nested('alterations', 'of measures and of their parts', alterationLines(status)),
    `reservations below a floor: ${reservations}`,
    ...said.flatMap((line) => (line === undefined ? [] : [plain(line)])),
    ...(problems > 0 ? [`**${problemLine(status)}**`] : []),
  ];
  const due = pinnedDue(status);
  const next = nextStep(status);
  const open =
    next === undefined
      ? ''
      : `\n### Due (${due.length})\n\n| state | decision | what |\n|---|---|---|\n` +
        due
          .map(
            (one) =>
              `| **${one.state}**: ${STATE_WORDS[one.state]} | \`${one.key}\` | ${plain(dueLine(one))} |\n`,
          )
          .join('') +
        `\nNext: \`${next}\`\n`;
  return `## ${plain(headOf(status))}\n\n${list.map((line) => `- ${line}\n`).join('')}\n${counts(status)}${open}`;
}

/** A list within the list. */
const nested = (title: string, of: string, lines: readonly string[]): string[] =>
  lines.length === 0
    ? [`no ${title}`]
    : [`${title}, ${of}\n${lines.map((line) => `  - ${line}`).join('\n')}`];

function counts(status: CountryStatus): string {
  const shown = columnsFor(status);
  const row = (name: string, values: Counts) =>
    `| ${plain(name)} | ${shown.map(([key]) => values[key]).join(' | ')} |\n`;
  return (
    `| | ${shown.map(([, head]) => head).join(' | ')} |\n|---|${shown.map(() => '---:|').join('')}\n` +
    status.parts.map((part) => row(partName(part), part)).join('') +
    row('Total', status.total)
  );
}

/** Words that stay words in a cell or an item. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>|#&~@]/g, (sign) => `\\${sign}`);
