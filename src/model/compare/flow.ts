/** Where a case goes: answers of a decision, and what follows. */
import type { Answer } from '../generated/types.ts';
import { answerOf } from '../short-form.ts';
import { type Field, fact, kindOf, plain, same } from './emit.ts';
import type { Fact } from './fact.ts';
import { isMarked, polarityOf, verdict } from './judge.ts';

export function compareAnswers(field: Field): Fact[] {
  const a = (field.a ?? {}) as Record<string, Answer>;
  const b = (field.b ?? {}) as Record<string, Answer>;
  const facts: Fact[] = [];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const before = a[key] === undefined ? undefined : answerOf(a[key]);
    const after = b[key] === undefined ? undefined : answerOf(b[key]);
    if (!before || !after) {
      facts.push(answer(field, key, before, after));
      continue;
    }
    const target = ({ then, as }: typeof before) => (as === undefined ? (then ?? 'next') : { as });
    if (plain(target(before)) !== plain(target(after)))
      facts.push(
        fact(field, {
          subject: 'answer',
          kind: 'changed',
          item: key,
          before: target(before),
          after: target(after),
        }),
      );
    const rest = ({ then: _then, as: _as, ...other }: typeof before) => other;
    if (!same('answers', { one: rest(before) }, { one: rest(after) }))
      facts.push(
        fact(field, {
          subject: 'field',
          kind: 'changed',
          item: key,
          before: rest(before),
          after: rest(after),
        }),
      );
  }
  return facts;
}

/** An answer of a step that may never be dropped protects as the step does; of others nothing is known. */
function answer(field: Field, item: string, before: unknown, after: unknown): Fact {
  const trend = before === undefined ? 'more' : 'less';
  const pair = { before: field.before, after: field.after };
  const own = polarityOf(field.sides, pair, field.name);
  const marked = isMarked(field.before) && isMarked(field.after);
  const polarity = own.person === undefined && marked ? polarityOf(field.sides, pair, 'safeguards') : own;
  return fact(field, {
    subject: 'answer',
    kind: kindOf(before, after),
    trend,
    item,
    before,
    after,
    verdict: verdict(trend, polarity),
  });
}

interface Branch {
  to: string;
}

/** What may follow a SOP, each with its condition: an open list, a branch for each target. */
export function compareBranches(field: Field): Fact[] {
  const branches = (value: unknown) => new Map(((value ?? []) as Branch[]).map((one) => [one.to, one]));
  const [first, second] = [branches(field.a), branches(field.b)];
  const facts: Fact[] = [];
  for (const to of new Set([...first.keys(), ...second.keys()])) {
    const [before, after] = [first.get(to), second.get(to)];
    if (!same('then', [before], [after]))
      facts.push(fact(field, { subject: 'flow', kind: kindOf(before, after), item: to, before, after }));
  }
  return facts;
}

/** `then`, `throughout`, `parallel`, `ends`: the course of a case. */
export function compareCourse(field: Field): Fact[] {
  const { a, b } = field;
  return [fact(field, { subject: 'flow', kind: 'changed', before: a, after: b })];
}
