/** The table that puts two guidelines side by side: every measure once, in reading order, and every difference in its row. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { concordanceFor } from '../../src/changes/marked-changes.ts';
import { pairFor, type Side } from '../../src/changes/sides.ts';
import { concordanceOf, type Row } from '../../src/diff/concordance.ts';
import { diff } from '../../src/diff/diff.ts';
import { measuresIn } from '../../src/model/flow.ts';
import type { Contact } from '../../src/model/guideline.ts';
import { concordancePdf } from '../../src/print/concordance-print.ts';
import { concordanceTable } from '../../src/render/document.ts';
import { html } from '../../src/render/formats/html.ts';
import { pdf } from '../../src/render/formats/pdf.ts';
import { htmlText } from '../../src/render/leak/leak.ts';
import { pdfText } from '../../src/render/leak/pdf-text.ts';
import { reduce } from '../../src/render/reduce.ts';
import type { Grid, Revision, Section } from '../../src/render/tree.ts';
import { readShared } from '../../src/workspace/sound-countries.ts';
import labels from '../../templates/labels/en.json' with { type: 'json' };
import { bareMaterials, pdfMaterials } from './materials.ts';
import { guideline, nation, options, publicLine, VARIANTS } from './model.ts';

const words = (node: unknown): string => {
  if (Array.isArray(node)) return node.map(words).join('');
  const { type, value, children, lines } = node as {
    type?: string;
    value?: string;
    children?: unknown[];
    lines?: Revision['lines'];
  };
  if (type === 'revision')
    return lines!
      .map(({ signs, says }) => `${signs.map(({ label }) => label).join(', ')}: ${words(says)}`)
      .join(' | ');
  return value ?? words(children ?? []);
};

const tree = await VARIANTS.concordance!(nation).tree('public');
const tables = (tree.children.filter(({ type }) => type === 'section') as Section[]).flatMap(
  ({ title, children }) =>
    children.filter(({ type }) => type === 'grid').map((grid) => ({ title, grid: grid as Grid })),
);

test('a row for each measure: number and title of both, what differs, and the status', () => {
  const [first] = tables;
  expect(first!.title).toBe('SOP 1 · Identification');
  expect(first!.grid.head.map(words)).toEqual([
    'Harmonised guideline',
    'Avelmar',
    'What differs, and why',
    'Status',
  ]);
  expect(first!.grid.rows.map((row) => row.map(words))).toEqual([
    [
      '1.1 Initial referral',
      '1.1 Initial referral',
      expect.stringContaining('strengthened: Deadline is earlier'),
      'altered',
    ],
    ['–', '1.2 Card', 'added, strengthened: Measure added: Card', ''],
    ['1.2 Basic needs', '–', 'left out, weakened: Measure left out: Basic needs', 'left out'],
  ]);
});

test('reasons stand with what they explain', () => {
  const page = htmlText(html(tree, bareMaterials));
  for (const said of [
    'Twelve hours in place of twenty-four.',
    'A night is too long.',
    'Act on Protection, art. 4',
    'The card says where food is.',
  ])
    expect(page).toContain(said);
});

test('it is printed across the sheet, with the imprint of the version', async () => {
  expect(tree.meta).toMatchObject({
    landscape: true,
    title: 'Concordance: harmonised guideline and Avelmar',
  });
  expect(tree.meta.footer).toContain('Sample, not adopted');
  const file = Buffer.from(await pdf(tree, pdfMaterials)).toString('latin1');
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(file)!;
  expect(Number(width)).toBeGreaterThan(Number(height));
  expect(html(tree, bareMaterials)).toContain('A4 landscape');
});

const shipped = readShared(join(import.meta.dirname, '../../guidelines'));
const sides = (...named: string[]) => pairFor(shipped, named, options.asOf);
const rowsOf = ([before, after]: [Side, Side]): Row[] =>
  concordanceOf(before, after, diff(before, after, { depth: 'text' })).flatMap(({ rows }) => rows);

describe.each([['xa'], ['xb'], ['xc'], ['xa', 'xb'], ['xb', 'xa'], ['2026.1', 'baseline']])(
  '%s %s',
  (...named) => {
    test('has every measure of both, those of the first in their order, and every difference once', async () => {
      const pair = await sides(...named);
      const rows = rowsOf(pair);
      const [before, after] = pair.map(({ comparable }) =>
        measuresIn(comparable.guideline).map(({ id }) => id),
      ) as [string[], string[]];
      const firsts = rows.flatMap((row) => row.before?.id ?? []).filter((id) => before.includes(id));
      expect(firsts).toEqual(before);
      const seconds = new Set(rows.flatMap((row) => row.after.map(({ id }) => id)));
      expect(after.filter((id) => !seconds.has(id))).toEqual([]);
      const changes = rows.flatMap((row) => row.changes);
      const all = diff(...pair, { depth: 'text' }).changes;
      expect(changes.length).toBe(all.length);
      expect(new Set(changes.map(({ fingerprint }) => fingerprint))).toEqual(
        new Set(all.map(({ fingerprint }) => fingerprint)),
      );
    });
  },
);

test('the norm behind a minimum is called as everywhere in print', async () => {
  const pair = await sides('xa');
  const table = concordanceFor(...pair, diff(...pair, { depth: 'text', only: ['when'] }), labels);
  const model = { guideline: pair[1].comparable.guideline, nations: [] };
  const page = htmlText(html(concordanceTable(model, options, table), bareMaterials));
  expect(page).toContain('above the minimum (CETS 197 art. 13(1))');
});

test('of what was altered and is the same now, it says why nothing differs', async () => {
  const pair = await sides('xa');
  const table = concordanceFor(...pair, diff(...pair, { depth: 'text' }), labels);
  const model = { guideline: pair[1].comparable.guideline, nations: [] };
  const rows = (concordanceTable(model, options, table).children as Section[]).flatMap(({ children }) =>
    children.flatMap((block) => (block.type === 'grid' ? block.rows.map((row) => row.map(words)) : [])),
  );
  expect(rows.find(([before]) => before?.startsWith('1.5 '))?.slice(2)).toEqual([
    labels.table.sameAltered,
    'altered',
  ]);
});

test('what is in force for a time says for which', async () => {
  const pair = await sides('xa');
  const table = concordanceFor(...pair, diff(...pair, { depth: 'text', only: ['when'] }), labels);
  const model = { guideline: pair[1].comparable.guideline, nations: [] };
  const page = htmlText(html(concordanceTable(model, options, table), bareMaterials));
  expect(page).toContain('from 1 January 2026, until 31 December 2027');
});

test('what is filtered away is said, and no row claims that nothing differs', async () => {
  const pair = await sides('xa');
  const table = concordanceFor(...pair, diff(...pair, { depth: 'text', only: ['consent'] }), labels);
  expect(table.headlines.at(-1)).toMatch(/^Not shown because of --only or --except: \d+ changes\.$/);
  const model = { guideline: pair[1].comparable.guideline, nations: [] };
  const text = words(concordanceTable(model, options, table).children);
  expect(text).not.toContain(labels.table.same);
});

test('two states of one country are told apart by what they were called', () => {
  const side = (label: string) =>
    ({ label, comparable: { guideline, nation }, notes: [] }) as unknown as Side;
  const pair = [side('HEAD~1:xa'), side('xa')] as const;
  const { before, after } = concordanceFor(...pair, diff(...pair, { depth: 'text' }), labels);
  expect([before, after]).toEqual(['Avelmar (HEAD~1:xa)', 'Avelmar']);
});

test('changed contacts above the class are named, and their values are nowhere', async () => {
  const restricted = (phone: string): Contact => ({
    ...publicLine,
    class: 'practitioners',
    channels: [{ phone, note: `canary note ${phone.slice(-3)}` }],
  });
  const at = (phone: string): Side => {
    const own = { ...nation, contacts: { gate: restricted(phone) } };
    return { label: 'xa', comparable: { guideline, nation: own }, notes: [], working: true } as Side;
  };
  const [before, after] = [at('+44 20 7946 0771'), at('+44 20 7946 0882')];
  const table = concordanceFor(before, after, diff(before, after, { depth: 'text' }), labels);
  expect(table.parts.map(({ of }) => of)).toContain('contacts');
  const model = reduce({ guideline, nations: [after.comparable.nation!] }, { class: 'public' });
  const made = concordanceTable(model, { ...options, country: 'xa' }, table);
  const read = `${htmlText(html(made, bareMaterials))}${pdfText(await pdf(made, pdfMaterials))}`;
  expect(read).toContain('gate');
  expect(read).not.toMatch(/0771|0882|canary/);
});

test('a table of two editions is of the later one, and says so', async () => {
  const pair = await sides('2026.1', '2026.2');
  const file = await concordancePdf(shipped, ...pair, diff(...pair, { depth: 'text' }), options.asOf);
  const said = pdfText(file);
  expect(said).toContain('edition 2026.2 ·');
  expect(said).toContain('Edition 2026.2 compared with edition 2026.1');
  expect(said).not.toContain('unreleased');
});
