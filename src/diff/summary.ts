/** What all formats say in the same words: counts, marks, what did not change. */

import { isDeepStrictEqual } from 'node:util';
import { capital } from '../model/capital.ts';
import { DIRECTIONS, type Direction } from '../model/compare/fact.ts';
import { languageName } from '../model/locale.ts';
import { type Change, type Difference, isChannel } from './diff.ts';

/** A shape beside the word, so that colour is never the only carrier. */
export const MARKS: Record<Direction, string> = {
  strengthened: '▲',
  weakened: '▽',
  neutral: '=',
  undecided: '?',
  'not-comparable': '≠',
};

const AUTHORITY = {
  open: undefined,
  'above-floor': 'above the floor',
  'at-floor': 'a floor holds here',
  'below-floor': 'BELOW THE FLOOR',
};

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** `xa compared with 2026.1: 3 changes: 1 strengthened, 2 undecided.` and what else must be seen first. */
export function headlines({ before, after, counts, hidden, notes, declares }: Difference): string[] {
  const directions = DIRECTIONS.filter((name) => counts.directions[name] > 0).map(
    (name) => `${counts.directions[name]} ${name.replace('-', ' ')}`,
  );
  const unseen = hidden.depth + hidden.area;
  const lines = [
    counts.total === 0
      ? `${after} compared with ${before}: ${unseen === 0 ? 'no changes' : `${count(unseen, 'change')}, none of them shown`}.`
      : `${after} compared with ${before}: ${count(counts.total, 'change')}: ${directions.join(', ')}.`,
  ];
  if (counts.belowFloor > 0)
    lines.push(
      `${count(counts.belowFloor, 'change')} below a floor${declares ? `, ${floorWords(counts)}` : ''}.`,
    );
  if (counts.contradicted > 0)
    lines.push(`${count(counts.contradicted, 'declared effect')} contradicted by what was computed.`);
  if (counts.ownWords > 0)
    lines.push(
      `Of these, ${count(counts.ownWords, 'change')} of wording: a structure of its own says it in its own words.`,
    );
  if (counts.accepted > 0) lines.push(`${count(counts.accepted, 'change')} accepted with a reason.`);
  return [...lines, ...notes];
}

function floorWords({ belowFloor, undeclared }: Difference['counts']): string {
  if (undeclared === 0)
    return belowFloor === 1 ? 'declared as a reservation' : 'all declared as reservations';
  if (undeclared === belowFloor) return 'without a declared reservation';
  return `${undeclared} of them without a declared reservation`;
}

/** What was found and is not shown. */
export function hiddenLines({ depth, hidden }: Difference): string[] {
  const lines: string[] = [];
  if (hidden.depth > 0)
    lines.push(
      `Not shown at the depth "${depth}": ${count(hidden.depth, 'change')}. All of them: --depth text.`,
    );
  if (hidden.area > 0)
    lines.push(`Not shown because of --only or --except: ${count(hidden.area, 'change')}.`);
  return lines;
}

/** What was found and is not shown; what did not change. */
export function closingLines(difference: Difference): string[] {
  const lines = hiddenLines(difference);
  const { unchanged } = difference;
  const { measures, same, adopted, own = [], undecided } = unchanged;
  if (measures > 0)
    lines.push(
      same.length === 0
        ? `Something changed in ${measures === 1 ? 'the one measure' : `all ${measures} measures`}.`
        : `Nothing changed in ${same.length} of ${count(measures, 'measure')}: ${same.join(', ')}.`,
    );
  if (adopted && undecided && same.length > 0)
    lines.push(
      `Of these, ${difference.after} has adopted: ${numbers(adopted)}; ${own.length === 0 ? '' : `altered or added: ${numbers(own)}; `}left undecided: ${numbers(undecided)}.`,
    );
  return lines;
}

const numbers = (list: readonly string[]): string => (list.length === 0 ? 'none' : list.join(', '));

/** `when, strengthened, above the floor (cets-197 art. 13(1))` */
export function factsLine({ fact }: Change): string {
  const authority = AUTHORITY[fact.authority];
  return [
    fact.area,
    fact.direction.replace('-', ' '),
    authority === undefined
      ? undefined
      : `${authority}${fact.citation === undefined ? '' : ` (${fact.citation})`}`,
    fact.languages && `${languageName(fact.languages.before)} and ${languageName(fact.languages.after)}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/**
 * What the author says about it, a line each, with its label.
 * @param previous the change before it in the group: what one alteration says is said once
 */
export function declaredLines(
  { declared, declaredBefore, contradicted, accepted, fact }: Change,
  previous: Change | undefined,
): [label: string, text: string][] {
  const lines: [string, string][] = [];
  if (accepted) lines.push(['accepted', acceptedWords(accepted)]);
  if (fact.withheld) lines.push(['withheld', 'the values are above the class "public"']);
  if (!declared) return lines;
  if (previous && isDeepStrictEqual(previous.declared, declared) && !contradicted)
    return [...lines, ['alteration', 'the same as above']];
  const { operation, layer, theme, reason, gist, legalBasis, effect, from, until, instead, reservation } =
    declared;
  // Of two countries, what the first says is no reason for what the second does.
  const whose = declaredBefore ? ` of ${layer}` : '';
  if (operation === 'not_applicable')
    lines.push([`not applicable${whose}`, 'it cannot apply in this country']);
  if (instead !== undefined) lines.push([`instead${whose}`, instead]);
  if (gist !== undefined) lines.push([`gist${whose}`, gist]);
  if (reason !== undefined) lines.push([`reason${whose}`, reason]);
  if (legalBasis !== undefined) lines.push([`law${whose}`, legalBasis]);
  if (theme !== undefined) lines.push(['theme', theme]);
  const days = [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ');
  if (days !== '') lines.push([`in force${whose}`, days]);
  if (reservation !== undefined) lines.push([`reservation${whose}`, reservation]);
  if (contradicted)
    lines.push(['contradiction', `the author declares "${effect}", computed was "${fact.direction}"`]);
  return lines;
}

export function acceptedWords({ reason, by, on }: NonNullable<Change['accepted']>): string {
  const who = [by && `by ${by}`, on && `on ${on}`].filter(Boolean).join(' ');
  return who === '' ? reason : `${reason} (${who})`;
}

/** Changes by the group they stand under; those of channels in a group of their own, first; what is accepted, last. */
export function byGroup(changes: readonly Change[]): { title: string; key: string; changes: Change[] }[] {
  const groups = new Map<string, { title: string; key: string; changes: Change[] }>();
  const inOrder = [
    ...changes.filter(({ accepted }) => !accepted),
    ...changes.filter(({ accepted }) => accepted),
  ];
  for (const change of inOrder) {
    const channel = isChannel(change);
    const key = channel ? 'channels' : `${change.accepted ? 'accepted ' : ''}${change.group.key}`;
    const found = groups.get(key);
    if (found) found.changes.push(change);
    else
      groups.set(key, {
        title: channel
          ? 'Contacts: how somebody is reached'
          : `${change.accepted ? 'Accepted: ' : ''}${groupTitle(change)}`,
        key,
        changes: [change],
      });
  }
  return [...groups.values()];
}

/** Those to be read one by one; and one line for the prose of a structure of its own. */
export function condensed(changes: readonly Change[]): { changes: Change[]; ownWords?: string } {
  const kept = changes.filter(({ ownWords }) => !ownWords);
  const own = changes.length - kept.length;
  return { changes: kept, ...(own > 0 && { ownWords: `In its own words: ${count(own, 'text')}` }) };
}

export function groupTitle({ group: { number, title, id, kind } }: Change): string {
  if (kind === 'guideline' || kind === 'contact' || kind === 'nation') return capital(title);
  return `${number === undefined ? '' : `${number} `}${title} (${id})`;
}
