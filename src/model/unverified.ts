/** Norms that nobody has compared with their source yet. */
import { type Element, elementsOf, isUnverified } from './element.ts';
import type { Measure, Step } from './generated/types.ts';
import type { Guideline } from './guideline.ts';
import { citationsOf, timingsOf } from './short-form.ts';

export interface UnverifiedNorm {
  /** Id of the element; for an article, its instrument and number: `cets-197 13(1)`. */
  name: string;
  title: string;
}

/** Whether an element lays down a period, a floor, or what an instrument asks for. */
export function isNorm(element: Element): boolean {
  if (element.kind !== 'measure' && element.kind !== 'step') return false;
  const node = element.node as Measure & Step;
  return (
    timingsOf(node.when).some((one) => one.unit !== undefined) ||
    node.floor !== undefined ||
    citationsOf(node.carries_out).length > 0
  );
}

/** All of them: articles by instrument, then elements in reading order. */
export function unverifiedNorms(guideline: Guideline): UnverifiedNorm[] {
  const norms: UnverifiedNorm[] = [];
  for (const [key, instrument] of Object.entries(guideline.instruments)) {
    for (const [number, article] of Object.entries(instrument.articles ?? {})) {
      const checked = (typeof article === 'string' ? undefined : article.checked) ?? instrument.checked;
      if (checked === undefined || checked === 'unverified')
        norms.push({ name: `${key} ${number}`, title: instrument.title });
    }
  }
  for (const element of elementsOf(guideline).byId.values()) {
    if (isNorm(element) && isUnverified(element.provenance))
      norms.push({ name: element.id, title: element.title });
  }
  return norms;
}
