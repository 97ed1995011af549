/** After something fell away: arrows that led there go where the alteration says. */
import type { ElementKind } from '../element.ts';
import type {
  Alteration,
  Answer,
  Measure,
  Phase,
  SopSource,
  Step,
  Variant,
  WalkThrough,
} from '../generated/types.ts';
import { listOf } from '../short-form.ts';
import { idIn } from './base.ts';
import type { Node } from './draft.ts';
import type { Session } from './session.ts';
import type { Layer } from './types.ts';

/** An element that fell away, as it stood. */
export interface Removed {
  id: string;
  kind: ElementKind;
  parent?: string;
  /** Ids of its kind in its parent, in their order, itself among them. */
  siblings: readonly string[];
  /** Where arrows that led there go: `next`, `end`, an id, `exit:x1`. */
  then: string;
  layer: Layer;
  alteration: Alteration;
}

/** @param from id of the measure in which the arrow starts */
type Lead = (target: string, from: string | undefined, owner: Node) => string;

export function redirect(session: Session, removed: readonly Removed[]): void {
  if (removed.length === 0) return;
  const { draft } = session;
  const byId = new Map(removed.map((one) => [one.id, one]));
  const lead = leadOf(session, byId);
  closeGaps(session, removed, lead);
  for (const id of ownersOf(session, removed)) {
    if (!draft.has(id)) continue;
    const { kind } = draft.spot(id);
    const patch = PATCHES[kind];
    if (!patch) continue;
    patch(session, id, lead);
    session.redirected.add(id);
  }
  for (const one of [...session.omitted, ...session.notApplicable]) {
    const other = idIn('covered_by' in one ? one.covered_by : one.replacement);
    if (other !== undefined && draft.gone.has(other) && byId.has(draft.gone.get(other)!.through))
      session.report(
        'dangling',
        one.layer,
        one.alteration,
        `\`${other}\`, which is to stand in for \`${one.id}\`, falls away as well.`,
        {
          key: 'covered_by' in one ? 'omit' : 'not_applicable',
          element: one.id,
          help: 'Name something that stays.',
          related: [{ node: draft.gone.get(other)!.alteration, message: 'It falls away here.' }],
        },
      );
  }
}

/** Elements that refer to what fell away: those of the guideline are known, those that were touched are looked at. */
function ownersOf(session: Session, removed: readonly Removed[]): string[] {
  const { draft, base } = session;
  const owners = new Set<string>();
  for (const [id, removal] of draft.gone)
    if (removed.some((one) => one.id === removal.through))
      for (const owner of base.referrers().get(id) ?? []) owners.add(owner);
  for (const id of [...session.origins.keys(), ...session.added.keys(), ...session.redirected])
    owners.add(id);
  const rank = (id: string) => base.rank.get(id) ?? Number.MAX_SAFE_INTEGER;
  return [...owners].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function leadOf(session: Session, byId: ReadonlyMap<string, Removed>): Lead {
  const { draft } = session;
  const circles = new Set<string>();
  return (target, from, owner) => {
    const seen = new Set<string>();
    let at = target;
    for (;;) {
      const id = idIn(at);
      const removal = id === undefined ? undefined : draft.gone.get(id);
      if (!removal) return at;
      const one = byId.get(removal.through);
      if (!one) {
        report(
          session,
          removal.layer,
          removal.alteration,
          owner,
          id!,
          'The replacement does not hold it, so nothing can be said in its place.',
        );
        return at;
      }
      if (seen.has(one.id)) {
        circle(
          session,
          [...seen].map((each) => byId.get(each)!),
          circles,
        );
        return target;
      }
      seen.add(one.id);
      const next = successor(session, one, from);
      if (next === undefined) {
        report(session, one.layer, one.alteration, owner, id!, `Say with \`then\` where it goes now.`);
        return at;
      }
      at = next;
    }
  };
}

/** Said once for all that are in it. */
function circle(session: Session, round: readonly Removed[], known: Set<string>): void {
  const key = round
    .map((one) => one.id)
    .sort()
    .join(' ');
  if (known.has(key)) return;
  known.add(key);
  const [first, ...others] = round;
  session.report(
    'cycle',
    first!.layer,
    first!.alteration,
    `Arrows that led to \`${first!.id}\` are sent round in a circle.`,
    {
      key: first!.alteration.omit ? 'omit' : 'not_applicable',
      element: first!.id,
      help: 'Let `then` of one of them lead to an element that stays.',
      related: others.map((one) => ({ node: one.alteration, message: `This sends \`${one.id}\` on.` })),
    },
  );
}

function report(
  session: Session,
  layer: Layer,
  alteration: Alteration,
  owner: Node,
  id: string,
  help: string,
): void {
  const key = (['omit', 'not_applicable', 'replace'] as const).find((one) => alteration[one]);
  session.report(
    'dangling',
    layer,
    alteration,
    `\`${owner.id}\` refers to \`${id}\`, which falls away here.`,
    {
      ...(key && { key }),
      element: owner.id,
      help,
      related: [{ node: session.draft.places.get(owner) ?? owner, message: 'It is referred to here.' }],
    },
  );
}

/** Where an arrow to something that fell away goes; undefined where nothing says so. */
function successor(session: Session, one: Removed, from: string | undefined): string | undefined {
  if (one.then !== 'next' && one.then !== 'end') return one.then;
  const following = one.siblings[one.siblings.indexOf(one.id) + 1];
  switch (one.kind) {
    case 'step':
      if (one.then === 'next' && following !== undefined) return following;
      return from === one.parent ? 'end' : one.parent && afterMeasure(session, one.parent, from);
    case 'measure':
      return afterMeasure(session, one.id, from, one);
    case 'phase':
      return following ?? afterSop(session, one.parent, from);
    case 'sop':
      return one.then === 'end' ? endOfAll(from) : afterSop(session, one.id, from);
    default:
      return undefined;
  }
}

/** What takes its turn when a measure has ended. */
function afterMeasure(
  session: Session,
  id: string,
  from: string | undefined,
  removed?: Removed,
): string | undefined {
  const { draft } = session;
  const measure = draft.node(id) as object as Measure;
  if (measure.throughout) return undefined;
  if (measure.then !== undefined && measure.then !== 'next' && measure.then !== 'end') return measure.then;
  if (measure.parallel !== undefined) return measure.parallel;
  const siblings = removed?.siblings ?? draft.siblings(id);
  const following = siblings
    .slice(siblings.indexOf(id) + 1)
    .find((other) => (draft.node(other) as object as Measure).throughout === undefined);
  if (following !== undefined) return following;
  const parent = removed ? removed.parent : draft.spot(id).parent;
  if (parent === undefined) return undefined;
  const phase = draft.node(parent) as object as Phase;
  if (phase.then !== undefined && phase.then !== 'next') return phase.then;
  const sop = draft.spot(parent).parent;
  // A phase whose last measure fell away is no longer in its SOP: its place there is the one it had.
  const phases = draft.has(parent) ? draft.siblings(parent) : lineOf(session, parent);
  return (
    phases.slice(phases.indexOf(parent) + 1).find((one) => draft.has(one)) ?? afterSop(session, sop, from)
  );
}

/** Elements of a kind in their parent as they stood in the guideline below. */
function lineOf(session: Session, id: string): string[] {
  const { byId } = session.base.elements;
  const element = byId.get(id);
  return [...byId.values()]
    .filter((one) => one.kind === element?.kind && one.parent === element.parent)
    .map((one) => one.id);
}

/** The end of everything. At a step it cannot be said: there, `end` is that of its measure. */
const endOfAll = (from: string | undefined): string | undefined => (from === undefined ? 'end' : undefined);

/** What follows a SOP, where that is one thing. */
function afterSop(session: Session, id: string | undefined, from: string | undefined): string | undefined {
  const then = id === undefined ? [] : listOf((session.draft.node(id) as object as SopSource).then);
  const [only] = then;
  if (then.length !== 1 || only!.if !== undefined) return undefined;
  return only!.to === 'end' ? endOfAll(from) : only!.to;
}

/** Where the neighbour before led on to what fell away without saying so. */
function closeGaps(session: Session, removed: readonly Removed[], lead: Lead): void {
  const { draft } = session;
  const seen = new Set<string>();
  for (const one of removed) {
    if ((one.kind !== 'step' && one.kind !== 'measure') || one.parent === undefined || !draft.has(one.parent))
      continue;
    if (seen.has(one.parent)) continue;
    seen.add(one.parent);
    const turn = one.siblings.filter(
      (id) => one.kind === 'step' || (draft.node(id) as object as Measure).throughout === undefined,
    );
    turn.forEach((id, index) => {
      const gap = turn[index];
      if (id !== gap || draft.has(id) || (index > 0 && !draft.has(turn[index - 1]!))) return;
      const first = removed.find((other) => other.id === id);
      if (!first) return;
      const stays = turn.slice(index).find((other) => draft.has(other));
      const run = turn.slice(index, stays === undefined ? undefined : turn.indexOf(stays));
      if (run.every((other) => removed.find((two) => two.id === other)?.then === 'next')) return;
      const before = turn[index - 1];
      const owner = before === undefined ? draft.node(one.parent!) : draft.node(before);
      const target = lead(id, one.kind === 'step' ? one.parent : undefined, owner);
      if (target === stays || (target === 'end' && stays === undefined)) return;
      if (before === undefined)
        session.report(
          'broken-flow',
          first.layer,
          first.alteration,
          `\`${id}\` is the first in \`${one.parent}\`: who comes there goes on with ${stays ? `\`${stays}\`` : 'what follows it'}, not with \`${target}\`.`,
          {
            key: first.alteration.omit ? 'omit' : 'not_applicable',
            element: id,
            help: `Leave \`then\` out, or omit \`${one.parent}\` as a whole.`,
          },
        );
      else sendOn(session, before, one.kind, target);
    });
  }
}

/** The element led on to its neighbour; now it leads to a target. */
function sendOn(session: Session, id: string, kind: ElementKind, target: string): void {
  session.redirected.add(id);
  const node = session.draft.node(id) as object as Step & Measure;
  if (kind === 'measure') {
    if ((node.then === undefined || node.then === 'next') && node.parallel === undefined)
      session.draft.own(id).then = target;
  } else if (node.answers) {
    const answers = mapAnswers(node.answers, (then) => (then === 'next' ? target : then));
    if (answers !== node.answers) session.draft.own(id).answers = answers;
  } else if (node.then === undefined || node.then === 'next') session.draft.own(id).then = target;
}

type Answers = Record<string, Answer>;

/** The same object where nothing changes. */
function mapAnswers(answers: Answers, map: (then: string) => string): Answers {
  let changed = false;
  const made = Object.entries(answers).map(([key, answer]): [string, Answer] => {
    if (typeof answer !== 'string' && answer.as !== undefined) return [key, answer];
    const then = typeof answer === 'string' ? answer : (answer.then ?? 'next');
    const to = map(then);
    if (to === then) return [key, answer];
    changed = true;
    return [key, typeof answer === 'string' ? to : { ...answer, then: to }];
  });
  return changed ? Object.fromEntries(made) : answers;
}

function patchVariants(session: Session, id: string, from: string | undefined, lead: Lead): void {
  const node = session.draft.node(id) as Node & { variants?: Variant[] };
  if (!node.variants) return;
  const variants = node.variants.map((variant): Variant => {
    const { set } = variant;
    if (!set) return variant;
    const then = set.then === undefined ? undefined : lead(set.then, from, node);
    const answers = set.answers && mapAnswers(set.answers, (one) => lead(one, from, node));
    if (then === set.then && answers === set.answers) return variant;
    const made = {
      ...variant,
      set: { ...set, ...(then !== undefined && { then }), ...(answers && { answers }) },
    };
    session.draft.places.set(made, session.draft.places.get(variant) ?? variant);
    return made;
  });
  if (variants.some((one, index) => one !== node.variants![index])) session.draft.own(id).variants = variants;
}

const PATCHES: Partial<Record<ElementKind, (session: Session, id: string, lead: Lead) => void>> = {
  step(session, id, lead) {
    const from = session.draft.spot(id).parent;
    const node = session.draft.node(id);
    const { then, answers } = node as object as Step;
    const to = then === undefined ? undefined : lead(then, from, node);
    if (to !== then) session.draft.own(id).then = to;
    const mapped = answers && mapAnswers(answers, (one) => lead(one, from, node));
    if (mapped !== answers) session.draft.own(id).answers = mapped;
    patchVariants(session, id, from, lead);
  },
  measure(session, id, lead) {
    const node = session.draft.node(id);
    const { then, parallel, throughout, children } = node as object as Measure;
    for (const [field, value] of [
      ['then', then],
      ['parallel', parallel],
    ] as const) {
      const to = value === undefined ? undefined : lead(value, undefined, node);
      if (to !== value) session.draft.own(id)[field] = to;
    }
    if (throughout !== undefined) patchSpan(session, id, throughout);
    const instead = typeof children === 'object' ? children.instead : undefined;
    const removal = session.draft.gone.get(idIn(instead ?? '') ?? '');
    if (removal)
      report(
        session,
        removal.layer,
        removal.alteration,
        node,
        instead!,
        'Say in `children` of that measure what is done for children now.',
      );
    patchVariants(session, id, undefined, lead);
  },
  phase(session, id, lead) {
    const node = session.draft.node(id);
    const { then } = node as object as Phase;
    const to = then === undefined ? undefined : lead(then, undefined, node);
    if (to !== then) session.draft.own(id).then = to;
  },
  sop(session, id, lead) {
    const node = session.draft.node(id);
    const { then } = node as object as SopSource;
    if (!then) return;
    const made = then.map((one) => {
      const to = lead(one.to, undefined, node);
      return to === one.to ? one : { ...one, to };
    });
    if (made.some((one, index) => one !== then[index])) session.draft.own(id).then = made;
  },
  handover: (session, id, lead) => patchVariants(session, id, undefined, lead),
  safeguard: (session, id, lead) => patchVariants(session, id, undefined, lead),
  'walk-through'(session, id, lead) {
    const node = session.draft.node(id);
    const walk = node as object as WalkThrough;
    const path = walk.path.filter((one) => !session.draft.gone.has(one.at));
    const gone = walk.path.find((one) => session.draft.gone.has(one.at));
    // A way of one step is none.
    if (gone && path.length < 2) {
      session.draft.remove(id, session.draft.gone.get(gone.at)!);
      return;
    }
    if (path.length < walk.path.length) session.draft.own(id).path = path;
    const ends = walk.ends === undefined ? undefined : lead(walk.ends, undefined, node);
    if (ends !== walk.ends) session.draft.own(id).ends = ends;
  },
};

/** A span shrinks to what stays of it. */
function patchSpan(session: Session, id: string, throughout: NonNullable<Measure['throughout']>): void {
  const { draft } = session;
  const gone = (one: string) => draft.gone.get(one);
  const lost = (one: string): void => {
    const removal = gone(one)!;
    report(
      session,
      removal.layer,
      removal.alteration,
      draft.node(id),
      one,
      'Say in `throughout` of that measure during what it runs now.',
    );
  };
  if (typeof throughout === 'string') {
    if (gone(throughout)) lost(throughout);
    return;
  }
  const span = { ...throughout };
  for (const [end, step] of [
    ['from', 1],
    ['to', -1],
  ] as const) {
    if (!gone(span[end])) continue;
    const line = lineOf(session, span[end]);
    let at = line.indexOf(span[end]) + step;
    while (line[at] !== undefined && gone(line[at]!)) at += step;
    const stays = line[at];
    if (stays === undefined || stays === id) {
      lost(span[end]);
      return;
    }
    span[end] = stays;
  }
  if (span.from !== throughout.from || span.to !== throughout.to) draft.own(id).throughout = span;
}
