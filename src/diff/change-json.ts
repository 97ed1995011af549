/** A change in words, for programs. */
import type { Change } from './diff.ts';

/** A change in the words of the diff; `trm diff --format json` has it with its values. */
export const changeInWords = ({
  id,
  fact,
  says,
  before,
  after,
  contradicted,
  fingerprint,
}: Change): object => ({
  id,
  element: fact.element,
  ...(fact.field !== undefined && { field: fact.field }),
  kind: fact.kind,
  area: fact.area,
  direction: fact.direction,
  authority: fact.authority,
  ...(fact.citation !== undefined && { citation: fact.citation }),
  says,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
  ...(contradicted && { contradicted }),
  fingerprint,
});
