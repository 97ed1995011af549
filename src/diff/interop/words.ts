/** What a point of an agreement says, and the question that it leads to. */

import type { Consent, Duration, Scope } from '../../model/generated/types.ts';
import type { Direction, Level, Point, Row, Topic } from '../../model/interop/types.ts';
import { languageName } from '../../model/locale.ts';
import { consentOf } from '../../model/short-form.ts';
import { oneLine } from '../../model/visible.ts';
import type { Names } from '../names.ts';
import { scopeWords } from '../scope-words.ts';
import { durationWords } from '../timing-words.ts';
import { consentWords } from '../values.ts';
import { PHRASES } from './phrases.ts';

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
  const [acting, waiting] = point.topic === 'reply' ? [receiver, sender] : [sender, receiver];
  const places: Record<string, string> = {
    sender: sender.toUpperCase(),
    receiver: receiver.toUpperCase(),
    acting: acting.toUpperCase(),
    waiting: waiting.toUpperCase(),
    items: itemWords(point, names),
    sent: valueWords(point, point.sent, names),
    required: valueWords(point, point.required, names),
    reason: sentence(point.reason ?? ''),
    instead: sentence(point.instead ?? ''),
  };
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (place, name: string) => places[name] ?? place);
  const scope = point.applies_to && scopeWords({ applies_to: point.applies_to }, names);
  return {
    says: `${scope === undefined ? '' : `${scope[0]!.toUpperCase()}${scope.slice(1)}: `}${fill(phrase.says)}`,
    ...(phrase.asks !== undefined && {
      asks: fill(phrase.asks),
      whom: phrase.of === 'sender' ? acting : waiting,
    }),
  };
}

function itemWords({ code, topic, items = [] }: Point, names: Names): string {
  const register = code.endsWith('-language') && code !== 'common-language' ? 'actor' : REGISTERS[topic];
  const words = items.map((item) =>
    register === undefined ? languageName(item) : names.entry(register, item),
  );
  return words.join(topic === 'information' || topic === 'stops' ? '; ' : ', ');
}

/** Words of a country, as a sentence of their own. */
const sentence = (words: string): string => {
  const line = oneLine(words);
  return line === '' || /[.!?]$/.test(line) ? line : `${line}.`;
};

function valueWords({ code, topic }: Point, value: unknown, names: Names): string {
  if (value === undefined) return topic === 'receiver' ? 'everyone' : 'nobody';
  if (topic === 'deadline' || topic === 'reply')
    return (value as readonly Duration[]).map((one) => durationWords(one, names, true)).join('; ');
  if (topic === 'receiver') return scopeWords({ applies_to: value as Scope }, names) ?? 'everyone';
  const list = value as readonly string[];
  if (topic === 'way') return list.map((key) => names.entry('way', key)).join(', ');
  if (topic === 'language') return list.map((code) => languageName(code)).join(', ');
  return code === 'consent-giver'
    ? GIVERS[value as string]!
    : consentWords({ level: levelOf(value as Consent) });
}

const levelOf = (value: Consent) => consentOf(value).level;

const GIVERS: Record<string, string> = {
  person: 'the person',
  guardian: 'the guardian',
  'person-and-guardian': 'the person and the guardian',
};

export interface Finding {
  row: Row;
  words: Words;
  level: Exclude<Level, 'agreed'>;
  topic: Topic;
}

/** What is not agreed, handover by handover, the worst of each first. */
export function findingsIn(direction: Direction, names: Names): Finding[] {
  return direction.rows.flatMap((row) =>
    row.points
      .flatMap((point) => {
        const { level, topic } = point;
        return level === 'agreed' ? [] : [{ row, words: wordsOf(point, direction, names), level, topic }];
      })
      .sort((a, b) => WORST_FIRST.indexOf(a.level) - WORST_FIRST.indexOf(b.level)),
  );
}

const WORST_FIRST: readonly Level[] = ['blocking', 'gap', 'open', 'agreed'];

/** The worst of a handover's points on a topic; undefined where the topic does not arise. */
export function levelOn(row: Row, topic: Topic): Level | undefined {
  return worst(row.points.filter((point) => point.topic === topic));
}

/** The worst of all points of a handover. */
export const worstOf = (row: Row): Level | undefined => worst(row.points);

const worst = (points: readonly Point[]): Level | undefined =>
  WORST_FIRST.find((level) => points.some((point) => point.level === level));
