/** Puts marks into a print: each difference once, at the place where a reader looks for it. */
import type { MarkedChange } from '../marked.ts';
import type { Block, Card, Entry, Labelled, Section, Step, Steps } from '../tree.ts';
import type { Context } from './context.ts';
import { revisions, signsOf } from './revision.ts';

/** Fields of a measure that the card answers. */
const ON_CARD = ['what', 'when', 'who'] as const;

/** Fields that say for whom and when a measure holds as a whole: they stand over the card. */
const AHEAD: ReadonlySet<string> = new Set([
  'title',
  'applies_to',
  'area',
  'throughout',
  'parallel',
  'force',
]);

/** What stands in the columns of advice. */
const ADVICE: ReadonlySet<string> = new Set(['recommendation', 'good-practice', 'indicator']);

/** Takes each difference from those that are given, as it finds its place. */
export class Marking {
  readonly #context: Context;
  readonly #open: Set<MarkedChange>;

  constructor(context: Context, changes: readonly MarkedChange[]) {
    this.#context = context;
    this.#open = new Set(changes);
  }

  /** What has found no place. */
  rest(): MarkedChange[] {
    return [...this.#open];
  }

  #take(wanted: (change: MarkedChange) => boolean): MarkedChange[] {
    const found = [...this.#open].filter(wanted);
    for (const one of found) this.#open.delete(one);
    return found;
  }

  #notes(changes: readonly MarkedChange[], at = false): Block[] {
    return revisions(this.#context, changes, { margin: true, at });
  }

  /**
   * Sections with what stood among them and is gone: behind what it followed.
   * @param within id of what the sections are parts of
   */
  list(blocks: readonly Block[], within: string): Block[] {
    const isGone = (behind: string | undefined, kinds?: ReadonlySet<string>) => (change: MarkedChange) =>
      change.stood?.within === within &&
      change.stood.behind === behind &&
      change.kind !== 'step' &&
      (kinds?.has(change.kind) ?? true);
    const made = blocks.flatMap((block): Block[] => {
      const own = this.#block(block);
      const id = block.type === 'section' ? block.id : undefined;
      return id === undefined ? [own] : [own, ...this.#notes(this.#take(isGone(id)))];
    });
    const first = this.#notes(this.#take(isGone(undefined, HELD[within] ?? SECTIONS)));
    const at = made.findIndex(({ type }) => type === 'section');
    return at < 0 ? [...made, ...first] : [...made.slice(0, at), ...first, ...made.slice(at)];
  }

  #block(block: Block): Block {
    if (block.type === 'section')
      return block.role === 'measure' ? this.#measure(block) : this.#section(block);
    if (block.type === 'definitions')
      return { ...block, children: block.children.map((entry) => this.#entry(entry)) };
    return block;
  }

  #section(section: Section): Section {
    const { id } = section;
    if (id === undefined) return { ...section, children: this.list(section.children, '') };
    // Principles and exits are parts of the guideline itself.
    const within = HOSTS.has(id) ? 'guideline' : id;
    const key = id.replace(/^form-/, '');
    const own = this.#take(
      (change) =>
        !change.stood &&
        (change.element === id ||
          (id.startsWith('form-') && change.kind === 'form' && change.element === key)),
    );
    const children = within === 'guideline' ? this.#hosted(section, id) : this.list(section.children, within);
    const at = children.findIndex(({ type }) => ['section', 'inWords', 'chart', 'carriesOut'].includes(type));
    const notes = this.#notes(own);
    return {
      ...section,
      ...(own.length > 0 && { signs: signsOf(this.#context, own) }),
      children:
        at < 0 ? [...children, ...notes] : [...children.slice(0, at), ...notes, ...children.slice(at)],
    };
  }

  /** Parts of the guideline that stand under a heading of the print. */
  #hosted(section: Section, host: string): Block[] {
    const kind = host === 'principles' ? 'principle' : 'exit';
    const gone = this.#take((change) => change.kind === kind && change.stood !== undefined);
    return [...section.children.map((child) => this.#block(child)), ...this.#notes(gone)];
  }

  #entry(entry: Entry): Entry {
    const own = this.#take(
      ({ kind, element, stood }) => !stood && entry.id === `${kind}-${element}` && ENTRIES.has(kind),
    );
    return own.length === 0 ? entry : { ...entry, children: [...entry.children, ...this.#notes(own)] };
  }

  #measure(section: Section): Section {
    const id = section.id!;
    const inside = section.children.map((child) => this.#inside(child, id));
    const own = this.#take(({ within }) => within === id);
    if (own.length === 0) return { ...section, children: inside };
    const ahead: MarkedChange[] = [];
    const card: MarkedChange[] = [];
    const behind = new Map<string, MarkedChange[]>();
    for (const change of own) {
      const place = placeOf(change, id);
      if (place === 'ahead') ahead.push(change);
      else if (place === 'card') card.push(change);
      else behind.set(place, [...(behind.get(place) ?? []), change]);
    }
    const children = [...this.#notes(ahead)];
    for (const child of inside) {
      if (child.type === 'carriesOut') {
        // What has no block of its own stands at the end, over the line of articles.
        for (const left of behind.values()) children.push(...this.#notes(left, true));
        behind.clear();
      }
      children.push(child.type === 'card' ? this.#card(child, card) : child);
      if (child.type === 'card') children.push(...this.#notes(card.splice(0)));
      const key = nameOf(child);
      const next = key === undefined ? undefined : behind.get(key);
      if (key !== undefined && next) {
        children.push(...this.#notes(next, true));
        behind.delete(key);
      }
    }
    const signs = signsOf(this.#context, own);
    return { ...section, signs, children: card.length > 0 ? [...this.#notes(card), ...children] : children };
  }

  #card(card: Card, changes: readonly MarkedChange[]): Card {
    const words = this.#context.labels.measure;
    const children = card.children.map((cell): Labelled => {
      const field = ON_CARD.find((name) => words[name] === cell.label);
      const own = changes.filter((change) => change.field === field);
      return own.length === 0 ? cell : { ...cell, signs: signsOf(this.#context, own) };
    });
    return { ...card, children };
  }

  /** Steps and handovers carry their own marks. */
  #inside(block: Block, measure: string): Block {
    if (block.type === 'steps') return this.#steps(block, measure);
    if (block.type === 'handover') {
      const own = this.#take(({ element, stood }) => element === block.id && !stood);
      if (own.length === 0) return block;
      return {
        ...block,
        signs: signsOf(this.#context, own),
        children: [...block.children, ...this.#notes(own)],
      };
    }
    return block;
  }

  #steps(steps: Steps, measure: string): Steps {
    const gone = (behind: string | undefined) =>
      revisions(
        this.#context,
        this.#take(
          ({ kind, stood }) => kind === 'step' && stood?.within === measure && stood.behind === behind,
        ),
        { margin: true, at: true },
      );
    const children = steps.children.flatMap((step): Steps['children'] =>
      step.type === 'step' ? [this.#step(step), ...gone(step.id)] : [step],
    );
    return { ...steps, children: [...gone(undefined), ...children] };
  }

  #step(step: Step): Step {
    const own = this.#take(({ element, stood }) => element === step.id && !stood);
    if (own.length === 0) return step;
    return { ...step, signs: signsOf(this.#context, own), children: [...step.children, ...this.#notes(own)] };
  }
}

/** Headings of the print under which parts of the guideline stand. */
const HOSTS: ReadonlySet<string> = new Set(['principles', 'exits']);

const SECTIONS: ReadonlySet<string> = new Set(['phase', 'measure', 'section']);
/** What stands first under a heading, by what it is a part of. */
const HELD: Record<string, ReadonlySet<string>> = { guideline: new Set(['sop', 'section']) };

/** Entries of registers, whose ids in the print begin with their kind. */
const ENTRIES: ReadonlySet<string> = new Set(['term', 'actor', 'instrument']);

/** Where a difference of a measure stands: ahead of all, under the card, or behind the block of this name. */
function placeOf({ element, field, kind, signs }: MarkedChange, measure: string): string {
  if (element === measure) {
    if (field === undefined) return signs.includes('added') ? 'ahead' : 'end';
    if (AHEAD.has(field)) return 'ahead';
    if ((ON_CARD as readonly string[]).includes(field)) return 'card';
    if (field === 'children') return 'children';
    if (field === 'never_if') return 'stop';
    return field === 'tools' || field === 'recommendations' ? 'columns' : 'end';
  }
  if (kind === 'safeguard') return 'safeguard';
  return ADVICE.has(kind) ? 'columns' : 'end';
}

function nameOf(block: Block): string | undefined {
  if (block.type === 'box') return block.kind;
  return block.type === 'columns' ? 'columns' : undefined;
}
