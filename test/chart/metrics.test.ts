import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrap, wrapEvenly } from '../../src/render/chart/metrics.ts';

describe('text metrics', () => {
  it('come from the fonts that are shipped', () => {
    const script = fileURLToPath(new URL('../../schemas/font-advances.mjs', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('know the widths of Latin, Cyrillic and Greek, and take signs without a glyph to be wide', () => {
    // Noto Sans Regular, 1000 units to the em: H 741, i 258, Ж 888, Ω 760; combining acute 0.
    expect(textWidth('H', 10)).toBeCloseTo(7.41, 2);
    expect(textWidth('i', 10)).toBeCloseTo(2.58, 2);
    expect(textWidth('Ж', 10)).toBeGreaterThan(textWidth('ж', 10));
    expect(textWidth('Ω', 10)).toBeGreaterThan(textWidth('ο', 10));
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
    expect(textWidth('H', 10, 'bold')).toBeGreaterThan(textWidth('H', 10));
    expect(textWidth('字', 10)).toBeGreaterThanOrEqual(10);
    expect(textWidth('ب', 10)).toBeGreaterThan(5);
  });

  const text = fc.string({ minLength: 1, maxLength: 120, unit: 'grapheme' });

  it.each([wrap, wrapEvenly])('%o keeps every character, in lines that fit', (breaks) => {
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 300 }), (words, width) => {
        const lines = breaks(words, width, 9);
        expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/[\t\n\r ]/g, '').replace(/\s/g, ''));
        for (const line of lines) {
          const clusters = line.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
          if (clusters.length > 1) expect(textWidth(line, 9)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it('breaks at spaces where it can, and inside a word only where it must', () => {
    expect(wrap('Access to basic needs and information', 90, 9)).toEqual([
      'Access to basic',
      'needs and',
      'information',
    ]);
    expect(wrap('rights/responsibilities', 70, 9)).toEqual(['rights/', 'responsibilities']);
    expect(wrap('Weiterbehandlungsvereinbarung', 60, 9).join('')).toBe('Weiterbehandlungsvereinbarung');
  });
});
