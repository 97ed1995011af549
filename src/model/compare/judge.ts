/** Direction and authority of a fact: from declared polarities and floors, never from words. */
import type { Floor, Polarity } from '../generated/types.ts';
import type { Authority, Direction, Fact, Interest } from './fact.ts';
import type { Item, Side } from './item.ts';

export interface Sides {
  before: Side;
  after: Side;
}

/** An item on both sides; one that was added or removed has only one. */
export interface Pair {
  before?: Item | undefined;
  after?: Item | undefined;
}

const INTERESTS: readonly Interest[] = ['person', 'authority', 'partner'];

/** What `guideline.yaml` declares for a field, overlaid with what the item and those above it declare. */
function declared(side: Side, item: Item, field: string): Polarity {
  const own = (item.fields.polarity as Record<string, Polarity> | undefined)?.[field];
  const front = (side.root.fields.polarity as Record<string, Polarity> | undefined)?.[field];
  return { ...front, ...own };
}

/** The polarity that both sides declare: where they disagree about an interest, nothing is declared for it. */
export function polarityOf(sides: Sides, pair: Pair, field: string): Polarity {
  const first = pair.before && declared(sides.before, pair.before, field);
  const second = pair.after && declared(sides.after, pair.after, field);
  if (!first || !second) return first ?? second ?? {};
  const agreed: Polarity = {};
  for (const interest of INTERESTS) {
    const value = first[interest];
    if (value !== undefined && value === second[interest]) agreed[interest] = value;
  }
  return agreed;
}

export type Trend = 'more' | 'less' | 'same' | undefined;

export function directionOf(trend: Trend, polarity: Polarity[Interest]): Direction {
  if (trend === 'same' || polarity === 'neutral') return 'neutral';
  if (trend === undefined || polarity === undefined) return 'undecided';
  return trend === polarity ? 'strengthened' : 'weakened';
}

export type Verdict = Pick<Fact, 'direction' | 'interests'>;

/** Directions of a trend for each interest; that of the person is the direction. */
export function verdict(trend: Trend, polarity: Polarity): Verdict {
  const interests: Partial<Record<Interest, Direction>> = {};
  for (const interest of INTERESTS)
    if (polarity[interest] !== undefined) interests[interest] = directionOf(trend, polarity[interest]);
  return {
    direction: directionOf(trend, polarity.person),
    ...(Object.keys(interests).length > 0 && { interests }),
  };
}

export const UNDECIDED: Verdict = { direction: 'undecided' };
export const NEUTRAL: Verdict = { direction: 'neutral' };

/** What an element of a kind asks of anyone is more or less there: its own safeguard, or its obligation. */
export function availability(sides: Sides, pair: Pair, trend: 'more' | 'less'): Verdict {
  const item = (pair.after ?? pair.before)!;
  const parent = item.parent;
  switch (item.kind) {
    case 'safeguard':
      return verdict(
        trend,
        polarityOf(sides, { [pair.after ? 'after' : 'before']: parent ?? item }, 'safeguards'),
      );
    case 'good-practice':
    case 'indicator':
    case 'walk-through':
    case 'source':
      return NEUTRAL;
    case 'handover': {
      const asked = verdict(trend, polarityOf(sides, pair, 'force'));
      const about = item.fields.about_person as readonly unknown[] | undefined;
      if (isMarked(item) || !about || about.length === 0) return asked;
      // The person is served by the referral and exposed by the data: nothing says which weighs more.
      return verdict(trend, polarityOf(sides, pair, 'about_person')).direction === asked.direction
        ? asked
        : UNDECIDED;
    }
    case 'sop':
    case 'phase':
    case 'section':
    case 'measure':
    case 'step':
    case 'exit':
    case 'principle':
      return verdict(trend, polarityOf(sides, pair, isMarked(item) ? 'safeguards' : 'force'));
    default:
      return UNDECIDED;
  }
}

export function isMarked(item: Item): boolean {
  return item.fields.safeguard === 'always';
}

interface Standing {
  level: 'fixed' | 'minimum' | 'open';
  citation?: string;
}

function floorAt(item: Item | undefined, field: string): Standing | undefined {
  const floor = (item?.fields.floor as Record<string, Floor> | undefined)?.[field];
  if (floor === undefined) return undefined;
  return typeof floor === 'string' ? { level: floor as Standing['level'] } : floor;
}

/** What the baseline, the side before, lets be changed in a field of an item. */
export function authorityOf(item: Item | undefined, field: string, direction: Direction): Ruling {
  return ruling(floorAt(item, field), direction);
}

export interface Ruling {
  authority: Authority;
  citation?: string;
}

const OPEN: Ruling = { authority: 'open' };

function ruling(floor: Standing | undefined, direction: Direction): Ruling {
  if (!floor || floor.level === 'open') return OPEN;
  const citation = floor.citation === undefined ? {} : { citation: floor.citation };
  if (floor.level === 'fixed') return { authority: 'below-floor', ...citation };
  if (direction === 'strengthened') return { authority: 'above-floor', ...citation };
  if (direction === 'weakened') return { authority: 'below-floor', ...citation };
  return { authority: 'at-floor', ...citation };
}

/** The same for an item that is no longer there, or is there for fewer people: its own floors fall with it. */
export function authorityOfLoss(item: Item, direction: Direction): Ruling {
  const inParent = item.parent
    ? [...item.parent.children].find(([, items]) => items.includes(item))?.[0]
    : undefined;
  const fromParent = inParent === undefined ? OPEN : authorityOf(item.parent, inParent, direction);
  if (fromParent.authority === 'below-floor') return fromParent;
  for (const field of Object.keys((item.fields.floor as object | undefined) ?? {})) {
    const floor = floorAt(item, field);
    if (floor && floor.level !== 'open') return { ...ruling(floor, direction), authority: 'below-floor' };
  }
  if (isMarked(item)) return { authority: 'below-floor' };
  return fromParent;
}
