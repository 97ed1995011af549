/**
 * What a plain (unquoted) scalar of YAML means to us. YAML 1.2's core schema decides (YAML 1.2.2, section 10.3.2);
 * what it would change silently, or what readers of YAML 1.1 take for something else, is refused.
 */

/** Given instead of a value for a scalar that must be put in quotes. */
export const NEEDS_QUOTES = Symbol('needs quotes');

export type PlainValue = string | number | boolean | null;

/** Every spelling of a number or a special float in YAML 1.1 or 1.2 (a superset: what else would look like this?). */
const NUMBER_LIKE =
  /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(?::[0-5]?[0-9])*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?|\.(?:inf|Inf|INF|nan|NaN|NAN))$/;

/** The spellings of a number that the core schema of YAML 1.2 reads as one. */
const CORE_NUMBER =
  /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** Words that some YAML reader takes for a boolean, for nothing, or for an instruction. */
const TAKEN_WORDS = new Set(
  'y Y n N yes Yes YES no No NO on On ON off Off OFF True TRUE False FALSE ~ Null NULL = <<'.split(' '),
);

const CORE_WORDS = new Set('True TRUE False FALSE ~ null Null NULL'.split(' '));

/**
 * The value of a plain scalar, or {@link NEEDS_QUOTES}. A date such as `2024-03-01` is a text.
 * @param written the scalar after line folding, without surrounding blanks
 */
export function plainValue(written: string): PlainValue | typeof NEEDS_QUOTES {
  if (startsLikeNumber(written.charCodeAt(0))) {
    if (!NUMBER_LIKE.test(written)) return written;
    const number = Number(written);
    return String(number) === written && Number.isFinite(number) ? number : NEEDS_QUOTES;
  }
  if (written.length > 5) return written;
  if (written === 'true') return true;
  if (written === 'false') return false;
  if (written === 'null' || written === '') return null;
  return TAKEN_WORDS.has(written) ? NEEDS_QUOTES : written;
}

/**
 * Whether a plain mapping key is read as it is written. Keys are always texts, so `on:`, `no:` and `12:` are fine;
 * `1.0:` or `~:` are not, as YAML 1.2 readers make `1` and an empty key of them.
 */
export function isPlainKey(written: string): boolean {
  if (startsLikeNumber(written.charCodeAt(0))) {
    return !CORE_NUMBER.test(written) || String(Number(written)) === written;
  }
  return written.length > 5 || !CORE_WORDS.has(written);
}

/** Why a scalar needs quotes, in words. Does not repeat the value: it may be a telephone number nobody should see. */
export function whyQuotes(written: string): string {
  if (!startsLikeNumber(written.charCodeAt(0))) {
    if (/^(?:~|null)$/i.test(written)) return `\`${written}\` without quotes means "nothing here".`;
    if (written === '=' || written === '<<')
      return `\`${written}\` without quotes is an instruction to some readers.`;
    return `Some readers take \`${written}\` without quotes for true or false.`;
  }
  const digits = written.replace(/^[-+]/, '');
  if (/^[0-9_]+(?::[0-5]?[0-9])+/.test(digits))
    return 'Some readers take a time without quotes for a number.';
  if (written.startsWith('+')) return 'A number without quotes loses its leading plus sign.';
  if (/^0[xob]/.test(digits)) return 'A number in this notation is read as a different one.';
  if (/^0[0-9]/.test(digits)) return 'A number without quotes loses its leading zero.';
  if (digits.includes('_')) return 'Some readers drop the underscore in a number without quotes.';
  if (/e/i.test(digits)) return 'A number with an exponent does not print back as written.';
  if (/^-0$/.test(written)) return 'A number without quotes loses its leading minus sign.';
  if (digits.length > 15 && !digits.includes('.')) return 'A number this long loses its last digits.';
  return 'This number does not print back as written.';
}

function startsLikeNumber(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || unit === 43 || unit === 45 || unit === 46;
}
