/** A copy for review: every difference is marked once, at its place, in words as well as in signs. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reviewOf } from '../../src/changes/marked-changes.ts';
import { pairFor } from '../../src/changes/sides.ts';
import { diff } from '../../src/diff/diff.ts';
import { printSources } from '../../src/print/print-model.ts';
import { html } from '../../src/render/formats/html.ts';
import { pdf } from '../../src/render/formats/pdf.ts';
import { pdfText } from '../../src/render/leak/pdf-text.ts';
import type { Review } from '../../src/render/marked.ts';
import type { Block, PrintTree, Revision, Section, Signed, Steps } from '../../src/render/tree.ts';
import labels from '../../templates/labels/en.json' with { type: 'json' };
import { bareMaterials, pdfMaterials } from './materials.ts';
import { alteredVersion, nation, options, sidesOf, treeFor, VARIANTS } from './model.ts';

/** All nodes of a kind, in the order of the print. */
function all<T>(value: unknown, type: string): T[] {
  if (Array.isArray(value)) return value.flatMap((one) => all<T>(one, type));
  if (value === null || typeof value !== 'object') return [];
  const own = (value as { type?: string }).type === type ? [value as T] : [];
  return [...own, ...Object.values(value).flatMap((one) => all<T>(one, type))];
}

const words = (node: unknown): string => {
  if (Array.isArray(node)) return node.map(words).join('');
  const { value, term, children } = node as { value?: string; term?: unknown[]; children?: unknown[] };
  return value ?? words([...(term ?? []), ...(children ?? [])]);
};

const says = (revision: Revision): string[] => revision.lines.map((line) => words(line.says));
const shapes = (signs: readonly Signed[] | undefined): string =>
  (signs ?? []).map(({ shape }) => shape).join('');

const tree = await VARIANTS.review!(nation).tree('public');
const section = (id: string): Section => all<Section>(tree, 'section').find((one) => one.id === id)!;
const notes = (blocks: readonly unknown[]): Revision[] =>
  blocks.filter((one): one is Revision => (one as Block).type === 'revision');

describe('places', () => {
  test('what a measure answers: a sign at the answer, a note under the card', () => {
    const { children, signs } = section('m1');
    const at = children.findIndex(({ type }) => type === 'card');
    const card = children[at] as unknown as { children: { label: string; signs?: Signed[] }[] };
    expect(card.children.map((cell) => [cell.label, shapes(cell.signs)])).toEqual([
      ['What', ''],
      ['When', '▲'],
      ['Who', ''],
    ]);
    const note = children[at + 1] as Revision;
    expect(says(note)).toEqual(['Deadline is earlier']);
    expect(note.lines[0]!.before!.children).toContainEqual({
      type: 'delete',
      children: [{ type: 'text', value: '24' }],
    });
    expect(note.lines[0]!.after!.children).toContainEqual({
      type: 'strong',
      children: [{ type: 'text', value: '12' }],
    });
    expect(note.children[0]!.children.map(({ term, children: own }) => [words(term), words(own)])).toEqual([
      ['In short', 'Twelve hours in place of twenty-four.'],
      ['Reason', 'A night is too long.'],
      ['Legal basis', 'Act on Protection, art. 4'],
    ]);
    expect(shapes(signs)).toContain('▲');
  });

  test('a step carries its own note; an added one says so', () => {
    const steps = section('m1').children.find((one): one is Steps => one.type === 'steps')!;
    expect(
      steps.children.map((step) =>
        step.type === 'step' ? [step.id, shapes(step.signs), notes(step.children).flatMap(says)] : says(step),
      ),
    ).toEqual([
      ['s1', '', []],
      ['xa-s1', '▲+', ['Step added: Give the card']],
      ['s2', '▽', ['Step binds less strongly']],
      ['Step left out: Write a note (step 1.1.3 (s3))'],
    ]);
  });

  test('a handover carries its own note', () => {
    const handover = all<{ id: string; signs?: Signed[]; children: Block[] }>(tree, 'handover').find(
      ({ id }) => id === 'h1',
    )!;
    expect([shapes(handover.signs), notes(handover.children).flatMap(says)]).toEqual([
      '▽',
      ['Deadline is later'],
    ]);
  });

  test('a safeguard: behind the box, with the direction that its author declares', () => {
    const { children } = section('m1');
    const box = children.findIndex((one) => one.type === 'box' && one.kind === 'safeguard');
    const [line] = (children[box + 1] as Revision).lines;
    expect(line!.signs).toEqual([
      { kind: 'strengthened', shape: '▲', label: 'strengthened, as its author declares' },
    ]);
  });

  test('a measure that is left out has a note where it stood; an added one begins with its reason', () => {
    const { children } = section('ph1');
    expect(children.map((one) => (one.type === 'section' ? one.id : one.type))).toEqual([
      'm1',
      'revision',
      'xa-m1',
    ]);
    const gone = children[1] as Revision;
    expect([gone.gone, ...says(gone)]).toEqual([true, 'Measure left out: Basic needs']);
    expect(gone.lines[0]!.before!.children[0]).toMatchObject({ type: 'delete' });
    expect(words(gone.children)).toContain('Instead1.2 Card (xa-m1)');
    expect(says(section('xa-m1').children[0] as Revision)).toEqual(['Measure added: Card']);
  });

  test('the part ahead of all explains the signs that are there, and no others', () => {
    const [first] = tree.children.filter(({ type }) => type === 'section') as Section[];
    expect(first!.id).toBe('review');
    const legend = all<{ term: unknown[] }>(first, 'entry').map(({ term }) => words(term));
    expect(legend.slice(-4)).toEqual(['∅ left out', '▽ weakened', '▲ strengthened', '+ added']);
    expect(tree.meta.footer).toContain('Review copy');
  });
});

describe('without colour, and without eyes', () => {
  const page = html(tree, bareMaterials);

  test('HTML: each sign of a heading, a step or an answer has a name; each line has its word', () => {
    const alone = [...page.matchAll(/<span class="sign [a-z-]+"([^>]*)>([^<]*)<\/span>/g)];
    const named = alone.filter(([, attributes]) => /role="img" aria-label="[a-z ,]+"/.test(attributes!));
    const hidden = (page.match(/<span class="margin" aria-hidden="true">.*?<\/span><\/span>/g) ?? []).join(
      '',
    );
    expect(named.length).toBeGreaterThan(4);
    // The others repeat, in the margin, what the note beside them says.
    for (const [whole] of alone.filter((one) => !named.includes(one))) expect(hidden).toContain(whole);
    expect(page).toMatch(/<strong class="sign strengthened"><span aria-hidden="true">▲ <\/span>strengthened/);
    expect(page).toContain('<del>24</del>');
  });

  test('PDF: each sign in the margin is a figure with a name', async () => {
    const bytes = await pdf(tree, pdfMaterials);
    const file = Buffer.from(bytes).toString('latin1');
    const names = new Set([...file.matchAll(/\/Alt \(([a-z ]+)\)/g)].map((match) => match[1]));
    expect([...names]).toEqual(expect.arrayContaining(['strengthened', 'weakened', 'added']));
    expect(pdfText(bytes)).toContain('A night is');
  });

  test('no two signs have the same shape', () => {
    const kinds = new Map(
      all<Revision>(tree, 'revision')
        .flatMap(({ lines }) => lines)
        .flatMap(({ signs }) => signs)
        .map(({ kind, shape }) => [kind, shape]),
    );
    expect(new Set(kinds.values()).size).toBe(kinds.size);
  });
});

/** Signs and values of a difference, by which it can be told from others. */
const fingerprint = (signs: readonly string[], before: string, after: string): string =>
  [signs.join(), before, after].join(' | ').replace(/\s+/g, ' ');

const marksOf = ({ changes }: Review): string[] =>
  changes.map(({ signs, before = [], after = [] }) =>
    fingerprint(signs, before.map(({ text }) => text).join(''), after.map(({ text }) => text).join('')),
  );

const printedIn = (made: PrintTree): string[] =>
  all<Revision>(made, 'revision')
    .flatMap(({ lines }) => lines)
    .map(({ signs, before, after }) =>
      fingerprint(
        signs.map(({ kind }) => kind),
        spoken(before?.children ?? []),
        spoken(after?.children ?? []),
      ),
    );

/** Line breaks are blanks. */
function spoken(node: unknown): string {
  if (Array.isArray(node)) return node.map(spoken).join('');
  const { type, value, children } = node as { type?: string; value?: string; children?: unknown[] };
  return type === 'break' ? ' ' : (value ?? spoken(children ?? []));
}

const shipped = join(import.meta.dirname, '../../guidelines');

test.each(['xa', 'xb', 'xc'])(
  'every difference of the shipped %s has its one place in the copy',
  async (code) => {
    const { whole, national } = await printSources(shipped, code, options.asOf);
    const [before, after] = await pairFor(national!.workspace, [code], options.asOf);
    const review: Review = reviewOf(before, after, diff(before, after, { depth: 'text' }), labels);
    const made = treeFor(whole, { country: code, review });
    expect(review.changes.length).toBeGreaterThan(20);
    expect(printedIn(made).sort()).toEqual(marksOf(review).sort());
  },
);

test('what is altered and printed plainly carries no mark', async () => {
  const [before, after] = await sidesOf(alteredVersion(nation).nations[0]!);
  const { changes } = diff(before, after, { depth: 'text' });
  expect(changes.length).toBeGreaterThan(6);
  const plain = treeFor(alteredVersion(nation), { country: 'xa' });
  expect(all(plain, 'revision')).toEqual([]);
  expect(JSON.stringify(plain)).not.toContain('"signs"');
});
