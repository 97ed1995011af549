/** What `trm diff` finds, as the marks that a print carries. */
import { concordanceOf } from '../diff/concordance.ts';
import { type Change, type Declaration, type Difference, isOmission } from '../diff/diff.ts';
import { markChange, type Segment, shortSegments, unwrapped } from '../diff/marks.ts';
import { stoodIn } from '../diff/stood.ts';
import { acceptedWords, condensed, groupTitle, headlines, hiddenLines } from '../diff/summary.ts';
import { capital } from '../model/capital.ts';
import type { Direction } from '../model/compare/fact.ts';
import type { Because, Concordance, ConcordanceRow, MarkedChange, Review, Sign } from '../render/marked.ts';
import { fill, type Labels } from '../render/words.ts';
import { EDITION_NAME, WORKING } from '../workspace/editions.ts';
import type { Side } from './sides.ts';

/** What a copy for review marks. */
export function reviewOf(before: Side, after: Side, difference: Difference, labels: Labels): Review {
  const stood = stoodIn(before, after);
  return {
    before: nameOf(before, labels),
    headlines: headlines({
      ...difference,
      before: nameOf(before, labels),
      after: nameOf(after, labels),
    }).map(asSentence),
    changes: marks(difference.changes, ({ fact }) => fact.element, stood),
  };
}

/** The first line begins with a name that is written small elsewhere: "edition 2026.2". */
const asSentence = (line: string, at: number): string => (at === 0 ? capital(line) : line);

/** The table that puts two guidelines side by side, with what the country has said about each measure. */
export function concordanceFor(
  before: Side,
  after: Side,
  difference: Difference,
  labels: Labels,
): Concordance {
  const none = () => undefined;
  // What a country has decided, it has decided about the guideline below it, not about another country.
  const decided = after.effective?.country !== undefined && before.effective?.country === undefined;
  const decisions = decided ? after.effective?.decisions : undefined;
  const names = { before: nameOf(before, labels), after: nameOf(after, labels) };
  return {
    ...names,
    headlines: [...headlines({ ...difference, ...names }), ...hiddenLines(difference)].map(asSentence),
    partial: hiddenLines(difference).length > 0,
    parts: concordanceOf(before, after, difference).map(({ of, rows }) => ({
      of,
      rows: rows.map((row): ConcordanceRow => {
        const decision = decisions?.get(row.before?.id ?? '');
        return {
          ...row,
          changes: marks(row.changes, () => '', none),
          ...(decision !== undefined && { decision }),
        };
      }),
    })),
  };
}

/** "edition 2026.1", "Avelmar": what the user calls `2026.1` and `xa`. */
function nameOf({ label, comparable }: Side, { imprint, table }: Labels): string {
  if (label === WORKING) return table.working;
  if (EDITION_NAME.test(label)) return fill(imprint.footerEdition, { edition: label });
  const { nation, guideline } = comparable;
  const country = nation && guideline.countries[nation.code];
  const name = country?.designation ?? country?.title;
  // Of two states of one country, each says which it is.
  return name === undefined ? label : label.toLowerCase() === nation?.code ? name : `${name} (${label})`;
}

/**
 * All of them; what a structure of its own says in its own words is one line for each place.
 * @param placeOf where a change stands
 */
function marks(
  changes: readonly Change[],
  placeOf: (change: Change) => string,
  stood: ReturnType<typeof stoodIn>,
): MarkedChange[] {
  const places = new Map<string, Change[]>();
  for (const change of changes.filter(({ ownWords }) => ownWords))
    places.set(placeOf(change), [...(places.get(placeOf(change)) ?? []), change]);
  return [
    ...changes.filter(({ ownWords }) => !ownWords).map((change) => marked(change, stood)),
    ...[...places.values()].map(inOwnWords),
  ];
}

/** "In its own words: 17 texts" */
function inOwnWords(changes: readonly Change[]): MarkedChange {
  const [first] = changes as [Change];
  return {
    signs: ['undecided'],
    element: first.fact.element,
    kind: first.fact.elementKind,
    within: first.group.id,
    group: groupTitle(first),
    says: condensed(changes).ownWords!,
  };
}

function marked(change: Change, stood: ReturnType<typeof stoodIn>): MarkedChange {
  const { fact, says, at, declared } = change;
  const { signs, asDeclared } = signsOf(change);
  const words = markChange(change);
  const before = words ? shortSegments(words.before) : whole(change.before);
  const after = words ? shortSegments(words.after) : whole(change.after);
  const place = stood(change);
  return {
    signs,
    ...(asDeclared && { declared: true as const }),
    element: fact.element,
    kind: fact.elementKind,
    ...(fact.field !== undefined && { field: fact.field }),
    within: change.group.id,
    group: groupTitle(change),
    ...(at !== undefined && { at }),
    says,
    ...(before && { before }),
    ...(after && { after }),
    ...(FLOORS[fact.authority] && { floor: FLOORS[fact.authority] }),
    ...(FLOORS[fact.authority] && fact.citation !== undefined && { norm: fact.citation }),
    ...((declared || change.accepted) && { because: becauseOf(change) }),
    ...(place && { stood: place }),
  };
}

const FLOORS: Partial<Record<string, string>> = {
  'above-floor': 'above the minimum',
  'at-floor': 'a minimum holds here',
  'below-floor': 'below the minimum',
};

const whole = (text: string | undefined): Segment[] | undefined =>
  text === undefined ? undefined : [{ text: unwrapped(text), changed: false }];

const DECLARED: Partial<Record<string, Direction>> = { strengthens: 'strengthened', weakens: 'weakened' };

/** Left out or added; then which way it goes for the person: as computed, else as the author declares. */
function signsOf(change: Change): { signs: Sign[]; asDeclared: boolean } {
  const { fact, declared } = change;
  const stated = DECLARED[declared?.effect ?? ''];
  const asDeclared = stated !== undefined && fact.direction === 'undecided';
  const direction = asDeclared ? stated : fact.direction;
  const kind: Sign[] = isOmission(change)
    ? ['omitted']
    : fact.subject === 'item' && fact.kind === 'added'
      ? ['added']
      : [];
  const turned = direction === 'strengthened' || direction === 'weakened';
  return { signs: [...kind, ...(kind.length === 0 || turned ? [direction] : [])], asDeclared };
}

function becauseOf({ declared, declaredBefore, accepted, contradicted }: Change): Because {
  const {
    operation,
    layer,
    theme,
    gist,
    reason,
    legalBasis,
    from,
    until,
    instead,
    reservation,
    effect,
  }: Partial<Declaration> = declared ?? {};
  return {
    ...(declaredBefore && layer !== undefined && { of: layer }),
    ...(accepted && { accepted: acceptedWords(accepted) }),
    ...(gist !== undefined && { gist }),
    ...(reason !== undefined && { reason }),
    ...(legalBasis !== undefined && { legalBasis }),
    ...(theme !== undefined && { theme }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(instead !== undefined && { instead }),
    ...(reservation !== undefined && { reservation }),
    ...(operation === 'not_applicable' && { notApplicable: true as const }),
    ...(contradicted && { contradicts: DECLARED[effect ?? ''] ?? 'neutral' }),
  };
}
