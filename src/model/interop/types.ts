/** What is found at the border between two countries: facts without words. Values of contacts are never part of them. */
import type { Item, Side } from '../compare/item.ts';
import type { Handover, Scope } from '../generated/types.ts';
import type { Guideline, Nation } from '../guideline.ts';

export interface Party {
  code: string;
  /** Its effective guideline. */
  guideline: Guideline;
  nation: Nation;
  /** What it has declared that it does not do, for everyone. */
  without?: readonly Without[];
}

/** An element that a country leaves out or that cannot apply there. */
export interface Without {
  id: string;
  reason: string;
  /** Id of what is done instead, or words. */
  instead: string;
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
  /** For whom, where it is not so for everyone. */
  applies_to?: Scope;
  /** Why a country does without the handover, and what it does instead, in its own words. */
  reason?: string;
  instead?: string;
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

export interface Prepared extends Party {
  side: Side;
  /** Several where a country carries out one handover with several of its own. */
  handovers: Map<string, Item[]>;
}

export const nodeOf = (item: Item): Handover => item.node as Handover;

export const agreed = (topic: Topic, code: string, more: Partial<Point> = {}): Point => ({
  topic,
  level: 'agreed',
  code,
  ...more,
});
