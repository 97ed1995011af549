/** Floors: what a country may raise and not lower, compared field by field. */
import type { Alteration, Answer, Consent, Duration, Floor, Polarity, Timing } from '../generated/types.ts';
import {
  answerOf,
  consentOf,
  informationOf,
  involvedOf,
  listOf,
  timingsOf,
  toolOf,
  whoOf,
} from '../short-form.ts';
import { stayingIn } from './after-moves.ts';
import { idIn } from './base.ts';
import type { Node } from './draft.ts';
import { partsIn } from './draft.ts';
import { judgeDuration, type Verdict } from './duration.ts';
import { same } from './equal.ts';
import { partOf } from './kinds.ts';
import { scopeOf } from './scope.ts';
import type { Session } from './session.ts';
import type { Layer } from './types.ts';

export interface Guard {
  level: 'fixed' | 'minimum';
  citation?: string;
}

/** Floors of an element, without those that are open. */
export function guardsOf(node: object): Map<string, Guard> {
  const { floor = {} } = node as { floor?: Record<string, Floor> };
  return new Map(
    Object.entries(floor).flatMap(([field, one]): [string, Guard][] => {
      const full = typeof one === 'string' ? { level: one as Guard['level'] | 'open' } : one;
      return full.level === 'open'
        ? []
        : [
            [
              field,
              {
                level: full.level,
                ...('citation' in full && full.citation !== undefined && { citation: full.citation }),
              },
            ],
          ];
    }),
  );
}

/** Compares what a layer alters with the floors, before it is applied. */
export function checkFloors(session: Session, layer: Layer, active: readonly Alteration[]): void {
  for (const alteration of active) {
    const id = alteration.on;
    if (id === undefined || !session.draft.has(id)) continue;
    const found = [...breaches(session, active, alteration, id)];
    for (const one of found) {
      if (alteration.below_floor) reserve(session, layer, alteration, one);
      else report(session, layer, alteration, one);
    }
    if (alteration.below_floor && found.length === 0)
      session.report(
        'needless-reservation',
        layer,
        alteration,
        `Nothing here is below a floor of \`${id}\`.`,
        {
          key: 'below_floor',
          part: 'key',
          element: id,
          help: 'Take `below_floor` out.',
          ...session.related(id, 'Its floors are here.'),
        },
      );
  }
}

export interface Breach {
  id: string;
  title: string;
  field: string;
  guard: Guard;
  verdict: 'below' | 'unsure';
  floor: unknown;
  value: unknown;
  key: string;
}

/** The element as it was before any layer: its floors are those that count. */
function original(session: Session, id: string): Node {
  return (session.base.elements.byId.get(id)?.node ??
    session.added.get(id)?.node ??
    session.draft.node(id)) as Node;
}

function* breaches(
  session: Session,
  active: readonly Alteration[],
  alteration: Alteration,
  id: string,
): Iterable<Breach> {
  const node = original(session, id);
  const guards = guardsOf(node);
  const about = (field: string, guard: Guard) => ({
    id,
    title: session.title(id),
    field,
    guard,
    floor: node[field],
  });
  for (const [field, value] of Object.entries(alteration.set ?? {})) {
    const guard = guards.get(field);
    const verdict = guard && judge(session, node, field, guard, value);
    if (verdict && verdict !== 'not-below') yield { ...about(field, guard), verdict, value, key: 'set' };
  }
  for (const field of alteration.unset ?? []) {
    const guard = guards.get(field);
    if (guard) yield { ...about(field, guard), verdict: 'below', value: undefined, key: 'unset' };
  }
  const { omit, not_applicable, replace } = alteration;
  if (replace) yield* replaced(session, id, replace);
  // What cannot apply and has another element in its place is for people to judge.
  if (omit || (not_applicable && idIn(not_applicable.replacement) === undefined))
    yield* dropped(session, stayingIn(session, active, id), omit ? 'omit' : 'not_applicable');
}

/** Conditions of what is done: they fall away with it, and nobody loses anything. */
const CONDITIONS = new Set(['consent', 'never_if', 'about_person']);

function* dropped(session: Session, ids: readonly string[], key: string): Iterable<Breach> {
  for (const id of ids) {
    const node = original(session, id);
    for (const [field, guard] of guardsOf(node))
      if (!CONDITIONS.has(field))
        yield {
          id,
          title: session.title(id),
          field,
          guard,
          verdict: 'below',
          floor: node[field],
          value: undefined,
          key,
        };
  }
}

function* replaced(
  session: Session,
  id: string,
  replace: NonNullable<Alteration['replace']>,
): Iterable<Breach> {
  const part = partOf(replace);
  if (!part) return;
  const { kind } = session.draft.spot(id);
  const next = new Map([
    [id, part.node as Node],
    ...partsIn(kind, part.node as Node).map((one) => [one.id, one.node] as const),
  ]);
  const lost: string[] = [];
  for (const one of [id, ...session.draft.under(id)]) {
    const made = next.get(one);
    if (!made) {
      lost.push(one);
      continue;
    }
    const node = original(session, one);
    for (const [field, guard] of guardsOf(node)) {
      const verdict = made[field] === undefined ? 'below' : judge(session, node, field, guard, made[field]);
      if (verdict !== 'not-below')
        yield {
          id: one,
          title: session.title(one),
          field,
          guard,
          verdict,
          floor: node[field],
          value: made[field],
          key: 'replace',
        };
    }
  }
  yield* dropped(session, lost, 'replace');
}

/** Whether a value of a field is below what the element asks for. */
export function judge(session: Session, node: Node, field: string, guard: Guard, value: unknown): Verdict {
  const floor = node[field];
  if (same(value, floor)) return 'not-below';
  if (guard.level === 'fixed') {
    const now = structure(field, value);
    return now === undefined ? 'unsure' : same(now, structure(field, floor)) ? 'not-below' : 'below';
  }
  const own = (node.polarity as Record<string, Polarity> | undefined)?.[field];
  const person = own?.person ?? session.base.guideline.front.polarity?.[field]?.person ?? 'more';
  return person === 'neutral' ? 'unsure' : (MEASURES[field]?.(value, floor, person === 'more') ?? 'unsure');
}

/** What a field lays down apart from its words; undefined where it is words alone. */
function structure(field: string, value: unknown): unknown {
  switch (field) {
    case 'answers':
      return Object.fromEntries(
        Object.entries((value ?? {}) as Record<string, Answer>).map(([key, short]) => {
          const { as, then = 'next', applies_to, area } = answerOf(short);
          return [key, as === undefined ? { then, applies_to, area } : { as, applies_to, area }];
        }),
      );
    case 'consent': {
      if (value === undefined) return undefined;
      const { withdrawal: _, ...rest } = consentOf(value as Consent);
      return rest;
    }
    case 'when':
    case 'deadline':
    case 'reply':
      return timingsOf(value as Timing).map(({ text: _, legal_basis: __, ...rest }) => rest);
    case 'who': {
      const { note: _, ...rest } = whoOf(value as string);
      return rest;
    }
    default:
      return typeof value === 'string' && !/^[a-z0-9-]+$/.test(value) ? undefined : value;
  }
}

type Measure = (value: unknown, floor: unknown, more: boolean) => Verdict;

const timing: Measure = (value, floor, more) => {
  const [asked] = timingsOf(floor as Timing);
  const given = timingsOf(value as Timing);
  if (!asked || given.length === 0) return 'unsure';
  return worst(given.map((one: Duration) => judgeDuration(one, asked, more)));
};

const worst = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('below') ? 'below' : verdicts.includes('unsure') ? 'unsure' : 'not-below';

/** Everything of the floor is still there; or, where less is better, nothing besides it. */
const list =
  (key: (one: never) => string): Measure =>
  (value, floor, more) => {
    const given = new Set(listOf(value as never[]).map(key));
    const asked = new Set(listOf(floor as never[]).map(key));
    const [outer, inner] = more ? [given, asked] : [asked, given];
    return [...inner].every((one) => outer.has(one)) ? 'not-below' : 'below';
  };

const ranked =
  (ranks: readonly string[]): Measure =>
  (value, floor, more) => {
    const [given, asked] = [ranks.indexOf(value as string), ranks.indexOf(floor as string)];
    return (more ? given >= asked : given <= asked) ? 'not-below' : 'below';
  };

const LEVELS = ['none', 'oral', 'informed', 'written'];
const EXCEPTIONS = ['child-protection', 'risk-to-life', 'none'];
const PER = ['once', 'recipient', 'data-group'];

const consent: Measure = (value, floor, more) => {
  const given = consentOf(value as Consent);
  const asked = consentOf(floor as Consent);
  if (ranked(LEVELS)(given.level, asked.level, more) === 'below') return 'below';
  const by = [given.by ?? 'person', asked.by ?? 'person'];
  if (by[0] !== by[1] && by[0] !== 'person-and-guardian') return 'unsure';
  const parts = [
    ranked(PER)(given.per ?? 'once', asked.per ?? 'once', more),
    ranked(EXCEPTIONS)(given.exception ?? 'none', asked.exception ?? 'none', more),
  ];
  return worst(parts);
};

const itself = (one: string): string => one;
const MEASURES: Record<string, Measure> = {
  when: timing,
  deadline: timing,
  reply: timing,
  consent,
  force: ranked(['may', 'should', 'must']),
  never_if: list(itself),
  via: list(itself),
  languages: list(itself),
  safeguards: list((one: { id: string }) => one.id),
  given_to_person: list((one) => informationOf(one).item),
  about_person: list((one) => informationOf(one).item),
  tools: list((one) => toolOf(one).form),
  by: list((one) => involvedOf(one)[0]!.actor),
  with: list((one) => involvedOf(one)[0]!.actor),
};

const cited = ({ citation }: Guard): string => (citation === undefined ? '' : ` (${citation})`);

function report(session: Session, layer: Layer, alteration: Alteration, breach: Breach): void {
  const { id, field, guard, verdict, key, value } = breach;
  const inside = id === alteration.on ? '' : `, within \`${alteration.on}\``;
  const what =
    value === undefined
      ? `This takes \`${field}\` of “${breach.title}” (\`${id}\`) away${inside}; it is ${guard.level === 'fixed' ? 'fixed' : 'a minimum'}${cited(guard)}.`
      : verdict === 'unsure'
        ? `Whether \`${field}\` of “${breach.title}” (\`${id}\`)${inside} is still at or above the minimum${cited(guard)} cannot be told.`
        : guard.level === 'fixed'
          ? `\`${field}\` of “${breach.title}” (\`${id}\`) is fixed${cited(guard)}, and this changes it.`
          : `\`${field}\` of “${breach.title}” (\`${id}\`) is below the minimum${cited(guard)}.`;
  session.report(verdict === 'unsure' ? 'floor-unsure' : 'below-floor', layer, alteration, what, {
    key,
    element: id,
    help:
      verdict === 'unsure'
        ? 'Write it in the unit and from the event that the floor has; or, if it is below, declare `below_floor`.'
        : `${guard.level === 'fixed' ? 'Leave it as it is' : 'Raise it'}; or, if the law is below the floor, declare \`below_floor\` with its legal basis.`,
    related: [{ node: original(session, id), key: 'floor', message: 'The floor is set here.' }],
  });
}

function reserve(session: Session, layer: Layer, alteration: Alteration, breach: Breach): void {
  session.reservations.push({
    id: breach.id,
    title: breach.title,
    field: breach.field,
    layer,
    alteration,
    below_floor: alteration.below_floor!,
    ...(breach.guard.citation !== undefined && { citation: breach.guard.citation }),
    floor: breach.floor,
    value: breach.value,
    ...scopeOf(alteration),
  });
}
