import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/model/nearest.ts';

const actors = ['border-police', 'ngo', 'social-services', 'prosecutor', 'labour-inspectorate', 'consulate'];
const formats = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown', 'html'];

describe('nearest', () => {
  test.each([
    ['boder-police', actors, ['border-police']],
    ['Border Police', actors, ['border-police']],
    ['border_police', actors, ['border-police']],
    ['police', actors, ['border-police']],
    ['labor-inspectorate', actors, ['labour-inspectorate']],
    ['prosecuter', actors, ['prosecutor']],
    ['nog', actors, ['ngo']],
    ['jsno', formats, ['json']],
    ['git', formats, ['github', 'gitlab']],
    ['s13', ['s7', 's31', 'm7', 's2014'], ['s31']],
    ['elephant', actors, []],
    ['yaml', formats, []],
    ['', actors, []],
    ['ja', ['jaa', 'ja'], ['ja', 'jaa']],
    ['évaluation', ['salutation', 'evaluation', 'elevator'], ['evaluation', 'salutation']],
  ])('%s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toEqual(expected);
  });

  test('offers a candidate itself first, never more than asked for, and only candidates', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 1 }),
        fc.nat(4),
        (words, max) => {
          const found = nearest(words[0]!, words, max);
          expect(found.length).toBeLessThanOrEqual(max);
          expect(words).toEqual(expect.arrayContaining(found));
          expect(found[0]).toBe(max === 0 ? undefined : words[0]);
        },
      ),
    );
  });
});

describe('didYouMean', () => {
  test.each([
    [['alpha'], 'Did you mean "alpha"?'],
    [['alpha', 'alpho'], 'Did you mean "alpha" or "alpho"?'],
    [['alpha', 'alpho', 'alphu', 'alphy'], 'Did you mean "alpha", "alpho" or "alphu"?'],
    [['omega'], undefined],
    [[], undefined],
  ])('%j', (candidates, sentence) => {
    expect(didYouMean('alphe', candidates)).toBe(sentence);
  });
});
