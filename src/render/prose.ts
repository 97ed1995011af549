/**
 * Markdown prose of the sources -> mdast. Sources are hostile until shown otherwise: raw HTML becomes the text
 * that it is, images give way to their description, a link keeps only a safe address or the id of an element.
 */
import type { BlockContent, Nodes as MdastNodes, PhrasingContent, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isTooDeep } from '../model/nesting.ts';
import { type Block, type Inline, paragraph, text } from './tree.ts';

/** Says whether an id is an element of this print, so that a link to it leads somewhere. */
export type Known = (id: string) => boolean;

const markdown = unified().use(remarkParse).use(remarkGfm);

/** Anything that Markdown could read as more than words; prose without it needs no parser. */
const MARKUP = /[\\`*_[\]<>#&!|~\n@]|:\/\/|www\.|^\s|^(\d+[.)]|[-+])\s|^={1,}$|^-{3,}$/;

const SAFE_ADDRESS = /^(https?:\/\/|mailto:|tel:)[^\s<>"\\]+$/i;

/** Blocks of a Markdown field. */
export function prose(source: string, known: Known): Block[] {
  const trimmed = source.trim();
  if (trimmed === '') return [];
  if (!MARKUP.test(trimmed) || isTooDeep(trimmed)) return [paragraph(trimmed)];
  return markdown.parse(trimmed).children.flatMap((node) => block(node, known));
}

/** One line of a Markdown field: its paragraphs run together. */
export function line(source: string, known: Known): Inline[] {
  return prose(source, known).flatMap((node, index) => [
    ...(index > 0 ? [text(' ')] : []),
    ...(node.type === 'paragraph' ? node.children : [text(plain(node))]),
  ]);
}

/** The words of a node or a field, without marks: for titles, bookmarks and metadata. */
export function plain(node: MdastNodes | string): string {
  if (typeof node === 'string')
    return line(node, () => false)
      .map((child) => plain(child))
      .join('');
  if (node.type === 'break') return ' ';
  if ('value' in node && typeof node.value === 'string') return node.value;
  if ('children' in node) return (node.children as MdastNodes[]).map((child) => plain(child)).join('');
  return '';
}

function block(node: RootContent, known: Known): BlockContent[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: inlines(node.children, known) }];
    case 'heading':
      // A heading inside a field would break the order of the headings around it.
      return [{ type: 'paragraph', children: [{ type: 'strong', children: inlines(node.children, known) }] }];
    case 'blockquote':
      return [{ type: 'blockquote', children: node.children.flatMap((child) => block(child, known)) }];
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered ?? false,
          start: node.start ?? 1,
          spread: false,
          children: node.children.map((item) => ({
            type: 'listItem',
            spread: item.spread ?? false,
            children: item.children.flatMap((child) => block(child, known)),
          })),
        },
      ];
    case 'code':
      return [{ type: 'code', value: node.value }];
    case 'html':
      return [paragraph(node.value)];
    case 'table':
      return [
        {
          type: 'table',
          align: node.align ?? [],
          children: node.children.map((row) => ({
            type: 'tableRow',
            children: row.children.map((cell) => ({
              type: 'tableCell',
              children: inlines(cell.children, known),
            })),
          })),
        },
      ];
    default:
      return [];
  }
}

const inlines = (nodes: PhrasingContent[], known: Known): Inline[] =>
  nodes.flatMap((node) => inline(node, known));

function inline(node: PhrasingContent, known: Known): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value.replace(/\s*\n\s*/g, ' ') }];
    case 'break':
      return [{ type: 'break' }];
    case 'inlineCode':
      return [{ type: 'inlineCode', value: node.value }];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ type: node.type, children: inlines(node.children, known) }];
    case 'link':
      return link(node.url, inlines(node.children, known), known);
    case 'linkReference':
      return inlines(node.children, known);
    case 'html':
      return [text(node.value)];
    case 'image':
    case 'imageReference':
      return node.alt ? [text(node.alt)] : [];
    default:
      return [];
  }
}

function link(url: string, children: Inline[], known: Known): Inline[] {
  if (url.startsWith('#')) {
    const target = url.slice(1);
    return known(target) ? [{ type: 'crossReference', target, children }] : children;
  }
  return SAFE_ADDRESS.test(url) ? [{ type: 'link', url, children }] : children;
}
