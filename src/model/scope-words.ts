/** A scope in the words of its axes, which are in this language: "children and persons who may be children; asylum seekers". */

import type { GuidelineSource, Scope } from './generated/types.ts';
import { lists } from './locale.ts';
import { listOf, titleOfEntry } from './short-form.ts';

export function scopeText(
  { scopes: axes, lang }: Pick<GuidelineSource, 'scopes' | 'lang'>,
  scope: Scope,
): string {
  const list = lists(lang);
  return Object.entries(scope)
    .map(([axis, values]) =>
      list.format(
        listOf(values as string | string[]).map(
          (value) => titleOfEntry(axes?.[axis]?.values[value]) ?? value,
        ),
      ),
    )
    .join('; ');
}
