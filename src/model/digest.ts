/** Digests of elements: short names for what they lay down and for how they are worded. */
import { createHash } from 'node:crypto';
import { canonical, type Json, normative, wording } from './canonical.ts';
import type { Element } from './element.ts';

/** Rises when the same content gives another digest. */
export const DIGEST_VERSION = 1;

/** Each the first 16 hexadecimal digits of a SHA-256. */
export interface Digests {
  /** Of structure: who, when, where the flow goes, consent, scope, links, articles; and which texts there are. */
  normative: string;
  /** Of what the texts say, however they are formatted. */
  text: string;
}

/** Digests of a map of fields, or of a whole element with its parts. */
export function digestsOf(value: object): Digests {
  return digestsOfCanonical(canonical(value));
}

/** The same of a value that is canonical already, such as one that was pinned. */
export function digestsOfCanonical(value: Json): Digests {
  return {
    normative: digest('normative', normative(value)),
    text: digest('text', wording(value) ?? null),
  };
}

/** Lists of parts that are elements themselves; of those whose order is the flow, the order stays. */
const PARTS = {
  phases: 'ordered',
  measures: 'ordered',
  sections: 'ordered',
  how: 'ordered',
  safeguards: 'set',
  handovers: 'set',
  recommendations: 'set',
  good_practices: 'set',
  indicators: 'set',
  walk_throughs: 'set',
} as const;

/** An element without its parts: of these, only the order of those that follow each other. */
export function withoutParts(node: object): Record<string, unknown> {
  const own: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(node)) {
    const kind = PARTS[name as keyof typeof PARTS];
    if (kind === undefined) own[name] = value;
    else if (kind === 'ordered') own[name] = (value as { id: string }[]).map((part) => part.id);
    else {
      const unnamed = (value as ({ id?: string } | string)[]).filter(
        (part) => typeof part === 'string' || part.id === undefined,
      );
      if (unnamed.length > 0) own[name] = unnamed;
    }
  }
  return own;
}

/** Digests of an element without its parts, which have digests of their own. */
export function ownDigests(element: Element): Digests {
  return digestsOf(withoutParts(element.node));
}

/**
 * One digest of structure and wording together: of a text as a whole, for a sign-off.
 * @returns 16 hexadecimal digits
 */
export function wholeDigest(values: readonly object[]): string {
  const parts = values.map((value) => canonical(value));
  return digest('whole', [parts.map((part) => normative(part)), parts.map((part) => wording(part) ?? null)]);
}

/** Of an edition, without the seal that it carries: no matter how its file is indented. @returns 16 hexadecimal digits */
export function sealOf({ seal: _, ...frozen }: { seal?: string }): string {
  return digest('seal', frozen as Json);
}

function digest(kind: string, value: Json): string {
  return createHash('sha256')
    .update(`trm ${DIGEST_VERSION} ${kind}\n${JSON.stringify(value)}`)
    .digest('hex')
    .slice(0, 16);
}
