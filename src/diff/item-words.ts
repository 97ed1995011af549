/** Something whole in words: what it was called, what it says, where it stood, how an entry is reached. */
import type { Fact } from '../model/compare/fact.ts';
import type { Handover, Retired, Safeguards, Step, Timing, WalkThrough } from '../model/generated/types.ts';
import { timingsOf, titleOfStep } from '../model/short-form.ts';
import { oneLine } from '../model/visible.ts';
import { actorsWords } from './actor-words.ts';
import type { Names } from './names.ts';
import { durationWords } from './timing-words.ts';

/** Where something stood; what it was called; of something whole, what it says. */
export function itemWords(fact: Fact, value: unknown, names: Names): string {
  if (typeof value === 'string') {
    if (fact.kind === 'reordered') return `after ${names.element(value)}`;
    const several = fact.kind === 'merged' || fact.kind === 'split';
    return several ? withTime(value, fact, names) : elementWords(value, names);
  }
  if (Array.isArray(value)) return value.map((id: string) => withTime(id, fact, names)).join('\n\n');
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
  return [
    head === undefined ? undefined : oneLine(String(head)),
    body === undefined ? undefined : String(body).trim(),
    ...whoAndWhen(value as Record<string, unknown>, names),
  ]
    .filter((part) => part !== undefined)
    .join('\n\n');
}

function contactWords(contact: Record<string, unknown>, names: Names): string {
  const { institution, unit, channels } = contact;
  const head = [names.entry('institution', String(institution)), unit]
    .filter((part) => part !== undefined)
    .join(', ');
  return [head, ...(channels as Record<string, unknown>[]).map(channelWords)].join('\n\n');
}

export function elementWords(id: string, names: Names): string {
  const name = names.element(id);
  return name === id ? id : `${name} (${id})`;
}

/** Of several that became one nothing is compared field by field: how long each has is said with its name. */
function withTime(id: string, { elementKind }: Fact, names: Names): string {
  const { when, deadline } = names.item({ element: id, elementKind })?.fields ?? {};
  const words = (timing: unknown, limit: boolean): string[] =>
    timing === undefined
      ? []
      : timingsOf(timing as Timing)
          .filter(({ min, max, exact }) => [min, max, exact].some((one) => one !== undefined))
          .map((one) => durationWords(one, names, limit));
  const time = [...words(when, false), ...words(deadline, true)];
  return [elementWords(id, names), ...time].join(', ');
}

/** Ids that are never given again: what each was, what continues it, and why it went. */
export const retiredWords = (retired: readonly Retired[], names: Names): string =>
  retired
    .map(({ id, title, reason, successors = [] }) => {
      const head = title === undefined ? id : `${id} (${oneLine(title)})`;
      const next = successors.map((one) => elementWords(one, names)).join('; ');
      return `${head}${next === '' ? '' : ` continues as ${next}`}: ${oneLine(reason)}`;
    })
    .join('\n\n');

/** A walk-through, step by step: where, which answer, what happens. Numbers are left out: they move with the steps. */
export const pathWords = (path: WalkThrough['path'], names: Names): string =>
  path
    .map(({ at, answer, story }) => {
      const step = names.item({ element: at, elementKind: 'step' });
      const chosen = answer === undefined ? '' : `, "${names.entry('answer', answer)}"`;
      return `${step ? `${names.title(step)} (${at})` : at}${chosen}${story === undefined ? '' : `: ${oneLine(story)}`}`;
    })
    .join('\n\n');

/** Of a measure or a step besides its text: who acts, by when, and its steps. */
function whoAndWhen(
  { who, by, when, how, safeguards, handovers }: Record<string, unknown>,
  names: Names,
): string[] {
  const acts = (who as { responsible?: unknown } | undefined)?.responsible ?? who ?? by;
  const steps = (how as readonly Step[] | undefined) ?? [];
  return [
    ...(acts === undefined ? [] : [`Who: ${actorsWords(acts, names)}`]),
    ...(when === undefined
      ? []
      : [
          `When: ${timingsOf(when as Timing)
            .map((one) => durationWords(one, names, false))
            .join('; ')}`,
        ]),
    ...steps.map((step, index) => `${index + 1}. ${oneLine(titleOfStep(step))}`),
    ...((safeguards as Safeguards | undefined) ?? []).map(
      (one) => `Safeguard: ${oneLine(typeof one === 'string' ? one : one.text)}`,
    ),
    ...((handovers as readonly Handover[] | undefined) ?? []).map(
      ({ id, title }) => `Handover: ${oneLine(title)} (${id})`,
    ),
  ];
}

/** "phone +44 20 7946 0111, emergency, from abroad" */
export function channelWords(channel: Record<string, unknown>): string {
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
