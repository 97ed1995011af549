/** Who acts, in words. */
import { type Involved, listOf } from '../model/short-form.ts';
import { oneLine } from '../model/visible.ts';
import type { Names } from './names.ts';
import { areaOf, scopeWords } from './scope-words.ts';

export function actorWords(value: string | Involved, names: Names): string {
  if (typeof value === 'string') return names.entry('actor', value);
  const { actor, side, applies_to, area, note } = value;
  const scope = scopeWords({ ...(applies_to && { applies_to }), ...areaOf(area) }, names);
  const more = [
    side === undefined ? undefined : `side: ${listOf(side as string | string[]).join(', ')}`,
    scope,
    note === undefined ? undefined : oneLine(note),
  ].filter((part) => part !== undefined);
  return `${names.entry('actor', actor)}${more.length > 0 ? ` (${more.join('; ')})` : ''}`;
}

/** Several of them, separated by commas. */
export function actorsWords(value: unknown, names: Names): string {
  return (listOf(value) as readonly (string | Involved)[]).map((one) => actorWords(one, names)).join(', ');
}
