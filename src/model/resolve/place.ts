/** `add` and `move`: elements come to stand beside a neighbour, or first or last in a parent. */
import type { ElementKind } from '../element.ts';
import type { Alteration, Place } from '../generated/types.ts';
import { type Node, partsIn } from './draft.ts';
import { fieldsOf, kindInWords, NESTING, partOf } from './kinds.ts';
import { isScoped, type Scoped, scopeKey, scopeOf } from './scope.ts';
import type { Session } from './session.ts';
import type { Layer } from './types.ts';

type Relation = 'after' | 'before' | 'first_in' | 'last_in';

interface Waiting {
  alteration: Alteration;
  kind: ElementKind;
  node: Node;
  relation: Relation;
  anchor: string;
  /** Object that holds the place, to point at. */
  holder: object;
}

const RELATIONS: readonly Relation[] = ['after', 'before', 'first_in', 'last_in'];

function placeOf(place: Place): { relation: Relation; anchor: string } | undefined {
  const relation = RELATIONS.find((one) => place[one] !== undefined);
  return relation && { relation, anchor: place[relation]! };
}

export function applyAdds(session: Session, layer: Layer, active: readonly Alteration[]): void {
  const waiting: Waiting[] = [];
  const taken = new Set<string>();
  for (const alteration of active) {
    if (!alteration.add) continue;
    const part = partOf(alteration.add);
    const place = placeOf(alteration.add);
    if (!part || !place) {
      session.report('place', layer, alteration, 'An added element needs a place and the element itself.', {
        key: 'add',
        help: 'Give one of `after`, `before`, `first_in`, `last_in`, and one element.',
      });
      continue;
    }
    const node = prepared(session, layer, alteration, part.kind, part.node as Node);
    const ids = [node.id, ...partsIn(part.kind, node).map((one) => one.id)];
    const double = ids.find((id) => session.draft.knew(id) || taken.has(id));
    if (double !== undefined) {
      session.report('duplicate', layer, part.node, `The id \`${double}\` is taken already.`, {
        key: 'id',
        element: double,
        help: 'Ask for a new one: trm id',
        ...session.related(double, 'It is taken here.'),
      });
      continue;
    }
    for (const id of ids) taken.add(id);
    waiting.push({ alteration, kind: part.kind, node, ...place, holder: alteration.add });
  }
  for (const exit of layer.exits) {
    if (session.draft.knew(exit.id))
      session.report('duplicate', layer, exit, `The id \`${exit.id}\` is taken already.`, {
        key: 'id',
        element: exit.id,
        help: 'Ask for a new one: trm id exit',
        ...session.related(exit.id, 'It is taken here.'),
      });
    else {
      const node = withProvenance(session, exit as object as Node, layer.provenance);
      session.draft.insert('exit', undefined, node);
      note(session, layer, undefined, node, 'exit');
    }
  }
  settle(session, layer, waiting, (one, parent, index) => {
    session.draft.insert(one.kind, parent, one.node, index);
    note(session, layer, one.alteration, one.node, one.kind);
  });
}

function note(
  session: Session,
  layer: Layer,
  alteration: Alteration | undefined,
  node: Node,
  kind: ElementKind,
): void {
  session.note(node.id, '*', 'add', layer, alteration);
  session.added.set(node.id, { layer, node });
  for (const part of partsIn(kind, node)) session.added.set(part.id, { layer, node: part.node });
}

/** The element with the scope and the provenance of its alteration, where it says none itself. */
export function prepared(
  session: Session,
  layer: Layer,
  alteration: Alteration,
  kind: ElementKind,
  node: Node,
): Node {
  const extra: Record<string, unknown> = {};
  const provenance = alteration.provenance ?? layer.provenance;
  if (provenance && node.provenance === undefined && fieldsOf(kind).includes('provenance'))
    extra.provenance = provenance;
  if (alteration.add && isScoped(alteration)) {
    const own = scopeOf(node as Scoped);
    if (!fieldsOf(kind).includes('applies_to') || (isScoped(own) && scopeKey(own) !== scopeKey(alteration)))
      session.report(
        'scope',
        layer,
        alteration,
        isScoped(own)
          ? 'The alteration and the element that it adds name different people or places.'
          : `${kindInWords(kind)[0]!.toUpperCase()}${kindInWords(kind).slice(1)} cannot be for some people or places only.`,
        {
          key: alteration.applies_to ? 'applies_to' : 'area',
          element: node.id,
          help: 'Leave the scope out of the alteration.',
        },
      );
    else Object.assign(extra, scopeOf(alteration));
  }
  if (Object.keys(extra).length === 0) return node;
  const copy = { ...node, ...extra };
  session.draft.places.set(copy, node);
  return copy;
}

function withProvenance(session: Session, node: Node, provenance: Layer['provenance']): Node {
  if (!provenance || node.provenance !== undefined) return node;
  const copy = { ...node, provenance };
  session.draft.places.set(copy, node);
  return copy;
}

export function applyMoves(session: Session, layer: Layer, active: readonly Alteration[]): void {
  const { draft } = session;
  const movers = new Map<string, Waiting>();
  for (const alteration of active) {
    const { on: id, move } = alteration;
    if (id === undefined || !move || !draft.has(id) || movers.has(id)) continue;
    const place = placeOf(move);
    if (!place) continue;
    movers.set(id, { alteration, kind: draft.spot(id).kind, node: draft.node(id), ...place, holder: move });
  }
  // Those that wait for each other stay where they are.
  const free = new Set<string>();
  for (let size = -1; size !== free.size; ) {
    size = free.size;
    for (const [id, one] of movers)
      if (one.anchor !== id && (!movers.has(one.anchor) || free.has(one.anchor))) free.add(id);
  }
  const going = [...movers].filter(([id, one]) => free.has(id) && fits(session, layer, one));
  for (const [id, one] of movers)
    if (!free.has(id))
      session.report('cycle', layer, one.alteration, `The place of \`${id}\` leads back to itself.`, {
        key: 'move',
        element: id,
        help: 'Place one of them beside an element that does not move.',
        related: [...movers.values()]
          .filter((other) => other !== one && !free.has(other.node.id))
          .slice(0, FEW)
          .map((other) => ({ node: other.alteration, message: 'It waits for this one.' })),
      });
  const left = going.map(([id, one]) => ({ ...draft.spot(id), alteration: one.alteration }));
  // The inner first: what moves out of something that moves as well does not go along with it.
  const depth = (id: string) => [...draft.chain(id)].length;
  const nodes = new Map(
    [...going].sort(([a], [b]) => depth(b) - depth(a)).map(([id]) => [id, draft.detach(id)] as const),
  );
  const still = new Set(going.map(([id]) => id));
  const waiting = going.map(([id, one]) => ({ ...one, node: nodes.get(id)! }));
  settle(
    session,
    layer,
    waiting,
    (one, parent, index) => {
      draft.insert(one.kind, parent, one.node, index);
      session.note(one.node.id, 'place', 'move', layer, one.alteration);
      still.delete(one.node.id);
    },
    still,
  );
  // What the layer omits itself falls away by that, and is on record so.
  const omitted = new Set(
    active.flatMap((one) => ((one.omit || one.not_applicable) && !isScoped(one) ? [one.on] : [])),
  );
  for (const { parent, kind, alteration } of left)
    if (parent !== undefined && draft.has(parent) && !omitted.has(parent))
      draft.prune(parent, kind, { layer, alteration, through: parent });
}

/** Places beside a finding: enough to see what it is about. */
const FEW = 5;

/** Puts in what waits, neighbour by neighbour; in the order of the file where several want the same place. */
function settle(
  session: Session,
  layer: Layer,
  waiting: readonly Waiting[],
  put: (one: Waiting, parent: string | undefined, index: number | undefined) => void,
  away: ReadonlySet<string> = new Set(),
): void {
  const { draft } = session;
  const coming = away.size > 0 ? new Map<string, ElementKind>() : kindsIn(waiting);
  let open = waiting.filter((one) => away.size > 0 || fits(session, layer, one, coming));
  const last = new Map<string, string>();
  while (open.length > 0) {
    const ready = open.filter(
      ({ anchor }) =>
        draft.has(anchor) && (away.size === 0 || ![...draft.chain(anchor)].some((id) => away.has(id))),
    );
    if (ready.length === 0) break;
    const inOrder = [...ready].sort((a, b) => RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation));
    for (const one of inOrder) {
      const inside = one.relation === 'first_in' || one.relation === 'last_in';
      const parent = inside ? one.anchor : draft.spot(one.anchor).parent;
      const slot = `${one.relation} ${one.anchor} ${one.kind}`;
      const beside = last.get(slot);
      const at =
        beside !== undefined
          ? draft.indexIn(parent, beside) + 1
          : one.relation === 'last_in'
            ? undefined
            : one.relation === 'first_in'
              ? 0
              : draft.indexIn(parent, one.anchor) + (one.relation === 'after' ? 1 : 0);
      put(one, parent, at);
      last.set(slot, one.node.id);
    }
    const settled = new Set(ready);
    open = open.filter((one) => !settled.has(one));
    last.clear();
  }
  const still = kindsIn(open);
  for (const one of open) {
    if (still.has(one.anchor))
      session.report(
        'cycle',
        layer,
        one.alteration,
        `The place of \`${one.node.id}\` leads back to itself.`,
        {
          key: one.alteration.add ? 'add' : 'move',
          element: one.node.id,
          help: 'Place one of them beside an element that is there already.',
          related: open
            .filter((other) => other !== one)
            .slice(0, FEW)
            .map((other) => ({ node: other.alteration, message: 'It waits for this one.' })),
        },
      );
    else session.missing(layer, one.holder, one.relation, one.anchor);
  }
}

/** Kinds of all elements that wait, and of what is in them, by their ids. */
function kindsIn(waiting: readonly Waiting[]): Map<string, ElementKind> {
  const kinds = new Map<string, ElementKind>();
  for (const { kind, node } of waiting) {
    kinds.set(node.id, kind);
    for (const part of partsIn(kind, node)) kinds.set(part.id, part.kind);
  }
  return kinds;
}

/** The neighbour is of the same kind, or the parent one in which such an element can stand. */
function fits(
  session: Session,
  layer: Layer,
  one: Waiting,
  coming: ReadonlyMap<string, ElementKind> = new Map(),
): boolean {
  const kind = session.draft.has(one.anchor) ? session.draft.spot(one.anchor).kind : coming.get(one.anchor);
  if (kind === undefined) {
    session.missing(layer, one.holder, one.relation, one.anchor);
    return false;
  }
  const inside = one.relation === 'first_in' || one.relation === 'last_in';
  const right = inside ? NESTING[one.kind].parents.includes(kind) : kind === one.kind;
  if (right) return true;
  session.report(
    'place',
    layer,
    one.alteration,
    inside
      ? `${kindInWords(one.kind)} cannot stand in \`${one.anchor}\`, which is ${kindInWords(kind)}.`.replace(
          /^a/,
          'A',
        )
      : `${kindInWords(one.kind)} cannot stand beside \`${one.anchor}\`, which is ${kindInWords(kind)}.`.replace(
          /^a/,
          'A',
        ),
    {
      key: one.alteration.add ? 'add' : 'move',
      element: one.node.id,
      help: inside
        ? `Name ${NESTING[one.kind].parents.map(kindInWords).join(' or ') || 'a neighbour of the same kind'}.`
        : `Name a neighbour that is ${kindInWords(one.kind)} too, or the parent with \`first_in\` or \`last_in\`.`,
      ...session.related(one.anchor, 'This is the element that is named.'),
    },
  );
  return false;
}
