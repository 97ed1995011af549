/** A territory whose name never stands without its designation and its status note. */
import { expect, test } from 'vitest';
import type { Guideline } from '../../src/model/guideline.ts';
import { html } from '../../src/render/formats/html.ts';
import { htmlText } from '../../src/render/leak/leak.ts';
import type { Section } from '../../src/render/tree.ts';
import { htmlMaterials } from './materials.ts';
import { guideline, nation, treeFor } from './model.ts';

const NOTE = 'This designation is without prejudice to positions on status.';
const countries: Guideline['countries'] = {
  ...guideline.countries,
  xb: { title: 'Marrow', designation: 'Marrow*', status_note: NOTE },
};

const treeWith = (preface: string, what: string) => {
  const changed = structuredClone({ ...guideline, countries });
  changed.front.preface = preface;
  changed.sops[0]!.phases![0]!.measures[0]!.what = what;
  return treeFor({ guideline: changed, nations: [nation] });
};

const sheet = (children: unknown[], id: string): Section => {
  const found: Section[] = [];
  JSON.stringify(children, (_, node) => {
    if (node?.type === 'section' && node.id === id) found.push(node);
    return node;
  });
  return found[0]!;
};

test('the name gets its designation wherever it stands, alone or as part of a phrase, once', () => {
  const page = html(
    treeWith(
      "Marrow's law and Marrow*. Marrowfat is no country; `Marrow` neither is left.",
      'In **Marrow**.',
    ),
    htmlMaterials,
  );
  const words = htmlText(page);
  expect(words).toContain("Marrow*'s law and Marrow*. Marrowfat is no country; Marrow* neither is left.");
  expect(words).toContain('In Marrow*.');
  expect(words).not.toMatch(/Marrow(?![*f])|Marrow\*\*/);
});

test('each sheet that names it says the status note once, a measure above its articles', () => {
  const { children } = treeWith('Marrow, Marrow.', 'In Marrow.');
  for (const id of ['preface', 'm1']) {
    expect(JSON.stringify(sheet(children, id)).split(NOTE)).toHaveLength(2);
  }
  expect(
    sheet(children, 'm1')
      .children.slice(-2)
      .map((block) => block.type),
  ).toEqual(['definitions', 'carriesOut']);
  expect(JSON.stringify(sheet(children, 'm2'))).not.toContain(NOTE);
});
