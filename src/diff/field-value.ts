/** A whole field of an element in words, as it is written or in its canonical form. */
import type {
  Answer,
  Children,
  Consent,
  InformationItem,
  Timing,
  Tool,
  Who,
} from '../model/generated/types.ts';
import { childrenOf, listOf, timingsOf, whoOf } from '../model/short-form.ts';
import { oneLine } from '../model/visible.ts';
import { actorsWords } from './actor-words.ts';
import type { Names } from './names.ts';
import { durationWords } from './timing-words.ts';
import {
  answerWords,
  childrenWords,
  consentWords,
  flat,
  informationWords,
  targetWords,
  toolWords,
} from './values.ts';

/** @param field its name in the sources */
export function fieldValueWords(field: string, value: unknown, names: Names): string {
  switch (field) {
    case 'when':
    case 'deadline':
    case 'reply':
      return timingsOf(value as Timing)
        .map((one) => timingWords(one, names, field !== 'when'))
        .join('; ');
    case 'who':
      return partsWords(value as Who, names);
    case 'by':
    case 'with':
      return actorsWords(value, names);
    case 'consent':
      return consentWords(value as Consent);
    case 'children':
      return childrenWords(childrenOf(value as Children), names);
    case 'tools':
      return (value as Tool[]).map((one) => toolWords(one, names)).join('; ');
    case 'given_to_person':
    case 'about_person':
      return (value as InformationItem[]).map((one) => informationWords(one, names)).join('; ');
    case 'then':
      return targetWords(value as string, names);
    case 'answers':
      return Object.entries(value as Record<string, Answer>)
        .map(([key, answer]) => `"${names.entry('answer', key)}": ${answerWords(answer, names)}`)
        .join('; ');
    case 'never_if':
      return registered('stop', value, names);
    case 'via':
      return registered('way', value, names);
    default:
      return typeof value === 'string' ? value.trim() : flat(value, names);
  }
}

const registered = (kind: 'stop' | 'way', value: unknown, names: Names): string =>
  listOf(value as string | string[])
    .map((key) => names.entry(kind, key))
    .join('; ');

function timingWords(one: ReturnType<typeof timingsOf>[number], names: Names, limit: boolean): string {
  const words = durationWords(one, names, limit);
  const { text } = one;
  const hasNumbers = one.min !== undefined || one.max !== undefined || one.exact !== undefined;
  return hasNumbers && text !== undefined ? `${words}. ${oneLine(text)}` : words;
}

function partsWords(value: Who, names: Names): string {
  const { responsible, involved } = whoOf(value);
  return [
    ...(responsible.length > 0 ? [`responsible: ${actorsWords(responsible, names)}`] : []),
    ...(involved.length > 0 ? [`takes part: ${actorsWords(involved, names)}`] : []),
  ].join('; ');
}
