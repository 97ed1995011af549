import { expect, test } from 'vitest';
import { guidelineOf, nationOf } from '../src/model/guideline.ts';
import { baseOf } from '../src/model/pins/subject.ts';
import { type CountryStatus, statusOf } from '../src/model/status.ts';
import { statusHtml } from '../src/report/status/html.ts';
import { statusMarkdown } from '../src/report/status/markdown.ts';
import { statusText } from '../src/report/status/text.ts';
import { shipped } from './model/shipped.ts';

const base = baseOf('2026.1', guidelineOf(shipped('baseline')));
const nation = nationOf('xa', shipped('national'));
const status = statusOf(nation, base, '2026-11-23');
const sum = ({ measures: _, ...counts }: CountryStatus['total']) =>
  Object.values(counts).reduce((a, b) => a + b, 0);

test('every measure is counted once', () => {
  for (const { id, title, number, ...counts } of status.parts) expect(sum(counts), id).toBe(counts.measures);
  expect(sum(status.total)).toBe(status.total.measures);
});

test('what people write stays words in every format', () => {
  const hostile = '<script>alert(1)</script> | **bold** \u001b[31m\nred';
  const report = {
    as_of: '2026-11-23',
    countries: [
      {
        ...status,
        title: hostile,
        sign_offs: [{ body: hostile, act: hostile, on: '2026-01-01', fits: false }],
        parts: status.parts.map((part) => ({ ...part, title: hostile })),
        due: [{ key: 'm7 set when', state: 'stale' as const, title: hostile, changed: [], successors: [] }],
      },
    ],
    left_out: [{ country: 'xb', why: hostile, next: hostile }],
  };
  const html = statusHtml(report, '0');
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;script&gt;');
  const markdown = statusMarkdown(report);
  expect(markdown).not.toMatch(/(?<!\\)\*\*bold|(?<!\\)<script/);
  expect(markdown).toContain('\\<script\\>');
  for (const text of [html, markdown, statusText(report, 80)]) expect(text).not.toContain('\u001b');
});
