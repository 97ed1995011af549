/** Sources come from strangers: what they write is words, never markup, code or an address that acts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html } from '../../src/render/formats/html.ts';
import { pdf } from '../../src/render/formats/pdf.ts';
import { pdfText } from '../../src/render/leak/pdf-text.ts';
import { line, plain, prose } from '../../src/render/prose.ts';
import { strings } from '../../src/render/tree.ts';
import { bareMaterials, pdfMaterials } from './materials.ts';
import { guideline, nation, treeFor } from './model.ts';

const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style></title><svg onload=alert(1)>',
  '[press](javascript:alert(1))',
  '[press](data:text/html,x) <a href="javascript:1">x</a>',
  '![picture](https://elsewhere.example/x.png)',
  '<https://good.example/> <javascript:x>',
  '#panic("typst") #read("/etc/passwd") $ x^2 $ @nowhere <label> ] } \\',
  '#include "/etc/passwd" // /* `raw` ``` *_* ~ = - + /',
  '{{constructor}} %SECRET% &lt;b&gt; &amp;',
];

/** Fields whose words are printed. */
const TEXT = new Set(
  'title text what do ask preface note label term short story when does post no_difference'.split(' '),
);

function poisoned<T>(value: T, payload: string, key = ''): T {
  if (typeof value === 'string')
    return (TEXT.has(key) && value !== 'police' ? `${value} ${payload}` : value) as T;
  if (Array.isArray(value)) return value.map((item) => poisoned(item, payload, key)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, poisoned(item, payload, name)]),
  ) as T;
}

const ELEMENTS = new Set(
  'html head meta title style body a header p h1 h2 h3 h4 h5 strong em dl div dt dd nav ol ul li section span main footer table caption thead tbody tr th td figure figcaption bdi small code svg desc g path rect text'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang dir charset http-equiv content name class id href role scope start aria-label aria-labelledby aria-hidden xmlns direction width height viewbox font-family font-size font-weight text-anchor transform fill stroke stroke-width stroke-dasharray stroke-linejoin stroke-linecap x y rx d'.split(
    ' ',
  ),
);

describe.each(PAYLOADS)('%s', (payload) => {
  const tree = treeFor(poisoned({ guideline, nations: [nation] }, payload));

  test('is words in HTML', () => {
    const page = html(tree, bareMaterials).replace(/<style>.*?<\/style>/s, '');
    expect(page).toContain('Initial referral');
    for (const [, name = '', attributes = ''] of page.matchAll(
      /<([a-z][a-z0-9]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*>/gi,
    )) {
      expect(ELEMENTS, name).toContain(name.toLowerCase());
      for (const [, attribute = '', value = ''] of attributes.matchAll(/([^\s=]+)="([^"]*)"/g)) {
        expect(ATTRIBUTES, attribute).toContain(attribute.toLowerCase());
        if (attribute === 'href') expect(value).toMatch(/^(#|https:\/\/good\.example)/);
      }
    }
    const outside = page.replace(/="[^"]*"/g, '=""');
    expect(/<\/?(script|img|iframe|object|link|base|form)\b[^>]*>?/i.exec(outside)?.[0]).toBeUndefined();
  });

  test('is words in PDF', async () => {
    const bytes = await pdf(tree, pdfMaterials);
    const text = pdfText(bytes).replace(/\s+/g, '');
    expect(text).toContain('Initialreferral');
    const raw = Buffer.from(bytes).toString('latin1');
    for (const [, address] of raw.matchAll(/\/URI \(([^)]*)\)/g))
      expect(address).toBe('https://good.example/');
    if (payload.startsWith('#panic')) expect(text).toContain('#panic("typst")#read("/etc/passwd")$x^2$');
    expect(text).not.toContain('root:x:0');
  });
});

describe('prose', () => {
  test('no node but those that the writers know, and no address that acts, whatever is written', () => {
    const pieces = fc.constantFrom(
      ...PAYLOADS,
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '> ',
      '| a | b |\n|---|---|\n',
      '[^1]',
      '[x]: javascript:1',
      '**',
      '_',
      'word ',
      '[m](#m1)',
      '[n](#nowhere)',
      '```\n',
      '    ',
      '# ',
    );
    const known = new Set(
      'paragraph list listItem blockquote code table tableRow tableCell text strong emphasis delete inlineCode break link crossReference'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const nodes = prose(parts.join(''), (id) => id === 'm1');
        const visit = (node: { type: string; url?: string; target?: string; children?: unknown[] }) => {
          expect(known).toContain(node.type);
          if (node.url !== undefined) expect(node.url).toMatch(/^(https?:\/\/|mailto:|tel:)/i);
          if (node.target !== undefined) expect(node.target).toBe('m1');
          for (const child of node.children ?? []) visit(child as never);
        };
        for (const node of nodes) visit(node as never);
      }),
    );
  });

  test('words without marks are the same with and without the parser', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9 ,.;:()'“”–-]{1,60}$/), (words) => {
        fc.pre(words.trim() !== '' && plain(`${words}\n\nend`).startsWith(words.trim().slice(0, 1)));
        const direct = line(words, () => false);
        const parsed = line(`*x* ${words.trim()}`, () => false);
        expect(plain({ type: 'paragraph', children: parsed }).slice(2)).toBe(
          plain({ type: 'paragraph', children: direct }),
        );
      }),
    );
  });

  test('a heading in a field becomes a line of its own, a picture its description', () => {
    expect(
      [...strings(prose('# Big\n\n![a map](x.png)', () => false))].filter((one) => /[A-Z ]/.test(one)),
    ).toEqual(['Big', 'a map']);
  });
});
