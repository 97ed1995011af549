/** Which articles are carried out by which measures. */
import type { Element, Elements } from './element.ts';
import { measuresIn } from './flow.ts';
import type { CarriedOut, Measure } from './generated/types.ts';
import type { Guideline } from './guideline.ts';
import { citationParts, citationsOf, mappingsOf } from './short-form.ts';

/**
 * Ids of the measures and principles that carry out each citation, by citation as written, in reading order.
 * @param below for a structure of its own: elements of the guideline that it carries out
 */
export function citationsCarriedOut(guideline: Guideline, below?: Elements): Map<string, string[]> {
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
  for (const measure of measuresIn(guideline)) put(citationsOfMeasure(measure, below), measure.id);
  return found;
}

/**
 * All citations of a measure and of its parts, each once.
 * @param below what it carries out as a whole of this, it carries out with the citations there
 */
export function citationsOfMeasure(measure: Measure, below?: Elements): string[] {
  const parts = [
    measure,
    ...(measure.how ?? []),
    ...(measure.handovers ?? []),
    ...(measure.safeguards ?? []),
    ...(typeof measure.children === 'object' ? [measure.children] : []),
  ];
  return [
    ...new Set(
      parts.flatMap(({ carries_out }) => [...citationsOf(carries_out), ...through(carries_out, below)]),
    ),
  ];
}

function through(carriesOut: readonly CarriedOut[] | undefined, below: Elements | undefined): string[] {
  if (!below) return [];
  return mappingsOf(carriesOut).flatMap(({ target, extent }) => {
    const found = below.byId.get(target);
    if (!found || extent === 'part') return [];
    const within = [...below.byId.values()].filter((one) => one === found || isIn(one, found));
    return within.flatMap(({ node }) => citationsOf((node as { carries_out?: CarriedOut[] }).carries_out));
  });
}

function isIn({ parent }: Element, whole: Element): boolean {
  return parent !== undefined && (parent === whole || isIn(parent, whole));
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
