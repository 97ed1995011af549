/** What the version of a country says about itself: where each difference stands, whose it is, and who fills which role. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { printSources } from '../../src/print/print-model.ts';
import { documentOf } from '../../src/render/document.ts';
import { html } from '../../src/render/formats/html.ts';
import { htmlText } from '../../src/render/leak/leak.ts';
import { reduce } from '../../src/render/reduce.ts';
import { bareMaterials } from './materials.ts';
import { options } from './model.ts';

const folder = join(import.meta.dirname, '../../guidelines');
const pageOf = async (country: string): Promise<string> => {
  const { whole } = await printSources(folder, country, options.asOf);
  const tree = documentOf(reduce(whole, { class: 'public' }), { ...options, country }, new Map());
  return htmlText(html(tree, bareMaterials)).replace(/\s+/g, ' ');
};
const xa = await pageOf('xa');

test('what is left out is found again in the harmonised guideline', () => {
  expect(xa).toContain('“Informing interpreters/cultural mediators regarding their roles” (step 1.4.2)');
  expect(xa).toContain(
    '“Application to a state fund from another country” (Measure 5.7, Compensation and unpaid wages)',
  );
});

test('what has no number stands with its measure', () => {
  expect(xa).toContain('has been called.” (Measure 1.1, Initial referral)');
  expect(xa).toContain('Request to trace or assess a family (Measure 4.3, Family tracing and assessment)');
});

test('a norm is called as everywhere else', () => {
  expect(xa).toContain('Directive 2004/81/EC art. 8(3)');
  expect(xa).not.toContain('eu-2004-81 art. 8(3)');
});

test('what differs is said in one line, where that line is in the language of the print', () => {
  expect(xa).toContain('Raised from 30 to 90 days.');
});

test('who fills a role is told apart for whom and where, each once', () => {
  expect(xa).toContain('Centre for Protection (adults)');
  expect(xa).toContain(
    'Centre for Protection, Agency for the Protection of Children (children and persons who may be children). Both decide together.',
  );
  expect(xa).not.toContain('Centre for Protection, Centre for Protection');
  expect(xa).toContain('Open Door (Northern districts; Coast)');
});

test('what a theme brings is not taken for the own decision of the country', async () => {
  expect(await pageOf('xc')).toMatch(
    /Measure 1\.1, Initial referral \(children and persons who may be children\).{0,200}Theme ?Child protection/,
  );
});

test('what holds for some only stands under the card, before the steps', () => {
  const [, measure = ''] = xa.split('Measure 3 of 5 · Preliminary');
  const at = (words: string) => measure.indexOf(words);
  expect(at('At most 72 hours')).toBeGreaterThan(0);
  expect(at('For Coast')).toBeGreaterThan(at('At most 72 hours'));
  expect(at('Assessing imminent risks')).toBeGreaterThan(at('For Coast'));
});
