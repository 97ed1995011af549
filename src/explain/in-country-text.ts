/** What `trm explain --for` tells, for the terminal. */

import { changeText, type Painter } from '../diff/change-text.ts';
import { columns } from '../model/columns.ts';
import { oneLine } from '../model/visible.ts';
import { editionWords } from '../workspace/editions.ts';
import { BECAME, BECAME_SHORT } from './became-words.ts';
import { EXTENT_WORDS, type Link } from './carried-out.ts';
import type { Became } from './country-view.ts';
import type { FieldOrigin, InCountry, Part } from './in-country.ts';
import { fieldName, fromWords, OPERATIONS, originLines, recordWords } from './origin-text.ts';

export interface TextOptions {
  paint: Painter;
  colour: boolean;
  width: number;
}

/** @returns lines, each ended */
export function inCountryText(told: InCountry, options: TextOptions): string {
  const { paint, width } = options;
  const blocks = [`${paint.group(headOf(told))}\n${columns(factsOf(told), 2, width)}`];
  for (const fields of grouped(told.fields)) blocks.push(fieldText(fields, told, options));
  if (told.changes.length > 0) {
    const with_ = [...(told.carried_out_by ?? []), ...(told.carries_out ?? [])].map(({ id }) => id);
    blocks.push(
      `  What differs${with_.length > 0 ? ` between ${told.id} and ${with_.join(', ')}` : ''}\n${changesText(told.changes, options)}`,
    );
  }
  const same = told.fields.filter(isUntouched).map(({ field }) => fieldName(field));
  if (same.length > 0)
    blocks.push(
      columns(
        [
          [
            told.became === 'own'
              ? `Written by ${told.country.toUpperCase()}:`
              : `As in ${editionWords(told.edition)}:`,
            same.join(', '),
          ],
        ],
        2,
        width,
      ),
    );
  if (told.parts.length > 0 || told.measures)
    blocks.push(`  ${told.measures ? measuresLine(told) : 'Parts that differ'}\n${partsText(told, options)}`);
  for (const one of told.not_in_force)
    blocks.push(
      `  Not in force on ${told.as_of}: ${[OPERATIONS[one.operation ?? 'set'], one.fields.map(fieldName).join(', ')].join(' ').trim()}\n${originLines(one, options.width)}`,
    );
  if (told.problems.length > 0)
    blocks.push(
      `  What trm lint says here\n${columns(
        told.problems.map((line) => [oneLine(line)]),
        4,
        width,
      )}`,
    );
  const next = nextSteps(told);
  if (next.length > 0) blocks.push(columns(next, 2, width));
  return blocks.join('\n');
}

const headOf = ({ id, kind, numbers, title }: InCountry): string => {
  const number = numbers.country ?? numbers.edition;
  return `${id}  ${kind === 'sop' ? 'SOP' : kind}${number === undefined ? '' : ` ${number}`}  ${oneLine(title)}`;
};

function factsOf(told: InCountry): string[][] {
  const { country, edition, themes, numbers, stands_in, became, through, theme, record } = told;
  const code = country.toUpperCase();
  const stacked =
    themes.length > 0 ? `, with the theme${themes.length > 1 ? 's' : ''} ${themes.join(', ')}` : '';
  const words = BECAME[became]
    .replaceAll('{XA}', theme === undefined ? code : `the theme ${theme}`)
    .replaceAll('{day}', told.as_of);
  return [
    ['country', `${code}, ${oneLine(told.country_title)}; it adapts ${editionWords(edition)}${stacked}`],
    ...(stands_in.length > 0 ? [['stands in', stands_in.map(partName).join(' > ')]] : []),
    ...(numbers.edition !== numbers.country ? [['numbers', numberWords(told)]] : []),
    ['decision', `${words}${throughWords(became, through)}`],
    ...(record ? [['record', recordWords(record)]] : []),
    ...(told.carried_out_by ?? []).map((link, at) => [at === 0 ? 'carried out by' : '', linkWords(link)]),
    ...(told.carries_out ?? []).map((link, at) => [at === 0 ? 'carries out' : '', linkWords(link)]),
  ];
}

function numberWords({ numbers, edition, country }: InCountry): string {
  const of = (number: string | undefined, where: string) =>
    number === undefined ? `no number in ${where}` : `${number} in ${where}`;
  return `${of(numbers.edition, editionWords(edition))}; ${of(numbers.country, `the text of ${country.toUpperCase()}`)}`;
}

export const partName = ({ kind, number, title, id }: Part): string =>
  `${kind === 'sop' ? 'SOP' : kind}${number === undefined ? '' : ` ${number}`} ${oneLine(title)} (${id})`;

function linkWords({ id, number, title, extent, through, record }: Link): string {
  const by = through === undefined ? '' : `, through ${through}`;
  return `${number === undefined ? '' : `${number} `}${oneLine(title)} (${id}): ${EXTENT_WORDS[extent]}${by}; ${recordWords(record)}`;
}

function throughWords(became: Became, through: string | undefined): string {
  if (through === undefined) return '';
  return became === 'untouched' ? `; other parts of ${through} are altered` : `, with ${through}`;
}

/** Commands that say more: on a part, on what was decided as a whole, on decisions that do not stand for sure. */
function nextSteps(told: InCountry): string[][] {
  const {
    id,
    country,
    fields,
    parts,
    through,
    record,
    not_in_force,
    carried_out_by = [],
    carries_out = [],
  } = told;
  const origins = [...fields.flatMap((one) => one.origins), ...not_in_force];
  const records = [
    [through ?? id, record] as const,
    ...carried_out_by.map((link) => [link.id, link.record] as const),
    ...carries_out.map((link) => [id, link.record] as const),
    ...origins.map((one) => [id, one.record] as const),
  ];
  const due = records.find(([, one]) => one && one.state !== 'current');
  const [part] = parts;
  const more = [through, part?.id].filter((one) => one !== undefined);
  return [
    ...more.map((one) => [`More on ${one}:`, `trm explain ${one} --for ${country}`]),
    ...(due ? [['Then and now:', `trm ack ${due[0]} --for ${country}`]] : []),
  ];
}

/** Nobody altered it: it is as the guideline has it, or as the country has written its own. */
const isUntouched = ({ origins, changes }: FieldOrigin): boolean =>
  changes.length === 0 && origins.length > 0 && origins.every(({ operation }) => operation === undefined);

/** Fields that differ; those with the very same origins are told of together. */
function grouped(fields: readonly FieldOrigin[]): FieldOrigin[][] {
  const groups = new Map<string, FieldOrigin[]>();
  for (const field of fields) {
    if (isUntouched(field)) continue;
    const key = JSON.stringify(field.origins);
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  return [...groups.values()];
}

function fieldText(fields: readonly FieldOrigin[], told: InCountry, options: TextOptions): string {
  const [{ origins } = { origins: [] }] = fields;
  // What the whole brings along need not be named field by field.
  const named = fields.some(({ field }) => field === '*')
    ? [fieldName('*')]
    : fields.map(({ field }) => fieldName(field));
  const lines = [`  ${options.paint.group(named.join(', '))}\n`];
  for (const origin of origins)
    lines.push(`    ${oneLine(fromWords(origin, told.country))}\n${originLines(origin, options.width)}`);
  lines.push(
    changesText(
      fields.flatMap(({ changes }) => changes),
      options,
    ),
  );
  return lines.join('');
}

/** What the author says is told of already. */
const changesText = (changes: InCountry['changes'], { paint, colour }: TextOptions): string =>
  changes
    .map(({ declared: _, at: __, ...change }) => changeText(change, undefined, paint, colour))
    .map((text) => `${text.replace(/^/gm, '  ')}\n`)
    .join('');

function measuresLine({ measures = {} }: InCountry): string {
  const counts = Object.entries(measures).map(
    ([became, count]) => `${count} ${BECAME_SHORT[became as Became]}`,
  );
  return `Measures: ${counts.length > 0 ? counts.join(', ') : 'none'}`;
}

const partsText = ({ parts }: InCountry, { width }: TextOptions): string =>
  parts.length === 0
    ? ''
    : columns(
        parts.map(({ id, kind, number, title, became }) => [
          id,
          number === undefined ? kind : `${kind} ${number}`,
          BECAME_SHORT[became],
          oneLine(title),
        ]),
        4,
        width,
      );
