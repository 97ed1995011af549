/** A country whose version has sections of its own: numbers of its own, and how it carries out the harmonised guideline. */
import { expect, test } from 'vitest';
import type { Measure } from '../../src/model/generated/types.ts';
import { resolve } from '../../src/model/resolve/resolve.ts';
import { drawGuideline } from '../../src/render/chart/draw.ts';
import { chartSource } from '../../src/render/chart/source.ts';
import { documentOf } from '../../src/render/document.ts';
import { html } from '../../src/render/formats/html.ts';
import { htmlText } from '../../src/render/leak/leak.ts';
import { type Block, type Grid, type Section, strings } from '../../src/render/tree.ts';
import { readCase } from '../resolve/cases.ts';
import { bareMaterials } from './materials.ts';
import { options } from './model.ts';

const { input } = readCase('hard/own-structure');
const { effective } = resolve(input);
const source = chartSource(effective, { labels: options.labels, lang: 'en', accentOf: () => '#1d587a' });
const drawings = drawGuideline(source);
const tree = documentOf(
  { guideline: effective, nations: [input.nation!], effective, harmonised: input.guideline },
  { ...options, country: 'xa' },
  drawings,
);

function sections(blocks: readonly Block[]): Section[] {
  return blocks.flatMap((block) => (block.type === 'section' ? [block, ...sections(block.children)] : []));
}
const all = sections(tree.children);
const byId = (id: string) => all.find((one) => one.id === id)!;

/** The words of a node as a reader sees them. */
const words = (node: unknown): string => {
  if (Array.isArray(node)) return node.map(words).join('');
  const { value, label, children } = node as { value?: string; label?: string; children?: unknown[] };
  return value ?? [label, words(children ?? [])].filter(Boolean).join(': ');
};

test('sections, measures and steps have numbers of their own', () => {
  const numbered = all
    .filter(({ role }) => role !== 'annex')
    .flatMap(({ number, title }) => (number === undefined ? [] : [`${number} ${title}`]));
  expect(numbered).toEqual([
    'Section 1 Identification and referral',
    '1.1 Identification',
    '1.2 Risk assessment',
    '1.3 Immediate needs',
    '1.4 Referral',
    'Section 2 Crisis intervention and reflection',
    '2.1 Crisis intervention',
    '2.2 Support during the reflection period',
    '2.3 Protection measure for children',
    '2.4 Interpretation',
    'Section 3 Long-term support',
    '3.1 Support and return',
    '3.1.1 Psychological support and empowerment',
    '3.1.2 Safe return',
    '3.1.3 Compensation',
  ]);
});

test('each section and each measure with steps has its chart, and none calls a section an SOP', () => {
  expect([...drawings.keys()]).toEqual([
    ...['xa-ph1', 'xa-m1', 'xa-m2', 'xa-m3', 'xa-m4'],
    ...['xa-ph2', 'xa-m5', 'xa-m6', 'xa-m7', 'xa-m8'],
    ...['xa-ph3', 'xa-m9', 'xa-m10', 'xa-m11'],
  ]);
  const drawn = [...drawings.values()]
    .flat()
    .map(({ svg, alt, outline }) => [svg, alt, ...strings(outline)].join());
  expect(drawn.filter((one) => one.includes('SOP'))).toEqual([]);
  expect(drawn.some((one) => one.includes('Section 2'))).toBe(true);
});

test('pages of duties and records stand behind the measures, on one sheet', () => {
  const [first, second] = byId('xa-ph1').children.slice(-2) as [Section, Section];
  expect([first.title, first.joined, words(first.children)]).toEqual([
    'Cooperation',
    undefined,
    'Duties: Informs the coordinator within a day.',
  ]);
  expect([second.title, second.joined, words(second.children)]).toEqual([
    'Documentation',
    true,
    'What is recorded: Risk assessmentSafety plan',
  ]);
});

/** What a measure says of the harmonised guideline. */
const carries = (id: string): string[] => {
  const block = byId(id).children.find(
    (one) => one.type === 'labelled' && one.label === 'In the harmonised guideline',
  ) as { children: [{ children: unknown[] }] } | undefined;
  return block?.children[0].children.map(words) ?? [];
};

test('each measure says what of the harmonised guideline it carries out, and how far', () => {
  expect(carries('xa-m1')).toEqual([
    'Measure 1.1, Initial referral, in part. The guardian is in the second section',
    'Measure 1.6, Decision on status, as a whole',
    'step 1: “Referring the presumed trafficked person to the first point of notification” (step 1.1.1), as a whole',
    'step 2: “Assessing if the presumed trafficked person is a minor” (step 1.1.2), as a whole',
    'step 3: “Confirm who the person is” (step 1.6.1), in part',
    'step 5: “Explain the period and its end” (step 1.5.1), as a whole',
  ]);
  expect(carries('xa-m3')).toEqual([
    'Measure 1.2, Access to basic needs and information, and more. With a plan of support',
  ]);
  expect(carries('xa-m6')).toEqual([
    'Measure 1.5, Recovery and reflection period, as a whole. Begins with formal identification. Act against Trafficking, art. 26',
  ]);
  expect(carries('xa-m9')).toEqual(['SOP 3, Long-term assistance and social inclusion, as a whole']);
  expect(carries('xa-m4')).toEqual([]);
});

test('what is carried out as a whole, is carried out with its articles', () => {
  const line = (id: string) => words(byId(id).children.find(({ type }) => type === 'carriesOut'));
  const article = (input.guideline.sops[0]!.phases!.flatMap(({ measures }) => measures) as Measure[]).find(
    ({ id }) => id === 'm5',
  )!.carries_out![0] as string;
  expect(line('xa-m6')).toContain(article);
  expect(line('xa-m1')).toBe('Carries out: no article named');
});

const rows = sections(tree.children)
  .find(({ id }) => id === 'concordance')!
  .children.flatMap((block) => (block.type === 'grid' ? (block as Grid).rows : []))
  .map((row) => row.map((cell) => cell.map(words).join(' | ')));

test('the concordance has every measure and principle of the harmonised guideline, in reading order', () => {
  const expected = effective.coverage.filter(({ id }) => /^(m|pr)\d/.test(id)).map(({ title }) => title);
  const listed = rows.map(([name]) => name!.replace(/^[\d.]+ /, ''));
  expect(listed.filter((title) => expected.includes(title))).toEqual(expected);
});

test('a row says how far, by what, and why not', () => {
  const row = (name: string) => rows.find(([first]) => first!.startsWith(name));
  expect(row('1.1 ')).toEqual([
    '1.1 Initial referral',
    'in part',
    'Measure 1.1, Identification',
    'The guardian is in the second section.',
  ]);
  expect(row('1.5 ')).toEqual([
    '1.5 Recovery and reflection period',
    'as a whole',
    'Measure 2.2, Support during the reflection period | children and persons who may be children: does not apply | Instead: Measure 2.3, Protection measure for children',
    'Begins with formal identification. | Act against Trafficking, art. 26 | Children are placed under a protection measure at once. | Act against Trafficking, art. 25',
  ]);
  expect(row('Unconditional')).toEqual(['Unconditional support', 'taken over', '', '']);
});

test('HTML has a heading for each, in order, and no link leads nowhere', () => {
  const page = html(tree, bareMaterials);
  const levels = [...page.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
  expect(levels.every((level, at) => at === 0 || level <= levels[at - 1]! + 1)).toBe(true);
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
  expect(
    [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]).filter((id) => !ids.has(id)),
  ).toEqual([]);
  expect(htmlText(page)).not.toMatch(/SOP 1(?! ·|, )/);
});
