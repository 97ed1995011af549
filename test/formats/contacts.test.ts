/** The contacts annex: until when an entry may be relied on, and channels that must not be used. */
import { expect, test } from 'vitest';
import type { Contact, Nation } from '../../src/model/guideline.ts';
import { html } from '../../src/render/formats/html.ts';
import { pdf } from '../../src/render/formats/pdf.ts';
import { htmlText } from '../../src/render/leak/leak.ts';
import { pdfText } from '../../src/render/leak/pdf-text.ts';
import { htmlMaterials, pdfMaterials } from './materials.ts';
import { guideline, nation, treeFor } from './model.ts';

const [confirmed, mail] = [
  { phone: '+44 20 7946 0001' },
  { email: 'duty@line.example', changed: '2026-11-01' },
];

async function annexWith(changes: Partial<Contact>): Promise<string[]> {
  const line = { ...nation.contacts.line!, ...changes };
  const tree = treeFor({ guideline, nations: [{ ...nation, contacts: { line } }] });
  return [htmlText(html(tree, htmlMaterials)), pdfText(await pdf(tree, pdfMaterials))].map((text) =>
    text.replace(/\s+/g, ' '),
  );
}

test.each<[string, Partial<Contact>, string[]]>([
  [
    'in time',
    {},
    ['Verified on 1 October 2026 by coordinator (by a call).', 'Do not rely on this after 30 March 2027.'],
  ],
  ['to be reviewed sooner', { review_by: '2026-12-01' }, ['Do not rely on this after 1 December 2026.']],
  [
    'too late',
    { review_by: '2026-11-01' },
    ['Do not rely on this: it had to be verified again by 1 November 2026.'],
  ],
  [
    'a channel that changed',
    { channels: [confirmed, mail] },
    ['duty@line.example changed, not yet confirmed by two roles: do not use'],
  ],
])('%s', async (_, changes, expected) => {
  for (const text of await annexWith(changes)) {
    for (const words of expected) expect(text).toContain(words);
    expect(text.split('do not use')).toHaveLength(changes.channels ? 2 : 1);
  }
});

test('an area is called as its own country calls it, where another has one of the same key', () => {
  const of = (code: string, north: string): Nation => ({
    ...nation,
    code,
    contacts: { line: { ...nation.contacts.line!, area: 'north' } },
    adaptation: {
      lang: 'en',
      structure: 'baseline',
      binding_force: 'law',
      status: 'draft',
      areas: { north },
    },
  });
  const nations = [of('xa', 'Northern districts'), of('xb', 'The upper valley')];
  const page = htmlText(html(treeFor({ guideline, nations }), htmlMaterials));
  expect(page.split('Northern districts')).toHaveLength(2);
  expect(page.split('The upper valley')).toHaveLength(2);
});
