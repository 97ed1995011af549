/** Who: roles that are responsible, take part, send, receive. */
import type { ActorsInvolved, Who } from '../generated/types.ts';
import { type Involved, involvedOf, listOf, whoOf } from '../short-form.ts';
import { canonicalOf, type Field, fact, kindOf, plain, same } from './emit.ts';
import type { Fact, Subject } from './fact.ts';
import { compareProse } from './prose.ts';

const SUBJECTS: Record<string, Subject> = {
  by: 'responsible',
  with: 'involved',
  sends: 'sender',
  receives: 'receiver',
};

export function compareWho(field: Field): Fact[] {
  const a = whoOf(field.a as Who | undefined);
  const b = whoOf(field.b as Who | undefined);
  const facts = [
    ...compareRoles(field, 'responsible', a.responsible, b.responsible),
    ...compareRoles(field, 'involved', a.involved, b.involved),
  ];
  if (!same('side', a.side, b.side))
    facts.push(fact(field, { subject: 'side', kind: 'changed', before: a.side, after: b.side }));
  if (!same('note', a.note, b.note))
    facts.push(
      ...compareProse({ ...field, a: a.note, b: b.note }, 'wording', {
        item: 'note',
        area: 'text',
        depth: 'text',
      }),
    );
  return facts;
}

export function compareActors(field: Field): Fact[] {
  const subject = SUBJECTS[field.name] ?? 'involved';
  return compareRoles(field, subject, rolesOf(field.a), rolesOf(field.b));
}

const rolesOf = (value: unknown): readonly Involved[] => involvedOf(value as ActorsInvolved | undefined);

/** Those who answer for something are replaced as a whole; those who take part come and go one by one. */
function compareRoles(
  field: Field,
  subject: Subject,
  before: readonly Involved[],
  after: readonly Involved[],
): Fact[] {
  const first = byActor(before);
  const second = byActor(after);
  const gone = [...first.keys()].filter((actor) => !second.has(actor));
  const come = [...second.keys()].filter((actor) => !first.has(actor));
  const facts: Fact[] = [];
  if (gone.length > 0 && come.length > 0 && subject !== 'involved') {
    facts.push(
      fact(field, { subject, kind: 'changed', before: [...first.keys()], after: [...second.keys()] }),
    );
  } else {
    for (const actor of gone)
      facts.push(
        fact(field, { subject, kind: 'removed', trend: 'less', item: actor, before: one(first.get(actor)!) }),
      );
    for (const actor of come)
      facts.push(
        fact(field, { subject, kind: 'added', trend: 'more', item: actor, after: one(second.get(actor)!) }),
      );
  }
  for (const [actor, roles] of first) {
    const others = second.get(actor);
    if (!others) continue;
    const canonical = (list: readonly Involved[]) => canonicalOf('by', list);
    if (same('by', roles, others)) continue;
    facts.push(
      fact(field, {
        subject: 'actor-detail',
        kind: 'changed',
        item: actor,
        before: canonical(roles),
        after: canonical(others),
      }),
    );
  }
  return facts;
}

const one = (roles: readonly Involved[]): unknown => (roles.length === 1 ? roles[0] : roles);

/** A role may stand several times, for different people or sides. */
function byActor(roles: readonly Involved[]): Map<string, Involved[]> {
  const map = new Map<string, Involved[]>();
  for (const role of roles) map.set(role.actor, [...(map.get(role.actor) ?? []), role]);
  return map;
}

/** Sides that act, or from which and to which something goes. */
export function compareSides(field: Field): Fact[] {
  if (plain([...listOf(field.a)].sort()) === plain([...listOf(field.b)].sort())) return [];
  return [fact(field, { subject: 'side', kind: kindOf(field.a, field.b), before: field.a, after: field.b })];
}
