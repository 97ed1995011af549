/** What stands behind a difference: an alteration with its reason, its law, and how it stands to the guideline now. */

import type { Names } from '../diff/names.ts';
import { scopeWords } from '../diff/scope-words.ts';
import type { Place } from '../model/finding.ts';
import type { Alteration } from '../model/generated/types.ts';
import type { Nation } from '../model/guideline.ts';
import type { Ack } from '../model/pins/pin.ts';
import { STATE_WORDS, type Standing, type State } from '../model/pins/state.ts';
import type { Effective, Layer, Operation } from '../model/resolve/types.ts';
import { lawWords } from './declared.ts';

/** How a decision stands to what it was written against. */
export interface PinRecord {
  state: State;
  /** The state in words. */
  says: string;
  /** Edition that the decision was last held against; absent when that was never recorded. */
  edition?: string;
  /** Where the guideline has changed since. */
  changed?: readonly string[];
  /** Ids that continue a target that is gone. */
  successors?: readonly string[];
  /** Who looked at it again, when, and why it still holds. */
  reviews?: readonly Ack[];
}

/** Where something comes from: the guideline itself, or an alteration of a layer. */
export interface Origin {
  layer: 'guideline' | 'theme' | 'country';
  /** Name of the edition, or `baseline`; key of the theme; code of the country. */
  name: string;
  operation?: Operation;
  /** For whom and where alone it holds, in words. */
  scope?: string;
  /** A later layer decides otherwise. */
  overridden?: true;
  gist?: string;
  reason?: string;
  /** Language of the reason. */
  lang?: string;
  law?: string;
  /** Direction that its author declares. */
  effect?: string;
  /** Who covers the need of what is left out, or what is done instead. */
  instead?: string;
  from?: string;
  until?: string;
  reservation?: { accepted_by: string; on: string; meanwhile: string; law: string };
  record?: PinRecord;
  /** `national/xa/adaptation.yaml:12` */
  at?: string;
}

/** What is asked for again and again while one element is told of. */
export interface Background {
  effective: Effective;
  nation: Nation;
  names: Names;
  standingOf(alteration: Alteration): Standing | undefined;
  placeOf(node: object): Place | undefined;
}

/** For whom and where something holds, in words; undefined where it holds for everyone. */
export const scopeOf = (
  { applies_to, area }: Pick<Alteration, 'applies_to' | 'area'>,
  names: Names,
): string | undefined =>
  scopeWords({ ...(applies_to && { applies_to }), ...(area && { area: [area].flat() }) }, names);

/** @param operation what the alteration does */
export function originFrom(
  { effective, nation, names, standingOf, placeOf }: Background,
  layer: Layer,
  operation: Operation,
  alteration: Alteration | undefined,
): Origin {
  const own = layer.kind === 'nation';
  const found: Origin = { layer: own ? 'country' : 'theme', name: layer.name, operation };
  if (!alteration) return found;
  const { gist, reason, legal_basis, effect, below_floor, from, until } = alteration;
  const scope = scopeOf(alteration, names);
  const place = placeOf(alteration);
  const standing = standingOf(alteration);
  const instead = alteration.omit?.covered_by ?? alteration.not_applicable?.replacement;
  return {
    ...found,
    ...(scope !== undefined && { scope }),
    ...(instead !== undefined && { instead: names.element(instead) }),
    ...(gist !== undefined && { gist }),
    reason: [reason].flat().join('\n\n'),
    lang: layer.lang,
    ...(legal_basis && { law: withCheck(legal_basis, lawWords(legal_basis, effective, nation)) }),
    ...(effect && { effect }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(below_floor && {
      reservation: {
        accepted_by: below_floor.accepted_by,
        on: below_floor.on,
        meanwhile: below_floor.meanwhile,
        law: withCheck(below_floor.legal_basis, lawWords(below_floor.legal_basis, effective, nation)),
      },
    }),
    ...(standing && { record: recordOf(standing) }),
    ...(place && { at: `${place.file}:${place.start.line}` }),
  };
}

function withCheck({ checked }: { checked?: string }, words: string): string {
  if (checked === undefined) return words;
  return `${words}, ${checked === 'unverified' ? 'unverified' : `checked on ${checked}`}`;
}

export function recordOf({ state, pin, changed, successors }: Standing): PinRecord {
  return {
    state,
    says: STATE_WORDS[state],
    ...(pin && { edition: pin.edition }),
    ...(changed.length > 0 && { changed }),
    ...(successors.length > 0 && { successors }),
    ...(pin?.acks && pin.acks.length > 0 && { reviews: pin.acks }),
  };
}
