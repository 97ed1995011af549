/** What a country says about itself: who fills which role, its words, its institutions, its contacts. */
import type { Assignment } from '../generated/types.ts';
import type { Nation } from '../guideline.ts';
import { listOf } from '../short-form.ts';
import { compareContacts } from './contact.ts';
import { plain, same } from './emit.ts';
import type { Area, Fact } from './fact.ts';
import { scopeKey, scopeOf } from './scope.ts';

/** Only one country at two times can be compared: entries of two countries have nothing in common but their keys. */
export function isSameNation(before: Nation | undefined, after: Nation | undefined): boolean {
  return before !== undefined && after !== undefined && before.code === after.code;
}

/** What its alterations make of the guideline is compared there; what it has looked at is shown apart. */
const NOT_COMPARED: ReadonlySet<string> = new Set([
  'alterations',
  'sections',
  'exits',
  'adopted',
  'assigns',
  'edition',
]);

const AREAS: Record<string, Area> = {
  terms: 'text',
  preface: 'text',
  title: 'text',
  languages: 'text',
  areas: 'who',
};

export function compareNations(before: Nation, after: Nation): Fact[] {
  return [
    ...compareContacts(before.contacts, after.contacts),
    ...compareAssignments(before.adaptation?.assigns ?? [], after.adaptation?.assigns ?? []),
    ...compareInstitutions(before, after),
    ...compareRecords(before.adaptation ?? {}, after.adaptation ?? {}, NOT_COMPARED, (field) => ({
      area: AREAS[field] ?? 'legal',
      depth: 'text',
      element: after.code,
      elementKind: 'nation',
      direction: 'neutral',
    })),
  ];
}

function compareInstitutions(before: Nation, after: Nation): Fact[] {
  const facts: Fact[] = [];
  for (const key of new Set([...Object.keys(after.institutions), ...Object.keys(before.institutions)])) {
    const a = before.institutions[key];
    const b = after.institutions[key];
    const head = { area: 'who', depth: 'procedure', element: key, elementKind: 'institution' } as const;
    // Where accommodation is, and what it is called, is nobody's business.
    const withheld = a?.accommodation === true || b?.accommodation === true;
    if (a && b) {
      const found = compareRecords(a, b, new Set(), () => ({ ...head, direction: 'neutral' }));
      facts.push(...found.map((one) => (withheld ? hidden(one) : one)));
      continue;
    }
    const one: Fact = {
      subject: 'item',
      kind: a ? 'removed' : 'added',
      trend: a ? 'less' : 'more',
      ...head,
      ...(a && { before: a }),
      ...(b && { after: b }),
      direction: 'neutral',
      authority: 'open',
    };
    facts.push(withheld ? hidden(one) : one);
  }
  return facts;
}

function hidden({ before: _before, after: _after, ...fact }: Fact): Fact {
  return { ...fact, withheld: true };
}

function compareRecords(
  before: object,
  after: object,
  except: ReadonlySet<string>,
  head: (field: string) => Pick<Fact, 'area' | 'depth' | 'element' | 'elementKind' | 'direction'>,
): Fact[] {
  const first = before as Record<string, unknown>;
  const second = after as Record<string, unknown>;
  const facts: Fact[] = [];
  for (const field of new Set([...Object.keys(second), ...Object.keys(first)])) {
    const [a, b] = [first[field], second[field]];
    if (except.has(field) || same(field, a, b)) continue;
    facts.push({
      subject: 'field',
      kind: a === undefined ? 'added' : b === undefined ? 'removed' : 'changed',
      field,
      ...head(field),
      ...(a !== undefined && { before: a }),
      ...(b !== undefined && { after: b }),
      authority: 'open',
    });
  }
  return facts;
}

function compareAssignments(before: readonly Assignment[], after: readonly Assignment[]): Fact[] {
  const gather = (list: readonly Assignment[]) => {
    const made = new Map<string, { one: Assignment; institutions: string[] }>();
    for (const one of list) {
      const key = `${one.actor} ${scopeKey(one)}`;
      const known = made.get(key);
      const institutions = [...new Set([...(known?.institutions ?? []), ...listOf(one.institution)])].sort();
      made.set(key, { one, institutions });
    }
    return made;
  };
  const first = gather(before);
  const second = gather(after);
  const facts: Fact[] = [];
  for (const key of new Set([...second.keys(), ...first.keys()])) {
    const a = first.get(key);
    const b = second.get(key);
    if (plain(a?.institutions) === plain(b?.institutions) && same('note', a?.one.note, b?.one.note)) continue;
    const { one } = (b ?? a)!;
    const scope = scopeOf(one);
    facts.push({
      subject: 'assignment',
      kind: !a ? 'added' : !b ? 'removed' : 'changed',
      area: 'who',
      depth: 'procedure',
      element: one.actor,
      elementKind: 'actor',
      field: 'assigns',
      ...(Object.keys(scope).length > 0 && { scope }),
      ...(a && { before: a.institutions }),
      ...(b && { after: b.institutions }),
      direction: 'neutral',
      authority: 'open',
    });
  }
  return facts;
}
