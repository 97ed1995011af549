/** What readers may not see comes out of no format: not in the text, not in the metadata, not in the name. */
import { expect, test } from 'vitest';
import { CLASSES } from '../../src/model/classes.ts';
import type { Class } from '../../src/model/generated/types.ts';
import type { Contact, Nation } from '../../src/model/guideline.ts';
import { html } from '../../src/render/formats/html.ts';
import { pdf } from '../../src/render/formats/pdf.ts';
import { htmlText, leaks, secretsAbove } from '../../src/render/leak/leak.ts';
import { pdfText } from '../../src/render/leak/pdf-text.ts';
import { reduce } from '../../src/render/reduce.ts';
import { type PrintTree, strings } from '../../src/render/tree.ts';
import { htmlMaterials, pdfMaterials } from './materials.ts';
import { guideline, nation, treeFor, VARIANTS } from './model.ts';

/** An entry whose every field holds a word found nowhere else: "canary-<mark>-phone" and so on. */
function canary(mark: string, restricted: Partial<Contact>): Contact {
  const word = (field: string) => `canary ${mark} ${field}`;
  return {
    institution: `house-${mark}`,
    unit: word('unit'),
    roles: 'guardian',
    does: word('does'),
    does_not: word('does not'),
    accepts: word('accepts'),
    hours: word('hours'),
    languages: ['en'],
    mandate: { text: word('mandate') },
    channels: [
      { phone: `+44 20 7946 0${mark}`, note: word('channel note') },
      { short: `9${mark}` },
      { email: `canary-${mark}@house.example` },
      { web: `https://canary-${mark}.example/` },
    ],
    focal_point: { post: word('post'), deputy: word('deputy') },
    verified: { on: '2026-10-01', by: word('verifier'), how: 'call', through: word('through') },
    note: word('note'),
    ...restricted,
  };
}

const house = (mark: string) => ({
  title: `canary ${mark} house`,
  title_en: `canary ${mark} English`,
  abbreviation: `canary ${mark} short`,
  text: `canary ${mark} text`,
  address: `canary ${mark} street`,
  accommodation: true,
});

const planted: Nation = {
  ...nation,
  institutions: {
    ...nation.institutions,
    'house-771': house('771'),
    'house-882': house('882'),
    'house-993': house('993'),
  },
  contacts: {
    ...nation.contacts,
    practitioners: canary('771', { class: 'practitioners' }),
    named: canary('882', { class: 'named-bodies', readers: ['line'] }),
    unsaid: canary('993', {}),
  },
};
const whole = { guideline, nations: [planted] };

/** Marks of the entries that a class may see, and of those that it may not. */
const MAY: Record<Class, string[]> = {
  public: [],
  practitioners: ['771'],
  'named-bodies': ['771', '882', '993'],
};
const ALL = ['771', '882', '993'];

/** What only the planted entries hold; `#` stands for their mark. */
const PLANTED = ['canary #', 'canary-#', '7946 0#', 'house-#'];

/** The whole file, and the text that a reader of it finds. */
interface Made {
  file: string;
  text: string;
}

const FORMATS: Record<string, (tree: PrintTree) => Promise<Made>> = {
  html: async (tree) => {
    const page = html(tree, htmlMaterials);
    return { file: page, text: htmlText(page) };
  },
  pdf: async (tree) => {
    const bytes = await pdf(tree, pdfMaterials);
    return { file: Buffer.from(bytes).toString('latin1'), text: pdfText(bytes) };
  },
};

const PRINTS = Object.entries(VARIANTS).flatMap(([variant, made]) =>
  Object.entries(FORMATS).map(([format, form]) => ({
    name: `${variant}, ${format}`,
    form,
    ...made(planted),
  })),
);

for (const { name, form, whole, bare, tree } of PRINTS) {
  const write = async (readers: Class): Promise<Made> => form(await tree(readers));

  test.each(CLASSES)(`${name} for %s`, async (readers) => {
    const { file, text } = await write(readers);
    for (const mark of ALL) {
      const seen = PLANTED.some((planted) => `${file}\n${text}`.includes(planted.replace('#', mark)));
      expect(`${mark} ${seen}`).toBe(`${mark} ${!bare && MAY[readers].includes(mark)}`);
    }
    const secrets = secretsAbove(whole, reduce(whole, { class: readers }));
    expect(secrets.length > 0).toBe(readers !== 'named-bodies');
    expect(leaks(secrets, text)).toEqual([]);
  });

  test.skipIf(bare)(`${name}: a channel may be for fewer readers than its entry`, async () => {
    expect(Object.values(await write('public')).join()).not.toContain('duty@line.example');
    expect((await write('public')).text).toContain('+44 20 7946 0001');
    expect((await write('practitioners')).text).toContain('duty@line.example');
  });
}

test('a copy for one named body holds what names this body as reader, and nothing else of that class', () => {
  const reduced = reduce(whole, { class: 'named-bodies', body: 'line' });
  expect(Object.keys(reduced.nations[0]!.contacts)).toEqual(['line', 'practitioners', 'named']);
  expect([...strings(reduced)].join()).not.toContain('993');
});

test('the scan finds a restricted value wherever it slipped in, and names its place, not the value', async () => {
  const secrets = secretsAbove(whole, reduce(whole, { class: 'public' }));
  const slipped = {
    ...whole,
    guideline: {
      ...guideline,
      front: {
        ...guideline.front,
        title: 'Guideline (canary 882 unit)',
        preface: `${'Words to fill the line before it. '.repeat(2)}Ring **+44 20** 7946 0993, or canary 771 does${'; and more'.repeat(9)}.`,
      },
    },
  };
  const bytes = await pdf(treeFor(slipped), pdfMaterials);
  const page = html(treeFor(slipped), htmlMaterials);
  const expected = ['contact xa/practitioners, does', 'contact xa/named, unit', 'contact xa/unsaid, channel'];
  expect(leaks(secrets, pdfText(bytes))).toEqual(expected);
  expect(leaks(secrets, htmlText(page))).toEqual(expected);
  expect(leaks(secrets, 'nothing here', 'build/canary-882-unit.pdf')).toEqual(['contact xa/named, unit']);
  expect(expected.join()).not.toMatch(/canary|0993/);
});

test('a number that the public entry shows as well is no secret', () => {
  const shared: Nation = {
    ...nation,
    contacts: {
      ...nation.contacts,
      second: { ...canary('771', {}), channels: [{ phone: '+44 20 7946 0001' }] },
    },
  };
  const model = { guideline, nations: [shared] };
  const secrets = secretsAbove(model, reduce(model, { class: 'public' }));
  expect(leaks(secrets, 'call +44 20 7946 0001')).toEqual([]);
});
