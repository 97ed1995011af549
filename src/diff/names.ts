/** What things are called: titles and printed numbers of both sides. Where they differ, a value has its own side's. */
import type { Fact, ItemKind } from '../model/compare/fact.ts';
import { above, type Item, type Side } from '../model/compare/item.ts';
import type { Nation } from '../model/guideline.ts';
import { numbersOf } from '../model/number.ts';
import { oneLine } from '../model/visible.ts';

export interface Names {
  item(fact: Pick<Fact, 'element' | 'elementKind'>): Item | undefined;
  /** Title of an entry of a register, or its key. */
  entry(kind: ItemKind, key: string): string;
  /** `1.5 Recovery and reflection period`; the id where there is no such element. */
  element(id: string): string;
  title(item: Item): string;
  /** Title of an area of the country, or its key. */
  area(key: string): string;
  number(id: string): string | undefined;
  lang: string;
}

export function namesOf(side: Side): Names {
  const { comparable, items } = side;
  const numbers = numbersOf(comparable.guideline);
  return {
    item: ({ element, elementKind }) => {
      const own = items.get(element);
      return own?.kind === elementKind ? own : items.get(`${elementKind}/${element}`);
    },
    entry: (kind, key) => {
      const title =
        kind === 'institution'
          ? institutionTitle(comparable.nation, key)
          : items.get(`${kind}/${key}`)?.fields[kind === 'term' ? 'term' : 'title'];
      return typeof title === 'string' ? oneLine(title) : key;
    },
    element: (id) => {
      const item = items.get(id);
      if (!item) return id;
      const number = numbers.get(id);
      const title = titleOf(item);
      return number === undefined ? title : `${number} ${title}`;
    },
    title: titleOf,
    area: (key) => {
      const area = comparable.nation?.adaptation?.areas?.[key];
      return oneLine((typeof area === 'object' ? area.title : area) ?? key);
    },
    number: (id) => numbers.get(id),
    lang: comparable.guideline.front.lang,
  };
}

/** Where accommodation is, and what it is called, is nobody's business. */
function institutionTitle(nation: Nation | undefined, key: string): string | undefined {
  const institution = nation?.institutions[key];
  return institution?.accommodation ? undefined : institution?.title;
}

/** At most so many characters of a text that stands in for a title. */
const LONGEST = 90;

/** The line by which an item is known. */
export function titleOf({ fields, id }: Item): string {
  const { title, term, do: action, ask, text } = fields as Record<string, unknown>;
  const line = [title, term, action, ask, text].find((one) => typeof one === 'string') as string | undefined;
  return shortened(line ?? id);
}

export function shortened(text: string): string {
  const line = oneLine(text);
  const characters = [...line];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : line;
}

/** What a group of changes stands under: the measure, or what there is in its place. */
export function groupOf(item: Item): Item {
  return above(item, 'measure') ?? item;
}

const NOUNS: Partial<Record<ItemKind, string>> = {
  sop: 'SOP',
  'good-practice': 'good practice',
  indicator: 'question',
  'walk-through': 'walk-through',
  answer: 'word for an answer',
  scope: 'kind of scope',
  information: 'item of information',
  stop: 'stop',
  nation: 'national version',
  actor: 'role',
};

export const nounOf = (kind: ItemKind): string => NOUNS[kind] ?? kind;
