/** Which articles are carried out by which measures. */
import type { Measure } from './generated/types.ts';
import type { Guideline } from './guideline.ts';
import { citationParts, citationsOf } from './short-form.ts';

/** Ids of the measures and principles that carry out each citation, by citation as written, in reading order. */
export function citationsCarriedOut(guideline: Guideline): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const put = (citations: readonly string[], id: string) => {
    for (const citation of citations) {
      const list = found.get(citation) ?? [];
      if (!list.includes(id)) list.push(id);
      found.set(citation, list);
    }
  };
  for (const principle of guideline.front.principles ?? [])
    put(citationsOf(principle.carries_out), principle.id);
  for (const sop of guideline.sops)
    for (const phase of sop.phases ?? [])
      for (const measure of phase.measures) put(citationsOfMeasure(measure), measure.id);
  return found;
}

/** All citations of a measure and of its parts, each once. */
export function citationsOfMeasure(measure: Measure): string[] {
  const parts = [
    measure,
    ...(measure.how ?? []),
    ...(measure.handovers ?? []),
    ...(measure.safeguards ?? []),
    ...(typeof measure.children === 'object' ? [measure.children] : []),
  ];
  return [...new Set(parts.flatMap((part) => citationsOf(part.carries_out)))];
}

/** Whether carrying out one place of an instrument carries out another: the same place, or a part of it. */
export function covers(done: string, required: string): boolean {
  const a = citationParts(done);
  const b = citationParts(required);
  return (
    a.instrument === b.instrument &&
    a.division === b.division &&
    (a.number === b.number || a.number.startsWith(`${b.number}(`))
  );
}
