import { expect, test } from 'vitest';
import type { AdaptationSource } from '../../src/model/generated/types.ts';
import { guidelineOf } from '../../src/model/guideline.ts';
import { load } from '../../src/model/reading/load.ts';
import { readSource } from '../../src/model/reading/source.ts';
import { adaptationText, institutionsText, type Start } from '../../src/model/scaffold.ts';
import { shipped } from './shipped.ts';

const guideline = guidelineOf(shipped('baseline'));

function read(kind: 'adaptation' | 'institutions', text: string) {
  const { source, findings } = readSource(`${kind}.yaml`, Buffer.from(text));
  expect(findings).toEqual([]);
  return load(source!, { kind, key: kind })?.value;
}

/** A block that is commented out, without the signs that comment it out. */
const uncommented = (text: string, name: string): string => {
  const [before = '', block = ''] = text.split(new RegExp(`^(?=# ${name}:$)`, 'm'));
  const [lines = '', ...after] = block.split('\n\n');
  return `${before}${[lines.replace(/^# /gm, ''), ...after].join('\n\n')}`;
};

test.each(Object.keys(guideline.countries))(
  '%s: what is begun has its form, and so has what is uncommented',
  (code) => {
    const start: Start = {
      code,
      guideline,
      edition: '2026.1',
      lang: guideline.countries[code]?.languages?.[0] ?? 'en',
    };
    const text = adaptationText(start);
    const adaptation = read('adaptation', text) as AdaptationSource;
    expect(adaptation).toMatchObject({ lang: start.lang, edition: '2026.1', structure: 'baseline' });
    expect(read('institutions', institutionsText(start))).toBeDefined();

    let filled = text.replace(/^# {2}- /gm, '  - ');
    for (const block of ['sign_offs', 'areas', 'acts', 'terms', 'adopted', 'alterations']) {
      expect(filled).toContain(`# ${block}:`);
      filled = uncommented(filled, block);
    }
    const all = read('adaptation', filled) as AdaptationSource;
    expect(all.assigns).toHaveLength(Object.keys(guideline.actors).length);
    const measures = guideline.sops.flatMap((sop) => sop.phases ?? []).flatMap((one) => one.measures);
    expect(all.adopted).toEqual([...(guideline.front.principles ?? []), ...measures].map(({ id }) => id));
    expect(all.alterations?.[0]?.on).toBe('m1');
  },
);

test('what binds the country is told from what does not', () => {
  const [bound, not] = ['xc', 'mk'].map((code) =>
    adaptationText({ code, guideline, edition: '2026.1', lang: 'en' }),
  );
  expect(bound).toMatch(/^# {3}Bound by: .*cets-197/m);
  expect(not).toMatch(/^# {3}Not bound by: .*eu-2011-36/m);
  expect(not).not.toMatch(/^# {3}Bound by/m);
});
