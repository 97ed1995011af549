/**
 * The number of code points in a string, as `minLength` and `maxLength` of JSON Schema count them
 * (RFC 8259 characters). Stands in for `ajv/dist/runtime/ucs2length`, which walks every string unit by unit:
 * the same answer for every string, several times faster on prose.
 */
export default function ucs2length(text: string): number {
  if (!SURROGATE.test(text)) return text.length;
  let pairs = 0;
  PAIR.lastIndex = 0;
  while (PAIR.test(text)) pairs++;
  return text.length - pairs;
}

const SURROGATE = /[\uD800-\uDBFF]/;
const PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
