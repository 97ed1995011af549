/**
 * 12 hex digits that name a finding or a change by its facts, the same on every machine.
 * It tells findings apart and is no protection: never pass a restricted value.
 *
 * The mixing is cyrb53 (public domain, bryc), of which 48 bits are kept.
 * @param facts rule, element and what else makes the finding this one; no line number
 */
export function fingerprint(...facts: readonly string[]): string {
  // A separator that no fact contains, so that ('a', 'bc') and ('ab', 'c') differ.
  const text = facts.join('\u0000');
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return hex(low >>> 0).slice(0, 4) + hex(high >>> 0);
}

function hex(number: number): string {
  return number.toString(16).padStart(8, '0');
}
