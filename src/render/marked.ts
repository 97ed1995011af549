/** Differences from the guideline below, in words: what the comparison found, handed over by a command as plain data. */

export type Sign =
  | 'strengthened'
  | 'weakened'
  | 'omitted'
  | 'added'
  | 'undecided'
  | 'neutral'
  | 'not-comparable';

/** Words of a value: common ones, and those that differ. */
export interface Segment {
  text: string;
  changed: boolean;
}

/** What the author has written about a difference. */
export interface Because {
  gist?: string;
  reason?: string;
  /** In words. */
  legalBasis?: string;
  /** Title of the theme that it is a part of. */
  theme?: string;
  /** First and last day on which it is in force, where it has any. */
  from?: string;
  until?: string;
  /** What covers the need of what is left out, or is done where something cannot apply. */
  instead?: string;
  /** A declared norm below a floor: what is done until it changes. */
  reservation?: string;
  /** It is no choice of the country: it cannot apply there. */
  notApplicable?: true;
  /** Who says so, where that is the side before: `xa`. */
  of?: string;
  /** Why the difference was accepted, and by whom. */
  accepted?: string;
  /** The author declares the opposite of what was computed. */
  contradicts?: Sign;
}

export interface MarkedChange {
  /** Left out or added, then the direction for the person. */
  signs: Sign[];
  /** The direction is what the author declares: the data do not say. */
  declared?: true;
  element: string;
  /** Kind of the element: `measure`, `step`, `term` … */
  kind: string;
  field?: string;
  /** Id of the measure that it stands under, or of what there is in its place. */
  within: string;
  /** "1.5 Recovery and reflection period" */
  group: string;
  /** The part of it: "step 1.5.2 Explain the period". */
  at?: string;
  says: string;
  before?: Segment[];
  after?: Segment[];
  /** "below the minimum" */
  floor?: string;
  /** The norm behind the minimum: `cets-197 art. 13(1)`. */
  norm?: string;
  because?: Because;
  /** For what is no longer there: what it was a part of, and what it followed there. */
  stood?: { within?: string; behind?: string };
}

/** What a copy for review marks. */
export interface Review {
  /** What it is compared with: `2026.1`. */
  before: string;
  /** Counts, and what must be seen first. */
  headlines: string[];
  changes: MarkedChange[];
}

/** One side of a row of a concordance table. */
export interface Named {
  id: string;
  number?: string;
  title: string;
}

export type Decision = 'adopted' | 'altered' | 'omitted' | 'not-applicable' | 'carried-out' | 'undecided';

/** What became of one measure: side by side. */
export interface ConcordanceRow {
  before?: Named;
  after: Named[];
  changes: MarkedChange[];
  /** What the country has said about it; absent where what is compared is no country. */
  decision?: Decision;
}

export interface ConcordancePart {
  /** A SOP, or its kind: `principles`, `other`, `contacts`. */
  of: Named | 'principles' | 'other' | 'contacts';
  rows: ConcordanceRow[];
}

export interface Concordance {
  before: string;
  after: string;
  headlines: string[];
  /** Some differences were found and are not shown. */
  partial: boolean;
  parts: ConcordancePart[];
}
