/** A guideline as one string: equal for two that say the same. Independent of how the comparison goes about it. */
import { canonical, normative, wording } from '../../src/model/canonical.ts';
import type { Guideline } from '../../src/model/guideline.ts';

const DEFAULTS_LAST = ['provenance', 'verbatim', 'formerly', 'lang', 'checked'];

export function normalForm(guideline: Guideline): string {
  const copy = structuredClone(guideline) as object;
  const bookkeeping: string[] = [];
  visit(copy, 'must', bookkeeping, '');
  const made = canonical(copy);
  return JSON.stringify([normative(made), wording(made), bookkeeping.sort()]);
}

/** Spells out inherited force, orders what has no order, and takes down the fields that no digest counts. */
function visit(node: object, force: string, bookkeeping: string[], path: string): void {
  const record = node as Record<string, unknown>;
  if (typeof record.id === 'string' && /^(m|s|sg)\d/.test(record.id)) record.force ??= force;
  const own = (record.force as string | undefined) ?? 'must';
  for (const name of DEFAULTS_LAST)
    if (record[name] !== undefined)
      bookkeeping.push(`${path}/${record.id ?? ''}/${name}=${JSON.stringify(record[name])}`);
  for (const [name, value] of Object.entries(record)) {
    if (name === 'recommendations' && Array.isArray(value))
      value.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    if (value !== null && typeof value === 'object')
      visit(
        value,
        typeof record.id === 'string' ? own : force,
        bookkeeping,
        `${path}/${Array.isArray(record) ? ((value as { id?: string }).id ?? name) : name}`,
      );
  }
}
