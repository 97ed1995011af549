/** Numbers that readers see: computed, and frozen with an edition. */
import type { Section } from './generated/types.ts';
import type { Guideline } from './guideline.ts';

/**
 * Printed number of each SOP (`1`), measure (`1.5`, counted through the SOP) and step (`1.5.2`).
 * Phases carry no number: the source counts measures, not phases. A structure of its own has numbers of its own.
 */
export function numbersOf(guideline: Guideline): Map<string, string> {
  const numbers = numbersOfSections(guideline.sections ?? []);
  guideline.sops.forEach((sop, s) => {
    numbers.set(sop.id, `${s + 1}`);
    const measures = (sop.phases ?? []).flatMap((phase) => phase.measures);
    measures.forEach((measure, m) => {
      numbers.set(measure.id, `${s + 1}.${m + 1}`);
      measure.how?.forEach((step, i) => numbers.set(step.id, `${s + 1}.${m + 1}.${i + 1}`));
    });
  });
  return numbers;
}

/** The same for a structure of its own: sections (`2`, `2.1`), measures and steps below them. */
export function numbersOfSections(sections: readonly Section[], above = ''): Map<string, string> {
  const numbers = new Map<string, string>();
  sections.forEach((section, index) => {
    const own = `${above}${index + 1}`;
    numbers.set(section.id, own);
    const measures = section.measures ?? [];
    measures.forEach((measure, m) => {
      numbers.set(measure.id, `${own}.${m + 1}`);
      measure.how?.forEach((step, i) => numbers.set(step.id, `${own}.${m + 1}.${i + 1}`));
    });
    const inner = numbersOfSections(section.sections ?? [], `${own}.`);
    // Sections within a section count on after its measures, so that no number is given twice.
    for (const [id, number] of inner) {
      const [first = '', ...rest] = number.slice(own.length + 1).split('.');
      numbers.set(id, [`${own}.${Number(first) + measures.length}`, ...rest].join('.'));
    }
  });
  return numbers;
}
