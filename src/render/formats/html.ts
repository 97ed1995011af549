/**
 * Document tree -> one self-contained HTML file: no script, no address outside of it, nothing loaded.
 * Prose of the sources is sanitised; only charts, which this program draws, come in as they are.
 */
import { createHash } from 'node:crypto';
import type { Element, ElementContent, Root } from 'hast';
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { handlers } from '../html/blocks.ts';
import { element } from '../html/element.ts';
import { type FontFile, fontFaces } from '../html/fonts.ts';
import { isolate } from '../html/isolate.ts';
import type { Block, Chart, Contents, Cover, PrintTree, Section } from '../tree.ts';
import { strings } from '../tree.ts';

export interface HtmlMaterials {
  css: string;
  /** `templates/print/style.json`. */
  style: PrintStyle;
  fonts: FontFile[];
}

interface Pair {
  strong: string;
  tint: string;
}

export interface PrintStyle {
  ink: string;
  muted: string;
  rule: string;
  paper: string;
  accents: Pair[];
  boxes: Record<string, Pair>;
}

/** The page as text; the same for the same tree and materials. */
export function html(tree: PrintTree, materials: HtmlMaterials): string {
  const { meta } = tree;
  const write = writer();
  const [cover] = tree.children.filter((node): node is Cover => node.type === 'cover');
  const [contents] = tree.children.filter((node): node is Contents => node.type === 'contents');
  const body = tree.children.filter((node) => node.type !== 'cover' && node.type !== 'contents');
  const css = [
    fontFaces(materials.fonts, [...strings(tree)].join('')),
    variables(materials.style),
    materials.css,
    pageBoxes(tree),
  ].join('\n');
  const text = element(
    'body',
    meta.landscape ? { className: ['wide'] } : {},
    element('a', { className: ['skip'], href: '#text' }, meta.words.skip),
    cover && title(cover, write),
    contents && index(contents, body),
    element('main', { id: 'text' }, write(body)),
    element('footer', {}, element('p', {}, meta.footer)),
  );
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      element(
        'html',
        { lang: meta.lang, dir: meta.dir },
        head(tree, css),
        meta.dir === 'rtl' ? isolate([text]) : text,
      ),
    ],
  };
  return `${unified().use(rehypeStringify, { allowDangerousHtml: true }).stringify(page)}\n`;
}

type Write = (blocks: Block[]) => ElementContent[];

function writer(): Write {
  const processor = unified().use(remarkRehype, { handlers: handlers() }).use(rehypeSanitize, schema);
  return (children) => {
    const root = processor.runSync({ type: 'root', children } as never) as unknown as Root;
    const drawn = new Map(charts(children).map((chart) => [chart.id, chart]));
    return place(root.children as ElementContent[], drawn);
  };
}

const ATTRIBUTES = ['id', 'className', 'role', 'ariaLabel', 'ariaHidden', 'lang', 'dir', 'dataChart'];

const schema: Schema = {
  clobber: [],
  strip: ['script', 'style'],
  tagNames: [...(defaultSchema.tagNames ?? []), 'section', 'figure', 'figcaption', 'caption', 'bdi', 'small'],
  attributes: { a: ['href'], th: ['scope'], ol: ['start'], '*': ATTRIBUTES },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
};

function charts(blocks: readonly Block[]): Chart[] {
  return blocks.flatMap((block) => {
    if (block.type === 'chart') return [block];
    return 'children' in block ? charts(block.children as Block[]) : [];
  });
}

/** Puts the drawings in, after all else was sanitised. */
function place(nodes: ElementContent[], drawn: Map<string, Chart>): ElementContent[] {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const chart = drawn.get(String(node.properties.dataChart));
    if (chart) {
      node.properties.dataChart = null;
      node.children = [{ type: 'raw', value: inert(chart) }];
    } else {
      place(node.children, drawn);
    }
  }
  return nodes;
}

function inert({ id, svg }: Chart): string {
  const tags = (svg.match(/<[^>]*>?/g) ?? []).join('\n');
  if (
    /<(?!\/?(svg|title|desc|g|path|rect|circle|ellipse|line|polygon|polyline|text|tspan)\b)|\son\w+\s*=|href|url\(/i.test(
      tags,
    )
  ) {
    throw new Error(`the drawing of ${id} holds more than shapes and words`);
  }
  return svg;
}

function head(tree: PrintTree, css: string): Element {
  const { meta } = tree;
  const digest = createHash('sha256').update(css).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; font-src data:; base-uri 'none'; form-action 'none'`;
  return element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, meta.title),
    element('meta', { name: 'description', content: meta.description }),
    meta.authors.map((author) => element('meta', { name: 'author', content: author })),
    element('style', {}, css),
  );
}

function title(cover: Cover, write: Write): Element {
  return element(
    'header',
    {},
    element('p', { className: ['kicker'] }, cover.kicker),
    element('h1', {}, cover.title),
    cover.subtitle !== undefined && element('p', { className: ['subtitle'] }, cover.subtitle),
    element(
      'p',
      { className: ['stamps'] },
      cover.stamps.map((stamp) => element('strong', {}, stamp)),
    ),
    write(cover.children),
  );
}

function index(contents: Contents, body: Block[]): Element {
  const list = (blocks: readonly Block[]): Element | undefined => {
    const sections = blocks.filter(
      (block): block is Section =>
        block.type === 'section' &&
        block.role !== 'topic' &&
        block.depth <= contents.depth &&
        block.id !== undefined,
    );
    if (sections.length === 0) return undefined;
    return element(
      'ol',
      { role: 'list' },
      sections.map((section) =>
        element(
          'li',
          {},
          element(
            'a',
            { href: `#${section.id}` },
            section.number !== undefined && element('span', { className: ['number'] }, `${section.number} `),
            element('span', {}, section.title),
          ),
          list(section.children),
        ),
      ),
    );
  };
  return element(
    'nav',
    { ariaLabelledBy: ['contents'] },
    element('h2', { id: 'contents' }, contents.title),
    list(body),
  );
}

function variables(style: PrintStyle): string {
  const pair = (selector: string, { strong, tint }: Pair) => `${selector}{--strong:${strong};--tint:${tint}}`;
  return [
    `:root{--ink:${style.ink};--muted:${style.muted};--rule:${style.rule};--paper:${style.paper}}`,
    pair(':root', style.accents[0]!),
    ...style.accents.map((accent, at) => pair(`.accent-${at}`, accent)),
    ...Object.entries(style.boxes).map(([kind, box]) => pair(`.box.${kind}`, box)),
  ].join('\n');
}

/** Foot of the printed page, from a browser that knows margin boxes. */
function pageBoxes({ meta }: PrintTree): string {
  const quoted = `"${meta.footer.replace(/["\\<>\n]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;
  const size = `${meta.paper === 'a4' ? 'A4' : 'letter'}${meta.landscape ? ' landscape' : ''}`;
  const [start, end] = meta.dir === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  return `@page{size:${size};@bottom-${start}{content:${quoted}}@bottom-${end}{content:counter(page)}}`;
}
