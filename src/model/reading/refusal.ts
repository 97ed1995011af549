/** What keeps a source from being read, in words for people who write guidelines, not programs. */
import { MAX_BYTES } from './decode.ts';
import { whyQuotes } from './plain-scalar.ts';

/** The deepest nesting of lists and maps. */
export const MAX_DEPTH = 40;
/** The most values in one source. */
export const MAX_NODES = 200_000;

/** The longest name of a field. */
export const MAX_KEY = 250;

const RESERVED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Names that would change what an object is, not what it holds. */
export function isReservedKey(key: string): boolean {
  return RESERVED_KEYS.has(key);
}

/** The rules that reading itself applies, with a line for each that says what it guards. */
export const YAML_RULES = {
  'schema/yaml-characters': 'No invisible character may change what a reader sees.',
  'schema/yaml-duplicate': 'A field stands once in its place.',
  'schema/yaml-encoding': 'A source is text in UTF-8.',
  'schema/yaml-limits': 'A source stays within limits of size and depth.',
  'schema/yaml-plain': 'A source uses the plain part of YAML: lists, maps, texts, numbers, true and false.',
  'schema/yaml-quotes': 'A value that readers could take for another stands in quotes.',
  'schema/yaml-syntax': 'A source follows the grammar of YAML.',
} as const;

export type YamlRule = keyof typeof YAML_RULES;

/** Something in a text that keeps it from being read. */
export interface Problem {
  rule: YamlRule;
  message: string;
  help: string;
  /** Offsets in the text, end exclusive. */
  start: number;
  end: number;
  /** Keys and list indexes that lead to it, as far as they are known. */
  path?: readonly (string | number)[];
  /** `id` of the innermost element around it. */
  element?: string;
}

type Words = Pick<Problem, 'rule' | 'message' | 'help'>;

/** Every reason, as a function of what was written. Values that may be restricted are not repeated. */
export const REFUSALS = {
  alias: () => ({
    rule: 'schema/yaml-plain',
    message: 'A star at the start of a value (`*name`) repeats another place, which is not used in sources.',
    help: 'Write the value here. If it is a text that begins with a star, put it in quotes.',
  }),
  anchor: () => ({
    rule: 'schema/yaml-plain',
    message:
      'An ampersand at the start of a value (`&name`) marks it for repetition, which is not used in sources.',
    help: 'Leave it out. If it is a text that begins with an ampersand, put it in quotes.',
  }),
  tag: () => ({
    rule: 'schema/yaml-plain',
    message: 'An exclamation mark at the start of a value (`!name`) is a type, which is not used in sources.',
    help: 'Leave it out. If it is a text that begins with an exclamation mark, put it in quotes.',
  }),
  merge: () => ({
    rule: 'schema/yaml-plain',
    message: 'Merge keys (`<<`) are not used in sources.',
    help: 'Write the fields here: a file says what it means without looking elsewhere.',
  }),
  documents: () => ({
    rule: 'schema/yaml-plain',
    message: 'A second document begins here (`---`); a source is one document.',
    help: 'Move what follows to a file of its own, or remove the line.',
  }),
  'indented-mark': () => ({
    rule: 'schema/yaml-syntax',
    message: 'The mark `---` does not begin its line, so readers take it for a text.',
    help: 'Remove the spaces before it, or the whole line.',
  }),
  directive: () => ({
    rule: 'schema/yaml-plain',
    message: 'A line that begins with `%` instructs the reader, which is not used in sources.',
    help: 'Remove the line.',
  }),
  tab: () => ({
    rule: 'schema/yaml-plain',
    message: 'This line is indented with a tab.',
    help: 'Use spaces, two for each level.',
  }),
  'collection-key': () => ({
    rule: 'schema/yaml-plain',
    message: 'The name of a field cannot be a list or a map.',
    help: 'If this is a text that contains `[` or `{`, put it in quotes.',
  }),
  'missing-key': () => ({
    rule: 'schema/yaml-plain',
    message: 'The name of the field is missing before the colon.',
    help: 'Write it as `name: value`.',
  }),
  'block-key': () => ({
    rule: 'schema/yaml-plain',
    message: 'The name of a field stands on one line.',
    help: 'Write it as `name: value`.',
  }),
  'inner-key': () => ({
    rule: 'schema/yaml-syntax',
    message: 'The name of this field does not begin its line.',
    help: 'Begin a new line for it. If it belongs to the text before it, put all of it in quotes.',
  }),
  'long-key': () => ({
    rule: 'schema/yaml-plain',
    message: `The name of a field is longer than ${MAX_KEY} characters.`,
    help: 'Check whether a quote is missing further up.',
  }),
  'reserved-key': (key: string) => ({
    rule: 'schema/yaml-plain',
    message: `\`${key}\` cannot be the name of a field.`,
    help: 'Choose another name.',
  }),
  duplicate: (key: string) => ({
    rule: 'schema/yaml-duplicate',
    message: `\`${shortened(key)}\` stands twice in the same place.`,
    help: 'Keep one of the two: the second would silently replace the first.',
  }),
  'key-quotes': (key: string) => ({
    rule: 'schema/yaml-quotes',
    message: 'Without quotes, this name of a field is read differently from what is written.',
    help: quoted(key),
  }),
  quotes: (written: string) => ({
    rule: 'schema/yaml-quotes',
    message: whyQuotes(written),
    help: quoted(written),
  }),
  deep: () => ({
    rule: 'schema/yaml-limits',
    message: `Lists and maps are nested more than ${MAX_DEPTH} levels deep.`,
    help: 'Check the indentation above this line; no source needs such depth.',
  }),
  many: () => ({
    rule: 'schema/yaml-limits',
    message: `This file holds more than ${MAX_NODES.toLocaleString('en')} values.`,
    help: 'Split it into several files.',
  }),
  large: () => ({
    rule: 'schema/yaml-limits',
    message: `This file is larger than ${MAX_BYTES / 1024 / 1024} MiB.`,
    help: 'Split it into several files. A source holds text only, no pictures or attachments.',
  }),
  empty: () => ({
    rule: 'schema/yaml-syntax',
    message: 'This file is empty.',
    help: 'Fill it in, or delete the file.',
  }),
  'one-text': () => ({
    rule: 'schema/yaml-syntax',
    message: 'This file is one single text; a source is made of fields.',
    help: 'Begin with the name of a field and a colon, or with a list.',
  }),
  binary: () => ({
    rule: 'schema/yaml-encoding',
    message: 'This file is no text.',
    help: 'Check whether another kind of file was saved under this name.',
  }),
  'utf-16': () => ({
    rule: 'schema/yaml-encoding',
    message: 'This file is saved as UTF-16; sources are UTF-8.',
    help: 'Save it again with the encoding "UTF-8".',
  }),
  'not-utf-8': () => ({
    rule: 'schema/yaml-encoding',
    message: 'From here on this file is not UTF-8, so letters would be lost.',
    help: 'Save it again with the encoding "UTF-8", then check the letters with accents.',
  }),
  character: (name: string) => ({
    rule: 'schema/yaml-characters',
    message: `Here is ${name}.`,
    help: 'Delete it and type the text around it again.',
  }),
  escape: (name: string) => ({
    rule: 'schema/yaml-characters',
    message: `This text spells out ${name} with a backslash.`,
    help: 'Leave it out.',
  }),
} satisfies Record<string, (written: string) => Words>;

export type Refusal = keyof typeof REFUSALS;

/** A problem for a reason, at `[start, end)`. `written` is what the reason's words speak of. */
export function problemFor(refusal: Refusal, start: number, end: number, written = ''): Problem {
  return { ...(REFUSALS[refusal](written) as Words), start, end };
}

/** Only short values are repeated: a longer number may be a telephone line that not everybody may see. */
function quoted(written: string): string {
  return written.length > 5 ? 'Put it in quotes: "…"' : `Put it in quotes: "${written}"`;
}

function shortened(key: string): string {
  return key.length > 60 ? `${key.slice(0, 59)}…` : key;
}
