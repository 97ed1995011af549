/** For whom and where something is, in words. */
import type { Fact } from '../model/compare/fact.ts';
import type { Scope } from '../model/generated/types.ts';
import { listOf } from '../model/short-form.ts';
import type { Names } from './names.ts';

/** "for children, asylum seekers; in Coast"; undefined for everyone and everywhere. */
export function scopeWords(scope: Fact['scope'], names: Names): string | undefined {
  const parts: string[] = [];
  const people = Object.entries((scope?.applies_to ?? {}) as Scope).map(([dimension, values]) => {
    const register = names.item({ element: dimension, elementKind: 'scope' })?.fields.values as
      | Record<string, string | { title: string }>
      | undefined;
    const order = Object.keys(register ?? {});
    return [...listOf(values)]
      .sort((a, b) => order.indexOf(a) - order.indexOf(b))
      .map((value) => {
        const entry = register?.[value];
        return typeof entry === 'object' ? entry.title : (entry ?? value);
      })
      .join(' or ');
  });
  if (people.length > 0) parts.push(`for ${people.join(', ')}`);
  if (scope?.area !== undefined)
    parts.push(`in ${(listOf(scope.area) as readonly string[]).map(names.area).join(', ')}`);
  return parts.length > 0 ? parts.join('; ') : undefined;
}

/** Areas as a list, where there are any. */
export const areaOf = (area: unknown): { area?: readonly string[] } =>
  area === undefined ? {} : { area: listOf(area) as readonly string[] };
