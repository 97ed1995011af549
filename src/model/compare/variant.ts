/** Variants: what holds for some people or places instead. Each scope is compared as an element of its own. */
import type { Variant } from '../generated/types.ts';
import { type Field, fact, plain, same } from './emit.ts';
import type { Fact } from './fact.ts';
import { compareField } from './field.ts';
import type { Fields, Item } from './item.ts';
import { authorityOfLoss, availability, NEUTRAL, type Sides } from './judge.ts';
import { isWithin, scopeKey, scopeOf } from './scope.ts';

type Context = Pick<Field, 'sides' | 'before' | 'after'>;

export function compareVariants(context: Context): Fact[] {
  const { before, after } = context;
  if (before.fields.variants === after.fields.variants) return [];
  const first = (before.fields.variants ?? []) as Variant[];
  const second = (after.fields.variants ?? []) as Variant[];
  if (same('variants', first, second)) return [];
  const scopes = new Map([...first, ...second].map((one) => [scopeKey(one), one]));
  const facts: Fact[] = [];
  for (const scope of scopes.values()) facts.push(...compareFor(context, scope, first, second));
  if (facts.length > 0 || plain(first) === plain(second)) return facts;
  const field: Field = {
    ...context,
    name: 'variants',
    a: first,
    b: second,
    area: 'what',
    depth: 'procedure',
  };
  const [a, b] = [first.map(scopeOf), second.map(scopeOf)];
  // Where they overlap, their order counts: the first that fits is the one that holds.
  return plain(a) === plain(b)
    ? [fact(field, { subject: 'variants', kind: 'changed', verdict: NEUTRAL })]
    : [fact(field, { subject: 'variants', kind: 'reordered', before: a, after: b })];
}

function compareFor(
  { sides, before, after }: Context,
  at: Variant,
  first: readonly Variant[],
  second: readonly Variant[],
): Fact[] {
  const a = first.find((one) => isWithin(sides.before, at, one));
  const b = second.find((one) => isWithin(sides.after, at, one));
  if (same('variants', [a ?? {}], [b ?? {}])) return [];
  const scope = scopeOf(at);
  const gone = [isGone(a), isGone(b)];
  if (gone[0] !== gone[1]) return [dropped(sides, before, after, scope, a, b)];
  // It is gone on both sides; why, each says in its own words.
  if (a?.not_applicable !== undefined && b?.not_applicable !== undefined && a.replaced_by === b.replaced_by)
    return compareField({
      sides,
      before,
      after,
      name: 'text',
      a: a.not_applicable,
      b: b.not_applicable,
      scope,
    });
  const fields = [fieldsFor(before.fields, a), fieldsFor(after.fields, b)] as const;
  const touched = new Set([a, b].flatMap((one) => [...Object.keys(one?.set ?? {}), ...(one?.unset ?? [])]));
  const facts: Fact[] = [];
  for (const name of touched)
    facts.push(
      ...compareField({ sides, before, after, name, a: fields[0][name], b: fields[1][name], scope }),
    );
  return facts;
}

const isGone = (variant: Variant | undefined): boolean =>
  variant?.omitted === true || variant?.not_applicable !== undefined;

function fieldsFor(fields: Fields, variant: Variant | undefined): Fields {
  const made: Record<string, unknown> = { ...fields, ...variant?.set };
  for (const name of variant?.unset ?? []) delete made[name];
  return made;
}

/** For these people or places the element falls away, or is there again. */
function dropped(
  sides: Sides,
  before: Item,
  after: Item,
  scope: NonNullable<Fact['scope']>,
  a: Variant | undefined,
  b: Variant | undefined,
): Fact {
  const removed = isGone(b);
  // Whether what takes its place gives as much, the data do not say.
  const stands = removed && b?.replaced_by !== undefined && sides.after.items.has(b.replaced_by);
  const judged = stands
    ? ({ direction: 'undecided' } as const)
    : availability(sides, { before, after }, removed ? 'less' : 'more');
  const loss = authorityOfLoss(before, judged.direction);
  const value = (variant: Variant | undefined) => (isGone(variant) ? variant : undefined);
  return {
    subject: 'item',
    kind: removed ? 'removed' : 'added',
    trend: removed ? 'less' : 'more',
    area: areaOfItem(after),
    depth: after.kind === 'handover' ? 'handover' : 'procedure',
    element: after.id,
    elementKind: after.kind,
    scope,
    before: value(a),
    after: value(b),
    ...judged,
    ...(!removed
      ? { authority: 'open' }
      : stands && loss.authority === 'below-floor'
        ? { ...loss, authority: 'at-floor' }
        : loss),
  };
}

/** Area of an item as a whole. */
export function areaOfItem({ kind }: Item): Fact['area'] {
  switch (kind) {
    case 'step':
    case 'safeguard':
    case 'form':
      return 'how';
    case 'exit':
    case 'stop':
    case 'answer':
      return 'flow';
    case 'handover':
    case 'way':
    case 'information':
      return 'handover';
    case 'event':
      return 'when';
    case 'actor':
    case 'institution':
      return 'who';
    case 'instrument':
    case 'source':
    case 'country':
    case 'nation':
      return 'legal';
    case 'contact':
      return 'contact';
    case 'sop':
    case 'phase':
    case 'section':
    case 'measure':
    case 'principle':
    case 'scope':
      return 'what';
    default:
      return 'text';
  }
}
