/**
 * Two countries at the border between them: for each handover, what one sends against what the other asks for. Not a
 * diff: A to B and B to A are two questions. Facts without words; values of contacts are never part of them.
 */
import { trendOf } from '../compare/duration.ts';
import type { Item, Side } from '../compare/item.ts';
import { sideOf } from '../compare/item.ts';
import { isWithin } from '../compare/scope.ts';
import { doNotRelyAfter, unconfirmedChannels } from '../freshness.ts';
import type { CarriedOut, Consent, Duration, GivenToPerson, Handover, Timing } from '../generated/types.ts';
import type { Contact, Guideline, Nation } from '../guideline.ts';
import { consentOf, informationOf, listOf, mappingsOf, timingsOf } from '../short-form.ts';

export interface Party {
  code: string;
  /** Its effective guideline. */
  guideline: Guideline;
  nation: Nation;
}

export const TOPICS = [
  'receiver',
  'contact',
  'data',
  'information',
  'consent',
  'deadline',
  'reply',
  'language',
  'way',
  'stops',
] as const;
export type Topic = (typeof TOPICS)[number];

/** `blocking`: it cannot work. `gap`: one side expects what the other does not give. `open`: the data do not say. */
export type Level = 'blocking' | 'gap' | 'open' | 'agreed';

export interface Point {
  topic: Topic;
  level: Level;
  /** Stable name of what was found; words are for the output. */
  code: string;
  /** Keys concerned: items, ways, stops, languages, actors. */
  items?: readonly string[];
  /** What the sender gives, and what the receiver asks for. */
  sent?: unknown;
  required?: unknown;
}

export interface Row {
  /** Id in the guideline that both adapt. */
  handover: string;
  title: string;
  from: Handover['from'];
  to: Handover['to'];
  points: Point[];
}

export interface Direction {
  sender: string;
  receiver: string;
  rows: Row[];
}

/** Both directions. @param asOf day on which contacts must be live, `2026-03-01` */
export function interop(a: Party, b: Party, asOf: string): [Direction, Direction] {
  const [first, second] = [prepared(a), prepared(b)];
  return [direction(first, second, asOf), direction(second, first, asOf)];
}

interface Prepared extends Party {
  side: Side;
  handovers: Map<string, Item>;
}

/** Handovers by the id of the guideline: their own, or that of what they carry out. */
function prepared(party: Party): Prepared {
  const side = sideOf({ guideline: party.guideline });
  const handovers = new Map<string, Item>();
  for (const item of side.items.values()) {
    if (item.kind !== 'handover') continue;
    const targets = mappingsOf(item.fields.carries_out as CarriedOut[] | undefined).map((one) => one.target);
    for (const id of targets.length > 0 ? targets : [item.id]) handovers.set(id, item);
  }
  return { ...party, side, handovers };
}

function direction(sender: Prepared, receiver: Prepared, asOf: string): Direction {
  const rows: Row[] = [];
  for (const id of new Set([...sender.handovers.keys(), ...receiver.handovers.keys()])) {
    const sent = sender.handovers.get(id);
    const expected = receiver.handovers.get(id);
    const { title, from, to } = nodeOf((sent ?? expected)!);
    rows.push({ handover: id, title, from, to, points: pointsOf(sent, expected, sender, receiver, asOf) });
  }
  return { sender: sender.code, receiver: receiver.code, rows };
}

const nodeOf = (item: Item): Handover => item.node as Handover;

function pointsOf(
  sent: Item | undefined,
  expected: Item | undefined,
  sender: Prepared,
  receiver: Prepared,
  asOf: string,
): Point[] {
  if (!expected) return [{ topic: 'receiver', level: 'blocking', code: 'nobody-receives' }];
  if (!sent) return [{ topic: 'receiver', level: 'gap', code: 'never-sent' }];
  const [a, b] = [nodeOf(sent), nodeOf(expected)];
  return [
    receivers(b, receiver),
    contact(b, receiver, asOf),
    ...data(a, b),
    ...information(a, b),
    consent(a, b),
    deadline('deadline', a.deadline, b.deadline),
    // The receiver answers by its own rule; the sender waits as long as its own says.
    deadline('reply', b.reply, a.reply),
    language(a, b, sender, receiver),
    way(a, b),
    ...stops(a, b),
    ...reached(sent, expected, sender, receiver),
  ];
}

const agreed = (topic: Topic, code: string, more: Partial<Point> = {}): Point => ({
  topic,
  level: 'agreed',
  code,
  ...more,
});

const assigned = ({ nation }: Prepared, actor: string): boolean =>
  (nation.adaptation?.assigns ?? []).some((one) => one.actor === actor);

function receivers(handover: Handover, receiver: Prepared): Point {
  const actors = listOf(handover.receives as string | string[]);
  const open = actors.filter((actor) => !assigned(receiver, actor));
  if (open.length === actors.length)
    return { topic: 'receiver', level: 'blocking', code: 'no-institution', items: actors };
  return open.length > 0
    ? { topic: 'receiver', level: 'open', code: 'some-unassigned', items: open }
    : agreed('receiver', 'assigned', { items: actors });
}

/** Whether somebody of the receiving roles can be reached from abroad by an entry that may be relied on. */
function contact(handover: Handover, { nation }: Prepared, asOf: string): Point {
  const actors = listOf(handover.receives as string | string[]);
  const entries = Object.values(nation.contacts).filter(({ roles }) =>
    listOf(roles as string | string[]).some((role) => actors.includes(role)),
  );
  if (entries.length === 0) return { topic: 'contact', level: 'blocking', code: 'no-contact', items: actors };
  const abroad = entries.filter(({ channels }) => channels.some((channel) => channel.abroad === true));
  if (abroad.length === 0)
    return { topic: 'contact', level: 'blocking', code: 'not-from-abroad', items: actors };
  const live = abroad.filter((entry) => isLive(entry, asOf));
  return live.length === 0
    ? { topic: 'contact', level: 'blocking', code: 'none-verified', items: actors }
    : agreed('contact', 'live');
}

/** Verified, not overdue, and with a channel that works from abroad and has not changed since. */
function isLive(contact: Contact, asOf: string): boolean {
  const last = doNotRelyAfter(contact);
  if (last === undefined || last < asOf) return false;
  const unsure = new Set(unconfirmedChannels(contact));
  return contact.channels.some((channel) => channel.abroad === true && !unsure.has(channel));
}

const itemsOf = (list: GivenToPerson | undefined) => (list ?? []).map(informationOf);
const isRequired = ({ need }: { need?: string }): boolean => need !== 'optional';

/** Data about the person: what the receiver needs and does not get; what it gets and did not ask for. */
function data(a: Handover, b: Handover): Point[] {
  const [sent, asked] = [itemsOf(a.about_person), itemsOf(b.about_person)];
  const given = new Set(sent.map(({ item }) => item));
  const wanted = new Set(asked.map(({ item }) => item));
  const missing = asked.filter((one) => isRequired(one) && !given.has(one.item)).map(({ item }) => item);
  const unsure = asked
    .filter((one) => isRequired(one) && sent.some((other) => other.item === one.item && !isRequired(other)))
    .map(({ item }) => item);
  const excess = sent.filter(({ item }) => !wanted.has(item)).map(({ item }) => item);
  const points: Point[] = [];
  if (missing.length > 0) points.push({ topic: 'data', level: 'gap', code: 'data-missing', items: missing });
  if (unsure.length > 0) points.push({ topic: 'data', level: 'open', code: 'data-optional', items: unsure });
  if (excess.length > 0) points.push({ topic: 'data', level: 'gap', code: 'data-excess', items: excess });
  return points.length > 0 ? points : [agreed('data', 'data-agreed')];
}

/** What the person has been told when the other side takes over. */
function information(a: Handover, b: Handover): Point[] {
  const told = new Set(itemsOf(a.given_to_person).map(({ item }) => item));
  const missing = itemsOf(b.given_to_person).filter((one) => isRequired(one) && !told.has(one.item));
  return missing.length > 0
    ? [
        {
          topic: 'information',
          level: 'gap',
          code: 'person-not-told',
          items: missing.map(({ item }) => item),
        },
      ]
    : [agreed('information', 'person-told')];
}

const LEVELS = ['none', 'oral', 'informed', 'written'];

function consent(a: Handover, b: Handover): Point {
  const rank = (value: Consent | undefined) =>
    value === undefined ? 0 : LEVELS.indexOf(consentOf(value).level);
  const values = { sent: a.consent ?? 'none', required: b.consent ?? 'none' };
  if (rank(a.consent) < rank(b.consent))
    return { topic: 'consent', level: 'blocking', code: 'consent-weaker', ...values };
  const [giver, asked] = [a.consent, b.consent].map((one) =>
    one === undefined ? undefined : consentOf(one).by,
  );
  if (asked !== undefined && giver !== asked)
    return { topic: 'consent', level: 'open', code: 'consent-giver', sent: giver, required: asked };
  return agreed('consent', 'consent-enough');
}

/** Whether what is kept lies within what is expected. */
function deadline(
  topic: 'deadline' | 'reply',
  kept: Timing | undefined,
  expected: Timing | undefined,
): Point {
  const [a, b] = [timingsOf(kept), timingsOf(expected)];
  const values = { sent: a, required: b };
  if (b.length === 0) return agreed(topic, 'none-expected');
  if (a.length === 0) return { topic, level: 'gap', code: 'no-limit', ...values };
  if (a.length !== 1 || b.length !== 1) return { topic, level: 'open', code: 'several-limits', ...values };
  return single(topic, a[0]!, b[0]!);
}

function single(topic: 'deadline' | 'reply', a: Duration, b: Duration): Point {
  const values = { sent: [a], required: [b] };
  if (a.from !== b.from || a.to !== b.to) return { topic, level: 'open', code: 'other-start', ...values };
  const trend = trendOf(b as object, a as object, 'upper');
  if (trend === undefined) return { topic, level: 'open', code: 'not-comparable', ...values };
  return trend === 'more'
    ? { topic, level: 'gap', code: 'too-late', ...values }
    : agreed(topic, 'in-time', values);
}

/** Working languages of the handover; where a side names none, those that its receiving or sending desks speak. */
function language(a: Handover, b: Handover, sender: Prepared, receiver: Prepared): Point {
  const [mine, theirs] = [
    languages(a.languages, sender.nation, a.sends),
    languages(b.languages, receiver.nation, b.receives),
  ];
  if (mine.length === 0 || theirs.length === 0)
    return { topic: 'language', level: 'open', code: 'no-language', sent: mine, required: theirs };
  const common = mine.filter((one) => theirs.includes(one));
  return common.length === 0
    ? { topic: 'language', level: 'blocking', code: 'no-common-language', sent: mine, required: theirs }
    : agreed('language', 'common-language', { items: common });
}

function languages(own: readonly string[] | undefined, nation: Nation, actors: Handover['sends']): string[] {
  if (own !== undefined) return [...own];
  const roles = listOf(actors as string | string[]);
  const spoken = Object.values(nation.contacts)
    .filter((contact) => listOf(contact.roles as string | string[]).some((role) => roles.includes(role)))
    .flatMap((contact) => contact.languages ?? []);
  return [...new Set(spoken)].sort();
}

function way(a: Handover, b: Handover): Point {
  const [mine, theirs] = [a.via, b.via].map((via) => listOf(via as string | string[] | undefined));
  if (mine!.length === 0 || theirs!.length === 0) return { topic: 'way', level: 'open', code: 'no-way' };
  const common = mine!.filter((one) => theirs!.includes(one));
  return common.length === 0
    ? { topic: 'way', level: 'blocking', code: 'no-common-way', sent: mine, required: theirs }
    : agreed('way', 'common-way', { items: common });
}

/** A stop that only the receiver knows: it is sent what must not be sent. */
function stops(a: Handover, b: Handover): Point[] {
  const own = listOf(a.never_if as string | string[] | undefined);
  const missing = listOf(b.never_if as string | string[] | undefined).filter((stop) => !own.includes(stop));
  return missing.length > 0
    ? [{ topic: 'stops', level: 'blocking', code: 'stop-unknown', items: missing }]
    : [agreed('stops', 'stops-known')];
}

/** The receiver takes over fewer people than are sent. */
function reached(sent: Item, expected: Item, sender: Prepared, receiver: Prepared): Point[] {
  const [a, b] = [nodeOf(sent), nodeOf(expected)];
  const all = isWithin(sender.side, a, b) && isWithin(receiver.side, a, b);
  return all
    ? []
    : [{ topic: 'receiver', level: 'gap', code: 'not-for-all', sent: a.applies_to, required: b.applies_to }];
}
