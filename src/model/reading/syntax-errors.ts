/**
 * Every place where a file breaks the grammar of YAML, in plain words. Uses the `yaml` package, which reads on after
 * an error; load this module only for a file that is broken.
 */
import {
  type Document,
  type ErrorCode,
  isCollection,
  isScalar,
  parseDocument,
  type Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { Finding } from '../finding.ts';
import { type Problem, problemFor, type Refusal } from './refusal.ts';
import { type Reading, toFindings } from './source.ts';

/** A broken file often has many errors that follow from the first; these are enough to work on. */
const MAX_ERRORS = 10;
/** Reading on after errors takes long for a large file: the first error must do. */
const MAX_LENGTH = 512 * 1024;

/**
 * The findings of a broken file, at least one.
 * @param reading what `readSource` gave, with `broken` set
 */
export function explain(reading: Reading): Finding[] {
  const { file, text } = reading;
  if (text.length > MAX_LENGTH) return reading.findings;
  let problems: Problem[];
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', strict: true });
    problems = document.errors.map((error) => unclosed(error, document) ?? problem(error, text));
  } catch (error) {
    // Its reader calls itself for every level, and hostile nesting exhausts the stack.
    if (error instanceof RangeError) return reading.findings;
    throw error;
  }
  if (problems.length === 0) return reading.findings;
  return toFindings(file, text, firstOfEachLine(text, problems).slice(0, MAX_ERRORS));
}

const REFUSED: Partial<Record<ErrorCode, Refusal>> = {
  ALIAS_PROPS: 'alias',
  BAD_ALIAS: 'alias',
  BAD_DIRECTIVE: 'directive',
  DUPLICATE_KEY: 'duplicate',
  MULTIPLE_ANCHORS: 'anchor',
  MULTIPLE_DOCS: 'documents',
  MULTIPLE_TAGS: 'tag',
  TAB_AS_INDENT: 'tab',
  TAG_RESOLVE_FAILED: 'tag',
};

const WORDS: Partial<Record<ErrorCode, [message: string, help: string]>> = {
  BAD_DQ_ESCAPE: [
    'A backslash in a text with "double quotes" is followed by a letter that means nothing there.',
    "Write two backslashes, or use 'single quotes'.",
  ],
  BAD_INDENT: [
    'This line is indented differently from those it belongs to.',
    'Give all fields of one element the same number of spaces.',
  ],
  BAD_PROP_ORDER: ['This text cannot begin like this.', 'Put it in quotes.'],
  BAD_SCALAR_START: [
    'A text cannot begin with this character.',
    'Put the text in quotes, or write it on the next lines after `|`.',
  ],
  BLOCK_IN_FLOW: [
    'A list with dashes cannot stand inside of [ ] or { }.',
    'Write the list with commas, or all of it on lines of its own.',
  ],
  KEY_OVER_1024_CHARS: [
    'The name of a field is far too long.',
    'Check whether a quote is missing further up.',
  ],
  MISSING_CHAR: [
    'Something is missing here: a comma, a colon, a closing quote or bracket.',
    'Compare this line with one that works.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'A colon is missing on this line, or the line belongs to the text above and is not indented far enough.',
    'Write `name: value`, or indent the line below its text.',
  ],
  UNEXPECTED_TOKEN: [
    'This was not expected here.',
    'Check the indentation, and whether a quote or a bracket is missing above.',
  ],
};

const TWO_COLONS: [string, string] = [
  'There are two colons on this line, so where the text begins is unclear.',
  'If the second colon belongs to a text, put the text in quotes, or write it on the next lines after `|`.',
];
const COLON_INSIDE: [string, string] = [
  'This text stands inside of [ ] or { } and holds a colon, which begins a field there.',
  'Put the text in quotes.',
];
const INDENTED_NAME: [string, string] = [
  'The line below this text is indented as if it went on with it, but holds the name of a field.',
  'Give the field below as many spaces as the field here.',
];
const ANYTHING: [string, string] = [
  'From here on this file does not follow the grammar of YAML.',
  'Look at this line and the one above: indentation, a missing colon, or a missing quote.',
];

function problem({ code, pos }: YAMLError, text: string): Problem {
  const start = Math.min(pos[0], text.length);
  const end = Math.min(Math.max(pos[1], start), text.length);
  const refusal = REFUSED[code];
  if (refusal !== undefined) {
    const written =
      refusal === 'duplicate' ? (/^["']?([\w-]+)/.exec(text.slice(start, start + 80))?.[1] ?? '…') : '';
    return problemFor(refusal, start, end, written);
  }
  const line = text.slice(start, text.indexOf('\n', start));
  const [message, help] =
    code === 'BLOCK_AS_IMPLICIT_KEY'
      ? /:\s/.test(line)
        ? TWO_COLONS
        : INDENTED_NAME
      : code === 'BLOCK_IN_FLOW' && !/^-\s/.test(line)
        ? COLON_INSIDE
        : (WORDS[code] ?? ANYTHING);
  return { rule: 'schema/yaml-syntax', message, help, start, end };
}

/** A quote or bracket that is never closed is told where it opens: where it is missed, nothing looks wrong. */
function unclosed({ message, pos }: YAMLError, document: Document): Problem | undefined {
  const quote = /^Missing closing/.test(message);
  if (!quote && !/must end with a|must be sufficiently indented and end with a/.test(message))
    return undefined;
  let start: number | undefined;
  visit(document, (_key, node: unknown) => {
    const suits = quote
      ? isScalar(node) && node.type?.startsWith('QUOTE')
      : isCollection(node) && node.flow === true;
    const range = suits ? (node as Scalar | YAMLMap).range : undefined;
    if (range && range[0] <= pos[0] && range[1] >= pos[0]) start = range[0];
  });
  if (start === undefined) return undefined;
  const what = quote ? 'quote' : 'bracket';
  return {
    rule: 'schema/yaml-syntax',
    message: `The ${what} that opens here is never closed.`,
    help: quote
      ? 'Close it at the end of the text.'
      : 'Close it at the end of the list, with a comma between the entries.',
    start,
    end: start + 1,
  };
}

/** Of several errors that begin on one line, the first says what to mend. */
function firstOfEachLine(text: string, problems: readonly Problem[]): Problem[] {
  const lines = new Set<number>();
  return [...problems]
    .sort((a, b) => a.start - b.start)
    .filter(({ start }) => {
      const line = text.lastIndexOf('\n', start - 1);
      return !lines.has(line) && lines.add(line);
    });
}
