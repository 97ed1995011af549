/** What a point of an agreement says, and the question that it leads to. */
import type { Duration, Scope } from '../../model/generated/types.ts';
import type { Direction, Level, Point, Row, Topic } from '../../model/interop/interop.ts';
import type { Names } from '../names.ts';
import { scopeWords } from '../scope-words.ts';
import { durationWords } from '../timing-words.ts';
import { flat } from '../values.ts';

export const TOPIC_WORDS: Record<Topic, string> = {
  receiver: 'receiver',
  contact: 'contact',
  data: 'data about',
  information: 'told',
  consent: 'consent',
  deadline: 'deadline',
  reply: 'answer',
  language: 'language',
  way: 'way',
  stops: 'stops',
};

/** A sign beside the word, so that colour is never the only carrier. */
export const LEVEL_SIGNS: Record<Level, string> = { blocking: '✗', gap: '!', open: '?', agreed: '✓' };

export const LEVEL_TITLES: Record<Exclude<Level, 'agreed'>, string> = {
  blocking: 'Blocking: the handover cannot work',
  gap: 'Gaps: one side expects what the other does not give',
  open: 'Open: the data do not say',
};

interface Phrase {
  /** `{sender}`, `{receiver}`, `{items}`, `{sent}`, `{required}` */
  says: string;
  asks?: string;
  /** Whom to ask; the receiver, unless it is the sender. */
  of?: 'sender';
}

/** By the code of a point. */
export const PHRASES: Readonly<Record<string, Phrase>> = {
  'nobody-receives': {
    says: '{receiver} has no such handover: nobody receives what {sender} sends',
    asks: 'Who receives this, or what is done instead?',
  },
  'never-sent': {
    says: '{receiver} waits for what {sender} never sends',
    asks: 'Why is this not sent, and how does {receiver} learn of it?',
    of: 'sender',
  },
  'no-institution': {
    says: 'no institution of {receiver} fills the receiving role: {items}',
    asks: 'Which institution fills: {items}?',
  },
  'some-unassigned': {
    says: 'in {receiver} nobody fills: {items}',
    asks: 'Which institution fills: {items}?',
  },
  assigned: { says: 'received by: {items}' },
  'not-for-all': {
    says: '{receiver} takes over fewer people than {sender} sends ({required}, not {sent})',
    asks: 'Who takes over the others?',
  },
  'no-contact': {
    says: '{receiver} has no contact for: {items}',
    asks: 'Which desk answers for {items}, and how is it reached from abroad?',
  },
  'not-from-abroad': {
    says: 'no contact of {receiver} for {items} works from abroad',
    asks: 'Which number for {items} works from abroad?',
  },
  'none-verified': {
    says: 'no contact of {receiver} for {items} may be relied on: not verified, overdue, or changed since',
    asks: 'Can two roles confirm the numbers for {items}?',
  },
  live: { says: 'a verified contact works from abroad' },
  'data-missing': {
    says: '{receiver} needs data that {sender} does not send: {items}',
    asks: 'Can it do without: {items}? If not, for which task is it needed?',
  },
  'data-optional': {
    says: '{receiver} needs what {sender} sends only sometimes: {items}',
    asks: 'What is done without: {items}?',
  },
  'data-excess': {
    says: '{sender} sends data about the person that {receiver} does not ask for: {items}',
    asks: 'Why is it sent: {items}? Less protects the person.',
    of: 'sender',
  },
  'data-agreed': { says: 'the data sent are the data needed' },
  'person-not-told': {
    says: '{receiver} counts on the person having been told of: {items}',
    asks: 'Who tells the person of: {items}?',
    of: 'sender',
  },
  'person-told': { says: 'the person has been told' },
  'consent-weaker': {
    says: '{sender} asks for weaker consent ({sent}) than {receiver} needs ({required})',
    asks: 'Can it take the consent that {receiver} needs?',
    of: 'sender',
  },
  'consent-giver': {
    says: 'somebody else consents: {sender} asks the {sent}, {receiver} the {required}',
    asks: 'Whose consent is needed?',
  },
  'consent-enough': { says: 'the consent is enough' },
  'none-expected': { says: 'no limit is expected' },
  'no-limit': {
    says: 'no limit is kept where one is expected: {required}',
    asks: 'By when is it done?',
    of: 'sender',
  },
  'several-limits': {
    says: 'several limits: {sent}; expected: {required}',
    asks: 'Which limit holds for whom?',
  },
  'other-start': {
    says: 'counted from other events: {sent}; expected: {required}',
    asks: 'From when does the time run?',
  },
  'not-comparable': { says: 'not to be compared: {sent}; expected: {required}', asks: 'Which is shorter?' },
  'too-late': {
    says: 'later than expected: {sent}; expected: {required}',
    asks: 'Can it be done {required}?',
    of: 'sender',
  },
  'in-time': { says: 'in time' },
  'no-language': { says: 'a side names no working language', asks: 'Which languages do the desks speak?' },
  'no-common-language': {
    says: 'no common language: {sender} works in {sent}, {receiver} in {required}',
    asks: 'Who translates?',
  },
  'common-language': { says: 'in: {items}' },
  'no-way': { says: 'a side names no way', asks: 'By which way is it sent?' },
  'no-common-way': {
    says: 'no common way: {sender} sends by {sent}, {receiver} receives by {required}',
    asks: 'Which way is open to both?',
  },
  'common-way': { says: 'by: {items}' },
  'stop-unknown': {
    says: '{sender} does not know a stop of {receiver}: {items}',
    asks: 'Will it stop there too: {items}?',
    of: 'sender',
  },
  'stops-known': { says: 'the sender knows every stop' },
};

const REGISTERS: Partial<Record<Topic, Parameters<Names['entry']>[0]>> = {
  receiver: 'actor',
  contact: 'actor',
  data: 'information',
  information: 'information',
  way: 'way',
  stops: 'stop',
};

export interface Words {
  says: string;
  asks?: string;
  /** Code of the country to be asked. */
  whom?: string;
}

/** For the reply it is the receiver that acts and the sender that waits. */
export function wordsOf(point: Point, { sender, receiver }: Direction, names: Names): Words {
  const phrase = PHRASES[point.code];
  if (!phrase) throw new Error(`no words for ${point.code}`);
  const places: Record<string, string> = {
    sender: sender.toUpperCase(),
    receiver: receiver.toUpperCase(),
    items: itemWords(point, names),
    sent: valueWords(point, point.sent, names),
    required: valueWords(point, point.required, names),
  };
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (place, name: string) => places[name] ?? place);
  const acting = point.topic === 'reply' ? receiver : sender;
  const asked = point.topic === 'reply' ? sender : receiver;
  return {
    says: fill(phrase.says),
    ...(phrase.asks !== undefined && {
      asks: fill(phrase.asks),
      whom: phrase.of === 'sender' ? acting : asked,
    }),
  };
}

function itemWords({ topic, items = [] }: Point, names: Names): string {
  const register = REGISTERS[topic];
  return items.map((item) => (register === undefined ? item : names.entry(register, item))).join(', ');
}

function valueWords({ topic }: Point, value: unknown, names: Names): string {
  if (value === undefined) return topic === 'receiver' ? 'everyone' : 'none';
  if (topic === 'deadline' || topic === 'reply')
    return (value as readonly Duration[]).map((one) => durationWords(one, names, true)).join('; ');
  if (topic === 'receiver') return scopeWords({ applies_to: value as Scope }, names) ?? 'everyone';
  if (topic === 'way') return (value as readonly string[]).map((key) => names.entry('way', key)).join(', ');
  return flat(value, names);
}

export interface Finding {
  words: Words;
  level: Exclude<Level, 'agreed'>;
  topic: Topic;
  /** Handovers for which the same is to be said. */
  handovers: Row[];
}

/** What is not agreed, said once for all handovers that it concerns; the worst first. */
export function findingsIn(direction: Direction, names: Names): Finding[] {
  const found = new Map<string, Finding>();
  for (const row of direction.rows) {
    for (const point of row.points) {
      const { level, topic } = point;
      if (level === 'agreed') continue;
      const words = wordsOf(point, direction, names);
      const key = `${level} ${topic} ${words.says}`;
      const known = found.get(key);
      if (known) known.handovers.push(row);
      else found.set(key, { words, level, topic, handovers: [row] });
    }
  }
  const order = Object.keys(LEVEL_TITLES);
  return [...found.values()].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

/** The worst of a handover's points on a topic; undefined where the topic does not arise. */
export function levelOn(row: Row, topic: Topic): Level | undefined {
  const levels = row.points.filter((point) => point.topic === topic).map(({ level }) => level);
  return (['blocking', 'gap', 'open', 'agreed'] as const).find((level) => levels.includes(level));
}
