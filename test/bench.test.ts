import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkWorkspace } from '../src/workspace/check-workspace.ts';

interface Corpus {
  DAY: string;
  corpus(size: string, options?: { dirty?: number; seed?: number }): Iterable<[string, string, number]>;
  writeCorpus(folder: string, size: string, options?: { dirty?: number }): { defects: number };
}

const { DAY, corpus, writeCorpus } = (await import('./bench/corpus.mjs' as string)) as Corpus;
const folder = mkdtempSync(join(tmpdir(), 'trm-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the corpus of the bench', () => {
  test('is the same every time, and another for another seed', () => {
    const texts = (seed: number) => [...corpus('S', { seed })].map(([path, text]) => `${path}\n${text}`);
    expect(texts(1)).toEqual(texts(1));
    expect(texts(1)).not.toEqual(texts(2));
  });

  test('has no findings', async () => {
    writeCorpus(join(folder, 'clean'), 'M');
    const { report } = await checkWorkspace(join(folder, 'clean'), { today: DAY });
    expect(report.findings).toEqual([]);
    expect(report.files).toBe(74);
  });

  test('countries that alter the guideline have no findings either, and differ from it', async () => {
    writeCorpus(join(folder, 'altering'), 'A');
    const { report } = await checkWorkspace(join(folder, 'altering'), { today: DAY });
    expect(report.findings).toEqual([]);
    const texts = [...corpus('A')]
      .filter(([path]) => path.endsWith('adaptation.yaml'))
      .map(([, text]) => text);
    expect(texts).toHaveLength(20);
    for (const text of texts) expect(text.match(/^ {4}reason:/gm)?.length).toBeGreaterThan(14);
  });

  test('where nothing is applied, the sources are the same but for the settings', () => {
    const sources = (size: string) => [...corpus(size)].filter(([path]) => path !== 'trm.yaml');
    expect(sources('C')).toEqual(sources('B'));
    const [[, settings]] = [...corpus('C')] as [[string, string, number]];
    for (const rule of ['adapt/target', 'adapt/effect', 'adapt/below-floor'])
      expect(settings).toContain(`${rule}: none`);
  });

  test('has findings where defects were asked for', async () => {
    const { defects } = writeCorpus(join(folder, 'dirty'), 'S', { dirty: 0.5 });
    const { report } = await checkWorkspace(join(folder, 'dirty'), { today: DAY });
    expect(defects).toBeGreaterThan(5);
    expect(new Set(report.findings.map((finding) => finding.rule)).size).toBeGreaterThan(2);
  });

  test('calls nobody: its numbers are of the range that is kept for fiction', () => {
    const phones = [...corpus('M')].flatMap(([, text]) => text.match(/\+\d[\d ]+/g) ?? []);
    expect(phones.length).toBeGreaterThan(100);
    expect(phones.filter((phone) => !/^\+44 20 7946 0\d{3}$/.test(phone))).toEqual([]);
  });
});
