/**
 * Obligatory designations of countries and territories: the name never stands without its designation, and every
 * part that may be read as a sheet of its own says the status note once.
 */
import type { Guideline } from '../model/guideline.ts';
import { line } from './prose.ts';
import { type Block, paragraph, type Section, strings, text } from './tree.ts';

interface Designated {
  /** Finds the name, with its designation or without. */
  name: RegExp;
  designation: string;
  note?: string;
}

/** What a country is called, where it is named by its code. */
export function countryName({ countries }: Guideline, code: string): string {
  const country = countries[code];
  return country?.designation ?? country?.title ?? code.toUpperCase();
}

/** The blocks with every name replaced by its designation, and the notes added. */
export function designated<T extends Block>(blocks: readonly T[], { countries }: Guideline): T[] {
  const all = Object.values(countries).flatMap(({ title, designation, status_note }): Designated[] =>
    designation === undefined && status_note === undefined
      ? []
      : [
          {
            name: nameOf(title, designation ?? title),
            designation: designation ?? title,
            ...(status_note !== undefined && { note: status_note }),
          },
        ],
  );
  return all.length === 0 ? [...blocks] : renamed(blocks, all).map((block) => noted(block, all));
}

const nameOf = (title: string, designation: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${[designation, title].map(literal).join('|')})(?![\p{L}\p{N}])`,
    'gu',
  );

const literal = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** What a reader sees; addresses and ids stay. */
const SEEN = new Set(['value', 'title', 'subtitle', 'label', 'caption', 'alt', 'kicker', 'hint']);

function renamed<T>(value: T, all: readonly Designated[], key = ''): T {
  if (typeof value === 'string') {
    if (!SEEN.has(key)) return value;
    return all.reduce<string>(
      (words, { name, designation }) => words.replace(name, () => designation),
      value,
    ) as T;
  }
  if (Array.isArray(value)) return value.map((item) => renamed(item, all, key)) as T;
  if (value === null || typeof value !== 'object' || 'svg' in value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, renamed(item, all, name)]),
  ) as T;
}

const SHEETS = new Set(['sop', 'measure', 'part', 'annex']);
const isSheet = (block: Block): boolean => block.type === 'section' && SHEETS.has(block.role);

function noted<T extends Block>(block: T, all: readonly Designated[]): T {
  if (block.type !== 'section') return block;
  const children = block.children.map((child) => noted(child, all));
  if (!isSheet(block)) return { ...block, children };
  const own = [block.title, ...strings(ownBlocks(children))].join('\n');
  const notes = all
    .filter(({ designation, note }) => note !== undefined && own.includes(designation) && !own.includes(note))
    .map(({ designation, note }) => noteOf(designation, note!));
  return { ...block, children: withNotes(block, children, notes) };
}

/** What is printed with a sheet: all but the sheets inside of it. */
function ownBlocks(blocks: readonly Block[]): Block[] {
  return blocks
    .filter((block) => !isSheet(block))
    .map((block) => (block.type === 'section' ? { ...block, children: ownBlocks(block.children) } : block));
}

const noteOf = (designation: string, note: string): Block => ({
  type: 'definitions',
  look: 'details',
  children: [{ type: 'entry', term: [text(designation)], children: [paragraph(...line(note, () => false))] }],
});

/** Under a measure, with the articles; ahead of a register, which is long. */
function withNotes({ role }: Section, children: Block[], notes: Block[]): Block[] {
  if (role === 'part' || role === 'annex') return [...notes, ...children];
  const at = children.findIndex((child) => child.type === 'section' || child.type === 'carriesOut');
  return at < 0 ? [...children, ...notes] : [...children.slice(0, at), ...notes, ...children.slice(at)];
}
