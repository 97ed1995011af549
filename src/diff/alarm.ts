/** What makes a diff fail; and how a change that shall not is accepted. */
import { DIRECTIONS, FACT_KINDS } from '../model/compare/fact.ts';
import { oneLine } from '../model/visible.ts';
import { type Change, isChannel, isOmission } from './diff.ts';
import { groupTitle } from './summary.ts';

/** What can make a diff fail: a direction, a kind, or one of these. */
export const ALARMS = [
  'any',
  'omitted',
  'below-floor',
  'contradicted',
  'channel',
  ...DIRECTIONS,
  ...FACT_KINDS,
] as const;
export type Alarm = (typeof ALARMS)[number];

/** Changes that raise one of the alarms, and that nobody has accepted. */
export function alarming(changes: readonly Change[], alarms: readonly Alarm[]): Change[] {
  return changes.filter((change) => !change.accepted && alarms.some((alarm) => raises(alarm, change)));
}

function raises(alarm: Alarm, change: Change): boolean {
  const { fact, contradicted } = change;
  switch (alarm) {
    case 'any':
      return true;
    case 'below-floor':
      return fact.authority === 'below-floor';
    case 'contradicted':
      return contradicted === true;
    case 'channel':
      return isChannel(change);
    case 'omitted':
      return isOmission(change);
    default:
      return fact.direction === alarm || fact.kind === alarm;
  }
}

/**
 * Says that a diff fails, and what to write where the changes are to be accepted.
 * @param label what is compared
 * @param file the adaptation in which they can be accepted; none where the comparison is not of a country with what it adapts
 * @param day the day on which it is decided
 */
export function alarmText(
  label: string,
  changes: readonly Change[],
  alarms: readonly Alarm[],
  file: string | undefined,
  day: string,
): string {
  const one = changes.length === 1;
  const head = `${label}, --fail-on-change ${alarms.join(',')}: ${one ? '1 change fails' : `${changes.length} changes fail`}.`;
  if (file === undefined) return `${head}\n`;
  const lines = [
    head,
    `To accept ${one ? 'it' : 'one of them'} after a look, write this into ${file}, with a reason:`,
    '',
    'accepted_deviations:',
  ];
  const seen = new Set<string>();
  for (const change of changes) {
    const { fingerprint, fact, says } = change;
    if (seen.has(fingerprint)) continue;
    seen.add(fingerprint);
    lines.push(
      `  # ${oneLine(`${groupTitle(change)}: ${says}`)}`,
      `  - fingerprint: "${fingerprint}"`,
      `    element: ${fact.element}`,
      '    reason: # why it is accepted',
      `    on: ${day}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
