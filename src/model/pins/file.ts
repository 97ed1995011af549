/** `pins.yaml` as text: the same pins give the same bytes. */
import { stringify } from 'yaml';
import { DIGEST_VERSION } from '../digest.ts';
import type { PinsSource } from '../generated/types.ts';
import type { Pin } from './pin.ts';

const HEAD = `# Written by trm: what each alteration was written against. Do not edit it; use "trm ack".
`;

/** @param pins by the key of their subject */
export function pinsText(pins: ReadonlyMap<string, Pin>): string {
  const sorted = [...pins].sort(([a], [b]) => compareKeys(a, b));
  const source: PinsSource = {
    digest_version: DIGEST_VERSION,
    pins: Object.fromEntries(
      sorted.map(([key, { normative, text, edition, acks, value }]) => [
        key,
        { edition, normative, text, ...(acks && { acks }), value },
      ]),
    ),
  };
  return `${HEAD}${stringify(source, {
    compat: 'yaml-1.1',
    lineWidth: 120,
    aliasDuplicateObjects: false,
  })}`;
}

/** `m9` before `m10`. */
function compareKeys(a: string, b: string): number {
  const [, lettersA = '', numberA = '', restA = ''] = /^(\D*)(\d*)(.*)$/.exec(a) ?? [];
  const [, lettersB = '', numberB = '', restB = ''] = /^(\D*)(\d*)(.*)$/.exec(b) ?? [];
  if (lettersA !== lettersB) return lettersA < lettersB ? -1 : 1;
  if (numberA !== numberB) return Number(numberA) - Number(numberB);
  return restA < restB ? -1 : restA > restB ? 1 : 0;
}
