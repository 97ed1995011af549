import { expect, test } from 'vitest';
import { whereChanged } from '../../../src/model/pins/where.ts';

test.each([
  ['a field', ['when.max'], 'when › max'],
  ['a part of a step', ['how.s12.with.cultural-mediator'], 'how › s12 › with › cultural-mediator'],
  ['a citation', ['carries_out.cets-197 art. 11(2)'], 'carries_out › cets-197 art. 11(2)'],
  [
    'for some people',
    ['when.[{"age":["assumed-child","child"]},null].min'],
    'when (assumed-child, child) › min',
  ],
  [
    'in a place',
    ['when.[null,"north"].min', 'variants.[null,["coast","north"]].set'],
    'when (north) › min, variants (coast, north) › set',
  ],
  ['for some people in a place', ['when.[{"age":"adult"},"north"].max'], 'when (adult, north) › max'],
  [
    'one that came, without its parts',
    ['how.(order)', 'how.s118', 'how.s118.by.case-manager', 'how.s118.do'],
    'how › s118',
  ],
  ['only the order', ['how.(order)'], 'how › order'],
  ['the order, and a part of a step', ['how.(order)', 'how.s12.do'], 'how › order, how › s12 › do'],
  ['more than is asked for', ['a', 'b', 'c'], 'a, b …'],
])('%s', (_, paths, said) => {
  expect(whereChanged(paths, 2)).toBe(said);
});
