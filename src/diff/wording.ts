/** The kind of change that words a fact best, and its line with the places filled. */
import { capital } from '../model/capital.ts';
import type { Fact } from '../model/compare/fact.ts';
import type { Item } from '../model/compare/item.ts';
import { fieldName } from '../model/field-words.ts';
import type { Duration } from '../model/generated/types.ts';
import { languageName } from '../model/locale.ts';
import { precision, words } from './kind.ts';
import { KINDS } from './kinds/index.ts';
import { type Names, nounOf } from './names.ts';

/** @throws Error when no kind words the fact: then one is missing in `kinds/` */
export function kindOf(fact: Fact): string {
  const { subject, kind, trend = '', elementKind } = fact;
  const key = `${subject} ${kind} ${trend} ${elementKind}`;
  const found = known.get(key) ?? bestFor(fact);
  known.set(key, found);
  return found;
}

/** By all that a kind can ask of a fact. */
const known = new Map<string, string>();

function bestFor(fact: Fact): string {
  let best: string | undefined;
  for (const [id, kind] of Object.entries(KINDS))
    if (words(kind, fact) && (best === undefined || precision(kind) > precision(KINDS[best]!))) best = id;
  if (best === undefined) throw new Error(`no kind of change words ${fact.subject} ${fact.kind}`);
  return best;
}

export function wordsFor(
  fact: Fact,
  item: Item | undefined,
  names: { before: Names; after: Names },
): { id: string; says: string } {
  const id = kindOf(fact);
  const own = names.after.item(fact) ? names.after : names.before;
  const noun = nounOf(fact.elementKind);
  const field = fieldWords(fact, own);
  const places: Record<string, string> = {
    title: item ? own.title(item) : fact.element,
    noun,
    Noun: capital(noun),
    item: itemWords(fact, own, names),
    Item: capital(itemWords(fact, own, names)),
    field,
    Field: capital(field),
    Limit: fact.field === 'reply' ? 'Time to answer' : 'Deadline',
    ...(countsBack(fact) ? { earlier: 'later', later: 'earlier' } : { earlier: 'earlier', later: 'later' }),
    acts: ACTS[fact.field ?? ''] ?? 'acts',
    Time: isGuaranteed(fact) ? 'Guaranteed time' : 'Time',
    condition: CONDITIONS[fact.item ?? ''] ?? (fact.item ?? '').replaceAll('_', ' '),
  };
  const { says } = KINDS[id]!;
  // Whether it says the same in another language, nobody has compared.
  const words = fact.languages ? '{Field} in another language' : says;
  return { id, says: words.replace(/\{(\w+)\}/g, (place, name: string) => places[name] ?? place) };
}

/** Where more time is better, what is compared is the time that is sure; else it is only the numbers. */
const isGuaranteed = ({ direction }: Fact): boolean =>
  direction === 'strengthened' || direction === 'weakened';

/** Whether a limit is counted back from an event: the longer, the earlier something is done. */
function countsBack({ before, after }: Fact): boolean {
  const [a, b] = [before, after] as readonly (Duration | undefined)[];
  return [a, b].every((one) => one?.to !== undefined && one.from === undefined);
}

const ACTS: Record<string, string> = { from: 'sends', to: 'receives' };

/** Which field, and which part of it where it is one of several. */
function fieldWords({ field = '', item }: Fact, names: Names): string {
  const words = fieldName(field);
  if (item === undefined || item === field) return words;
  if (field === 'given_to_person' || field === 'about_person')
    return `${words}: ${names.entry('information', item)},`;
  if (item === 'text') return `note on the ${words}`;
  return `${words}, ${fieldName(item)}`;
}

const CONDITIONS: Record<string, string> = {
  renewable: 'how it can be made longer',
  ends_early: 'what ends it early',
  starts: 'how it begins',
};

const REGISTERS: Partial<Record<Fact['subject'], Parameters<Names['entry']>[0]>> = {
  responsible: 'actor',
  involved: 'actor',
  sender: 'actor',
  receiver: 'actor',
  'actor-detail': 'actor',
  stop: 'stop',
  answer: 'answer',
  'given-to-person': 'information',
  'about-person': 'information',
  way: 'way',
  tool: 'form',
};

function itemWords(
  { subject, item = '' }: Fact,
  names: Names,
  both: { before: Names; after: Names },
): string {
  if (subject === 'language') return languageName(item);
  // What is carried out stands in the other guideline.
  if (subject === 'extent')
    return [both.after, both.before].map((one) => one.element(item)).find((one) => one !== item) ?? item;
  if (subject === 'tool') {
    const [form = '', part] = item.split('/');
    return `${names.entry('form', form)}${part === undefined ? '' : `, part "${part}"`}`;
  }
  const register = REGISTERS[subject];
  const words = register === undefined ? item : names.entry(register, item);
  return subject === 'answer' ? `"${words}"` : words;
}
