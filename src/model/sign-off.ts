/** Whether the text that a body signed off is the text that there is now. */
import { wholeDigest } from './digest.ts';
import type { AdaptationSource, SignOff } from './generated/types.ts';
import type { Guideline } from './guideline.ts';

/**
 * Digest of what a country publishes: the guideline that it adapts, themes applied, and its adaptation. Formatting,
 * life cycle, sign-offs, what reviewers have accepted and contacts do not count: they change without a new act.
 * @returns 16 hexadecimal digits
 */
export function publishedDigest(guideline: Guideline, adaptation: AdaptationSource): string {
  const { sign_offs: _, status: __, sample: ___, accepted_deviations: ____, ...own } = adaptation;
  const { sign_offs: _____, status: ______, sample: _______, ...front } = guideline.front;
  const { sops, actors, terms, forms } = guideline;
  // Names of entries are no names of fields.
  const registers = [actors, terms, forms].map((register) => Object.entries(register));
  return wholeDigest([front, sops, registers, own]);
}

export interface SignedOff {
  body: string;
  act: string;
  on: string;
  /** Whether it was given for the text as it is; undefined where it does not say for which. */
  fits?: boolean;
}

export function signedOff(signOffs: readonly SignOff[] | undefined, digest: string): SignedOff[] {
  return (signOffs ?? []).map(({ body, act, on, digest: signed }) => ({
    body,
    act,
    on,
    // A digest may be written shorter or longer than ours.
    ...(signed !== undefined && { fits: signed.startsWith(digest) || digest.startsWith(signed) }),
  }));
}
