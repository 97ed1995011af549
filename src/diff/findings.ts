/** Changes as findings, for the formats that other programs read line by line: code scanning, annotations, test reports. */
import { capital } from '../model/capital.ts';
import type { Finding, Level, Place, Related, Report } from '../model/finding.ts';
import { oneLine } from '../model/visible.ts';
import { type Alarm, alarming } from './alarm.ts';
import { type Change, type Difference, isChannel, isOmission } from './diff.ts';
import { KINDS } from './kinds/index.ts';
import { declaredLines, factsLine, groupTitle, headlines, MARKS } from './summary.ts';

export interface Places {
  at?: Place;
  related?: Related[];
}

/** Rules of changes stand apart from those of lint. */
const FAMILY = 'change/';

/**
 * @param placesOf where a change is written
 * @param alarms what the run fails on: such a change is an error in every report, as it is in the exit code
 */
export function reportOf(
  difference: Difference,
  placesOf: (change: Change) => Places,
  files: number,
  alarms: readonly Alarm[] = [],
): Report {
  const failing = new Set(alarming(difference.changes, alarms));
  return {
    findings: difference.changes.map((change) => ({
      ...finding(change, placesOf(change)),
      ...(failing.has(change) && { level: 'error' as const }),
    })),
    files,
    complete: true,
    skipped: [],
    run: {
      name: `trm diff ${difference.before} ${difference.after}`,
      verdict: headlines(difference),
    },
  };
}

function finding(change: Change, { at, related = [] }: Places): Finding {
  const { id, fact, fingerprint, accepted } = change;
  return {
    rule: `${FAMILY}${id}`,
    level: levelOf(change),
    message: `${MARKS[fact.direction]} ${groupTitle(change)}: ${oneLine(change.says)} (${factsLine(change)})`,
    help: details(change).join('\n'),
    element: fact.element,
    ...(at && { at }),
    ...(related.length > 0 && { related }),
    fingerprint,
    ...(accepted && {
      suppressed: { reason: accepted.reason, ...(accepted.by !== undefined && { by: accepted.by }) },
    }),
  };
}

/**
 * Below a floor without a declared reservation is an error. What the person loses or may lose is a warning, and so is
 * another way to reach somebody: it may lead to somebody else.
 */
function levelOf(change: Change): Level {
  const { fact, declared, contradicted } = change;
  const below = fact.authority === 'below-floor';
  if (below && declared?.reservation === undefined) return 'error';
  const lost = fact.direction === 'weakened' || isOmission(change);
  return below || lost || contradicted || isChannel(change) ? 'warning' : 'info';
}

function details(change: Change): string[] {
  const { at, before, after } = change;
  const lines = at === undefined ? [] : [`at ${at}`];
  if (before !== undefined) lines.push(`before: ${before}`);
  if (after !== undefined) lines.push(`after: ${after}`);
  lines.push(...declaredLines(change, undefined).map(([label, text]) => `${label}: ${text}`));
  return lines.map(oneLine);
}

/** What a kind of change is, for reports that describe their rules. */
export function metaOf(rule: string): { summary: string; why: string } | undefined {
  const id = rule.slice(FAMILY.length);
  if (!rule.startsWith(FAMILY) || !Object.hasOwn(KINDS, id)) return undefined;
  const words = id.replaceAll('-', ' ');
  return {
    summary: `${capital(words)}.`,
    why: 'Two guidelines differ here. Whether for the better is said for the person concerned, from declared data only.',
  };
}
