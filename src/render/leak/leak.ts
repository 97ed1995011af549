/**
 * The last look at a finished artefact before it is put in place: does its text, its metadata or its name hold a
 * value that only readers of a higher class may see? The builder never had such values; this finds the mistake
 * that would otherwise be found by those who must not.
 */
import { UsageError } from '../../model/finding.ts';
import type { Channel, Contact, Institution } from '../../model/guideline.ts';
import type { PrintModel } from '../reduce.ts';
import { strings } from '../tree.ts';

/** One value that must not come out. */
export interface Secret {
  /** "contact xa/shelter-gate, phone": where it stands in the sources. Never the value. */
  where: string;
  value: string;
}

/** Values of the whole model that its reduced form does not hold. */
export function secretsAbove(whole: PrintModel, reduced: PrintModel): Secret[] {
  const shownChannels = new Set(
    reduced.nations.flatMap((nation) =>
      Object.values(nation.contacts).flatMap((contact) =>
        contact.channels.map((channel) => squeeze(address(channel))),
      ),
    ),
  );
  const shownText = squeeze([...strings(reduced)].join('\n'));
  return whole.nations.flatMap((nation): Secret[] => {
    const kept = reduced.nations.find((one) => one.code === nation.code);
    const contacts = Object.entries(nation.contacts).flatMap(([key, contact]) =>
      secretsOfContact(`contact ${nation.code}/${key}`, contact, kept?.contacts[key], shownChannels),
    );
    const institutions = Object.entries(nation.institutions)
      .filter(([key]) => !(kept && key in kept.institutions))
      .flatMap(([key, institution]) => texts(`institution ${nation.code}/${key}`, printed(institution)));
    return [...contacts, ...institutions].filter(
      ({ where, value }) => where.endsWith(CHANNEL) || !shownText.includes(squeeze(value)),
    );
  });
}

const CHANNEL = ', channel';

function secretsOfContact(
  where: string,
  contact: Contact,
  kept: Contact | undefined,
  shown: Set<string>,
): Secret[] {
  const keptChannels = new Set(kept?.channels.map(address));
  const channels = contact.channels
    .filter((channel) => !keptChannels.has(address(channel)))
    .flatMap((channel): Secret[] => [
      // A number that others may see elsewhere is no secret, wherever else it stands.
      ...(shown.has(squeeze(address(channel)))
        ? []
        : [{ where: `${where}${CHANNEL}`, value: address(channel) }]),
      ...texts(where, { 'channel note': channel.note }),
    ]);
  if (kept) return channels;
  const { unit, does, does_not, accepts, note, mandate, focal_point, verified } = contact;
  return [
    ...channels,
    ...texts(where, {
      unit,
      does,
      'does not': does_not,
      accepts,
      note,
      mandate: mandate?.text,
      post: focal_point?.post,
      deputy: focal_point?.deputy,
      'verified through': verified?.through,
    }),
  ];
}

const address = (channel: Channel): string =>
  channel.phone ?? channel.short ?? channel.email ?? channel.web ?? '';

const printed = ({
  title,
  title_en,
  abbreviation,
  text,
  address,
}: Institution): Record<string, string | undefined> => ({
  title,
  'English title': title_en,
  abbreviation,
  text,
  address,
});

const texts = (where: string, fields: Record<string, string | undefined>): Secret[] =>
  Object.entries(fields).flatMap(([field, value]) =>
    value === undefined ? [] : [{ where: `${where}, ${field}`, value }],
  );

/** Places in the sources whose values are in one of the texts of an artefact; empty where nothing leaks. */
export function leaks(secrets: readonly Secret[], ...artefact: string[]): string[] {
  const squeezed = artefact.map(squeeze).join('\n');
  const words = new Set(artefact.flatMap((text) => text.split(/[\s,;:()"'<>/]+/)));
  return secrets
    .filter(({ value }) => {
      const needle = squeeze(value);
      if (needle === '') return false;
      return needle.length < SHORT ? words.has(value) : squeezed.includes(needle);
    })
    .map(({ where }) => where);
}

/**
 * The last look before an artefact is put in place.
 * @param name where it would be put
 * @throws UsageError that names the places of the values in the sources, never the values
 */
export function assertTight(name: string, secrets: readonly Secret[], ...artefact: string[]): void {
  const found = [...new Set(leaks(secrets, ...artefact, name))];
  if (found.length === 0) return;
  throw new UsageError(
    `Nothing was written: "${name}" would show what its readers may not see: ${found.join('; ')}.`,
    'Look for it in the texts of the guideline and take it out there, or print for another --class.',
  );
}

/** Shorter values are compared word by word: "112" is in many longer numbers. */
const SHORT = 7;

/**
 * Without what typesetting or another hand adds or takes: spaces, dashes and other signs, line ends, capitals, the form
 * of a letter, marks of direction; digits of every script as those of ASCII.
 */
function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{M}\p{Cf}\u0640]/gu, '')
    .replace(/(?![0-9])\p{Nd}/gu, digitOf);
}

/** Digits stand in rows of ten, which begin at a code that ends with 0 or 6 in hexadecimal. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0)!;
  const row = code & ~0xf;
  return String(code - (/\p{Nd}/u.test(String.fromCodePoint(row)) ? row : row + 6));
}

/** The words of a page of HTML, and what stands in its attributes. */
export function htmlText(page: string): string {
  const words = page.replace(/<style>.*?<\/style>/gs, '').replace(/<[^>]*>/g, '');
  const attributes = [...page.matchAll(/="([^"]*)"/g)].map((match) => match[1]).join('\n');
  return decode(`${words}\n${attributes}`);
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return NAMED[name ?? ''] ?? whole;
    },
  );
