/** A scope in the words of its axes: "children, persons who may be children; asylum seekers". */
import type { GuidelineSource, Scope } from './generated/types.ts';
import { listOf, titleOfEntry } from './short-form.ts';

export function scopeText(axes: GuidelineSource['scopes'], scope: Scope): string {
  return Object.entries(scope)
    .map(([axis, values]) =>
      listOf(values as string | string[])
        .map((value) => titleOfEntry(axes?.[axis]?.values[value]) ?? value)
        .join(', '),
    )
    .join('; ');
}
