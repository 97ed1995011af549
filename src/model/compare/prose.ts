/** Words: that they differ is a fact, whether for the better no data say. Two languages are not compared. */
import { type Field, type Found, fact, kindOf } from './emit.ts';
import type { Fact, Subject } from './fact.ts';
import type { Item, Side } from './item.ts';

/** Language of a field of an item. */
export function languageOf(side: Side, item: Item, field: string): string {
  return side.comparable.langOf?.(item.id, field) ?? item.lang;
}

export function compareProse(field: Field, subject: Subject, more: Partial<Found> = {}): Fact[] {
  const { sides, before, after, name, a, b } = field;
  const kind = kindOf(a, b);
  const languages = {
    before: languageOf(sides.before, before, name),
    after: languageOf(sides.after, after, name),
  };
  const foreign = kind === 'changed' && languages.before !== languages.after;
  return [
    fact(field, {
      subject,
      kind,
      before: a,
      after: b,
      ...(foreign && { languages, verdict: { direction: 'not-comparable' } }),
      ...more,
    }),
  ];
}

export function compareTitle(field: Field): Fact[] {
  return compareProse(
    field,
    'title',
    field.a !== undefined && field.b !== undefined ? { kind: 'renamed' } : {},
  );
}
