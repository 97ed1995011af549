/** Values of facts in words: for readers who do not know how the sources are written. */
import type { Fact } from '../model/compare/fact.ts';
import type {
  Answer,
  Children,
  Consent,
  Duration,
  InformationItem,
  Retired,
  Scope,
  Tool,
} from '../model/generated/types.ts';
import {
  answerOf,
  childrenOf,
  consentOf,
  type Involved,
  informationOf,
  listOf,
  toolOf,
} from '../model/short-form.ts';
import { oneLine } from '../model/visible.ts';
import { type Names, shortened } from './names.ts';

/** One side of a fact in words; undefined where it has nothing there. */
export function valueWords(fact: Fact, value: unknown, names: Names): string | undefined {
  if (value === undefined) return undefined;
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
      return (listOf(value) as readonly (string | Involved)[])
        .map((one) => actorWords(one, names))
        .join(', ');
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
      return typeof value === 'string' ? value : flat(value, names);
    case 'steps':
      return (value as readonly string[]).map((id) => names.element(id)).join('\n\n') || 'no steps';
    case 'stop':
      return names.entry('stop', value as string);
    case 'way':
      return names.entry('way', value as string);
    case 'answer':
      return answerWords(value as Answer, names);
    case 'scope':
      return scopeWords(value as Fact['scope'], names) ?? 'everyone, everywhere';
    case 'flow':
      return typeof value === 'string' ? targetWords(value, names) : branchWords(value as Branch, names);
    case 'wording':
    case 'title':
      return proseWords(value);
    case 'channel':
      return channelWords(value as Record<string, unknown>);
    case 'item':
      return itemWords(fact, value, names);
    default:
      if (fact.field === 'retired') return retiredWords(value as readonly Retired[], names);
      return typeof value === 'string' ? value.trim() : flat(value, names);
  }
}

/** Prose as it is written; several paragraphs of one field stay apart. */
const proseWords = (value: unknown): string =>
  (listOf(value) as readonly unknown[]).map((one) => String(one).trim()).join('\n\n');

const UNITS: Record<NonNullable<Duration['unit']>, [one: string, many: string]> = {
  minutes: ['minute', 'minutes'],
  hours: ['hour', 'hours'],
  'calendar-days': ['calendar day', 'calendar days'],
  'working-days': ['working day', 'working days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
};

/** "at least 30 calendar days from reasonable grounds": the text of the duration only where it has no numbers. */
export function durationWords(duration: Duration, names: Names, limit: boolean): string {
  const { min, max, exact, unit, from, to, text, applies_to, area } = duration;
  const count = (n: number) => `${n} ${unit ? UNITS[unit][n === 1 ? 0 : 1] : ''}`.trim();
  const amount =
    exact !== undefined
      ? count(exact)
      : min !== undefined && max !== undefined
        ? `at least ${count(min)}, at most ${count(max)}`
        : min !== undefined
          ? `at least ${count(min)}`
          : max !== undefined
            ? `${limit ? 'within' : 'at most'} ${count(max)}`
            : undefined;
  const parts = [
    amount,
    from === undefined ? undefined : `from ${names.entry('event', from)}`,
    to === undefined ? undefined : `until ${names.entry('event', to)}`,
  ].filter((part) => part !== undefined);
  const words = amount === undefined && text !== undefined ? oneLine(text) : parts.join(' ');
  const scope = scopeWords({ ...(applies_to && { applies_to }), ...areaOf(area) }, names);
  return scope === undefined ? words : `${words} (${scope})`;
}

const areaOf = (area: unknown): { area?: readonly string[] } =>
  area === undefined ? {} : { area: listOf(area) as readonly string[] };

function conditionWords(value: unknown, names: Names): string {
  if (Array.isArray(value)) return value.map((event: string) => names.entry('event', event)).join(', ');
  return typeof value === 'string' ? value.replaceAll('-', ' ') : flat(value, names);
}

export function actorWords(value: string | Involved, names: Names): string {
  if (typeof value === 'string') return names.entry('actor', value);
  const { actor, side, applies_to, area, note } = value;
  const scope = scopeWords({ ...(applies_to && { applies_to }), ...areaOf(area) }, names);
  const more = [
    side === undefined ? undefined : `side: ${listOf(side as string | string[]).join(', ')}`,
    scope,
    note === undefined ? undefined : oneLine(note),
  ].filter((part) => part !== undefined);
  return `${names.entry('actor', actor)}${more.length > 0 ? ` (${more.join('; ')})` : ''}`;
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

function consentWords(value: Consent): string {
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

function childrenWords(
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

function informationWords(item: InformationItem, names: Names): string {
  const { item: key, need, ground, note, applies_to, area } = informationOf(item);
  const scope = scopeWords({ ...(applies_to && { applies_to }), ...areaOf(area) }, names);
  const more = [need, ground, scope, note].filter((part) => part !== undefined).map(oneLine);
  return `${names.entry('information', key)}${more.length > 0 ? ` (${more.join('; ')})` : ''}`;
}

function toolWords(tool: Tool, names: Names): string {
  const { form, part, note } = toolOf(tool);
  const words = `${names.entry('form', form)}${part === undefined ? '' : `, part "${part}"`}`;
  return note === undefined ? words : `${words} (${oneLine(note)})`;
}

function answerWords(value: Answer, names: Names): string {
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

function targetWords(target: string, names: Names): string {
  if (target === 'next') return 'the next step';
  if (target === 'end') return 'the end';
  if (target.startsWith('exit:')) return `exit: ${names.element(target.slice(5))}`;
  return names.element(target);
}

/** "for children, asylum seekers; in Coast"; undefined for everyone and everywhere. */
export function scopeWords(scope: Fact['scope'], names: Names): string | undefined {
  const parts: string[] = [];
  const people = Object.entries((scope?.applies_to ?? {}) as Scope).map(([dimension, values]) => {
    const register = names.item({ element: dimension, elementKind: 'scope' })?.fields.values as
      | Record<string, string | { title: string }>
      | undefined;
    return listOf(values)
      .map((value) => {
        const entry = register?.[value];
        return typeof entry === 'object' ? entry.title : (entry ?? value);
      })
      .join(' or ');
  });
  if (people.length > 0) parts.push(`for ${people.join(', ')}`);
  if (scope?.area !== undefined) parts.push(`in ${listOf(scope.area as readonly string[]).join(', ')}`);
  return parts.length > 0 ? parts.join('; ') : undefined;
}

/** "phone +44 20 7946 0111, emergency, from abroad" */
function channelWords(channel: Record<string, unknown>): string {
  const { phone, short, email, web, use, abroad, note } = channel;
  const value =
    (phone && `phone ${phone}`) ||
    (short && `short number ${short}`) ||
    (email && `e-mail ${email}`) ||
    (web && `web ${web}`);
  return [
    value,
    use,
    abroad === true ? 'works from abroad' : abroad === false ? 'does not work from abroad' : undefined,
    typeof note === 'string' ? oneLine(note) : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** Where something stood; what it was called; of something whole, what it says. */
function itemWords(fact: Fact, value: unknown, names: Names): string {
  if (typeof value === 'string')
    return fact.kind === 'reordered' ? `after ${names.element(value)}` : elementWords(value, names);
  if (Array.isArray(value)) return value.map((id: string) => elementWords(id, names)).join('; ');
  const {
    title,
    term,
    text,
    do: action,
    ask,
    what,
    omitted,
    not_applicable,
  } = value as Record<string, unknown>;
  if (omitted === true) return 'left out';
  if (typeof not_applicable === 'string') return `not applicable: ${oneLine(not_applicable)}`;
  if (fact.elementKind === 'contact') return contactWords(value as Record<string, unknown>, names);
  const head = [title, term, action, ask].find((one) => typeof one === 'string');
  const body = [what, text].find((one) => typeof one === 'string');
  if (head === undefined) return proseWords(body ?? '');
  return body === undefined ? oneLine(String(head)) : `${oneLine(String(head))}\n\n${String(body).trim()}`;
}

function contactWords(contact: Record<string, unknown>, names: Names): string {
  const { institution, unit, channels } = contact;
  const head = [names.entry('institution', String(institution)), unit]
    .filter((part) => part !== undefined)
    .join(', ');
  return [head, ...(channels as Record<string, unknown>[]).map(channelWords)].join('\n\n');
}

function elementWords(id: string, names: Names): string {
  const name = names.element(id);
  return name === id ? id : `${name} (${id})`;
}

/** Ids that are never given again: what each was, what continues it, and why it went. */
const retiredWords = (retired: readonly Retired[], names: Names): string =>
  retired
    .map(({ id, title, reason, successors = [] }) => {
      const head = title === undefined ? id : `${id} (${oneLine(title)})`;
      const next = successors.map((one) => elementWords(one, names)).join('; ');
      return `${head}${next === '' ? '' : ` continues as ${next}`}: ${oneLine(reason)}`;
    })
    .join('\n\n');

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
