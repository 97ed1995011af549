/** Where elements stand once a layer has moved what it moves: what leaves an element does not fall away with it. */
import type { Alteration } from '../generated/types.ts';
import { inForce } from './layers.ts';
import type { Session } from './session.ts';

/** Ids at and above an element, from the inside, as they will be after the moves of a layer. */
export function chainAfterMoves(
  session: Session,
  alterations: readonly Alteration[],
): (id: string) => string[] {
  const { draft, asOf } = session;
  const moves = new Map(
    alterations.flatMap((one) =>
      one.move && one.on && inForce(one, asOf) ? [[one.on, one.move] as const] : [],
    ),
  );
  const parent = (id: string, seen: ReadonlySet<string>): string | undefined => {
    const move = moves.get(id);
    const holder = move?.first_in ?? move?.last_in;
    if (holder !== undefined) return holder;
    const beside = move?.after ?? move?.before;
    // Places that wait for each other are an error of their own.
    if (beside === undefined || seen.has(beside)) return draft.spot(id).parent;
    return draft.knew(beside) ? parent(beside, new Set([...seen, id])) : draft.spot(id).parent;
  };
  return (id) => {
    const chain: string[] = [];
    for (let at: string | undefined = id; at !== undefined && draft.knew(at) && !chain.includes(at); ) {
      chain.push(at);
      at = parent(at, new Set([at]));
    }
    return chain;
  };
}

/** The element and all that will still stand in it. */
export function stayingIn(session: Session, alterations: readonly Alteration[], id: string): string[] {
  const under = session.draft.under(id);
  if (under.length === 0) return [id];
  const chain = chainAfterMoves(session, alterations);
  return [id, ...under.filter((one) => chain(one).includes(id))];
}
