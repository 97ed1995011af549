/** A read source becomes a validated part of the model, or findings. */
import type { Finding } from '../finding.ts';
import { fingerprint } from '../fingerprint.ts';
import * as checks from '../generated/checks.js';
import type { Loaded } from '../guideline.ts';
import type { Kinds, Standing } from '../kind.ts';
import type { Source } from './source.ts';
import { span } from './span.ts';

/** The source as part of the model; undefined when its form is wrong, which {@link explainForm} explains. */
export function load(source: Source, standing: Standing): Loaded | undefined {
  if (!checks[standing.kind](source.value)) return undefined;
  return { ...standing, file: source.file, value: source.value as Kinds[typeof standing.kind] };
}

/** Why the form of a source is wrong, with places. */
export async function explainForm(source: Source, standing: Standing): Promise<Finding[]> {
  const { schemaProblems } = await import('./schema-errors.ts');
  return schemaProblems(standing.kind, source.value).map(({ rule, path, part, message, help }) => ({
    rule,
    level: 'error',
    message,
    ...(help !== undefined && { help }),
    ...elementAt(source.value, path),
    at: span(source, path, part),
    fingerprint: fingerprint(rule, source.file, path.join('/'), message),
  }));
}

/** Id of the nearest element at or above a path. */
function elementAt(value: unknown, path: readonly (string | number)[]): { element?: string } {
  let found: string | undefined;
  let at = value;
  for (const step of [undefined, ...path]) {
    if (step !== undefined) at = (at as Record<string | number, unknown> | undefined)?.[step];
    const id = (at as { id?: unknown } | undefined)?.id;
    if (typeof id === 'string') found = id;
  }
  return found === undefined ? {} : { element: found };
}
