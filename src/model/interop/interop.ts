/**
 * Two countries at the border between them: for each handover, what one sends against what the other asks for. Not a
 * diff: A to B and B to A are two questions. Facts without words; values of contacts are never part of them.
 */

import type { Item } from '../compare/item.ts';
import { sideOf } from '../compare/item.ts';
import type { CarriedOut } from '../generated/types.ts';
import { mappingsOf } from '../short-form.ts';
import { contact, declared, language, reached, receivers } from './reach.ts';
import { consent, data, deadline, information, stops, way } from './terms.ts';
import { type Direction, nodeOf, type Party, type Point, type Prepared, type Row } from './types.ts';

/** Both directions. @param asOf day on which contacts must be live, `2026-03-01` */
export function interop(a: Party, b: Party, asOf: string): [Direction, Direction] {
  const [first, second] = [prepared(a), prepared(b)];
  return [direction(first, second, asOf), direction(second, first, asOf)];
}

/** Handovers by the id of the guideline: their own, or that of what they carry out. */
function prepared(party: Party): Prepared {
  const side = sideOf({ guideline: party.guideline });
  const handovers = new Map<string, Item[]>();
  for (const item of side.items.values()) {
    if (item.kind !== 'handover') continue;
    const targets = mappingsOf(item.fields.carries_out as CarriedOut[] | undefined).map((one) => one.target);
    for (const id of targets.length > 0 ? targets : [item.id])
      handovers.set(id, [...(handovers.get(id) ?? []), item]);
  }
  return { ...party, side, handovers };
}

const NONE = [undefined] as const;

function direction(sender: Prepared, receiver: Prepared, asOf: string): Direction {
  const rows: Row[] = [];
  for (const id of new Set([...sender.handovers.keys(), ...receiver.handovers.keys()])) {
    for (const sent of sender.handovers.get(id) ?? NONE) {
      for (const expected of receiver.handovers.get(id) ?? NONE) {
        const { title, from, to } = nodeOf((sent ?? expected)!);
        rows.push({
          handover: id,
          title,
          from,
          to,
          points: pointsOf(id, sent, expected, sender, receiver, asOf),
        });
      }
    }
  }
  return { sender: sender.code, receiver: receiver.code, rows };
}

function pointsOf(
  id: string,
  sent: Item | undefined,
  expected: Item | undefined,
  sender: Prepared,
  receiver: Prepared,
  asOf: string,
): Point[] {
  if (!expected) {
    const why = declared(id, sent!, receiver);
    return [
      {
        topic: 'receiver',
        level: 'blocking',
        code: why ? 'declared-not-received' : 'nobody-receives',
        ...why,
      },
    ];
  }
  if (!sent) {
    const why = declared(id, expected, sender);
    return [{ topic: 'receiver', level: 'gap', code: why ? 'declared-not-sent' : 'never-sent', ...why }];
  }
  const [a, b] = [nodeOf(sent), nodeOf(expected)];
  return [
    receivers(b, receiver),
    contact(b, receiver, asOf),
    ...data(a, b),
    ...information(a, b),
    ...consent(a, b),
    deadline('deadline', a.deadline, b.deadline),
    // The receiver answers by its own rule; the sender waits as long as its own says.
    deadline('reply', b.reply, a.reply),
    ...language(a, b, sender, receiver),
    way(a, b),
    ...stops(a, b),
    ...reached(sent, expected, sender, receiver),
  ];
}
