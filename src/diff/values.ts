/** Values of facts in words: for readers who do not know how the sources are written. */

import type { Fact } from '../model/compare/fact.ts';
import type {
  Answer,
  Children,
  Consent,
  Duration,
  InformationItem,
  Provenance,
  Retired,
  Tool,
  WalkThrough,
} from '../model/generated/types.ts';
import { languageName } from '../model/locale.ts';
import { answerOf, childrenOf, consentOf, informationOf, listOf, toolOf } from '../model/short-form.ts';
import { oneLine } from '../model/visible.ts';
import { actorsWords } from './actor-words.ts';
import { channelWords, itemWords, pathWords, retiredWords } from './item-words.ts';
import { type Names, shortened } from './names.ts';
import { areaOf, scopeWords } from './scope-words.ts';
import { conditionWords, durationWords } from './timing-words.ts';

/** One side of a fact in words; undefined where it has nothing there. */
export function valueWords(fact: Fact, value: unknown, names: Names): string | undefined {
  if (value === undefined) return fact.subject === 'side' ? 'any' : undefined;
  if (value === null) return 'first';
  switch (fact.subject) {
    case 'duration':
    case 'deadline':
      return durationWords(value as Duration, names, fact.field === 'deadline' || fact.field === 'reply');
    case 'time-start':
    case 'time-end':
      return names.entry('event', value as string);
    case 'time-condition':
      return conditionWords(value, names);
    case 'responsible':
    case 'involved':
    case 'sender':
    case 'receiver':
    case 'actor-detail':
      return actorsWords(value, names);
    case 'consent':
      return consentWords(value as Consent);
    case 'consent-giver':
      return BY[value as string];
    case 'consent-occasion':
      return PER[value as string];
    case 'consent-exception':
      return value === 'none' ? 'never without' : `without, for ${String(value).replaceAll('-', ' ')}`;
    case 'given-to-person':
    case 'about-person':
      return typeof value === 'string' ? value : informationWords(value as InformationItem, names);
    case 'tool':
      return toolWords(value as Tool, names);
    case 'assignment':
      return (value as readonly string[]).map((key) => names.entry('institution', key)).join(', ');
    case 'children':
      return childrenWords(childrenOf(value as Children), names);
    case 'extent':
      return extentWords(value as string | { extent: string; note?: string });
    case 'steps':
      return (value as readonly string[]).map((id) => names.element(id)).join('\n\n') || 'no steps';
    case 'stop':
      return names.entry('stop', value as string);
    case 'way':
      return names.entry('way', value as string);
    case 'answer':
      return answerWords(value as Answer, names);
    case 'variants':
      return (value as readonly Fact['scope'][]).map((one) => scopeWords(one, names)).join(', then ');
    case 'scope':
      return scopeWords(value as Fact['scope'], names) ?? 'everyone, everywhere';
    case 'flow':
      if (typeof value === 'string') return targetWords(value, names);
      // A SOP may be paired with a measure, which has one way on: all of its own stand together.
      return listOf(value as Branch | Branch[])
        .map((one) => branchWords(one, names))
        .join('; ');
    case 'wording':
    case 'title':
      return proseWords(value);
    case 'language':
      return languageName(value as string);
    case 'provenance':
      return provenanceWords(value as Provenance);
    case 'channel':
      return channelWords(value as Record<string, unknown>);
    case 'item':
      return itemWords(fact, value, names);
    default:
      if (fact.field === 'given_to_person' || fact.field === 'about_person')
        return informationWords(value as InformationItem, names);
      if (fact.field === 'path') return pathWords(value as WalkThrough['path'], names);
      if (fact.field === 'retired') return retiredWords(value as readonly Retired[], names);
      return typeof value === 'string' ? value.trim() : flat(value, names);
  }
}

const EXTENTS: Record<string, string> = { whole: 'the whole', part: 'a part', wider: 'more than it' };

/** "a part: for adults" */
function extentWords(value: string | { extent: string; note?: string }): string {
  const { extent, note } = typeof value === 'string' ? { extent: value } : value;
  return `${EXTENTS[extent] ?? extent}${note === undefined ? '' : `: ${oneLine(note)}`}`;
}

/** Prose as it is written; several paragraphs of one field stay apart. */
const proseWords = (value: unknown): string =>
  (listOf(value) as readonly unknown[]).map((one) => String(one).trim()).join('\n\n');

/** "editorial, unverified"; "source (trm-slides, slide 8), checked on 2026-03-01 by legal editor" */
function provenanceWords(value: Provenance): string {
  const { kind, ref, checked } = value;
  const check =
    checked === undefined || typeof checked === 'string'
      ? checked
      : `checked on ${checked.on}${checked.by === undefined ? '' : ` by ${checked.by}`}`;
  return [ref === undefined ? kind : `${kind} (${ref})`, check].filter(Boolean).join(', ');
}

const BY: Record<string, string> = {
  person: 'of the person',
  guardian: 'of the guardian',
  'person-and-guardian': 'of the person and the guardian',
};
const PER: Record<string, string> = {
  once: 'once',
  recipient: 'for each recipient',
  'data-group': 'for each group of data',
};

export function consentWords(value: Consent): string {
  const { level, by, per, exception } = consentOf(value);
  const words = level === 'none' ? 'no consent' : `${level} consent`;
  const more = [
    by && BY[by],
    per && PER[per],
    exception === undefined || exception === 'none'
      ? undefined
      : `except for ${exception.replaceAll('-', ' ')}`,
  ].filter((part) => part !== undefined);
  return [words, ...more].join(', ');
}

export function childrenWords(
  { instead, also, no_difference }: ReturnType<typeof childrenOf>,
  names: Names,
): string {
  const parts = [
    instead === undefined ? [] : [`instead: ${names.element(instead)}`],
    listOf(also as string | string[] | undefined),
    no_difference === undefined ? [] : [`no difference: ${no_difference}`],
  ];
  return parts
    .flat()
    .map((part) => part.trim())
    .join('\n\n');
}

export function informationWords(item: InformationItem, names: Names): string {
  const { item: key, need, ground, note, applies_to, area } = informationOf(item);
  const scope = scopeWords({ ...(applies_to && { applies_to }), ...areaOf(area) }, names);
  const more = [need, ground, scope, note].filter((part) => part !== undefined).map(oneLine);
  return `${names.entry('information', key)}${more.length > 0 ? ` (${more.join('; ')})` : ''}`;
}

export function toolWords(tool: Tool, names: Names): string {
  const { form, part, note } = toolOf(tool);
  const words = `${names.entry('form', form)}${part === undefined ? '' : `, part "${part}"`}`;
  return note === undefined ? words : `${words} (${oneLine(note)})`;
}

export function answerWords(value: Answer, names: Names): string {
  const { then, as, label } = answerOf(value);
  const target = as === undefined ? targetWords(then ?? 'next', names) : `as "${names.entry('answer', as)}"`;
  return label === undefined ? target : `${oneLine(label)}: ${target}`;
}

interface Branch {
  to: string;
  from?: string;
  if?: string;
  label?: string;
}

/** What follows a SOP; or the span that a measure runs beside. */
function branchWords({ to, from, if: condition, label }: Branch, names: Names): string {
  if (from !== undefined) return `from ${names.element(from)} to ${names.element(to)}`;
  const when = condition ?? label;
  return when === undefined ? targetWords(to, names) : `${targetWords(to, names)}: ${oneLine(when)}`;
}

export function targetWords(target: string, names: Names): string {
  if (target === 'next') return 'the next step';
  if (target === 'end') return 'the end';
  if (target.startsWith('exit:')) return `exit: ${names.element(target.slice(5))}`;
  return names.element(target);
}

/** Plain data on one line: "level: minimum; citation: cets-197 art. 13(1)". */
export function flat(value: unknown, names: Names): string {
  if (Array.isArray(value)) {
    const whole = value.map((one) => flat(one, names));
    return whole.length === 0 ? 'none' : whole.join(whole.some((one) => one.includes(', ')) ? ' | ' : ', ');
  }
  if (value !== null && typeof value === 'object')
    return Object.entries(value)
      .map(([key, one]) => `${key.replaceAll('_', ' ')}: ${nested(one, names)}`)
      .join('; ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return oneLine(String(value));
}

const nested = (value: unknown, names: Names): string =>
  value !== null && typeof value === 'object' ? `(${flat(value, names)})` : shortened(flat(value, names));
