/** What each alteration lays its hands on, and where two reach for the same. */
import type { Alteration } from '../generated/types.ts';
import { chainAfterMoves } from './after-moves.ts';
import { INNER } from './draft.ts';
import { same } from './equal.ts';
import { sameTime } from './layers.ts';
import { covers, isScoped, overlap, type Scoped } from './scope.ts';
import type { Session } from './session.ts';
import type { Layer } from './types.ts';

interface Claim {
  id: string;
  /** A field, `place`, or `*` for the whole element. */
  field: string;
  /** What it becomes; two who want the same do not clash. */
  value: unknown;
  /** Key of the alteration. */
  key: 'set' | 'unset' | 'replace' | 'omit' | 'not_applicable' | 'move';
  alteration: Alteration;
  scope: Scoped;
}

export function claimsOf(alterations: readonly Alteration[]): Claim[] {
  return alterations.flatMap((alteration) => {
    const { on: id } = alteration;
    if (id === undefined) return [];
    const claim = (key: Claim['key'], field: string, value: unknown): Claim => ({
      id,
      field,
      value,
      key,
      alteration,
      scope: alteration,
    });
    return [
      ...Object.entries(alteration.set ?? {}).map(([field, value]) => claim('set', field, value)),
      ...(alteration.unset ?? []).map((field) => claim('unset', field, undefined)),
      ...(['replace', 'omit', 'not_applicable'] as const).flatMap((key) =>
        alteration[key] === undefined ? [] : [claim(key, '*', alteration[key])],
      ),
      ...(alteration.move ? [claim('move', 'place', alteration.move)] : []),
    ];
  });
}

/** Both reach for the same field of somebody at the same time. */
function meet(a: Claim, b: Claim): boolean {
  if (!sameTime(a.alteration, b.alteration) || !overlap(a.scope, b.scope)) return false;
  if (a.field === b.field) return true;
  if (a.field !== '*' && b.field !== '*') return false;
  const [whole, part] = a.field === '*' ? [a, b] : [b, a];
  // It moves first, and is replaced where it stands then.
  if (whole.key === 'replace' && part.field === 'place') return false;
  // Dropped for some while a field changes for all: each says what holds for whom.
  return !isScoped(whole.scope) || covers(whole.scope, part.scope);
}

/** Two alterations of one field within a layer, and alterations within what the same layer drops. */
export function checkLayer(session: Session, layer: Layer): void {
  const claims = claimsOf(layer.alterations);
  const byId = groups(claims);
  for (const list of byId.values())
    list.forEach((later, index) => {
      const earlier = list
        .slice(0, index)
        .find((one) => meet(one, later) && one.alteration !== later.alteration);
      if (earlier) clash(session, layer, earlier, later);
      const twice = list
        .slice(0, index)
        .find((one) => one.alteration === later.alteration && one.field === later.field);
      if (twice)
        session.report(
          'conflict',
          layer,
          later.alteration,
          `This alteration both sets and unsets \`${later.field}\`.`,
          {
            key: later.key,
            part: 'key',
            element: later.id,
            help: 'Keep one of the two.',
          },
        );
    });
  const dropped = claims.filter((one) => one.field === '*' && !isScoped(one.scope));
  if (dropped.length > 0) checkInside(session, layer, new Map(dropped.map((one) => [one.id, one])));
}

function groups(claims: readonly Claim[]): Map<string, Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const claim of claims) {
    const list = found.get(claim.id);
    if (list) list.push(claim);
    else found.set(claim.id, [claim]);
  }
  return found;
}

function clash(session: Session, layer: Layer, earlier: Claim, later: Claim): void {
  const what =
    later.field === '*' || earlier.field === '*'
      ? 'the whole of it'
      : later.field === 'place'
        ? 'its place'
        : `\`${later.field}\``;
  session.report(
    'conflict',
    layer,
    later.alteration,
    `Two alterations of \`${later.id}\` change ${what} for the same people and places.`,
    {
      key: later.key,
      part: 'key',
      element: later.id,
      help: 'Keep one, or give each an `applies_to` or `area` that the other does not have.',
      related: [
        { node: earlier.alteration, message: 'The other one is here.' },
        ...(session.related(later.id, 'What both alter.').related ?? []),
      ],
    },
  );
}

function checkInside(session: Session, layer: Layer, dropped: ReadonlyMap<string, Claim>): void {
  const { draft } = session;
  const chain = chainAfterMoves(session, layer.alterations);
  // What cannot have parts takes nothing with it.
  const holds = (id: string) => draft.has(id) && INNER.get(draft.spot(id).kind)!.length > 0;
  if (![...dropped.keys()].some(holds)) return;
  const inside = (id: string): Claim | undefined => {
    if (!draft.has(id)) return undefined;
    for (const above of chain(id)) {
      const claim = above === id ? undefined : dropped.get(above);
      if (claim) return claim;
    }
    return undefined;
  };
  const report = (alteration: Alteration, id: string, key: string, claim: Claim) => {
    if (!sameTime(alteration, claim.alteration)) return;
    const verb = claim.key === 'replace' ? 'replaces' : 'drops';
    session.report(
      'conflict',
      layer,
      alteration,
      id === claim.id
        ? `This puts something into \`${id}\`, and another alteration ${verb} it.`
        : `This alters \`${id}\`, and another alteration ${verb} \`${claim.id}\`, in which it stands.`,
      {
        key,
        element: id,
        help: claim.key === 'replace' ? 'Write it into the replacement.' : 'Keep one of the two.',
        related: [{ node: claim.alteration, message: 'The other one is here.' }],
      },
    );
  };
  for (const alteration of layer.alterations) {
    if (alteration.on !== undefined) {
      const claim = inside(alteration.on);
      if (claim) report(alteration, alteration.on, 'on', claim);
      continue;
    }
    const place = alteration.add;
    const parent = place?.first_in ?? place?.last_in;
    const anchor = parent ?? place?.after ?? place?.before;
    if (anchor === undefined) continue;
    const claim = (parent !== undefined ? dropped.get(parent) : undefined) ?? inside(anchor);
    if (claim) report(alteration, anchor, 'add', claim);
  }
}

/** Fields on which two themes want different things, unless the country decides. */
export function checkThemes(session: Session, layers: readonly Layer[]): void {
  const themes = layers.filter((layer) => layer.kind === 'theme');
  if (themes.length < 2) return;
  const nation = layers.find((layer) => layer.kind === 'nation');
  const decisions = nation ? claimsOf(nation.alterations) : [];
  const named = nation?.alterations.filter((one) => one.decides) ?? [];
  const before = new Map<string, { layer: Layer; claim: Claim }[]>();
  for (const layer of themes) {
    const claims = claimsOf(layer.alterations);
    for (const claim of claims) {
      const rival = before
        .get(claim.id)
        ?.find((one) => one.layer !== layer && meet(one.claim, claim) && !same(one.claim.value, claim.value));
      if (!rival) continue;
      const settled =
        decisions.some(
          (one) =>
            one.id === claim.id &&
            (one.field === '*' || one.field === claim.field) &&
            covers(one.scope, claim.scope, rival.claim.scope),
        ) ||
        named.some(
          (one) =>
            one.on === claim.id &&
            one.decides!.includes(layer.name) &&
            one.decides!.includes(rival.layer.name),
        );
      if (settled) continue;
      const what =
        claim.field === '*'
          ? 'the whole of it'
          : claim.field === 'place'
            ? 'its place'
            : `\`${claim.field}\``;
      session.report(
        'theme-clash',
        nation ?? layer,
        nation?.source ?? claim.alteration,
        `The themes \`${rival.layer.name}\` and \`${layer.name}\` both change ${what} of \`${claim.id}\`, differently.`,
        {
          ...(nation ? { key: 'themes' } : { key: claim.key, part: 'key' as const }),
          element: claim.id,
          help: `Alter ${what} of \`${claim.id}\` yourself, or take the later theme's with \`decides: [${rival.layer.name}, ${layer.name}]\`.`,
          related: [
            { node: rival.claim.alteration, message: `\`${rival.layer.name}\` says this.` },
            { node: claim.alteration, message: `\`${layer.name}\` says this.` },
          ],
        },
      );
    }
    for (const claim of claims) {
      const list = before.get(claim.id) ?? [];
      list.push({ layer, claim });
      before.set(claim.id, list);
    }
  }
}
