/** What is otherwise for some people is printed whole: no field of a variant is lost. */
import { expect, test } from 'vitest';
import type { Handover, Variant } from '../../src/model/generated/types.ts';
import { strings } from '../../src/render/tree.ts';
import { guideline, nation, treeFor } from './model.ts';

/** All texts of the print, when the first handover and the second measure have this variant. */
function printed(where: 'handover' | 'measure', variant: Variant): string {
  const changed = structuredClone(guideline);
  const measures = changed.sops.flatMap((sop) => sop.phases ?? []).flatMap((phase) => phase.measures);
  const element: { variants?: Variant[] } =
    where === 'measure' ? measures[1]! : (measures.find((one) => one.handovers)!.handovers![0] as Handover);
  element.variants = [variant];
  return [...strings(treeFor({ guideline: changed, nations: [nation] }))].join('\n');
}

test.each<['handover' | 'measure', NonNullable<Variant['set']>, string[]]>([
  ['handover', { via: ['by-courier'] }, ['By way of', 'by-courier']],
  ['handover', { languages: ['pt'] }, ['Languages', 'Portuguese']],
  ['handover', { given_to_person: ['what-only-children-hear'] }, ['what-only-children-hear']],
  ['handover', { about_person: ['what-only-children-need'] }, ['what-only-children-need']],
  [
    'handover',
    { consent: { level: 'written', exception: 'risk-to-life', withdrawal: 'Any day.' } },
    ['written consent, exception: serious risk to life or safety', 'Taken back: ', 'Any day.'],
  ],
  ['measure', { children: { also: ['A toy is there.'] } }, ['A toy is there.']],
  ['measure', { recommendations: ['A room for play.'] }, ['Recommended', 'A room for play.']],
  ['measure', { indicators: [{ id: 'i90', ask: 'Is there a toy?', answer: 'yes-no' }] }, ['Is there a toy?']],
  ['measure', { safeguards: [{ id: 'sg90', text: 'Nobody shouts.' }] }, ['Safeguards', 'Nobody shouts.']],
  ['measure', { carries_out: ['cets-197 art. 13(2)'] }, ['13(2)']],
])('%s %j', (where, set, said) => {
  const text = printed(where, { applies_to: { age: 'child' }, set });
  for (const part of said) expect(text).toContain(part);
});

test('fields that fall away are named', () => {
  expect(printed('measure', { applies_to: { age: 'child' }, unset: ['when', 'never_if'] })).toContain(
    'These do not apply: When, Stop.',
  );
});
