/** Fields that are sets of keys, each with a meaning of its own: stops, information, ways, forms, citations. */
import type { CarriedOut, GivenToPerson, Tools } from '../generated/types.ts';
import { citationsOf, informationOf, listOf, mappingsOf, toolOf } from '../short-form.ts';
import { type Field, fact, plain, same } from './emit.ts';
import type { Fact, Subject } from './fact.ts';

/** Keys that came and went, a fact each. */
function cameAndWent(
  field: Field,
  subject: Subject,
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): Fact[] {
  const facts: Fact[] = [];
  for (const [item, value] of before)
    if (!after.has(item))
      facts.push(fact(field, { subject, kind: 'removed', trend: 'less', item, before: value }));
  for (const [item, value] of after)
    if (!before.has(item))
      facts.push(fact(field, { subject, kind: 'added', trend: 'more', item, after: value }));
  return facts;
}

const keys = (value: unknown): Map<string, string> =>
  new Map((listOf(value) as readonly string[]).map((key) => [key, key]));

export function compareKeys(subject: Subject): (field: Field) => Fact[] {
  return (field) => cameAndWent(field, subject, keys(field.a), keys(field.b));
}

/** Information for, or data about, the person. What must be there weighs more than what may. */
export function compareInformation(field: Field): Fact[] {
  const subject = field.name === 'about_person' ? 'about-person' : 'given-to-person';
  const items = (value: unknown) =>
    new Map(((value ?? []) as GivenToPerson).map(informationOf).map((one) => [one.item, one]));
  const before = items(field.a);
  const after = items(field.b);
  const facts = cameAndWent(field, subject, before, after);
  for (const [item, a] of before) {
    const b = after.get(item);
    if (!b || same(field.name, [a], [b])) continue;
    const { need: needed = 'required', ...restA } = a;
    const { need: needs = 'required', ...restB } = b;
    if (needed !== needs)
      facts.push(
        fact(field, {
          subject,
          kind: 'changed',
          trend: needs === 'required' ? 'more' : 'less',
          item,
          before: needed,
          after: needs,
        }),
      );
    if (!same(field.name, [restA], [restB]))
      facts.push(fact(field, { subject: 'field', kind: 'changed', item, before: restA, after: restB }));
  }
  return facts;
}

export function compareTools(field: Field): Fact[] {
  const tools = (value: unknown) =>
    new Map(
      ((value ?? []) as Tools)
        .map(toolOf)
        .map((one) => [one.part ? `${one.form}/${one.part}` : one.form, one]),
    );
  const before = tools(field.a);
  const after = tools(field.b);
  const facts = cameAndWent(field, 'tool', before, after);
  for (const [item, a] of before) {
    const b = after.get(item);
    if (b && !same('tools', [a], [b]))
      facts.push(fact(field, { subject: 'field', kind: 'changed', item, before: a, after: b }));
  }
  return facts;
}

/** Articles that are carried out; and, between two structures of their own, what of the guideline is. */
export function compareCitations(field: Field): Fact[] {
  const lists = [field.a, field.b].map((value) => (value ?? []) as CarriedOut[]);
  const [a, b] = lists.map((list) => new Map(citationsOf(list).map((one) => [one, one])));
  const facts = cameAndWent(field, 'citation', a!, b!);
  const [first, second] = lists.map(
    (list) => new Map(mappingsOf(list).map((one) => [one.target as string, one])),
  );
  for (const target of new Set([...first!.keys(), ...second!.keys()])) {
    const before = first!.get(target);
    const after = second!.get(target);
    // An element that carries out one of the guideline is compared with that one: what it carries out is said there.
    if (target === field.before.id || target === field.after.id) continue;
    if (before?.extent !== after?.extent)
      facts.push(
        fact(field, {
          subject: 'extent',
          kind: 'changed',
          area: 'what',
          depth: 'procedure',
          item: target,
          before: before?.extent,
          after: after?.extent,
        }),
      );
    else if (plain(before) !== plain(after))
      facts.push(fact(field, { subject: 'field', kind: 'changed', item: target, before, after }));
  }
  return facts;
}
