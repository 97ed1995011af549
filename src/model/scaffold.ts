/** The first files of a country: filled with what the registers know, with notes that teach. */

import type { Guideline } from './guideline.ts';
import { isRightToLeft } from './locale.ts';
import { numbersOf } from './number.ts';
import { timingsOf } from './short-form.ts';

export interface Start {
  /** Code of the country, `mk`. */
  code: string;
  guideline: Guideline;
  /** Edition that it will adapt; left out for the baseline as it stands. */
  edition?: string;
  /** Language that is written in the files. */
  lang: string;
  /** Key of an institution that the country has already, for the first role. */
  institution?: string;
  /** What was derived from a copy that the country edited. */
  derived?: {
    /** `exits` and `alterations` as text; may be empty. */
    text: string;
    /** Own words for terms of the glossary. */
    terms: ReadonlyMap<string, string>;
    /** Measures that are altered, and so are not adopted. */
    altered: ReadonlySet<string>;
  };
}

const HEAD =
  '# Lines that begin with # are notes to you, or lines to take the sign away from. Delete what you do not need.\n';

const PROVENANCE = 'provenance: {kind: editorial, checked: unverified}\n';

/** `adaptation.yaml`, without the line that names its schema. */
export function adaptationText(start: Start): string {
  const { code, guideline, edition, lang } = start;
  const country = guideline.countries[code];
  const name = country?.designation ?? country?.title ?? code.toUpperCase();
  const languages = country?.languages ?? [lang];
  const parts = [
    `# What ${name} does differently, and who does what there. Everything else holds as the guideline has it.\n${HEAD}`,
    knownOf(start),
    `lang: ${lang}${comment('language of the texts in this file')}`,
    `title: ${quoted(`Guideline of ${name}`)}${comment('in your language')}`,
    edition === undefined
      ? `# edition: "2026.1"   # None is released yet: the baseline as it stands is adapted.\n`
      : `edition: ${quoted(edition)}${comment('stays until "trm upgrade"')}`,
    `revision: "0.1"${comment('yours: count it up when you publish')}`,
    `structure: baseline${comment('or own: sections of your own, each saying what it carries out')}`,
    `languages: [${languages.join(', ')}]${comment('in which it will be published')}`,
    languages.length > 1
      ? `# authentic: [${languages.join(', ')}]   # Languages that are equally binding.\n`
      : `authentic: [${languages[0]}]${comment('binding language')}`,
    `binding_force: none${comment('law, decree, order, agreement or guideline, once an act gives it force')}`,
    `status: draft${comment('consultation, cleared, adopted, in-force, superseded')}`,
    ...(country?.fictional ? ['sample: true\n'] : []),
    PROVENANCE,
    note('The acts that took it over, once there are any. "trm status" prints the digest of the text.', [
      'sign_offs:',
      `  - {body: Council of Ministers, act: Decision 12, on: 2026-02-01, digest: "0123456789abcdef"}`,
    ]),
    note('Areas, where not all is the same everywhere.', ['areas:', '  north: Northern region']),
    note('National acts that your alterations rest on.', [
      'acts:',
      `  ${code}-aliens: {title: Law on Foreigners, kind: law, year: 2020, number: 12/2020}`,
    ]),
    assignNote(guideline, start.institution ?? FIRST),
    start.derived?.terms.size ? termsText(start.derived.terms) : termNote(guideline),
    adoptedNote(guideline, start.derived?.altered),
    start.derived?.text ? derivedText(start.derived.text, code) : alterationNote(guideline, code),
  ];
  return `${parts[0]}${parts.slice(1).join('')}`;
}

/** Key of the institution that the files begin with. */
const FIRST = 'coordination-office';

/** `institutions.yaml`, with a first one to be named, and how contacts are written. */
export function institutionsText({ code, guideline, lang }: Start): string {
  const country = guideline.countries[code];
  const name = country?.title ?? code.toUpperCase();
  return (
    `# The institutions of ${name} that fill roles. "assigns" in adaptation.yaml names them by their keys.\n${HEAD}` +
    `lang: ${lang}\n${PROVENANCE}\n` +
    'institutions:\n' +
    `  ${FIRST}:\n` +
    `    title: "…"${comment('its name in your language')}` +
    `    kind: state\n` +
    '    # text: What it does, and from when on.\n' +
    note(
      'Their contacts stand beside this file, in contacts.yaml. Write posts and functional mailboxes, never names;\n# no address of a shelter belongs there. Without "class" only the narrowest circle may read an entry.',
      [
        `lang: ${lang}`,
        'contacts:',
        '  help-desk:',
        `    institution: ${FIRST}`,
        '    roles: first-point-of-notification',
        `    languages: [${(country?.languages ?? [lang]).join(', ')}]`,
        '    channels:',
        `      - {phone: "${country?.calling_code ?? '+00'} …", abroad: true, use: general}`,
        '    verified: {on: 2026-03-01, by: coordinator, how: call, through: number in the register of state bodies}',
        '    review_by: 2026-09-01',
        '    class: public',
      ],
    )
  );
}

/** What the registers know of the country. */
function knownOf({ code, guideline }: Start): string {
  const country = guideline.countries[code];
  const memberships = Object.keys(country?.memberships ?? {});
  const rtl = (country?.languages ?? []).filter(isRightToLeft);
  const lines = [
    `Languages: ${country?.languages?.join(', ') ?? 'none noted'}.${rtl.length > 0 ? ` Written from right to left: ${rtl.join(', ')}.` : ''}`,
    `Calling code: ${country?.calling_code ?? 'none noted'}.`,
    `Memberships: ${memberships.length > 0 ? memberships.join(', ') : 'none noted'}.`,
    ...boundLines(guideline, code),
    ...(country?.status_note ? ['Its designation and status note are printed by themselves.'] : []),
  ];
  return `#\n# From countries.yaml, to be checked:\n${lines.map((line) => `#   ${line}\n`).join('')}\n`;
}

const BOUND = {
  bound: 'Bound by',
  partly: 'Bound in part by',
  'not-bound': 'Not bound by',
  unknown: 'Not known whether bound by',
} as const;

/** "Not bound by: eu-2011-36, gdpr (as instruments.yaml says)." */
function boundLines({ instruments }: Guideline, code: string): string[] {
  return Object.entries(BOUND).flatMap(([status, words]) => {
    const keys = Object.keys(instruments).filter((key) => instruments[key]!.bound?.[code]?.status === status);
    return keys.length > 0 ? [`${words}: ${keys.join(', ')} (as instruments.yaml says).`] : [];
  });
}

/** Roles in the order of the register, each a line to fill in; the first is filled in. */
function assignNote({ actors }: Guideline, institution: string): string {
  const keys = Object.keys(actors).sort((a, b) => Number(b === 'coordinator') - Number(a === 'coordinator'));
  if (keys.length === 0) return '';
  const width = Math.max(...keys.map((key) => key.length)) + 1;
  const [first = '', ...others] = keys.map(
    (key) =>
      `  - {actor: ${`${key},`.padEnd(width)} institution: ${institution}}   # ${line(actors[key]!.title)}\n`,
  );
  return (
    '\n# Which institution fills a role. This is no deviation, and the commonest adaptation: begin here.\n' +
    `assigns:\n${first}${others.map((one) => `#${one}`).join('')}`
  );
}

function termNote({ terms }: Guideline): string {
  return note('Your words for terms of the glossary. No deviation either.', [
    'terms:',
    ...Object.entries(terms).map(([key, term]) => `  ${key}: …   # ${line(term.term)}`),
  ]);
}

function termsText(terms: ReadonlyMap<string, string>): string {
  const lines = [...terms].map(([key, term]) => `  ${key}: ${quoted(term)}\n`);
  return `\n# Your words for terms of the glossary. No deviation either.\nterms:\n${lines.join('')}`;
}

function derivedText(text: string, code: string): string {
  return (
    '\n# What differs in your copy. Where a line begins with three dots, only you know what to say: write why your country\n' +
    '# says it differently, and who covers what you leave out. "trm lint" asks until all is written. Where a law says it,\n' +
    '# add below the reason:\n' +
    '#   gist: …   # one line in English, for reviewers abroad\n' +
    `#   legal_basis: {act: ${code}-aliens, art: "81", version: 2024-03-01, checked: 2026-03-01}   # act: a key of "acts" above\n` +
    '# If it holds for some people only, say for whom below "on": applies_to: {age: adult}\n' +
    text
  );
}

/** Every principle and measure, to be ticked off: what is neither here nor altered is shown as undecided. */
function adoptedNote(guideline: Guideline, altered: ReadonlySet<string> = new Set()): string {
  const numbers = numbersOf(guideline);
  const measures = guideline.sops.flatMap(({ phases = [] }) => phases.flatMap((phase) => phase.measures));
  const lines = [...(guideline.front.principles ?? []), ...measures]
    .filter(({ id }) => !altered.has(id))
    .map(({ id, title }) => {
      const number = numbers.get(id);
      return `  - ${id.padEnd(5)} # ${number === undefined ? '' : `${number} `}${line(title)}`;
    });
  return note(
    'What was looked at and is taken over unchanged. What is neither here nor altered is shown as undecided:\n# silence is no adoption.',
    ['adopted:', ...lines],
  );
}

function alterationNote(guideline: Guideline, code: string): string {
  const measures = guideline.sops.flatMap((sop) => sop.phases ?? []).flatMap((phase) => phase.measures);
  const timed = measures.find(({ when }) => timingsOf(when).length === 1 && timingsOf(when)[0]?.unit);
  const { id, title } = timed ?? measures[0] ?? { id: 'm1', title: '' };
  const [duration] = timingsOf(timed?.when);
  const field = duration ? `when: ${flow({ ...duration, text: undefined })}` : `title: ${quoted(title)}`;
  return note(
    'What differs, each with its reason. Also: replace, omit, not_applicable, add, move. "trm explain" tells of an id;\n' +
      `# "trm id step --prefix ${code}" gives an id for a step of your own; "trm ack --for ${code} --all-unpinned" records\n` +
      '# what you have written against, so that you learn when the guideline moves.',
    [
      'alterations:',
      `  - on: ${id}   # ${line(title)}`,
      '    applies_to: {age: adult}   # leave out if it applies to everyone',
      `    set: {${field}}   # as the guideline has it: write what holds here`,
      '    reason: The law was changed.',
      '    gist: Longer than in the guideline.   # one line in English, for reviewers abroad',
      `    legal_basis: {act: ${code}-aliens, art: "81", version: 2024-03-01, checked: 2026-03-01}`,
    ],
  );
}

const note = (title: string, lines: readonly string[]): string =>
  `\n# ${title}\n${lines.map((one) => `# ${one}\n`).join('')}`;

const comment = (text: string): string => `   # ${text}\n`;

const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

const quoted = (text: string): string => JSON.stringify(text);

/** A small map on one line. */
const flow = (map: object): string =>
  JSON.stringify(map)
    .replace(/"(\w+)":/g, '$1: ')
    .replace(/"([a-z][a-z-]+)"/g, '$1')
    .replaceAll(',', ', ');
