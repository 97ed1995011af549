/** Pins: what something was decided against, kept so that a person can see it beside what is there now. */
import { canonical, type Json } from '../canonical.ts';
import { digestsOfCanonical, withoutParts } from '../digest.ts';
import type { Element } from '../element.ts';
import type { PinsSource } from '../generated/types.ts';
import { type Base, type Subject, WORKING } from './subject.ts';

export type Pin = PinsSource['pins'][string];
export type Ack = NonNullable<Pin['acks']>[number];

/** Field of a pinned neighbour that names what it stands in. It is no part of the digests. */
export const STANDS_IN = 'in';

/**
 * The canonical value of what a subject is pinned to: of what is set, the named fields; of a neighbour, the element
 * alone and what it stands in; else the element with its parts. Its own id is left out: a successor is compared by it.
 */
export function valueFor(subject: Subject, element: Element): { readonly [key: string]: Json } {
  const { id: _, ...node } = element.node as Record<string, unknown>;
  switch (subject.operation) {
    case 'set':
      return canonical(
        Object.fromEntries(Object.entries(node).filter(([name]) => subject.fields.includes(name))),
      );
    case 'add':
    case 'move': {
      const { phases, measures, sections, how, ...alone } = withoutParts(node);
      return { ...(element.parent && { [STANDS_IN]: element.parent.id }), ...canonical(alone) };
    }
    default:
      return canonical(node);
  }
}

/** The pin of a subject to a base; undefined where the base does not have its target. */
export function pinTo(base: Base, subject: Subject, acks?: readonly Ack[]): Pin | undefined {
  const element = base.elements.byId.get(subject.target);
  if (!element) return undefined;
  const value = valueFor(subject, element);
  return {
    ...digestsOfPinned(value),
    edition: base.name,
    value: (isKeptByDigest(subject, base) ? {} : value) as Pin['value'],
    ...(acks && acks.length > 0 && { acks: [...acks] }),
  };
}

/**
 * What is adopted or carried out is much, whole, and never in conflict: its digests tell that it has changed. What it was
 * is in the edition; the baseline as it stood is nowhere, so for what is carried out the value is kept.
 */
const isKeptByDigest = ({ operation }: Subject, { name }: Base): boolean =>
  operation === 'adopted' || (operation === 'carries_out' && name !== WORKING);

/** Whether what a pin keeps is what it was made from: somebody may have edited the file. */
export function isSound({ value, normative, text }: Pin): boolean {
  const made = digestsOfPinned(value as { readonly [key: string]: Json });
  return made.normative === normative && made.text === text;
}

/** Digests of a pinned value. */
export function digestsOfPinned(value: { readonly [key: string]: Json }) {
  const { [STANDS_IN]: _, ...rest } = value;
  return digestsOfCanonical(rest);
}
