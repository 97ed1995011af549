/**
 * The document tree: mdast (https://github.com/syntax-tree/mdast), plus the nodes that a guideline needs
 * and Markdown lacks. Plain data, JSON-safe, with every word already in the language of the print:
 * a writer in `formats/` decides how a node looks, never what it says.
 */
import type { BlockContent, PhrasingContent, Root } from 'mdast';
import type { Sign } from './marked.ts';

export type Block = BlockContent;
export type Inline = PhrasingContent;

/** A whole print. `children` starts with a `cover`. */
export interface PrintTree extends Root {
  meta: PrintMeta;
  children: Block[];
}

export interface PrintMeta {
  title: string;
  /** BCP 47. */
  lang: string;
  dir: 'ltr' | 'rtl';
  authors: string[];
  keywords: string[];
  /** One sentence about the document, for its metadata. */
  description: string;
  /** ISO date (`2026-03-01`) the document speaks for; also the time stamp of the artefact. */
  asOf: string;
  /** Most restricted class that the document may hold; shown, and checked before it is put in place. */
  class: string;
  /** One line at the foot of every page: variant, edition, class, "sample, not adopted", "draft". */
  footer: string;
  paper: 'a4' | 'us-letter';
  /** For wide tables. */
  landscape?: true;
  /** The few words that a writer says itself. */
  words: { skip: string };
}

/** Index of a colour in `templates/print/style.json`; SOP 1–5 have their own, 0 is neutral. */
export type Accent = 0 | 1 | 2 | 3 | 4 | 5;

/** Title page: what this is, whether it is adopted, and the imprint. */
export interface Cover {
  type: 'cover';
  kicker: string;
  title: string;
  subtitle?: string;
  /** "Sample, not adopted", "Draft": said in words, in a frame. */
  stamps: string[];
  children: Block[];
}

/** Where the writer puts the table of contents, made from the sections down to `depth`. */
export interface Contents {
  type: 'contents';
  title: string;
  depth: number;
}

export type SectionRole = 'part' | 'sop' | 'phase' | 'measure' | 'annex' | 'topic';

/** Of a section; its heading is one of the levels of the whole print. */
export type Depth = 1 | 2 | 3 | 4;

export const deeper = (depth: Depth): Depth => Math.min(depth + 1, 4) as Depth;

export interface Section {
  type: 'section';
  role: SectionRole;
  /** 1 for the outermost; a section holds sections of the next depth only, at the deepest of its own. */
  depth: Depth;
  id?: string;
  /** "1.1", "SOP 1": printed before the title, and in the bookmark. */
  number?: string;
  title: string;
  /** Language of the title, where it is not that of the print. */
  titleLang?: string;
  /** Its direction, where that is not that of the print. */
  titleDir?: 'ltr' | 'rtl';
  /** A small line over the title: "Measure 1 of preliminary identification". */
  kicker?: string;
  /** Stands on the page of what is before it. */
  joined?: true;
  accent?: Accent;
  /** Running head of the pages that follow. */
  running?: { left: string; right: string };
  marks?: Mark[];
  /** In the margin, beside the title. */
  signs?: Signed[];
  children: Block[];
}

/** The answers to what, when and who, side by side. */
export interface Card {
  type: 'card';
  children: Labelled[];
}

/** A few words in small capitals over some content. */
export interface Labelled {
  type: 'labelled';
  label: string;
  signs?: Signed[];
  children: Block[];
}

/** Short lists side by side: recommendations, good practices, tools, indicators. */
export interface Columns {
  type: 'columns';
  children: Labelled[];
}

export interface Steps {
  type: 'steps';
  label: string;
  /** Among the steps of a copy for review: what was left out. */
  children: (Step | Revision)[];
}

export interface Step {
  type: 'step';
  id: string;
  number: string;
  title: Inline[];
  /** Who takes the step; at the right of the title. */
  actor: string;
  /** "Decision", "children": short words beside the actor; absent for a plain action for everyone. */
  tags?: string[];
  marks?: Mark[];
  signs?: Signed[];
  children: Block[];
  answers: Answer[];
}

/** One way out of a step: the answer as a pill, and where it leads. An action that leads elsewhere has no answer. */
export interface Answer {
  type: 'answer';
  label: string;
  children: Inline[];
}

export type BoxKind = 'children' | 'safeguard' | 'stop' | 'note' | 'reservation';

export interface Box {
  type: 'box';
  kind: BoxKind;
  label: string;
  children: Block[];
}

/** What crosses a border: facts, what the person is told, what is told about the person, and the stops. */
export interface Handover {
  type: 'handover';
  id: string;
  label: string;
  title: string;
  marks?: Mark[];
  signs?: Signed[];
  /** Ahead of all else: what stops the handover is never on another page than its beginning. */
  stops: Block[];
  facts: Entry[];
  given: Labelled;
  about: Labelled;
  children: Block[];
}

/** A sign with its word: shape and colour are never alone. */
export interface Signed {
  kind: Sign;
  shape: string;
  label: string;
}

/** What differs from the guideline below: lines, each with its signs, old words and new; then the author's reasons. */
export interface Revision {
  type: 'revision';
  /** In the margin as well, for those who leaf through. */
  margin: boolean;
  /** It stands for something that is no longer there. */
  gone?: true;
  lines: RevisionLine[];
  children: Definitions[];
}

export interface RevisionLine {
  signs: Signed[];
  says: Inline[];
  before?: RevisionValue;
  after?: RevisionValue;
}

export interface RevisionValue {
  /** "was", "now" */
  label: string;
  children: Inline[];
}

/** The line under a measure: the articles that it carries out, and the id to quote. */
export interface CarriesOut {
  type: 'carriesOut';
  label: string;
  id: string;
  children: Inline[];
}

/** A picture. `svg` is drawn by `chart/`; sizes are in points. The same in words is an `InWords`, or the steps. */
export interface Chart {
  type: 'chart';
  id: string;
  svg: string;
  width: number;
  height: number;
  caption: string;
  /** One sentence, for those who do not see the picture. */
  alt: string;
  /** May stand further on where it would else leave most of a page empty; the text goes on around it. */
  loose?: true;
}

/** What charts show, in words: a list in reading order. */
export interface InWords {
  type: 'inWords';
  label: string;
  children: Block[];
}

export interface Contact {
  type: 'contact';
  id: string;
  title: string;
  subtitle?: string;
  classLabel: string;
  channels: Channel[];
  facts: Entry[];
  /** "Verified on 3 March 2026 …" */
  verified: string;
  /** "Do not rely on this after …" */
  relyUntil: string;
  /** True where that day has passed, or nothing was ever verified: printed as a warning, in words. */
  expired: boolean;
}

export interface Channel {
  kind: string;
  value: string;
  note?: string;
  /** Why it must not be used: printed as a warning, in words. */
  warning?: string;
}

export interface Definitions {
  type: 'definitions';
  /** `facts`: narrow terms at the left; `details`: the same, small; `glossary`: each term a line of its own. */
  look: 'facts' | 'details' | 'glossary';
  children: Entry[];
}

export interface Entry {
  type: 'entry';
  id?: string;
  term: Inline[];
  children: Block[];
}

/** A table whose cells hold blocks; the first row is the head, the first column names its row. */
export interface Grid {
  type: 'grid';
  caption: string;
  /** Relative widths of the columns. */
  widths: number[];
  /** Rows to write in. */
  blank?: boolean;
  head: Inline[][];
  rows: Block[][][];
}

/** Empty fields of a form: there is no place for a filled value. */
export interface Fields {
  type: 'fields';
  children: Field[];
}

export interface Field {
  type: 'field';
  kind: 'line' | 'text' | 'choice' | 'tick' | 'date' | 'signature';
  label: string;
  hint?: string;
  choices?: string[];
  /** Height of a text field, in lines. */
  lines?: number;
}

export type MarkKind = 'unverified' | 'safeguard' | 'must' | 'should' | 'may' | 'language';

/** A word or two that qualify a line; the legend explains them. */
export interface Mark {
  type: 'mark';
  kind: MarkKind;
  label: string;
}

/** What is said in passing, in small letters: the articles that a rule carries out. */
export interface Small {
  type: 'small';
  children: Inline[];
}

/** A link to an element of this print. `target` is always there: the builder saw to it. */
export interface CrossReference {
  type: 'crossReference';
  target: string;
  /** On the same page or the next: paper and PDF need no link. */
  near?: true;
  children: Inline[];
}

declare module 'mdast' {
  interface BlockContentMap {
    cover: Cover;
    contents: Contents;
    section: Section;
    card: Card;
    labelled: Labelled;
    columns: Columns;
    steps: Steps;
    step: Step;
    answer: Answer;
    box: Box;
    handover: Handover;
    revision: Revision;
    carriesOut: CarriesOut;
    chart: Chart;
    inWords: InWords;
    contact: Contact;
    definitions: Definitions;
    entry: Entry;
    grid: Grid;
    fields: Fields;
  }
  interface RootContentMap {
    cover: Cover;
    contents: Contents;
    section: Section;
    card: Card;
    labelled: Labelled;
    columns: Columns;
    steps: Steps;
    step: Step;
    answer: Answer;
    box: Box;
    handover: Handover;
    revision: Revision;
    carriesOut: CarriesOut;
    chart: Chart;
    inWords: InWords;
    contact: Contact;
    definitions: Definitions;
    entry: Entry;
    grid: Grid;
    fields: Fields;
    mark: Mark;
    crossReference: CrossReference;
    small: Small;
  }
  interface PhrasingContentMap {
    mark: Mark;
    crossReference: CrossReference;
    small: Small;
  }
}

/** Every string that a reader could find in the print: the text, the names, the metadata. */
export function* strings(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* strings(item);
  else if (value && typeof value === 'object') for (const item of Object.values(value)) yield* strings(item);
}

export const text = (value: string): Inline => ({ type: 'text', value });
export const paragraph = (...children: (Inline | string)[]): Block => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});
