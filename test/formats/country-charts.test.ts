/** A flowchart that stands alone says of which country it is, as the country has to be called. */
import { expect, test } from 'vitest';
import type { Guideline, Nation } from '../../src/model/guideline.ts';
import { chartDrawing, chartFiles } from '../../src/print/charts.ts';
import { chartSheets } from '../../src/render/document.ts';
import { guideline, nation } from './model.ts';

const NOTE = 'This designation is without prejudice to positions on status.';
const countries: Guideline['countries'] = {
  ...guideline.countries,
  xb: { title: 'Marrow', designation: 'Marrow*', status_note: NOTE },
};
const marrow: Nation = { ...nation, code: 'xb' };
const whole = { guideline: { ...guideline, countries }, nations: [marrow] };
const flags = { asOf: '2026-11-23', country: 'xb' };
const never = () => new Error('It has a chart.') as never;
const drawing = chartDrawing(whole, {}, flags, ['m1'], never);

/** What stands in a file, with the line breaks of the picture taken out. */
const wordsOf = (text: string | Uint8Array | undefined): string =>
  String(text)
    .replace(/<\/text>\s*<text[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

test.each(['svg', 'mmd'] as const)('%s', async (format) => {
  const files = await chartFiles(drawing, format, undefined);
  expect([...files.keys()]).toEqual([`flowchart-m1-xb.${format}`]);
  const words = wordsOf(files.get(`flowchart-m1-xb.${format}`));
  expect(words).toMatch(/Initial referral \(Marrow\*\)/);
  expect(words.split(`Marrow*: ${NOTE}`)).toHaveLength(2);
});

test('sheets of a PDF', () => {
  const { model, settings, charts } = drawing;
  const sheets = chartSheets(model, settings, new Map([...charts.keys()].map((id) => [id, []])));
  expect(JSON.stringify(sheets)).toContain('"title":"Initial referral (Marrow*)"');
  expect(JSON.stringify(sheets).split(NOTE)).toHaveLength(2);
});

test('the harmonised guideline has no country in its name', async () => {
  const plain = chartDrawing(whole, {}, { asOf: flags.asOf }, [], never);
  const files = await chartFiles(plain, 'mmd', undefined);
  expect([...files.keys()]).toContain('flowchart-m1.mmd');
  expect([...files.values()].join('\n')).not.toContain('Marrow');
});
