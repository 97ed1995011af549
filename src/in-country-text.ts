/** What `trm explain --for` tells, for the terminal. */
import type { Origin, PinRecord } from './alteration-words.ts';
import type { Link } from './carried-out.ts';
import type { Became } from './country-view.ts';
import { changeText, type Painter } from './diff/change-text.ts';
import { editionWords, WORKING } from './editions.ts';
import type { FieldOrigin, InCountry, Part } from './in-country.ts';
import { columns } from './model/columns.ts';
import { whereChanged } from './model/pins/where.ts';
import { oneLine, visible } from './model/visible.ts';

/** What became of an element, in words; `{XA}` is the country. */
export const BECAME: Readonly<Record<Became, string>> = {
  adopted: 'adopted: {XA} has looked at it and takes it over unchanged',
  altered: 'altered by {XA}',
  untouched: 'as the guideline has it',
  undecided: 'undecided: {XA} has neither adopted nor altered it',
  mixed: 'decided measure by measure',
  omitted: 'left out by {XA}',
  'not-applicable': 'not applicable in {XA}',
  replaced: 'replaced by {XA}',
  added: 'added by {XA}',
  'carried-out': 'carried out by {XA} in a structure of its own',
  own: 'part of the structure of {XA}',
  'not-in-force': 'not in force on {day}',
};

/** The same, short, for a part in a list. */
export const BECAME_SHORT: Readonly<Record<Became, string>> = {
  adopted: 'adopted',
  altered: 'altered',
  untouched: 'as the guideline has it',
  undecided: 'undecided',
  mixed: 'measure by measure',
  omitted: 'left out',
  'not-applicable': 'not applicable',
  replaced: 'replaced',
  added: 'added',
  'carried-out': 'carried out',
  own: 'its own',
  'not-in-force': 'not in force',
};

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
      `  Not in force on ${told.as_of}: ${[OPERATIONS[one.operation ?? 'set'], ...one.fields.map(fieldName).join(', ')].join(' ').trim()}\n${originLines(one, options)}`,
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
  return `${number === undefined ? '' : `${number} `}${oneLine(title)} (${id}): ${EXTENTS[extent]}${by}; ${recordWords(record)}`;
}

const EXTENTS = { whole: 'as a whole', part: 'in part', wider: 'as a whole, and more' };

/** "stale: the guideline changed what it lays down here (held against edition 2026.1); changed: when.max" */
export function recordWords({ state, says, edition, changed, successors, reviews }: PinRecord): string {
  const parts = [
    `${state}: ${says}${edition === undefined ? '' : ` (held against ${edition === WORKING ? 'the baseline' : editionWords(edition)})`}`,
    ...(changed ? [`changed: ${whereChanged(changed, 6)}`] : []),
    ...(successors ? [`continues as ${successors.join(', ')}`] : []),
    ...(reviews ?? []).map(
      ({ on, by, reason, mechanical }) =>
        `${mechanical ? 're-recorded without a review' : 'reviewed'} on ${on}${by === undefined ? '' : ` by ${oneLine(by)}`}: ${oneLine(reason)}`,
    ),
  ];
  return parts.join('; ');
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

const NAMES: Readonly<Record<string, string>> = { '*': 'the whole', place: 'its place' };
const fieldName = (field: string): string => NAMES[field] ?? field.replaceAll('_', ' ');

function fieldText(fields: readonly FieldOrigin[], told: InCountry, options: TextOptions): string {
  const [{ origins } = { origins: [] }] = fields;
  // What the whole brings along need not be named field by field.
  const named = fields.some(({ field }) => field === '*')
    ? [fieldName('*')]
    : fields.map(({ field }) => fieldName(field));
  const lines = [`  ${options.paint.group(named.join(', '))}\n`];
  for (const origin of origins)
    lines.push(`    ${oneLine(fromWords(origin, told))}\n${originLines(origin, options)}`);
  lines.push(
    changesText(
      fields.flatMap(({ changes }) => changes),
      options,
    ),
  );
  return lines.join('');
}

const OPERATIONS = {
  set: 'set',
  unset: 'taken away',
  replace: 'replaced',
  omit: 'left out',
  not_applicable: 'not applicable',
  add: 'added',
  move: 'moved',
};

/** "set by XA, for children; overridden" */
function fromWords({ layer, name, operation, scope, overridden }: Origin, { country }: InCountry): string {
  const who =
    layer === 'guideline'
      ? `from ${editionWords(name)}`
      : layer === 'theme'
        ? `by the theme ${name}`
        : `by ${country.toUpperCase()}`;
  const words =
    operation === undefined
      ? who
      : operation === 'not_applicable'
        ? `not applicable, says ${who.replace('by ', '')}`
        : `${OPERATIONS[operation]} ${who}`;
  return `${words}${scope === undefined ? '' : `, ${scope}`}${overridden ? '; a later layer decides otherwise' : ''}`;
}

function originLines(origin: Origin, { width }: TextOptions): string {
  const { gist, reason, lang, law, effect, instead, from, until, reservation, record, at } = origin;
  const rows = [
    ...(from === undefined && until === undefined
      ? []
      : [['in force', [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ')]]),
    ...(instead === undefined ? [] : [['instead', instead]]),
    ...(gist === undefined ? [] : [['gist', gist]]),
    ...(reason === undefined
      ? []
      : [[lang === undefined || lang === 'en' ? 'reason' : `reason (${lang})`, reason]]),
    ...(law === undefined ? [] : [['law', law]]),
    ...(effect === undefined ? [] : [['effect', `${effect}, says its author`]]),
    ...(reservation
      ? [
          ['reservation', `below the floor; accepted by ${reservation.accepted_by} on ${reservation.on}`],
          ['', reservation.law],
          ['meanwhile', reservation.meanwhile],
        ]
      : []),
    ...(record ? [['record', recordWords(record)]] : []),
    ...(at === undefined ? [] : [['at', at]]),
  ].map((row) => row.map((cell) => oneLine(visible(cell ?? ''))));
  return rows.length > 0 ? columns(rows, 6, width) : '';
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
