/**
 * Contacts of one country at two times. Values above the class `public` never become part of a fact: it names the
 * entry and the field. Channels have no id: one that is alone of its kind and use on both sides is the same one.
 */
import { classOf } from '../classes.ts';
import type { Channel, Contact } from '../guideline.ts';
import { plain, same } from './emit.ts';
import type { Fact } from './fact.ts';

type Entries = Readonly<Record<string, Contact>>;

export function compareContacts(before: Entries, after: Entries): Fact[] {
  const facts: Fact[] = [];
  for (const key of new Set([...Object.keys(after), ...Object.keys(before)])) {
    const a = before[key];
    const b = after[key];
    if (a && b) facts.push(...compareEntry(key, a, b));
    else facts.push(whole(key, a, b));
  }
  return facts;
}

const head = (element: string): Pick<Fact, 'area' | 'depth' | 'element' | 'elementKind'> => ({
  area: 'contact',
  depth: 'handover',
  element,
  elementKind: 'contact',
});

const isPublic = (...classes: (Contact['class'] | 'absent')[]): boolean =>
  classes.every((one) => one === 'absent' || one === 'public');

/** What a fact may show of two values. */
function shown(open: boolean, before: unknown, after: unknown): Pick<Fact, 'before' | 'after' | 'withheld'> {
  if (!open) return { withheld: true };
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

function whole(key: string, a: Contact | undefined, b: Contact | undefined): Fact {
  const contact = (a ?? b)!;
  const open = isPublic(
    classOf(contact.class),
    ...contact.channels.map((one) => classOf(contact.class, one.class)),
  );
  return {
    subject: 'item',
    kind: a ? 'removed' : 'added',
    trend: a ? 'less' : 'more',
    ...head(key),
    ...shown(open, a, b),
    direction: 'undecided',
    authority: 'open',
  };
}

const VALUES = ['phone', 'short', 'email', 'web'] as const;

const addressOf = (channel: Channel): string | undefined =>
  VALUES.map((name) => channel[name]).find((one) => one);
const typeOf = (channel: Channel): string => VALUES.find((name) => channel[name] !== undefined) ?? 'channel';
const keyOf = (channel: Channel): string => `${typeOf(channel)} ${channel.use ?? ''}`;

function compareEntry(key: string, a: Contact, b: Contact): Fact[] {
  const facts = compareChannels(key, a, b);
  const open = isPublic(classOf(a.class), classOf(b.class));
  for (const field of new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Contact>) {
    if (field === 'channels' || same(field, a[field], b[field])) continue;
    const base = {
      ...head(key),
      field,
      authority: 'open' as const,
      kind:
        a[field] === undefined
          ? ('added' as const)
          : b[field] === undefined
            ? ('removed' as const)
            : ('changed' as const),
    };
    if (field === 'class')
      facts.push({
        ...base,
        subject: 'contact-class',
        kind: 'changed',
        before: classOf(a.class),
        after: classOf(b.class),
        direction: 'undecided',
      });
    else if (field === 'verified' || field === 'review_by' || field === 'provenance')
      facts.push({
        ...base,
        subject: 'verification',
        kind: 'changed',
        depth: 'text',
        ...shown(open, a[field], b[field]),
        direction: 'neutral',
      });
    else
      facts.push({
        ...base,
        subject: 'field',
        depth: field === 'note' ? 'text' : 'procedure',
        ...shown(open, a[field], b[field]),
        direction: 'undecided',
      });
  }
  return facts;
}

function compareChannels(key: string, a: Contact, b: Contact): Fact[] {
  const facts: Fact[] = [];
  const before = [...a.channels];
  const after = [...b.channels];
  const put = (
    first: Channel | undefined,
    second: Channel | undefined,
    subject: Fact['subject'],
    rest = {},
  ) => {
    const open = isPublic(
      first ? classOf(a.class, first.class) : 'absent',
      second ? classOf(b.class, second.class) : 'absent',
    );
    facts.push({
      subject,
      kind: !first ? 'added' : !second ? 'removed' : 'changed',
      ...head(key),
      field: 'channels',
      item: keyOf((first ?? second)!).trim(),
      ...shown(open, first, second),
      direction: 'undecided',
      authority: 'open',
      ...rest,
    });
  };
  const take = (first: Channel, second: Channel) => {
    before.splice(before.indexOf(first), 1);
    after.splice(after.indexOf(second), 1);
    if (plain(first) === plain(second)) return;
    if (addressOf(first) !== addressOf(second)) put(first, second, 'channel');
    else put(first, second, 'verification', { direction: 'neutral' });
  };
  for (const first of [...before]) {
    const second = after.find((one) => typeOf(one) === typeOf(first) && addressOf(one) === addressOf(first));
    if (second) take(first, second);
  }
  for (const first of [...before]) {
    const own = before.filter((one) => keyOf(one) === keyOf(first));
    const others = after.filter((one) => keyOf(one) === keyOf(first));
    if (own.length === 1 && others.length === 1) take(first, others[0]!);
  }
  for (const first of before) put(first, undefined, 'channel');
  for (const second of after) put(undefined, second, 'channel');
  if (facts.length === 0 && plain(a.channels) !== plain(b.channels))
    put(a.channels[0], b.channels[0], 'field', { kind: 'reordered', depth: 'text', direction: 'neutral' });
  return facts;
}
