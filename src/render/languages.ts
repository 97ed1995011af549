/**
 * Says of each piece of text in which language it is, where that is not the language of the print: for those who hear
 * it read aloud, and for hyphenation. A text is in the language of the source that it stands in.
 */
import type { Guideline, Nation } from '../model/guideline.ts';
import { prose } from './prose.ts';
import type { Block, Inline, Mark, Section } from './tree.ts';
import { direction } from './words.ts';

/** Texts in another language than that of the print. */
export interface Foreign {
  lang: string;
  /** Of its script, where that runs the other way than that of the print. */
  dir?: 'ltr' | 'rtl';
  has(text: string): boolean;
  /** Names that stand inside other texts: titles, actors, events. */
  names: RegExp;
}

/** Names shorter than this could be words of any language. */
const SHORTEST_NAME = 5;
/** From this length on, a part of a text is known by its words. */
const SHORTEST_PART = 12;

/**
 * What of a guideline is in the language that it was written in, and not in that of the country.
 * @param print its language and its words
 * @param besides what else is printed of it: the alterations of themes
 */
export function foreignTo(
  nation: Nation,
  guideline: Guideline,
  print: { labels: object; lang: string },
  besides: object,
): Foreign {
  const { front, sops, actors, instruments, sources, terms, countries, forms } = guideline;
  const own = new Set([...stringsIn(nation), ...stringsIn(print.labels)]);
  const all = [front, sops, actors, instruments, sources, terms, countries, forms, besides]
    .flatMap((part) => [...stringsIn(part)])
    .filter((text) => !own.has(text));
  const pieces = new Set(all.flatMap((text) => [text, ...prose(text, () => true).flatMap(words)]));
  const whole = [...pieces].join('\n');
  return {
    lang: front.lang,
    ...(direction(front.lang) !== direction(print.lang) && { dir: direction(front.lang) }),
    has: (text) => pieces.has(text) || (text.length >= SHORTEST_PART && whole.includes(text)),
    names: namesIn(guideline, own),
  };
}

function* stringsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value.trim();
  else if (value !== null && typeof value === 'object')
    for (const part of Object.values(value)) yield* stringsIn(part);
}

function words(node: Block | Inline): string[] {
  if ('value' in node) return [node.value.trim()];
  return 'children' in node ? (node.children as Inline[]).flatMap(words) : [];
}

function namesIn({ front, sops, actors, terms, forms }: Guideline, own: ReadonlySet<string>): RegExp {
  const { stops, events, ways, information, answers, scopes = {}, exits, principles } = front;
  const registers = [
    stops,
    events,
    ways,
    information,
    answers,
    ...Object.values(scopes).map(({ values }) => values),
  ];
  const titled = titlesIn([actors, terms, forms, exits, principles, scopes, sops, ...registers]);
  const names = [...titled, ...registers.flatMap(entriesIn)]
    .filter((name) => name.length >= SHORTEST_NAME && !own.has(name))
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (names.length === 0) return /(?!)/u;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...new Set(names)].join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

const TITLES: ReadonlySet<string> = new Set(['title', 'term', 'label', 'do', 'ask', 'plural']);

/** Titles of elements, at any depth. */
function* titlesIn(value: unknown): Iterable<string> {
  if (value === null || typeof value !== 'object') return;
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === 'string' && TITLES.has(key)) yield part.trim();
    else yield* titlesIn(part);
  }
}

/** Entries of registers: some are nothing but a title. */
const entriesIn = (register: object | undefined): string[] =>
  Object.values(register ?? {}).filter((entry): entry is string => typeof entry === 'string');

/** The same blocks, each text that is foreign under its language, and its title marked. */
export function inLanguages<T extends Block>(blocks: readonly T[], foreign: Foreign): T[] {
  return blocks.map((block) => told(block, foreign) as T);
}

/** The code of a language, as a sign. */
export const languageMark = (lang: string): Mark => ({
  type: 'mark',
  kind: 'language',
  label: lang.split('-')[0]!.toUpperCase(),
});

interface Node {
  type?: string;
  value?: string;
  children?: Node[];
  data?: object;
  [field: string]: unknown;
}

function told(node: unknown, foreign: Foreign): unknown {
  if (Array.isArray(node))
    return node.flatMap((part: Node) =>
      part?.type === 'text' ? spoken(part.value ?? '', foreign) : [told(part, foreign)],
    );
  if (node === null || typeof node !== 'object') return node;
  const one = node as Node;
  // Drawings have words of their own, and addresses are in no language.
  if (one.type === 'chart') return one;
  if (one.type === 'paragraph' && isAll(one, foreign)) return { ...one, data: spokenIn(foreign) };
  const inside = Object.fromEntries(
    Object.entries(one).map(([key, part]) => [key, typeof part === 'string' ? part : told(part, foreign)]),
  );
  return one.type === 'section' ? titled(inside as unknown as Section, foreign) : inside;
}

const spokenIn = ({ lang, dir }: Foreign): object => ({ hProperties: { lang, ...(dir && { dir }) } });

/** A sign in it, such as "unverified", is in the language of the print. */
function isAll(paragraph: Node, foreign: Foreign): boolean {
  if (paragraph.children?.some(({ type }) => type === 'mark')) return false;
  const parts = (paragraph.children ?? [])
    .flatMap((child) => words(child as unknown as Inline))
    .filter((part) => /\p{L}/u.test(part));
  return parts.length > 0 && parts.every((part) => foreign.has(part));
}

/** Without the quotation marks of the print around it. */
const bare = (text: string): string => text.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');

/** A text as a whole, or the names in it. */
function spoken(value: string, foreign: Foreign): object[] {
  const { has, names } = foreign;
  const plain = (text: string) => ({ type: 'text', value: text });
  const span = (text: string) => ({ ...plain(text), data: { hName: 'span', ...spokenIn(foreign) } });
  if (!/\p{L}/u.test(value)) return [plain(value)];
  if (has(value.trim()) || has(bare(value))) {
    // A space that ran with the text would stand at its other end.
    const [, before = '', text = value, after = ''] = (foreign.dir && /^(\s*)(.*?)(\s*)$/s.exec(value)) || [];
    return [before, text, after].filter(Boolean).map((part) => (part === text ? span(part) : plain(part)));
  }
  const parts: object[] = [];
  let from = 0;
  for (const { 0: name, index } of value.matchAll(names)) {
    if (index > from) parts.push(plain(value.slice(from, index)));
    parts.push(span(name));
    from = index + name.length;
  }
  return from === 0 ? [plain(value)] : [...parts, ...(from < value.length ? [plain(value.slice(from))] : [])];
}

function titled(section: Section, { lang, dir, has }: Foreign): Section {
  if (!has(section.title)) return section;
  const said = { titleLang: lang, ...(dir && { titleDir: dir }) };
  return { ...section, ...said, marks: [...(section.marks ?? []), languageMark(lang)] };
}
