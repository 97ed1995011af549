/**
 * The model as readers of one class may see it. Everything else in `render/` works on what this returns: what a
 * reader may not see is not left out of the print, it was never there.
 */
import { classOf, mayRead } from '../model/classes.ts';
import type { Class } from '../model/generated/types.ts';
import type { Contact, Guideline, Nation } from '../model/guideline.ts';
import type { Effective } from '../model/resolve/types.ts';
import { listOf } from '../model/short-form.ts';

export interface PrintModel {
  guideline: Guideline;
  /** Countries whose contacts and institutions are printed. */
  nations: Nation[];
  /** The guideline as a country's own: the same object as `guideline`. */
  effective?: Effective;
  /** What the country adapts, with its themes. */
  below?: Guideline;
  /** For a structure of its own: the guideline that it carries out, which is the same. */
  harmonised?: Guideline;
}

/** Who reads: a class, and for `named-bodies` optionally the one body (key of an institution) the copy is for. */
export interface Readers {
  class: Class;
  body?: string;
}

export function reduce(model: PrintModel, readers: Readers): PrintModel {
  return {
    ...model,
    nations: model.nations.map((nation) => reduceNation(nation, readers)),
  };
}

function reduceNation(nation: Nation, readers: Readers): Nation {
  const contacts: Record<string, Contact> = {};
  for (const [key, contact] of Object.entries(nation.contacts)) {
    if (!admitted(contact, readers)) continue;
    const channels = contact.channels.filter((channel) =>
      mayRead(readers.class, classOf(contact.class, channel.class)),
    );
    // An entry that nobody of this class can reach says only that there is something to hide.
    if (channels.length > 0) contacts[key] = { ...contact, channels };
  }
  for (const contact of Object.values(contacts)) {
    if (contact.fallback !== undefined && !(contact.fallback in contacts)) delete contact.fallback;
  }
  const named = new Set(Object.values(contacts).map((contact) => contact.institution));
  const assigned = new Set((nation.adaptation?.assigns ?? []).flatMap((one) => listOf(one.institution)));
  const institutions = Object.fromEntries(
    Object.entries(nation.institutions).filter(
      ([key, institution]) => named.has(key) || (assigned.has(key) && !institution.accommodation),
    ),
  );
  return {
    code: nation.code,
    ...(nation.adaptation && { adaptation: nation.adaptation }),
    institutions,
    contacts,
  };
}

function admitted(contact: Contact, readers: Readers): boolean {
  if (!mayRead(readers.class, classOf(contact.class))) return false;
  if (classOf(contact.class) !== 'named-bodies' || readers.body === undefined) return true;
  return contact.readers?.includes(readers.body) ?? false;
}
