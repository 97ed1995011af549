/** Which consent is needed, from whom, how often, and when it may be done without. */
import type { Consent } from '../generated/types.ts';
import { consentOf, type FullConsent } from '../short-form.ts';
import { type Field, fact, kindOf, same } from './emit.ts';
import type { Fact } from './fact.ts';
import type { Trend } from './judge.ts';
import { compareProse } from './prose.ts';

const LEVELS: readonly FullConsent['level'][] = ['none', 'oral', 'informed', 'written'];

export function compareConsent(field: Field): Fact[] {
  const a = field.a === undefined ? undefined : consentOf(field.a as Consent);
  const b = field.b === undefined ? undefined : consentOf(field.b as Consent);
  if (!a || !b) {
    const trend = rise(rank(a), rank(b));
    return [fact(field, { subject: 'consent', kind: kindOf(a, b), before: a, after: b, trend })];
  }
  const facts: Fact[] = [];
  if (a.level !== b.level)
    facts.push(
      fact(field, {
        subject: 'consent',
        kind: 'changed',
        before: a.level,
        after: b.level,
        trend: rise(rank(a), rank(b)),
      }),
    );
  if (a.by !== b.by)
    facts.push(
      fact(field, { subject: 'consent-giver', kind: 'changed', item: 'by', before: a.by, after: b.by }),
    );
  if (a.per !== b.per)
    facts.push(
      fact(field, {
        subject: 'consent-occasion',
        kind: 'changed',
        item: 'per',
        before: a.per,
        after: b.per,
        ...measured(occasions(a.per, b.per)),
      }),
    );
  if (a.exception !== b.exception)
    facts.push(
      fact(field, {
        subject: 'consent-exception',
        kind: 'changed',
        item: 'exception',
        before: a.exception,
        after: b.exception,
        ...measured(exceptions(a.exception, b.exception)),
      }),
    );
  if (!same('withdrawal', a.withdrawal, b.withdrawal))
    facts.push(
      ...compareProse({ ...field, a: a.withdrawal, b: b.withdrawal }, 'wording', { item: 'withdrawal' }),
    );
  return facts;
}

/** No consent named is none needed. */
const rank = (consent: FullConsent | undefined): number => (consent ? LEVELS.indexOf(consent.level) : 0);

const rise = (a: number, b: number): 'more' | 'less' | 'same' => (b > a ? 'more' : b < a ? 'less' : 'same');

const measured = (trend: Trend): { trend?: Trend } => (trend === undefined ? {} : { trend });

/** Asked for each recipient or group of data protects more than asked once. What is left out says nothing. */
function occasions(a: FullConsent['per'], b: FullConsent['per']): Trend {
  if (a === 'once' && b !== undefined) return 'more';
  if (b === 'once' && a !== undefined) return 'less';
  return undefined;
}

/** An exception leaves less consent. */
function exceptions(a: FullConsent['exception'], b: FullConsent['exception']): Trend {
  if (a === 'none' && b !== undefined) return 'less';
  if (b === 'none' && a !== undefined) return 'more';
  return undefined;
}
