/** Markdown reduced to what it says: how it is wrapped, indented and marked up falls away. */
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isTooDeep } from './nesting.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/** Anything that Markdown could read as more than words; prose without it needs no parser. */
const MARKUP =
  /[\\`*_[\]<>#&!|~@]|:\/\/|www\.|\n[ \t]*\n|^[ \t]{4,}|^[ \t]*(?:\d+[.)]|[-+])(?:\s|$)|^[ \t]*=+\s*$/m;

type Said = string | readonly Said[];

/**
 * What a Markdown text says, as one line that is the same for two texts exactly when they say the same: Unicode
 * normalised (NFC), blanks folded, typographic quotation marks as plain ones, whatever marks bullets, emphasis and
 * headings. The order of items counts in a numbered list only.
 */
export function saidBy(markdown: string): string {
  const text = markdown.normalize('NFC').replace(/\r\n?/g, '\n');
  if (!MARKUP.test(text) || isTooDeep(text)) return JSON.stringify([['paragraph', words(text).trim()]]);
  return JSON.stringify(blocks(parser.parse(text).children));
}

const words = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[\u2018\u2019\u201a\u201b]/g, "'")
    .replace(/[\u00ab\u00bb\u201c\u201d\u201e\u201f]/g, '"');

const blocks = (nodes: readonly Nodes[], depth = 0): Said[] => nodes.map((node) => said(node, depth));

/** Deeper than this, bullets have an order: a text within a text within a text grows twice as long with each. */
const DEEPEST_SORTED = 8;

function said(node: Nodes, depth = 0): Said {
  switch (node.type) {
    case 'paragraph':
      return ['paragraph', ...trimmed(inlines(node.children))];
    case 'heading':
      return ['heading', `${node.depth}`, ...trimmed(inlines(node.children))];
    case 'tableCell':
      return ['cell', ...trimmed(inlines(node.children))];
    case 'list': {
      const items = node.children.map((item) => blocks(item.children, depth + 1));
      if (node.ordered) return ['numbered', `${node.start ?? 1}`, ...items];
      if (depth > DEEPEST_SORTED) return ['bullets', ...items];
      return ['bullets', ...items.map((item) => JSON.stringify(item)).sort()];
    }
    case 'table':
      return ['table', (node.align ?? []).map((side) => side ?? '-').join(' '), ...blocks(node.children)];
    case 'code':
      return ['code', node.value];
    // A line may be broken inside of it: that is a blank.
    case 'inlineCode':
      return ['inlineCode', node.value.replace(/\n/g, ' ')];
    case 'html':
      return ['html', words(node.value)];
    case 'text':
      return words(node.value);
    case 'link':
      return ['link', node.url, ...inlines(node.children)];
    case 'image':
      return ['image', node.url, words(node.alt ?? '')];
    case 'definition':
    case 'linkReference':
    case 'imageReference':
      return [node.type, node.identifier, ...('url' in node ? [node.url] : inlinesOf(node))];
    default:
      return [node.type, ...inlinesOf(node, depth)];
  }
}

const inlinesOf = (node: Nodes, depth = 0): Said[] =>
  'children' in node ? inlines(node.children as readonly Nodes[], depth) : [];

/** Children with neighbouring texts joined, so that it does not matter where a parser cut them. */
function inlines(nodes: readonly Nodes[], depth = 0): Said[] {
  const joined: Said[] = [];
  for (const one of blocks(nodes, depth)) {
    const before = joined.at(-1);
    if (typeof one === 'string' && typeof before === 'string')
      joined[joined.length - 1] = words(before + one);
    else joined.push(one);
  }
  return joined;
}

function trimmed(parts: Said[]): Said[] {
  const first = parts[0];
  if (typeof first === 'string') parts[0] = first.trimStart();
  const last = parts.at(-1);
  if (typeof last === 'string') parts[parts.length - 1] = last.trimEnd();
  return parts;
}
