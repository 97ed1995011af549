/** Whether somebody is at the other end: a role that is filled, a contact that may be relied on, a language, everyone who is sent. */
import { classOf, mayRead } from '../classes.ts';
import type { Item } from '../compare/item.ts';
import { isWithin } from '../compare/scope.ts';
import { doNotRelyAfter, unconfirmedChannels } from '../freshness.ts';
import type { Handover } from '../generated/types.ts';
import type { Contact, Nation } from '../guideline.ts';
import { listOf } from '../short-form.ts';
import { agreed, nodeOf, type Point, type Prepared } from './types.ts';

/** What a country has said of a handover, or of what it stands in, that it does without. */
export function declared(
  id: string,
  item: Item,
  { without = [], side }: Prepared,
): { reason: string; instead: string } | undefined {
  const ids = new Set([id]);
  for (let above = item.parent; above; above = above.parent) ids.add(above.id);
  const found = without.find((one) => ids.has(one.id));
  if (!found) return undefined;
  const { title } = (side.items.get(found.instead)?.fields ?? {}) as { title?: string };
  return { reason: found.reason, instead: title ?? found.instead };
}

const assigned = ({ nation }: Prepared, actor: string): boolean =>
  (nation.adaptation?.assigns ?? []).some((one) => one.actor === actor);

export function receivers(handover: Handover, receiver: Prepared): Point {
  const actors = listOf(handover.receives as string | string[]);
  const open = actors.filter((actor) => !assigned(receiver, actor));
  if (open.length === actors.length)
    return { topic: 'receiver', level: 'blocking', code: 'no-institution', items: actors };
  return open.length > 0
    ? { topic: 'receiver', level: 'open', code: 'some-unassigned', items: open }
    : agreed('receiver', 'assigned', { items: actors });
}

/** Whether somebody of the receiving roles can be reached from abroad by an entry that may be relied on. */
export function contact(handover: Handover, { nation }: Prepared, asOf: string): Point {
  const actors = listOf(handover.receives as string | string[]);
  const entries = entriesFor(handover.receives, nation);
  if (entries.length === 0) return { topic: 'contact', level: 'blocking', code: 'no-contact', items: actors };
  const abroad = entries.filter(({ channels }) => channels.some((channel) => channel.abroad === true));
  if (abroad.length === 0)
    return { topic: 'contact', level: 'blocking', code: 'not-from-abroad', items: actors };
  const live = abroad.filter((entry) => isLive(entry, asOf));
  if (live.length === 0) return { topic: 'contact', level: 'blocking', code: 'none-verified', items: actors };
  return live.some((entry) => mayRead('practitioners', classOf(entry.class)))
    ? agreed('contact', 'live')
    : { topic: 'contact', level: 'open', code: 'named-bodies-only', items: actors };
}

/** Entries of the annex that answer for one of the roles. */
function entriesFor(actors: Handover['sends'], { contacts }: Nation): Contact[] {
  const wanted = listOf(actors as string | string[]);
  return Object.values(contacts).filter(({ roles }) =>
    listOf(roles as string | string[]).some((role) => wanted.includes(role)),
  );
}

/** Verified, not overdue, and with a channel that works from abroad and has not changed since. */
function isLive(contact: Contact, asOf: string): boolean {
  const last = doNotRelyAfter(contact);
  if (last === undefined || last < asOf) return false;
  const unsure = new Set(unconfirmedChannels(contact));
  return contact.channels.some((channel) => channel.abroad === true && !unsure.has(channel));
}

/** Working languages of the handover; where a side names none, those that its receiving or sending desks speak. */
export function language(a: Handover, b: Handover, sender: Prepared, receiver: Prepared): Point[] {
  const [mine, theirs] = [
    languages(a.languages, sender.nation, a.sends),
    languages(b.languages, receiver.nation, b.receives),
  ];
  const unknown = (code: string, actors: Handover['sends']): Point => ({
    topic: 'language',
    level: 'open',
    code,
    items: listOf(actors as string | string[]),
  });
  if (mine.length === 0 || theirs.length === 0)
    return [
      ...(mine.length === 0 ? [unknown('sender-language', a.sends)] : []),
      // That nobody there can be reached at all is said already.
      ...(theirs.length === 0 && entriesFor(b.receives, receiver.nation).length > 0
        ? [unknown('receiver-language', b.receives)]
        : []),
    ];
  const common = mine.filter((one) => theirs.includes(one));
  return common.length === 0
    ? [{ topic: 'language', level: 'blocking', code: 'no-common-language', sent: mine, required: theirs }]
    : [agreed('language', 'common-language', { items: common })];
}

function languages(own: readonly string[] | undefined, nation: Nation, actors: Handover['sends']): string[] {
  if (own !== undefined) return [...own];
  const spoken = entriesFor(actors, nation).flatMap((contact) => contact.languages ?? []);
  return [...new Set(spoken)].sort();
}

/** The receiver takes over fewer people than are sent. */
export function reached(sent: Item, expected: Item, sender: Prepared, receiver: Prepared): Point[] {
  const [a, b] = [nodeOf(sent), nodeOf(expected)];
  const all = isWithin(sender.side, a, b) && isWithin(receiver.side, a, b);
  return all
    ? []
    : [{ topic: 'receiver', level: 'gap', code: 'not-for-all', sent: a.applies_to, required: b.applies_to }];
}
