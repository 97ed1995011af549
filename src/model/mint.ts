/** Ids for new elements: never one that was used before. */

/** Kinds of elements by the name that `trm id` takes, with the letters of their ids. */
export const ID_LETTERS = {
  sop: 'sop',
  phase: 'ph',
  measure: 'm',
  step: 's',
  exit: 'x',
  handover: 'h',
  safeguard: 'sg',
  recommendation: 'r',
  'good-practice': 'gp',
  indicator: 'i',
  principle: 'pr',
  'walk-through': 'w',
} as const;

export type IdKind = keyof typeof ID_LETTERS;

/** An id has at most six digits. */
const LARGEST = 999_999;

const ID = /(?<![\w-])(?:[a-z]{2,3}-)?(?:sop|ph|gp|sg|pr|[msxhriw])[1-9][0-9]{0,5}(?![\w-])/g;

/**
 * Adds the ids that stand in a value: as a whole text or key, or within one without blanks (`exit:x2`, `m7/what`).
 * Prose is passed over: "200 m2" is no id.
 */
export function collectIds(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    if (value.length <= 80 && /\d/.test(value) && !/\s/.test(value)) collectIdsInText(value, into);
  } else if (Array.isArray(value)) {
    for (const item of value) collectIds(item, into);
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      collectIds(key, into);
      collectIds((value as Record<string, unknown>)[key], into);
    }
  }
}

/** Adds whatever looks like an id in a text that cannot be read as a source: better one too many than one twice. */
export function collectIdsInText(text: string, into: Set<string>): void {
  ID.lastIndex = 0;
  for (let match = ID.exec(text); match !== null; match = ID.exec(text)) into.add(match[0]);
}

/**
 * The next ids of a kind, after the highest one in use.
 * @param prefix letters of a layer, for an element of its own (`xa` gives `xa-m1`)
 * @returns fewer than `count` only when all numbers are used up
 */
export function mint(kind: IdKind, used: ReadonlySet<string>, count = 1, prefix = ''): string[] {
  const stem = (prefix === '' ? '' : `${prefix}-`) + ID_LETTERS[kind];
  let highest = 0;
  for (const id of used) {
    const digits = id.startsWith(stem) ? id.slice(stem.length) : '';
    if (/^\d+$/.test(digits)) highest = Math.max(highest, Number(digits));
  }
  const amount = Math.min(count, LARGEST - highest);
  return Array.from({ length: Math.max(amount, 0) }, (_, index) => `${stem}${highest + 1 + index}`);
}
