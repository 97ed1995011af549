import { expect, test } from 'vitest';
import { whereChanged } from '../../../src/model/pins/where.ts';

test.each([
  ['a field', ['when.max', 'when.unit'], 'time'],
  ['a part of a step', ['how.s12.with.cultural-mediator'], 's12 (who takes part)'],
  ['several fields of one step', ['how.s12.by.police', 'how.s12.do'], 's12 (who acts, action)'],
  ['a citation', ['carries_out.cets-197 art. 11(2)'], 'carries out cets-197 art. 11(2)'],
  ['for some people', ['when.[{"age":["assumed-child","child"]},null].min'], 'time for assumed-child, child'],
  [
    'in a place',
    ['when.[null,"north"].min', 'variants.[null,["coast","north"]].set'],
    'time for north, variants for coast, north',
  ],
  ['for some people in a place', ['when.[{"age":"adult"},"north"].max'], 'time for adult, north'],
  [
    'one that came, without its parts',
    ['how.(order)', 'how.s118', 'how.s118.by.case-manager', 'how.s118.do'],
    's118',
  ],
  ['only the order', ['how.(order)'], 'order: steps'],
  ['the order, and a part of a step', ['how.(order)', 'how.s12.do'], 'order: steps, s12 (action)'],
  ['of a layer', ['safeguards.xa-sg1.text'], 'xa-sg1 (text)'],
  ['more than is asked for', ['a', 'b', 'c'], 'a, b …'],
])('%s', (_, paths, said) => {
  expect(whereChanged(paths, 2)).toBe(said);
});
