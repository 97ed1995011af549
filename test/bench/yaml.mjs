/** Writes YAML as an editor would: maps in lines, short lists and marked maps in brackets, long texts as blocks. */

const INLINE = Symbol('inline');

/** Marks a map of scalars that stands on one line. */
export const inline = (map) => Object.defineProperty(map, INLINE, { value: true });

/** @param schema file name of the schema, for the line by which an editor finds it */
export const yaml = (schema, depth, value) =>
  `# yaml-language-server: $schema=${'../'.repeat(depth)}schemas/${schema}.schema.json\n${fields(value, '')}`;

function fields(map, margin) {
  let text = '';
  for (const [key, value] of Object.entries(map)) {
    if (value !== undefined) text += `${margin}${name(key)}:${after(value, margin)}`;
  }
  return text;
}

/** What follows the colon of a field. */
function after(value, margin) {
  if (typeof value === 'string' && value.endsWith('\n')) {
    return ` |\n${value.slice(0, -1).replace(/^(?=.)/gm, `${margin}  `)}\n`;
  }
  if (typeof value !== 'object') return ` ${scalar(value)}\n`;
  if (isInline(value)) return ` ${inBrackets(value)}\n`;
  if (Array.isArray(value)) return `\n${value.map((item) => entry(item, `${margin}  `)).join('')}`;
  return `\n${fields(value, `${margin}  `)}`;
}

function entry(item, margin) {
  if (typeof item !== 'object') return `${margin}- ${scalar(item)}\n`;
  if (isInline(item)) return `${margin}- ${inBrackets(item)}\n`;
  return `${margin}- ${fields(item, `${margin}  `).slice(margin.length + 2)}`;
}

const isInline = (value) =>
  value[INLINE] === true ||
  (Array.isArray(value) && value.every((item) => typeof item !== 'object') && value.join(', ').length < 100);

function inBrackets(value) {
  if (Array.isArray(value)) return `[${value.map(inBrackets).join(', ')}]`;
  if (typeof value !== 'object') return scalar(value, WORDS);
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{${parts.map(([key, part]) => `${name(key)}: ${inBrackets(part)}`).join(', ')}}`;
}

const TAKEN = /^(?:yes|no|on|off|true|false|null)$/;
/** Words without a sign that has a meaning in YAML, also in brackets. */
const WORDS = /^[A-Za-z][\w ./()’“”*-]*$/;
/** Also commas, for a text that stands alone. */
const TEXT = /^[A-Za-z][\w ./()’“”*,;-]*$/;

const name = (key) => (key === 'yes' || key === 'no' ? `"${key}"` : key);

function scalar(value, plain = TEXT) {
  if (typeof value !== 'string') return String(value);
  return plain.test(value) && !TAKEN.test(value) ? value : JSON.stringify(value);
}
