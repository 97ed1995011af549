/** How long a contact may be relied on. Days are counted in UTC; dates are `2026-03-01`. */
import type { Contact } from './guideline.ts';

/** Cap for institutions, in days: a yearly calendar with slack (RFC 9116 and its users ask for 398 to 400). */
export const CAP_DAYS = 400;
/** Cap for lines that answer day and night, in days. */
export const CAP_DAYS_LINE = 180;

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function isLine(contact: Contact): boolean {
  return contact.hours === 'always';
}

export function capOf(contact: Contact): number {
  return isLine(contact) ? CAP_DAYS_LINE : CAP_DAYS;
}

/** Channels that changed after the entry was verified and that two roles have not yet confirmed. */
export function unconfirmedChannels(contact: Contact): Contact['channels'] {
  return contact.channels.filter((channel) => {
    if (channel.changed === undefined) return false;
    const roles = new Set(
      (channel.confirmed ?? []).filter((one) => one.on >= (channel.changed as string)).map((one) => one.by),
    );
    return roles.size < 2;
  });
}

/** The day after which an entry must not be relied on; undefined for one that was never verified. */
export function doNotRelyAfter(contact: Contact): string | undefined {
  if (!contact.verified) return undefined;
  const cap = addDays(contact.verified.on, capOf(contact));
  return contact.review_by !== undefined && contact.review_by < cap ? contact.review_by : cap;
}
