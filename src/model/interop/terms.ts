/** What is sent against what is required: data, information, consent, times, way, stops. */
import { trendOf } from '../compare/duration.ts';
import type { Consent, Duration, GivenToPerson, Handover, Scope, Timing } from '../generated/types.ts';
import { consentOf, informationOf, listOf, timingsOf } from '../short-form.ts';
import { agreed, type Point } from './types.ts';

const itemsOf = (list: GivenToPerson | undefined) => (list ?? []).map(informationOf);
const isRequired = ({ need }: { need?: string }): boolean => need !== 'optional';

/** Data about the person: what the receiver needs and does not get; what it gets and did not ask for. */
export function data(a: Handover, b: Handover): Point[] {
  const [sent, asked] = [itemsOf(a.about_person), itemsOf(b.about_person)];
  const given = new Set(sent.map(({ item }) => item));
  const wanted = new Set(asked.map(({ item }) => item));
  const missing = asked.filter((one) => isRequired(one) && !given.has(one.item)).map(({ item }) => item);
  const unsure = asked
    .filter((one) => isRequired(one) && sent.some((other) => other.item === one.item && !isRequired(other)))
    .map(({ item }) => item);
  const excess = sent.filter(({ item }) => !wanted.has(item));
  const [always, sometimes] = [excess.filter(isRequired), excess.filter((one) => !isRequired(one))];
  const points: Point[] = [];
  if (missing.length > 0) points.push({ topic: 'data', level: 'gap', code: 'data-missing', items: missing });
  if (unsure.length > 0) points.push({ topic: 'data', level: 'open', code: 'data-optional', items: unsure });
  if (always.length > 0)
    points.push({ topic: 'data', level: 'gap', code: 'data-excess', items: always.map(({ item }) => item) });
  if (sometimes.length > 0)
    points.push({
      topic: 'data',
      level: 'open',
      code: 'data-may-exceed',
      items: sometimes.map(({ item }) => item),
    });
  return points.length > 0 ? points : [agreed('data', 'data-agreed')];
}

/** What the person has been told when the other side takes over. */
export function information(a: Handover, b: Handover): Point[] {
  const told = new Set(itemsOf(a.given_to_person).map(({ item }) => item));
  const missing = itemsOf(b.given_to_person).filter((one) => isRequired(one) && !told.has(one.item));
  return missing.length > 0
    ? [
        {
          topic: 'information',
          level: 'gap',
          code: 'person-not-told',
          items: missing.map(({ item }) => item),
        },
      ]
    : [agreed('information', 'person-told')];
}

const LEVELS = ['none', 'oral', 'informed', 'written'];

/** Consent for everyone, and for those for whom a side says otherwise: for a child it is the guardian's as well. */
export function consent(a: Handover, b: Handover): Point[] {
  const points = [consentOn(a.consent, b.consent)];
  const scopes = new Map<string, Scope>();
  for (const { applies_to, set } of [...(b.variants ?? []), ...(a.variants ?? [])])
    if (applies_to && set?.consent) scopes.set(JSON.stringify(applies_to), applies_to);
  for (const [key, applies_to] of scopes) {
    const point = consentOn(consentFor(a, key), consentFor(b, key));
    if (point.level !== 'agreed' && point.code !== points[0]!.code) points.push({ ...point, applies_to });
  }
  return points;
}

const consentFor = ({ consent: own, variants = [] }: Handover, scope: string): Consent | undefined =>
  variants.find((one) => one.set?.consent && JSON.stringify(one.applies_to) === scope)?.set?.consent ?? own;

function consentOn(sent: Consent | undefined, required: Consent | undefined): Point {
  const rank = (value: Consent | undefined) =>
    value === undefined ? 0 : LEVELS.indexOf(consentOf(value).level);
  if (rank(sent) < rank(required))
    return {
      topic: 'consent',
      level: 'blocking',
      code: 'consent-weaker',
      sent: sent ?? 'none',
      required: required ?? 'none',
    };
  const [giver, asked] = [sent, required].map((one) => (one === undefined ? undefined : consentOf(one).by));
  if (asked !== undefined && giver !== asked)
    return { topic: 'consent', level: 'open', code: 'consent-giver', sent: giver, required: asked };
  return agreed('consent', 'consent-enough');
}

/** Whether what is kept lies within what is expected. */
export function deadline(
  topic: 'deadline' | 'reply',
  kept: Timing | undefined,
  expected: Timing | undefined,
): Point {
  const [a, b] = [timingsOf(kept), timingsOf(expected)];
  const values = { sent: a, required: b };
  if (b.length === 0) return agreed(topic, 'none-expected');
  if (a.length === 0) return { topic, level: 'gap', code: 'no-limit', ...values };
  if (a.length !== 1 || b.length !== 1) return { topic, level: 'open', code: 'several-limits', ...values };
  return single(topic, a[0]!, b[0]!);
}

function single(topic: 'deadline' | 'reply', a: Duration, b: Duration): Point {
  const values = { sent: [a], required: [b] };
  if (a.from !== b.from || a.to !== b.to) return { topic, level: 'open', code: 'other-start', ...values };
  // "At least three days before the departure": there, fewer days are later.
  const before = a.to !== undefined && a.from === undefined;
  const trend = trendOf(b as object, a as object, before ? 'lower' : 'upper');
  if (trend === undefined) return { topic, level: 'open', code: 'not-comparable', ...values };
  return trend === (before ? 'less' : 'more')
    ? { topic, level: 'gap', code: 'too-late', ...values }
    : agreed(topic, 'in-time', values);
}

export function way(a: Handover, b: Handover): Point {
  const [mine, theirs] = [a.via, b.via].map((via) => listOf(via as string | string[] | undefined));
  if (mine!.length === 0 || theirs!.length === 0) return { topic: 'way', level: 'open', code: 'no-way' };
  const common = mine!.filter((one) => theirs!.includes(one));
  return common.length === 0
    ? { topic: 'way', level: 'blocking', code: 'no-common-way', sent: mine, required: theirs }
    : agreed('way', 'common-way', { items: common });
}

/** A stop that only the receiver knows: it is sent what must not be sent. */
export function stops(a: Handover, b: Handover): Point[] {
  const own = listOf(a.never_if as string | string[] | undefined);
  const missing = listOf(b.never_if as string | string[] | undefined).filter((stop) => !own.includes(stop));
  return missing.length > 0
    ? [{ topic: 'stops', level: 'blocking', code: 'stop-unknown', items: missing }]
    : [agreed('stops', 'stops-known')];
}
