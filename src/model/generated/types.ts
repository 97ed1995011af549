// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * Given by `trm id`; never edited, never used again.
 */
export type Id = string;
/**
 * Given by `trm id`; never edited, never used again.
 */
export type SopId = string;
/**
 * Given by `trm id`; never edited, never used again.
 */
export type PhaseId = string;
/**
 * Given by `trm id`; never edited, never used again.
 */
export type MeasureId = string;
/**
 * Given by `trm id`; never edited, never used again.
 */
export type StepId = string;
/**
 * Given by `trm id`; never edited, never used again.
 */
export type ExitId = string;
/**
 * Given by `trm id`; never edited, never used again.
 */
export type HandoverId = string;
/**
 * Given by `trm id`; never edited, never used again.
 */
export type SafeguardId = string;
/**
 * Given by `trm id`; never edited, never used again.
 */
export type RecommendationId = string;
/**
 * Given by `trm id`; never edited, never used again.
 */
export type GoodPracticeId = string;
/**
 * Given by `trm id`; never edited, never used again.
 */
export type IndicatorId = string;
/**
 * Given by `trm id`; never edited, never used again.
 */
export type PrincipleId = string;
/**
 * Given by `trm id`; never edited, never used again.
 */
export type WalkThroughId = string;
/**
 * A speaking key: small letters, digits and hyphens. It never changes.
 */
export type Key = string;
/**
 * Key of a role in `actors.yaml`.
 */
export type ActorKey = string;
/**
 * Key of an area declared by the country.
 */
export type AreaKey = string;
/**
 * Key of an event in `guideline.yaml`.
 */
export type EventKey = string;
/**
 * Language of the texts, as a BCP 47 tag.
 */
export type Lang = string;
/**
 * A day, as year-month-day.
 */
export type Date = string;
/**
 * Two small letters (ISO 3166-1; xa to xz are fictional).
 */
export type CountryCode = string;
/**
 * Name of an edition: year, point, number.
 */
export type EditionName = string;
/**
 * Text on one line.
 */
export type Line = string;
/**
 * Text in Markdown. No HTML, no pictures.
 */
export type Prose = string;
/**
 * Text in Markdown, or a list of such texts.
 */
export type ProseList = string | string[];
/**
 * `must` binds, `should` is expected unless there is a reason not to, `may` leaves the choice.
 */
export type Force = 'must' | 'should' | 'may';
/**
 * The country of origin, transit or destination.
 */
export type Side = 'origin' | 'transit' | 'destination';
/**
 * One side or several.
 */
export type Sides = string | ('origin' | 'transit' | 'destination')[];
/**
 * Who may read: `public`, `practitioners`, or `named-bodies` only. Where none is given, the most restricted counts.
 */
export type Class = 'public' | 'practitioners' | 'named-bodies';
/**
 * How far the text has come.
 */
export type LifeCycle = 'draft' | 'consultation' | 'cleared' | 'adopted' | 'in-force' | 'superseded';
/**
 * One role of `actors.yaml`, or several.
 */
export type Actors = string | ActorKey[];
/**
 * One area or several.
 */
export type Areas = string | AreaKey[];
/**
 * One stop of `guideline.yaml`, or several.
 */
export type StopKeys = string | Key[];
/**
 * One value of the axis, or several.
 */
export type ScopeValues = string | string[];
/**
 * Unit of a duration. `calendar-days` and `working-days` are told apart.
 */
export type Unit = 'minutes' | 'hours' | 'calendar-days' | 'working-days' | 'weeks' | 'months' | 'years';
/**
 * When something is done and how long it lasts: text, or a structured duration that prints in every language, or both; a list where it differs for some people or places.
 */
export type Timing =
  | string
  | {
      text?: Prose;
      /**
       * Guaranteed number of units.
       */
      min?: number;
      /**
       * Upper limit; guarantees nothing by itself.
       */
      max?: number;
      /**
       * Exact number of units.
       */
      exact?: number;
      unit?: Unit;
      from?: EventKey;
      to?: EventKey;
      ends_early?: EndsEarly;
      /**
       * Whether it starts by itself, on a decision, or on request.
       */
      starts?: 'automatically' | 'on-decision' | 'on-request';
      renewable?: Renewable;
      applies_to?: Scope;
      area?: Areas;
      legal_basis?: LegalBasis;
    }
  | Duration[];
/**
 * Events that end it before its time.
 */
export type EndsEarly = EventKey[];
/**
 * `unverified`, or the day and the role that checked.
 */
export type Checked =
  | string
  | {
      on: Date;
      by: Line;
    };
/**
 * Where the flow goes: `next`, `end` (of this measure), the id of a step, measure, phase or SOP, or `exit:` and the id of an exit.
 */
export type Then = string;
/**
 * `fixed`: not to be changed. `minimum`: may be raised, not lowered. `open`: free.
 */
export type Floor =
  | string
  | {
      /**
       * How far a country may change the field.
       */
      level: 'fixed' | 'minimum' | 'open';
      citation?: Citation;
    };
/**
 * Key of an instrument and the place in it.
 */
export type Citation = string;
/**
 * A citation; or `target` and `extent` for an element of the guideline that a structure of its own carries out.
 */
export type CarriedOut =
  | string
  | {
      target: Id;
      /**
       * Whether it carries out the `whole` of the target, a `part`, or something `wider`.
       */
      extent: 'whole' | 'part' | 'wider';
      note?: Line;
      reason?: Prose;
      legal_basis?: LegalBasis;
    };
/**
 * A role, or a role with its side and for whom.
 */
export type ActorInvolved =
  | string
  | {
      actor: ActorKey;
      side?: Sides;
      applies_to?: Scope;
      area?: Areas;
      note?: Prose;
    };
/**
 * One role or several, each with its side where it matters.
 */
export type ActorsInvolved =
  | string
  | {
      actor: ActorKey;
      side?: Sides;
      applies_to?: Scope;
      area?: Areas;
      note?: Prose;
    }
  | ActorInvolved[];
/**
 * Who is responsible, who is involved, and on which side. A single role may be written alone.
 */
export type Who =
  | string
  | {
      responsible: ActorsInvolved;
      involved?: ActorsInvolved;
      side?: Sides;
      note?: Prose;
    };
/**
 * Where an answer leads; or an object where more is to be said.
 */
export type Answer =
  | string
  | {
      then?: Then;
      /**
       * Key of another answer of the same step: this answer is treated as that one, the safer way.
       */
      as?: string;
      label?: Line;
      applies_to?: Scope;
      area?: Areas;
      note?: Prose;
    };
/**
 * The consent needed, from weakest to strongest: `none`, `oral`, `informed`, `written`; an object where more is to be said.
 */
export type Consent =
  | string
  | {
      /**
       * The consent needed.
       */
      level: 'none' | 'oral' | 'informed' | 'written';
      /**
       * Who consents. For a child: guardian, with the view of the child.
       */
      by?: 'person' | 'guardian' | 'person-and-guardian';
      /**
       * Whether it is asked once, for each recipient, or for each group of data.
       */
      per?: 'once' | 'recipient' | 'data-group';
      /**
       * When it may be done without consent.
       */
      exception?: 'none' | 'risk-to-life' | 'child-protection';
      withdrawal?: Prose;
    };
/**
 * Key of a form or checklist; or an object naming a part.
 */
export type Tool =
  | string
  | {
      form: Key;
      part?: Key;
      note?: Prose;
    };
/**
 * Forms and checklists used.
 */
export type Tools = Tool[];
/**
 * Articles of instruments that this puts into practice; in a structure of its own, also the elements of the guideline.
 */
export type CarriesOut = CarriedOut[];
/**
 * The measure runs alongside this span instead of taking its turn.
 */
export type Throughout =
  | string
  | {
      from: Id;
      to: Id;
    };
/**
 * What differs for a child or a person who may be one. Text says what is done besides; `instead` names what replaces it; `no_difference` says why nothing differs.
 */
export type Children =
  | string
  | {
      /**
       * Id of the measure or step that is carried out instead, or text.
       */
      instead?: string;
      also?: ProseList;
      no_difference?: Prose;
      /**
       * Articles of instruments that this puts into practice; in a structure of its own, also the elements of the guideline.
       */
      carries_out?: CarriedOut[];
      provenance?: Provenance;
    };
/**
 * Rules that protect the person.
 */
export type Safeguards = SafeguardItem[];
/**
 * Advice to institutions; text alone where no id is needed.
 */
export type Recommendation =
  | string
  | {
      id?: RecommendationId;
      text: Prose;
      to?: Actors;
      applies_to?: Scope;
      area?: Areas;
      provenance?: Provenance;
    };
/**
 * Advice to institutions.
 */
export type Recommendations = Recommendation[];
/**
 * Examples with their sources.
 */
export type GoodPractices = GoodPractice[];
/**
 * Questions for an assessment.
 */
export type Indicators = Indicator[];
/**
 * The way it takes: keys of `ways` in `guideline.yaml`.
 */
export type Via = string | Key[];
/**
 * Key of an item in `guideline.yaml` under `information`; an object where more is to be said.
 */
export type InformationItem =
  | string
  | {
      item: Key;
      /**
       * Whether it must be there.
       */
      need?: 'required' | 'optional';
      ground?: Line;
      applies_to?: Scope;
      area?: Areas;
      note?: Prose;
    };
/**
 * Information that the person receives. More is stronger.
 */
export type GivenToPerson = InformationItem[];
/**
 * Data about the person that is passed on. Less is stronger.
 */
export type AboutPerson = InformationItem[];
/**
 * Working languages.
 */
export type Languages = Lang[];
/**
 * The printed title; an object where more is to be said.
 */
export type RegisterEntry =
  | string
  | {
      title: Line;
      text?: Prose;
      /**
       * `always`: no omission, extract or split of a chart may drop this.
       */
      safeguard?: 'always';
      /**
       * Articles of instruments that this puts into practice; in a structure of its own, also the elements of the guideline.
       */
      carries_out?: CarriedOut[];
      provenance?: Provenance;
    };
/**
 * The printed title; an object where more is to be said.
 */
export type InformationEntry =
  | string
  | {
      title: Line;
      text?: Prose;
      /**
       * A special category of personal data.
       */
      sensitive?: boolean;
      provenance?: Provenance;
    };
/**
 * The national term for a glossary entry; several where all are accepted, the preferred first.
 */
export type NationalTerm = string | string[];

/**
 * For whom something applies: `age`, `status` and any further axis that `guideline.yaml` declares under `scopes`. Several values are alternatives; several axes hold together.
 */
export interface Scope {
  [k: string]: ScopeValues;
}
/**
 * A number of units.
 */
export interface Amount {
  /**
   * Guaranteed amount.
   */
  min?: number;
  /**
   * Upper limit; guarantees nothing by itself.
   */
  max?: number;
  /**
   * Exact amount.
   */
  exact?: number;
  unit: Unit;
}
/**
 * How long one renewal lasts, and the ceiling for all.
 */
export interface Renewable {
  by: Amount;
  ceiling?: Amount;
}
/**
 * The national act, its article and version, and when it was checked.
 */
export interface LegalBasis {
  act: Key;
  /**
   * Article, paragraph or point.
   */
  art?: string;
  version?: Date;
  /**
   * Day of the check, or `unverified`.
   */
  checked?: string;
}
/**
 * Text and/or a structured duration.
 */
export interface Duration {
  text?: Prose;
  /**
   * Guaranteed number of units.
   */
  min?: number;
  /**
   * Upper limit; guarantees nothing by itself.
   */
  max?: number;
  /**
   * Exact number of units.
   */
  exact?: number;
  unit?: Unit;
  from?: EventKey;
  to?: EventKey;
  ends_early?: EndsEarly;
  /**
   * Whether it starts by itself, on a decision, or on request.
   */
  starts?: 'automatically' | 'on-decision' | 'on-request';
  renewable?: Renewable;
  applies_to?: Scope;
  area?: Areas;
  legal_basis?: LegalBasis;
}
/**
 * Where an element comes from and whether a person has checked it.
 */
export interface Provenance {
  /**
   * `source`: from the source named in `ref`. `found`: read in another document. `derived`: worked out from such facts. `editorial`: written by the editors.
   */
  kind: 'source' | 'found' | 'derived' | 'editorial';
  /**
   * Key of a source in `sources.yaml`, and where in it.
   */
  ref?: string;
  checked?: Checked;
  note?: Line;
}
/**
 * Whether more of it is better, for each interest.
 */
export interface Polarity {
  /**
   * For the person concerned.
   */
  person?: 'more' | 'less' | 'neutral';
  /**
   * For the authority that acts.
   */
  authority?: 'more' | 'less' | 'neutral';
  /**
   * For the country on the other side.
   */
  partner?: 'more' | 'less' | 'neutral';
}
/**
 * The act by which a body took the text over.
 */
export interface SignOff {
  body: Line;
  act: Line;
  on: Date;
  /**
   * Digest of the text that was signed off, as `trm status` shows it.
   */
  digest?: string;
}
/**
 * An action (`do`) or a decision (`ask` with its `answers`).
 */
export interface Step {
  id: StepId;
  do?: Line;
  ask?: Line;
  text?: Prose;
  /**
   * Shorter words for the flowchart.
   */
  chart?: string;
  /**
   * The title is quoted word for word from its source; wording rules leave it alone.
   */
  verbatim?: boolean;
  by?: ActorsInvolved;
  with?: ActorsInvolved;
  side?: Sides;
  answers?: Answers;
  then?: Then;
  when?: Timing;
  force?: Force;
  applies_to?: Scope;
  area?: Areas;
  never_if?: StopKeys;
  consent?: Consent;
  tools?: Tools;
  /**
   * Articles of instruments that this puts into practice; in a structure of its own, also the elements of the guideline.
   */
  carries_out?: CarriedOut[];
  /**
   * `always`: no omission, extract or split of a chart may drop this.
   */
  safeguard?: 'always';
  /**
   * Which fields a country may change, and how far. A field not named is open.
   */
  floor?: {
    [k: string]: Floor;
  };
  /**
   * For whom more of a field is better, where it differs from what `guideline.yaml` says.
   */
  polarity?: {
    [k: string]: Polarity;
  };
  /**
   * Other instructions for some people or places. The first that fits counts.
   */
  variants?: Variant[];
  note?: Prose;
  /**
   * Ids of earlier elements that this one continues (renamed, split or merged).
   */
  formerly?: Id[];
  provenance?: Provenance;
}
/**
 * Every possible answer and where it leads.
 */
export interface Answers {
  [k: string]: Answer;
}
/**
 * What holds for some people or places instead.
 */
export interface Variant {
  applies_to?: Scope;
  area?: Areas;
  set?: Fields;
  /**
   * Fields that fall away.
   */
  unset?: string[];
  /**
   * For these people or places the element falls away.
   */
  omitted?: true;
  not_applicable?: Prose;
  /**
   * Id of the element that is carried out instead, or text.
   */
  replaced_by?: string;
}
/**
 * Fields of an element with their new values.
 */
export interface Fields {
  title?: Line;
  text?: Prose;
  then?: Then;
  applies_to?: Scope;
  area?: Areas;
  carries_out?: CarriesOut;
  provenance?: Provenance;
  what?: Prose;
  when?: Timing;
  who?: Who;
  force?: Force;
  throughout?: Throughout;
  parallel?: MeasureId;
  children?: Children;
  /**
   * `always`: no omission, extract or split of a chart may drop this.
   */
  safeguard?: 'always';
  safeguards?: Safeguards;
  never_if?: StopKeys;
  recommendations?: Recommendations;
  good_practices?: GoodPractices;
  tools?: Tools;
  indicators?: Indicators;
  note?: Prose;
  do?: Line;
  ask?: Line;
  /**
   * Shorter words for the flowchart.
   */
  chart?: string;
  by?: ActorsInvolved;
  with?: ActorsInvolved;
  side?: Sides;
  answers?: Answers;
  consent?: Consent;
  from?: Side;
  to?: Side;
  sends?: Actors;
  receives?: Actors;
  via?: Via;
  given_to_person?: GivenToPerson;
  about_person?: AboutPerson;
  deadline?: Timing;
  reply?: Timing;
  no_answer?: Prose;
  languages?: Languages;
  country?: Key;
  /**
   * Year of the report.
   */
  year?: number;
  /**
   * Kind of answer.
   */
  answer?: 'yes-no' | 'scale' | 'number' | 'percentage' | 'actor' | 'text';
  of?: Actors;
  ends?: Then;
}
/**
 * A rule that protects the person in this measure.
 */
export interface SafeguardItem {
  id: SafeguardId;
  text: Prose;
  /**
   * `always`: no omission, extract or split of a chart may drop this.
   */
  safeguard?: 'always';
  applies_to?: Scope;
  area?: Areas;
  force?: Force;
  /**
   * Articles of instruments that this puts into practice; in a structure of its own, also the elements of the guideline.
   */
  carries_out?: CarriedOut[];
  /**
   * Other instructions for some people or places. The first that fits counts.
   */
  variants?: Variant[];
  provenance?: Provenance;
}
/**
 * An example from a named place, with its source.
 */
export interface GoodPractice {
  id: GoodPracticeId;
  title?: Line;
  text: Prose;
  country?: Key;
  /**
   * Year of the report.
   */
  year?: number;
  provenance: Provenance;
}
/**
 * A question that an assessment can ask, without data of any case.
 */
export interface Indicator {
  id: IndicatorId;
  ask: Line;
  /**
   * Kind of answer.
   */
  answer: 'yes-no' | 'scale' | 'number' | 'percentage' | 'actor' | 'text';
  of?: Actors;
  provenance?: Provenance;
}
/**
 * What crosses a border: who sends, who receives, which information, on what consent, by when.
 */
export interface Handover {
  id: HandoverId;
  title: Line;
  text?: Prose;
  from: Side;
  to: Side;
  sends: Actors;
  receives: Actors;
  via?: Via;
  given_to_person?: GivenToPerson;
  about_person?: AboutPerson;
  consent?: Consent;
  deadline?: Timing;
  reply?: Timing;
  no_answer?: Prose;
  languages?: Languages;
  tools?: Tools;
  never_if?: StopKeys;
  force?: Force;
  applies_to?: Scope;
  area?: Areas;
  /**
   * Articles of instruments that this puts into practice; in a structure of its own, also the elements of the guideline.
   */
  carries_out?: CarriedOut[];
  /**
   * `always`: no omission, extract or split of a chart may drop this.
   */
  safeguard?: 'always';
  /**
   * Which fields a country may change, and how far. A field not named is open.
   */
  floor?: {
    [k: string]: Floor;
  };
  /**
   * For whom more of a field is better, where it differs from what `guideline.yaml` says.
   */
  polarity?: {
    [k: string]: Polarity;
  };
  /**
   * Other instructions for some people or places. The first that fits counts.
   */
  variants?: Variant[];
  note?: Prose;
  /**
   * Ids of earlier elements that this one continues (renamed, split or merged).
   */
  formerly?: Id[];
  provenance?: Provenance;
}
/**
 * Says what is done, when, who does it and how.
 */
export interface Measure {
  id: MeasureId;
  title: Line;
  /**
   * The title is quoted word for word from its source; wording rules leave it alone.
   */
  verbatim?: boolean;
  what?: Prose;
  when?: Timing;
  who?: Who;
  /**
   * The steps, in order.
   */
  how?: Step[];
  force?: Force;
  applies_to?: Scope;
  area?: Areas;
  throughout?: Throughout;
  parallel?: MeasureId;
  then?: Then;
  children?: Children;
  /**
   * `always`: no omission, extract or split of a chart may drop this.
   */
  safeguard?: 'always';
  safeguards?: Safeguards;
  never_if?: StopKeys;
  /**
   * What passes to another country here.
   */
  handovers?: Handover[];
  recommendations?: Recommendations;
  good_practices?: GoodPractices;
  tools?: Tools;
  indicators?: Indicators;
  /**
   * Articles of instruments that this puts into practice; in a structure of its own, also the elements of the guideline.
   */
  carries_out?: CarriedOut[];
  /**
   * Which fields a country may change, and how far. A field not named is open.
   */
  floor?: {
    [k: string]: Floor;
  };
  /**
   * For whom more of a field is better, where it differs from what `guideline.yaml` says.
   */
  polarity?: {
    [k: string]: Polarity;
  };
  /**
   * Other instructions for some people or places. The first that fits counts.
   */
  variants?: Variant[];
  note?: Prose;
  /**
   * Ids of earlier elements that this one continues (renamed, split or merged).
   */
  formerly?: Id[];
  provenance?: Provenance;
}
/**
 * A part of an SOP.
 */
export interface Phase {
  id: PhaseId;
  title: Line;
  /**
   * The title is quoted word for word from its source; wording rules leave it alone.
   */
  verbatim?: boolean;
  text?: Prose;
  /**
   * The measures, in order.
   */
  measures: Measure[];
  then?: Then;
  applies_to?: Scope;
  area?: Areas;
  carries_out?: CarriesOut;
  /**
   * Ids of earlier elements that this one continues (renamed, split or merged).
   */
  formerly?: Id[];
  provenance?: Provenance;
}
/**
 * A fictional case that walks the steps one by one: training material, and a test of the flow.
 */
export interface WalkThrough {
  id: WalkThroughId;
  title: Line;
  text?: Prose;
  /**
   * The steps in the order in which they are taken.
   */
  path: {
    at: StepId;
    /**
     * The answer given, at a decision.
     */
    answer?: string;
    story?: Prose;
  }[];
  ends?: Then;
  provenance?: Provenance;
}
/**
 * Where a case leaves the procedure, and what the person still receives.
 */
export interface Exit {
  id: ExitId;
  title: Line;
  text: Prose;
  applies_to?: Scope;
  area?: Areas;
  /**
   * `always`: no omission, extract or split of a chart may drop this.
   */
  safeguard?: 'always';
  /**
   * Articles of instruments that this puts into practice; in a structure of its own, also the elements of the guideline.
   */
  carries_out?: CarriedOut[];
  /**
   * Ids of earlier elements that this one continues (renamed, split or merged).
   */
  formerly?: Id[];
  provenance?: Provenance;
}
/**
 * A tombstone: an id that is never used again, and what followed it.
 */
export interface Retired {
  id: Id;
  on?: Date;
  reason: Line;
  /**
   * What followed it, if anything.
   */
  successors?: Id[];
  title?: Line;
}
/**
 * A law below a floor, declared: printed as a reservation.
 */
export interface BelowFloor {
  legal_basis: LegalBasis;
  accepted_by: Line;
  on: Date;
  meanwhile: Prose;
}
/**
 * A principle that holds for every measure.
 */
export interface Principle {
  id: PrincipleId;
  title: Line;
  text: Prose;
  /**
   * Articles of instruments that this puts into practice; in a structure of its own, also the elements of the guideline.
   */
  carries_out?: CarriedOut[];
  /**
   * `always`: no omission, extract or split of a chart may drop this.
   */
  safeguard?: 'always';
  /**
   * Ids of earlier elements that this one continues (renamed, split or merged).
   */
  formerly?: Id[];
  provenance?: Provenance;
}
/**
 * Where it stands: beside a neighbour, or first or last in a parent.
 */
export interface Place {
  after?: Id;
  before?: Id;
  first_in?: Id;
  last_in?: Id;
}
/**
 * One declared difference: exactly one of `set`, `replace`, `omit`, `not_applicable`, `add`, `move`.
 */
export interface Alteration {
  on?: Id;
  set?: Fields;
  /**
   * Optional fields that fall away, together with `set` or alone.
   */
  unset?: string[];
  /**
   * The whole element anew, under the same id.
   */
  replace?: {
    phase?: Phase;
    measure?: Measure;
    step?: Step;
    handover?: Handover;
    exit?: Exit;
    safeguard?: SafeguardItem;
    good_practice?: GoodPractice;
    indicator?: Indicator;
  };
  /**
   * The element is left out: where incoming arrows go, and who covers the need instead.
   */
  omit?: {
    then?: Then;
    /**
     * Id of the element that covers the need, or text.
     */
    covered_by: string;
  };
  /**
   * The element cannot apply in this country.
   */
  not_applicable?: {
    /**
     * Id of what is done instead, or text.
     */
    replacement: string;
    then?: Then;
  };
  /**
   * A new element with an id of this layer, and its place.
   */
  add?: {
    after?: Id;
    before?: Id;
    first_in?: Id;
    last_in?: Id;
    phase?: Phase;
    measure?: Measure;
    step?: Step;
    handover?: Handover;
    exit?: Exit;
    safeguard?: SafeguardItem;
    good_practice?: GoodPractice;
    indicator?: Indicator;
  };
  move?: Place;
  applies_to?: Scope;
  area?: Areas;
  /**
   * The direction that the author declares. The tool compares it with what it computes.
   */
  effect?: 'strengthens' | 'weakens' | 'equivalent' | 'neutral';
  reason: Prose;
  gist?: Line;
  legal_basis?: LegalBasis;
  from?: Date;
  until?: Date;
  below_floor?: BelowFloor;
  /**
   * Names of the themes whose clash on this element this alteration decides. Alone, without `set` or the like, it takes what the later theme says.
   */
  decides?: Key[];
  provenance?: Provenance;
}
/**
 * Which institution fills a role.
 */
export interface Assignment {
  actor: ActorKey;
  /**
   * Key of the institution in `institutions.yaml`, or several.
   */
  institution: string | Key[];
  applies_to?: Scope;
  area?: Areas;
  note?: Prose;
}
/**
 * A national act that alterations cite.
 */
export interface Act {
  title: Line;
  title_en?: Line;
  /**
   * Year of adoption.
   */
  year?: number;
  /**
   * Kind of act.
   */
  kind: 'constitution' | 'law' | 'decree' | 'order' | 'agreement' | 'guideline' | 'other';
  number?: Line;
  provenance?: Provenance;
}
/**
 * A section of a structure of its own.
 */
export interface Section {
  id: PhaseId;
  title: Line;
  text?: Prose;
  /**
   * Measures of the section, each saying what it carries out.
   */
  measures?: Measure[];
  /**
   * Parts of the section.
   */
  sections?: Section[];
  /**
   * Further pages at the end: duties of each institution, what is recorded.
   */
  pages?: Page[];
  applies_to?: Scope;
  area?: Areas;
  /**
   * Articles of instruments that this puts into practice; in a structure of its own, also the elements of the guideline.
   */
  carries_out?: CarriedOut[];
  /**
   * Ids of earlier elements that this one continues (renamed, split or merged).
   */
  formerly?: Id[];
  provenance?: Provenance;
}
/**
 * A page with text, duties or records.
 */
export interface Page {
  title: Line;
  text?: Prose;
  /**
   * Duties of each role.
   */
  duties?: {
    who: Actors;
    text: Prose;
  }[];
  /**
   * What is recorded.
   */
  records?: Line[];
  provenance?: Provenance;
}
/**
 * `baseline/actors.yaml`: roles that act. Never persons.
 */
export interface ActorsSource {
  lang: Lang;
  provenance?: Provenance;
  /**
   * Roles by key.
   */
  actors: {
    [k: string]: {
      title: Line;
      plural?: Line;
      text?: Prose;
      /**
       * Kind of actor.
       */
      kind?: 'state' | 'justice' | 'service' | 'civil-society' | 'international' | 'person';
      /**
       * Short form for charts.
       */
      short?: string;
      provenance?: Provenance;
    };
  };
}
/**
 * `national/<cc>/adaptation.yaml`: what a country does differently, and who acts there.
 */
export interface AdaptationSource {
  lang: Lang;
  provenance?: Provenance;
  edition?: EditionName;
  title?: Line;
  /**
   * National revision.
   */
  revision?: string;
  /**
   * `baseline`: the structure of the guideline with alterations. `own`: sections of its own, each saying what it carries out.
   */
  structure: 'baseline' | 'own';
  /**
   * Languages in which it is published.
   */
  languages?: Lang[];
  /**
   * Languages that are equally binding.
   */
  authentic?: Lang[];
  /**
   * What kind of act gives it force.
   */
  binding_force: 'law' | 'decree' | 'order' | 'agreement' | 'guideline' | 'none';
  status: LifeCycle;
  /**
   * A sample, adopted by nobody.
   */
  sample?: boolean;
  /**
   * Acts by which bodies took it over.
   */
  sign_offs?: SignOff[];
  preface?: Prose;
  /**
   * Themes that are stacked, in order.
   */
  themes?: Key[];
  /**
   * Areas of the country.
   */
  areas?: {
    [k: string]: RegisterEntry;
  };
  /**
   * National acts that are cited.
   */
  acts?: {
    [k: string]: Act;
  };
  /**
   * Which institution fills which role.
   */
  assigns?: Assignment[];
  /**
   * National terms for entries of the glossary.
   */
  terms?: {
    [k: string]: NationalTerm;
  };
  /**
   * Ids of elements that were looked at and taken unchanged.
   */
  adopted?: Id[];
  /**
   * Differences from the guideline below that somebody has looked at and accepted, each with its reason. `trm diff --fail-on-change` passes over them and prints what to write here. One that no longer fits anything is reported.
   */
  accepted_deviations?: {
    /**
     * The fingerprint of the change, as `trm diff` gives it. Another value has another fingerprint.
     */
    fingerprint: string;
    element: Id;
    reason: Line;
    by?: Line;
    on?: Date;
  }[];
  /**
   * Exits that this country adds.
   */
  exits?: Exit[];
  /**
   * What differs, one by one, each with its reason.
   */
  alterations?: Alteration[];
  /**
   * Sections of a structure of its own.
   */
  sections?: Section[];
}
/**
 * `national/<cc>/contacts.yaml`: the officials and services to call. What may never be printed does not belong here.
 */
export interface ContactsSource {
  lang: Lang;
  provenance?: Provenance;
  /**
   * Entries by key.
   */
  contacts: {
    [k: string]: {
      institution: Key;
      unit?: Line;
      roles: Actors;
      does?: Prose;
      does_not?: Prose;
      applies_to?: Scope;
      area?: Areas;
      /**
       * When it is reached.
       */
      hours?:
        | string
        | {
            /**
             * Days of the week.
             */
            days: string;
            /**
             * Opening time, quoted.
             */
            from: string;
            /**
             * Closing time, quoted.
             */
            to: string;
            /**
             * Time zone.
             */
            zone?: string;
          };
      /**
       * Languages spoken.
       */
      languages?: Lang[];
      accepts?: Prose;
      /**
       * What a call costs.
       */
      cost?: 'free' | 'local-rate' | 'mobile-rate' | 'charged' | 'unknown';
      /**
       * On what ground it acts, and until when.
       */
      mandate?: {
        text: Line;
        until?: Date;
      };
      /**
       * Ways to reach it, the best first.
       *
       * Items: One way: exactly one of `phone`, `short`, `email`, `web`.
       */
      channels: {
        /**
         * Number in international form.
         */
        phone?: string;
        /**
         * Number that works inside the country only.
         */
        short?: string;
        /**
         * Functional mailbox, never that of a person.
         */
        email?: string;
        /**
         * Address of a web page.
         */
        web?: string;
        /**
         * Whether it works from abroad.
         */
        abroad?: boolean;
        /**
         * For what.
         */
        use?: 'general' | 'emergency' | 'appointments' | 'documents';
        class?: Class;
        changed?: Date;
        /**
         * Confirmations of a new or changed channel, by two roles.
         */
        confirmed?: {
          on: Date;
          by: Line;
          through: Line;
        }[];
        note?: Prose;
      }[];
      /**
       * Post that answers, and its deputy. Posts, never names.
       */
      focal_point?: {
        post: Line;
        deputy: Line;
      };
      /**
       * This is a focal point for referral across borders.
       */
      cross_border?: boolean;
      /**
       * What this entry leads to without naming the place.
       */
      gatekeeper_for?: 'accommodation' | 'medical' | 'legal';
      fallback?: Key;
      /**
       * When, by which role, how, and through which independently known way the entry was verified.
       */
      verified?: {
        on: Date;
        by: Line;
        /**
         * How. Reaching a mailbox is not verifying.
         */
        how: 'call' | 'written-reply' | 'official-register' | 'visit';
        through: Line;
      };
      review_by?: Date;
      class?: Class;
      /**
       * For `named-bodies`: keys of the institutions that may read.
       */
      readers?: Key[];
      note?: Prose;
      provenance?: Provenance;
    };
  };
}
/**
 * `baseline/countries.yaml`: countries and territories with their languages, numbering plans and memberships.
 */
export interface CountriesSource {
  lang: Lang;
  provenance?: Provenance;
  /**
   * By code.
   */
  countries: {
    [k: string]: {
      title: Line;
      /**
       * The country does not exist.
       */
      fictional?: boolean;
      designation?: Line;
      status_note?: Prose;
      /**
       * Official languages.
       */
      languages?: Lang[];
      /**
       * International calling code with plus.
       */
      calling_code?: string;
      numbering?: CountryCode;
      /**
       * Paper size.
       */
      page?: 'a4' | 'letter';
      /**
       * Organisations and unions, by key, with the check.
       */
      memberships?: {
        [k: string]: {
          since?: Date;
          checked: Checked;
        };
      };
      provenance?: Provenance;
    };
  };
}
/**
 * `editions/<edition>.json`: frozen by `trm release`.
 */
export interface EditionSource {
  /**
   * Version of the grammar.
   */
  schema: 1;
  edition: EditionName;
  released: Date;
  /**
   * Released as a sample.
   */
  sample?: boolean;
  /**
   * Version of the digests.
   */
  digest_version: 1;
  /**
   * The sources as they were: file path within the baseline or themes to value.
   */
  content: {
    /**
     * A source.
     */
    [k: string]: {};
  };
  /**
   * The themes as they were, by key.
   */
  themes?: {
    /**
     * A theme.
     */
    [k: string]: {};
  };
  /**
   * Normative and text digest of each element.
   */
  digests: {
    [k: string]: {
      /**
       * First 16 hexadecimal digits of SHA-256.
       */
      normative: string;
      /**
       * First 16 hexadecimal digits of SHA-256.
       */
      text: string;
    };
  };
  /**
   * Printed number of each element.
   */
  numbers: {
    [k: string]: string;
  };
  /**
   * Unverified norms that were let through by name.
   */
  waived?: string[];
  previous?: EditionName;
  /**
   * What changed since the edition before.
   */
  changes?: {
    /**
     * Element.
     */
    id: string;
    /**
     * Kind of change.
     */
    kind: 'added' | 'removed' | 'changed' | 'renumbered';
    /**
     * Whether the normative content changed.
     */
    normative?: boolean;
    /**
     * Printed number before.
     */
    old_number?: string;
    /**
     * Printed number now.
     */
    number?: string;
    title?: Line;
  }[];
  /**
   * First 16 hexadecimal digits of SHA-256 of everything else here: an edition that was edited by hand no longer fits.
   */
  seal?: string;
}
/**
 * `baseline/forms/<key>.yaml`: a blank form or a checklist. Forms are never filled in here.
 */
export interface FormSource {
  lang: Lang;
  provenance?: Provenance;
  title: Line;
  /**
   * Form or checklist.
   */
  kind: 'form' | 'checklist';
  /**
   * Version of the form.
   */
  version?: string;
  text?: Prose;
  for?: Actors;
  never_if?: StopKeys;
  /**
   * Groups of fields, in order.
   */
  groups: {
    key: Key;
    title: Line;
    text?: Prose;
    /**
     * Who fills in this group.
     */
    part?: 'sender' | 'receiver' | 'both';
    ground?: Line;
    /**
     * Fields; a text alone is a box to tick.
     *
     * Items: A field; a text alone is a box to tick.
     */
    fields: (
      | string
      | {
          key: Key;
          label: Line;
          help?: Prose;
          /**
           * Kind of field.
           */
          type:
            | 'text'
            | 'long-text'
            | 'date'
            | 'time'
            | 'number'
            | 'choice'
            | 'choices'
            | 'tick'
            | 'signature'
            | 'table';
          /**
           * Answers to choose from.
           */
          options?: Line[];
          /**
           * Columns of a table.
           */
          columns?: Line[];
          /**
           * Empty rows of a table.
           */
          rows?: number;
          /**
           * Height of a text field in lines.
           */
          lines?: number;
          /**
           * May stay empty.
           */
          optional?: boolean;
          /**
           * A special category of personal data.
           */
          sensitive?: boolean;
          information?: Key;
          applies_to?: Scope;
          area?: Areas;
        }
    )[];
    applies_to?: Scope;
    area?: Areas;
  }[];
  /**
   * Articles of instruments that this puts into practice; in a structure of its own, also the elements of the guideline.
   */
  carries_out?: CarriedOut[];
}
/**
 * `baseline/glossary.yaml`: preferred and avoided terms.
 */
export interface GlossarySource {
  lang: Lang;
  provenance?: Provenance;
  /**
   * Terms by key.
   */
  terms: {
    [k: string]: {
      term: Line;
      text: Prose;
      /**
       * Accepted alternatives.
       */
      also?: Line[];
      /**
       * Words not to be used, each with its reason.
       */
      avoid?: (
        | string
        | {
            word: Line;
            because?: Line;
          }
      )[];
      /**
       * Step on the ladder of status, where the term is one: 1 is the first sign.
       */
      ladder?: number;
      /**
       * Keys of related terms.
       */
      see?: Key[];
      /**
       * Articles of instruments that this puts into practice; in a structure of its own, also the elements of the guideline.
       */
      carries_out?: CarriedOut[];
      provenance?: Provenance;
    };
  };
}
/**
 * `baseline/guideline.yaml`: front matter, order of the SOPs, and the registers that the SOPs draw on.
 */
export interface GuidelineSource {
  lang: Lang;
  provenance?: Provenance;
  title: Line;
  subtitle?: Line;
  publisher?: Line;
  /**
   * The text is a sample, adopted by nobody: every page says so.
   */
  sample?: boolean;
  status?: LifeCycle;
  /**
   * Acts by which bodies took it over.
   */
  sign_offs?: SignOff[];
  preface?: Prose;
  how_to_use?: Prose;
  /**
   * Principles that hold for every measure.
   */
  principles?: Principle[];
  /**
   * Ids of the SOPs in their order.
   */
  sops: SopId[];
  /**
   * Where a case may leave the procedure.
   */
  exits?: Exit[];
  /**
   * Reasons for which something is never done.
   */
  stops?: {
    [k: string]: RegisterEntry;
  };
  /**
   * Events that start and end durations.
   */
  events?: {
    [k: string]: RegisterEntry;
  };
  /**
   * Ways that a handover may take.
   */
  ways?: {
    [k: string]: RegisterEntry;
  };
  /**
   * Items of information that pass at a handover.
   */
  information?: {
    [k: string]: InformationEntry;
  };
  /**
   * Printed words for the keys of answers.
   */
  answers?: {
    [k: string]: Line;
  };
  /**
   * Axes of scope and their values; `safer` is the value that counts while it is not known.
   */
  scopes?: {
    [k: string]: {
      title: Line;
      /**
       * Values and their printed words.
       */
      values: {
        [k: string]: RegisterEntry;
      };
      safer: Key;
    };
  };
  /**
   * For each field, for whom more is better.
   */
  polarity?: {
    [k: string]: Polarity;
  };
  /**
   * Articles that some measure must carry out; the coverage table shows a gap.
   */
  required_articles?: Citation[];
  /**
   * Ids that are never used again.
   */
  retired?: Retired[];
}
/**
 * `national/<cc>/institutions.yaml`: bodies that fill roles.
 */
export interface InstitutionsSource {
  lang: Lang;
  provenance?: Provenance;
  /**
   * Institutions by key.
   */
  institutions: {
    [k: string]: {
      title: Line;
      title_en?: Line;
      /**
       * Short form.
       */
      abbreviation?: string;
      parent?: Key;
      /**
       * Kind of body.
       */
      kind?: 'state' | 'justice' | 'service' | 'civil-society' | 'international';
      text?: Prose;
      area?: Areas;
      address?: Line;
      /**
       * Says that the address is that of a public office.
       */
      address_kind?: 'public-office';
      /**
       * People live here: nothing that leads to the place may be stored.
       */
      accommodation?: boolean;
      provenance?: Provenance;
    };
  };
}
/**
 * `baseline/instruments.yaml`: treaties, directives and standards with their articles.
 */
export interface InstrumentsSource {
  lang: Lang;
  provenance?: Provenance;
  /**
   * Instruments by key.
   */
  instruments: {
    [k: string]: {
      title: Line;
      /**
       * Short title used in references.
       */
      short: string;
      /**
       * Year of adoption.
       */
      year: number;
      on?: Date;
      /**
       * Kind of instrument.
       */
      kind: 'treaty' | 'directive' | 'regulation' | 'recommendation' | 'guideline' | 'declaration' | 'case';
      /**
       * Whether it binds those it is addressed to. For whom it binds stands under `bound`.
       */
      binding?: boolean;
      amends?: Key;
      text?: Prose;
      /**
       * Articles that are cited, by number.
       */
      articles?: {
        [k: string]:
          | string
          | {
              title: Line;
              text?: Prose;
              checked?: Checked;
              provenance?: Provenance;
            };
      };
      /**
       * For whom it is binding, by country.
       */
      bound?: {
        [k: string]: {
          /**
           * Whether it binds the country.
           */
          status: 'bound' | 'not-bound' | 'partly' | 'unknown';
          since?: Date;
          checked: Checked;
          note?: Line;
        };
      };
      checked: Checked;
      provenance?: Provenance;
    };
  };
}
/**
 * `national/<cc>/pins.yaml`: written by the tool. What each alteration was written against.
 */
export interface PinsSource {
  /**
   * Version of the digest.
   */
  digest_version: 1;
  edition?: EditionName;
  /**
   * By alteration: id of the element, operation and scope.
   */
  pins: {
    [k: string]: {
      /**
       * First 16 hexadecimal digits of SHA-256.
       */
      normative: string;
      /**
       * First 16 hexadecimal digits of SHA-256.
       */
      text: string;
      /**
       * What it was pinned to: an edition, or `baseline`.
       */
      edition: string;
      /**
       * Canonical value at the time.
       */
      value: {};
      /**
       * Reviews since.
       */
      acks?: {
        on: Date;
        by?: Line;
        reason: Prose;
        /**
         * Re-pinned without a review.
         */
        mechanical?: boolean;
      }[];
    };
  };
}
/**
 * `baseline/sops/<n>-<name>.yaml`: one SOP.
 */
export interface SopSource {
  lang: Lang;
  provenance?: Provenance;
  id: SopId;
  title: Line;
  /**
   * The title is quoted word for word from its source; wording rules leave it alone.
   */
  verbatim?: boolean;
  text?: Prose;
  /**
   * The phases, in order.
   */
  phases?: Phase[];
  /**
   * SOPs or exits that may follow, each with its condition.
   */
  then?: {
    to: Then;
    if?: Line;
    /**
     * Shorter words for the chart.
     */
    label?: string;
  }[];
  /**
   * Fictional cases that walk the steps.
   */
  walk_throughs?: WalkThrough[];
  /**
   * Ids of earlier elements that this one continues (renamed, split or merged).
   */
  formerly?: Id[];
  /**
   * Articles of instruments that this puts into practice; in a structure of its own, also the elements of the guideline.
   */
  carries_out?: CarriedOut[];
}
/**
 * `baseline/sources.yaml`: any other document that is cited.
 */
export interface SourcesSource {
  lang: Lang;
  provenance?: Provenance;
  /**
   * Sources by key.
   */
  sources: {
    [k: string]: {
      title: Line;
      publisher?: Line;
      /**
       * Year.
       */
      year?: number;
      on?: Date;
      /**
       * Where it can be found; no promise that it is still there.
       */
      where?: string;
      /**
       * How much of it was read.
       */
      read?: 'whole' | 'parts' | 'opening only' | 'not read';
      rights?: Line;
      text?: Prose;
      provenance?: Provenance;
    };
  };
}
/**
 * `themes/<key>.yaml`: an overlay on the guideline that countries may stack.
 */
export interface ThemeSource {
  lang: Lang;
  provenance?: Provenance;
  title: Line;
  /**
   * A theme, or an agreement between countries.
   */
  kind?: 'theme' | 'bilateral';
  /**
   * Prefix of the ids that this layer adds.
   */
  prefix: string;
  /**
   * The countries of an agreement.
   */
  between?: CountryCode[];
  text?: Prose;
  edition?: EditionName;
  /**
   * Exits that this layer adds.
   */
  exits?: Exit[];
  /**
   * What differs, one by one, each with its reason.
   */
  alterations?: Alteration[];
}
/**
 * `trm.yaml`: the one configuration file. Its folder is the workspace.
 */
export interface WorkspaceSource {
  /**
   * Version of the grammar that the sources are written in.
   */
  schema: 1;
  title: Line;
  lang: Lang;
  /**
   * Languages into which the baseline is translated.
   */
  languages?: Lang[];
  /**
   * Where the sources are, if not in the usual folders.
   */
  folders?: {
    /**
     * Folder of the baseline, relative to the workspace. Left out: `baseline`.
     */
    baseline?: string;
    /**
     * Folder of the themes, relative to the workspace. Left out: `themes`.
     */
    themes?: string;
    /**
     * Folder of the national, relative to the workspace. Left out: `national`.
     */
    national?: string;
    /**
     * Folder of the editions, relative to the workspace. Left out: `editions`.
     */
    editions?: string;
    /**
     * Folder of the translations, relative to the workspace. Left out: `translations`.
     */
    translations?: string;
  };
  /**
   * Settings of the print.
   */
  print?: {
    /**
     * Paper size.
     */
    page?: 'a4' | 'letter';
  };
  /**
   * Settings of `trm lint`.
   */
  lint?: {
    /**
     * Level of single rules: `none`, `info`, `warning`, `error`.
     */
    rules?: {
      [k: string]: 'none' | 'info' | 'warning' | 'error';
    };
    /**
     * Single findings that are accepted, each with a reason.
     */
    suppressions?: {
      /**
       * Id of the rule.
       */
      rule: string;
      /**
       * Id or key of the element.
       */
      element: string;
      reason: Line;
      by?: Line;
      until?: Date;
    }[];
  };
}
