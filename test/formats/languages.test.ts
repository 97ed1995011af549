/** A country in a language of its own: what is not in it says so, to readers and to those who hear the text. */
import { expect, test } from 'vitest';
import type { Theme } from '../../src/model/guideline.ts';
import { resolve } from '../../src/model/resolve/resolve.ts';
import { titleOfStep } from '../../src/model/short-form.ts';
import { documentOf } from '../../src/render/document.ts';
import { html } from '../../src/render/formats/html.ts';
import type { Block, Section } from '../../src/render/tree.ts';
import { completed } from '../../src/render/words.ts';
import bulgarian from '../../templates/labels/bg.json' with { type: 'json' };
import english from '../../templates/labels/en.json' with { type: 'json' };
import { readCase } from '../resolve/cases.ts';
import { bareMaterials } from './materials.ts';
import { guideline, nation, options, treeFor } from './model.ts';

const { input } = readCase('hard/not-in-english');
const { id } = input.guideline.sops[0]!.phases![0]!.measures[0]!;
const theme = {
  lang: 'en',
  title: 'Safety first',
  kind: 'theme',
  prefix: 'sf',
  alterations: [
    {
      add: { last_in: id, safeguard: { id: 'sf-sg1', text: 'Somebody stays with the person.' } },
      reason: 'Nobody should wait alone.',
    },
  ],
} as Theme;
const { effective } = resolve({ ...input, themes: [['safety', theme]] });
const labels = completed(bulgarian, english);
const tree = documentOf(
  { guideline: effective, nations: [input.nation!], effective },
  { ...options, lang: 'mk', labels, country: 'xa' },
);
const page = html(tree, bareMaterials);

/** Pieces of the page: the innermost language that each stands under, and its words. */
function spoken(): [lang: string, words: string][] {
  const pieces: [string, string][] = [];
  const under: string[] = [];
  for (const [, close, tag = '', attributes = '', words = ''] of page
    .slice(page.indexOf('<main'))
    .replace(/<svg.*?<\/svg>/gs, '')
    .matchAll(/<(\/?)(\w+)([^>]*)>([^<]*)/g)) {
    if (close) under.pop();
    else if (!['br', 'hr'].includes(tag))
      under.push(/ lang="(\w+)"/.exec(attributes)?.[1] ?? under.at(-1) ?? 'mk');
    if (words.trim() !== '') pieces.push([under.at(-1) ?? 'mk', words]);
  }
  return pieces;
}

const sections = (blocks: readonly Block[]): Section[] =>
  blocks.flatMap((block) => (block.type === 'section' ? [block, ...sections(block.children)] : []));

test('what the guideline says is under its language, what the country says under that of the page', () => {
  const pieces = spoken();
  const lang = (words: string) => [
    ...new Set(pieces.filter(([, text]) => text.includes(words)).map(([one]) => one)),
  ];
  const [first] = input.guideline.sops[0]!.phases![0]!.measures;
  expect(lang(first!.title)).toEqual(['en']);
  expect(lang(titleOfStep(first!.how![0]!))).toEqual(['en']);
  expect(lang('Nobody should wait alone.')).toEqual(['en']);
  expect(lang('Somebody stays with the person.')).toEqual(['en']);
  expect(lang('Лицето закрепнува')).toEqual(['mk']);
  expect(lang('Се повикува мобилниот тим')).toEqual(['mk']);
});

test('no Cyrillic word stands under English', () => {
  expect(spoken().filter(([lang, words]) => lang === 'en' && /\p{Script=Cyrillic}/u.test(words))).toEqual([]);
});

test('a title in the other language carries its sign, one of the country does not, and the legend explains it', () => {
  const all = sections(tree.children);
  const signs = (title: string) =>
    all.find((one) => one.title === title)?.marks?.map(({ label }) => label) ?? [];
  const title = input.guideline.sops[0]!.phases![0]!.measures[0]!.title;
  expect(signs(title)).toContain('EN');
  expect(signs('Период за закрепнување и одлучување')).not.toContain('EN');
  expect(page).toContain(labels.marks.languageText.split('{')[0]);
});

test('what runs the other way than the print says so, and its spaces stay between the words', () => {
  const arabic = html(
    documentOf(
      { guideline: effective, nations: [input.nation!], effective },
      { ...options, lang: 'ar', labels, country: 'xa' },
    ),
    bareMaterials,
  );
  const { title } = input.guideline.sops[0]!.phases![0]!.measures[0]!;
  expect(arabic).toContain(`<span lang="en" dir="ltr">${title}</span>`);
  expect(arabic).not.toMatch(/<span lang="en" dir="ltr">(?:\s|[^<]*\s<)/);
  expect(page).not.toContain('lang="en" dir=');
});

test('a print in the language of the guideline needs no sign', () => {
  const plain = html(treeFor({ guideline, nations: [nation] }), bareMaterials);
  expect(plain.replace(/<svg.*?<\/svg>/gs, '').match(/ lang="\w+"/g)).toEqual([' lang="en"']);
  expect(plain).not.toContain(english.marks.languageText.split('{')[0]);
});
