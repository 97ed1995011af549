/** The baseline's front matter and registers. */
import { ACTORS, ARTICLES, EVENTS, FORMS, INFORMATION, INSTRUMENTS, STOPS, WAYS } from './names.mjs';
import { line, prose, title } from './prose.mjs';
import { inline } from './yaml.mjs';

const EDITORIAL = inline({ kind: 'editorial', checked: 'unverified' });
const HEAD = { lang: 'en', provenance: EDITORIAL };
const words = (key) => `${key.charAt(0).toUpperCase()}${key.slice(1).replaceAll('-', ' ')}`;
const each = (keys, make) => Object.fromEntries(keys.map((key) => [key, make(key)]));

/** Ids of the principles. */
export const PRINCIPLES = Array.from({ length: 12 }, (_, nth) => `pr${nth + 1}`);

/** `guideline.yaml`. @param sops how many there are */
export const front = (random, sops) => ({
  lang: 'en',
  title: 'Guideline for the bench',
  sample: true,
  status: 'draft',
  provenance: EDITORIAL,
  preface: prose(random, 12),
  how_to_use: prose(random, 12),
  principles: PRINCIPLES.map((id) => ({
    id,
    title: title(random),
    text: prose(random, 4),
    carries_out: [random.pick(ARTICLES)],
    safeguard: 'always',
  })),
  sops: Array.from({ length: sops }, (_, nth) => `sop${nth + 1}`),
  exits: [{ id: 'x1', title: 'The person declines help', text: prose(random, 2), safeguard: 'always' }],
  stops: each(STOPS, (key) => ({ title: words(key), text: line(random), safeguard: 'always' })),
  events: each(EVENTS, words),
  ways: each(WAYS, words),
  information: each(INFORMATION, words),
  polarity: {
    reply: inline({ person: 'less', authority: 'more', partner: 'more' }),
    force: inline({ person: 'more', authority: 'less', partner: 'more' }),
    safeguards: inline({ person: 'more', authority: 'less', partner: 'neutral' }),
  },
  answers: { yes: 'yes', no: 'no', unsure: 'unsure' },
  scopes: {
    age: {
      title: 'Age',
      values: inline({ adult: 'adults', child: 'children', 'assumed-child': 'persons who may be children' }),
      safer: 'assumed-child',
    },
  },
});

/** The other files of the baseline, by path without ending. */
export const registers = (random) => ({
  actors: {
    ...HEAD,
    actors: each(ACTORS, (key) => ({ title: words(key), kind: 'service', text: line(random, 2) })),
  },
  instruments: {
    ...HEAD,
    instruments: Object.fromEntries(
      Object.entries(INSTRUMENTS).map(([key, articles]) => [
        key,
        {
          title: `Instrument ${key}`,
          short: words(key),
          year: 2005,
          kind: 'treaty',
          checked: 'unverified',
          articles: each(articles, () => title(random)),
        },
      ]),
    ),
  },
  sources: {
    ...HEAD,
    sources: each(['handbook', 'slides', 'report'], (key) => ({
      title: words(key),
      year: 2010,
      read: 'parts',
      text: line(random, 2),
    })),
  },
  glossary: {
    ...HEAD,
    terms: {
      'presumed-trafficked-person': {
        term: 'presumed trafficked person',
        text: line(random, 2),
        avoid: [
          inline({ word: 'suspected victim', because: 'It sounds as if the person were suspected.' }),
          inline({ word: 'real victim', because: 'It sorts people.' }),
        ],
      },
      'recovery-period': { term: 'recovery period', text: line(random, 2), avoid: ['cooling-off time'] },
      ...each(['referral', 'handover', 'consent', 'guardian'], (key) => ({
        term: key,
        text: line(random, 2),
        see: ['presumed-trafficked-person'],
      })),
    },
  },
  countries: {
    ...HEAD,
    countries: { xa: { title: 'Avelmar', fictional: true }, xb: { title: 'Borvania', fictional: true } },
  },
  ...Object.fromEntries(FORMS.map((key) => [`forms/${key}`, form(random, key)])),
});

const form = (random, key) => ({
  ...HEAD,
  title: words(key),
  kind: 'form',
  version: '1',
  text: prose(random, 4),
  for: ['case-manager'],
  groups: Array.from({ length: 4 }, (_, nth) => ({
    key: `group-${nth + 1}`,
    title: title(random),
    part: 'sender',
    ground: line(random),
    fields: Array.from({ length: 6 }, (_, field) =>
      inline({
        key: `field-${nth + 1}-${field + 1}`,
        label: title(random),
        type: 'text',
        help: line(random),
      }),
    ),
  })),
});
