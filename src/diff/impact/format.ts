/** How the impact of a release is shown: as text, as Markdown, as JSON. */
import { columns, wrap } from '../../model/columns.ts';
import { jsonReport } from '../../model/json-report.ts';
import { notLookedAt } from '../../model/left-out.ts';
import { code, escaped } from '../../model/plain-markdown.ts';
import { oneLine } from '../../model/visible.ts';
import { changeInWords } from '../change-json.ts';
import { changeItem } from '../change-markdown.ts';
import { changeText, type Painter, painter } from '../change-text.ts';
import type { Reasoned, ReasonedImpact } from './why.ts';
import {
  byState,
  calmLine,
  closingLines,
  countryHead,
  headOf,
  type ImpactReport,
  isTouched,
  notesOn,
  stateHead,
} from './words.ts';

export const IMPACT_FORMATS = ['text', 'markdown', 'json'] as const;
export type ImpactFormat = (typeof IMPACT_FORMATS)[number];

export interface ImpactOptions {
  colour: boolean;
  width: number;
  toolVersion: string;
}

export const WRITERS: Record<
  ImpactFormat,
  (report: ImpactReport, options: ImpactOptions) => string | Promise<string>
> = { text, markdown, json };

async function text(report: ImpactReport, { colour, width }: ImpactOptions): Promise<string> {
  const paint = await painter(colour);
  const calm = calmLine(report.countries);
  return [
    `${headOf(report)}\n`,
    ...report.countries.filter(isTouched).map((one) => countryText(one, paint, colour, width)),
    ...(calm === undefined ? [] : [`${calm}\n`]),
    ...report.left_out.map((one) =>
      wrap(notLookedAt(one), width)
        .map((line) => `${line}\n`)
        .join(''),
    ),
  ].join('\n');
}

function countryText(impact: ReasonedImpact, paint: Painter, colour: boolean, width: number): string {
  const { to_decide, sign_offs } = impact;
  const blocks = byState(impact).map(
    ([state, those]) =>
      `  ${stateHead(state, those.length)}\n${those.map((one) => affectedText(one, impact, paint, colour)).join('')}`,
  );
  if (to_decide.length > 0)
    blocks.push(
      `  new (${to_decide.length}): to be decided on\n${columns(
        to_decide.map(({ id, title }) => [id, oneLine(title)]),
        4,
        width,
      )}`,
    );
  if (sign_offs.length > 0)
    blocks.push(
      `  sign-offs (${sign_offs.length}): would no longer be for the text as it is\n${columns(
        sign_offs.map(({ on, body, act }) => [on, `${oneLine(body)}, ${oneLine(act)}`]),
        4,
        width,
      )}`,
    );
  const closing = closingLines(impact).flatMap((line) => wrap(line, width - 2).map((part) => `  ${part}\n`));
  if (closing.length > 0) blocks.push(closing.join(''));
  return `${paint.group(countryHead(impact))}\n\n${blocks.join('\n')}`;
}

function affectedText(one: Reasoned, { country }: ReasonedImpact, paint: Painter, colour: boolean): string {
  const { subject, title, changes, ours } = one;
  return [
    `    ${subject.key}${title === undefined ? '' : `  ${oneLine(title)}`}`,
    ...notesOn(one).map((line) => `      ${line}`),
    ...changes.map((change) => changeText(change, undefined, paint, colour).replace(/^/gm, '    ')),
    ...ours.map((words) => `        ${paint.quiet(`${country.toUpperCase()} says:`)} ${oneLine(words)}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function markdown(report: ImpactReport): string {
  const calm = calmLine(report.countries);
  const parts = [
    '## trm: impact of a release',
    escaped(headOf(report)),
    ...report.countries.filter(isTouched).flatMap(countryMarkdown),
    ...(calm === undefined ? [] : [escaped(calm)]),
    ...report.left_out.map((one) => `**${escaped(notLookedAt(one))}**`),
  ];
  return `${parts.join('\n\n')}\n`;
}

function countryMarkdown(impact: ReasonedImpact): string[] {
  const { to_decide, sign_offs, country } = impact;
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
  return [
    `### ${escaped(countryHead(impact))}`,
    ...byState(impact).flatMap(([state, those]) => [
      `**${escaped(stateHead(state, those.length))}**`,
      those.map((one) => affectedItem(one, country)).join('\n'),
    ]),
    ...(to_decide.length > 0
      ? [
          `**new (${to_decide.length}): to be decided on**`,
          list(to_decide.map(({ id, title }) => `${code(id)} ${escaped(title)}`)),
        ]
      : []),
    ...(sign_offs.length > 0
      ? [
          `**sign-offs (${sign_offs.length}): would no longer be for the text as it is**`,
          list(sign_offs.map(({ on, body, act }) => escaped(`${on}: ${body}, ${act}`))),
        ]
      : []),
    ...closingLines(impact).map(escaped),
  ];
}

function affectedItem(one: Reasoned, country: string): string {
  const { subject, title = '', changes, ours } = one;
  return [
    `- ${code(subject.key)} ${escaped(title)}`.trimEnd(),
    ...notesOn(one).map((line) => `  - ${escaped(line)}`),
    ...changes.map((change) => changeItem(change, undefined).replace(/^/gm, '  ')),
    ...ours.map((words) => `  - ${country.toUpperCase()} says: ${escaped(words)}`),
  ].join('\n');
}

/** The shape is schemas/output/impact.schema.json, whose version is `format`. */
function json(
  { as_of, baseline, countries, left_out }: ImpactReport,
  { toolVersion }: ImpactOptions,
): string {
  const shown = countries.map(({ affected, ...impact }) => ({
    ...impact,
    affected: affected.map(({ subject, changes, ours, ...one }) => ({
      key: subject.key,
      ...one,
      changes: changes.map(changeInWords),
      ...(ours.length > 0 && { country_says: ours }),
    })),
  }));
  return jsonReport({ as_of, baseline, countries: shown, left_out }, toolVersion);
}
