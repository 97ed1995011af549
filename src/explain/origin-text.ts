/** Where a field comes from, for the terminal: who wrote it, why, on which law, and whether the decision still stands. */
import type { Origin, PinRecord } from '../changes/alteration-words.ts';
import { columns } from '../model/columns.ts';
import { whereChanged } from '../model/pins/where.ts';
import { oneLine, visible } from '../model/visible.ts';
import { editionWords, WORKING } from '../workspace/editions.ts';

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

const NAMES: Readonly<Record<string, string>> = { '*': 'the whole', place: 'its place' };
export const fieldName = (field: string): string => NAMES[field] ?? field.replaceAll('_', ' ');

export const OPERATIONS = {
  set: 'set',
  unset: 'taken away',
  replace: 'replaced',
  omit: 'left out',
  not_applicable: 'not applicable',
  add: 'added',
  move: 'moved',
};

/** "set by XA, for children; overridden" */
export function fromWords({ layer, name, operation, scope, overridden }: Origin, country: string): string {
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

/** @returns lines, each ended; none where there is nothing to say */
export function originLines(origin: Origin, width: number): string {
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
