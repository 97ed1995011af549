/** The guideline that is shipped, broken in known ways: does the comparison see it, and say what it is? */
import { expect, test } from 'vitest';
import { compare } from '../../src/model/compare/compare.ts';
import type { Guideline } from '../../src/model/guideline.ts';
import { type Mutator, mutators, type Site, sitesOf } from './mutators.ts';
import { shipped } from './shipped.ts';

/** Places where a mutator is tried, spread over the guideline. */
const TRIED = 8;

function share(mutator: Mutator): { tried: number; caught: number; missed: string[] } {
  const count = sitesOf(shipped, mutator).length;
  const tried = Math.min(count, TRIED);
  const missed: string[] = [];
  for (let at = 0; at < tried; at++) {
    const index = Math.floor((at * count) / tried);
    const copy = copyAround(sitesOf(shipped, mutator)[index]!);
    const site = sitesOf(copy, mutator)[index]!;
    const expected = typeof mutator.expected === 'function' ? mutator.expected(site) : mutator.expected;
    const id = (site.step ?? site.handover ?? site.measure).id;
    mutator.change(site);
    const facts = compare({ guideline: shipped }, { guideline: copy });
    const found = facts.some((fact) =>
      Object.entries(expected).every(([name, value]) => fact[name as keyof typeof fact] === value),
    );
    if (!found) missed.push(`${id}: ${JSON.stringify(facts.map(({ before, after, ...rest }) => rest))}`);
  }
  return { tried, caught: tried - missed.length, missed };
}

/** A copy of what a mutation can touch; all else is the very same, as it is where a country alters something. */
function copyAround({ phase }: Site): Guideline {
  return {
    ...shipped,
    front: structuredClone(shipped.front),
    sops: shipped.sops.map((sop) => (sop.phases?.includes(phase) ? structuredClone(sop) : sop)),
  };
}

test('every mutation is caught, with its area, kind and direction', async () => {
  const lines = mutators.map((mutator) => {
    const { tried, caught, missed } = share(mutator);
    expect(missed, mutator.name).toEqual([]);
    expect(tried, mutator.name).toBeGreaterThan(0);
    const {
      area = '',
      kind = '',
      direction = '',
    } = typeof mutator.expected === 'function' ? {} : mutator.expected;
    return `${mutator.name.padEnd(40)} ${`${caught}/${tried}`.padStart(5)}  ${[area, kind, direction].join(' ').trim()}`;
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('mutators.out');
});
