/** Which change a change is: by what differs and from what to what, never by words about it or by lines. */
import { canonical, normative, wording } from '../model/canonical.ts';
import { plain } from '../model/compare/emit.ts';
import type { Fact, ItemKind, Subject } from '../model/compare/fact.ts';
import { NESTED } from '../model/compare/item.ts';
import { fingerprint } from '../model/fingerprint.ts';
import { saidBy } from '../model/markdown.ts';

/** What has fields of the grammar of elements; entries of registers have others. */
const ELEMENTS: ReadonlySet<ItemKind> = new Set(
  Object.entries(NESTED).flatMap(([kind, parts]) => [kind as ItemKind, ...Object.values(parts)]),
);

/** Canonical values leave it out; as a change it counts. */
const BOOKKEEPING: ReadonlySet<Subject> = new Set<Subject>(['provenance', 'steps', 'flow']);

/** @param id kind of change */
export function fingerprintOf(
  id: string,
  { subject, element, elementKind, field = '', item = '', scope, before, after, withheld }: Fact,
): string {
  const said = (value: unknown): string => {
    if (typeof value === 'string') return saidBy(value);
    if (typeof value !== 'object' || value === null) return plain(value) ?? '';
    // Another way of writing the same is no other value; prose counts by what it says.
    const fields =
      subject === 'item' || subject === 'duration' || subject === 'deadline' ? value : { [field]: value };
    const isWhole = ELEMENTS.has(elementKind) && item === '' && !Array.isArray(fields);
    const made = isWhole && !BOOKKEEPING.has(subject) ? canonical(fields) : undefined;
    return plain(made ? [normative(made), wording(made)] : value) ?? '';
  };
  const values = withheld ? [] : [said(before), said(after)];
  return fingerprint(id, element, field, item, plain(scope) ?? '', ...values);
}
