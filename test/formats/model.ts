/** A small guideline with something of everything that a print can hold, and one country. */

import { concordanceFor, reviewOf } from '../../src/changes/marked-changes.ts';
import { pairFor, type Side } from '../../src/changes/sides.ts';
import { diff } from '../../src/diff/diff.ts';
import type { Class } from '../../src/model/generated/types.ts';
import type { Contact, Guideline, Nation } from '../../src/model/guideline.ts';
import { resolve } from '../../src/model/resolve/resolve.ts';
import { drawGuideline } from '../../src/render/chart/draw.ts';
import { chartSource } from '../../src/render/chart/source.ts';
import { concordanceTable, documentOf, type PrintOptions } from '../../src/render/document.ts';
import { type PrintModel, reduce } from '../../src/render/reduce.ts';
import type { PrintTree } from '../../src/render/tree.ts';
import labels from '../../templates/labels/en.json' with { type: 'json' };

export const guideline: Guideline = {
  front: {
    lang: 'en',
    title: 'Guideline',
    sample: true,
    status: 'draft',
    sops: ['sop1', 'sop2'],
    preface: 'What this is. See [the first measure](#m1).',
    exits: [{ id: 'x1', title: 'Declines help', text: 'Comes back at any time.' }],
    stops: { 'no-consent': { title: 'No consent', text: 'Nothing is sent.' } },
    events: { 'first-sign': 'the first sign' },
    information: { rights: 'Rights', 'case-code': { title: 'Code of the case', sensitive: true } },
    ways: { police: 'police channel' },
    scopes: { age: { title: 'Age', values: { child: 'children', adult: 'adults' }, safer: 'child' } },
    required_articles: ['cets-197 art. 10', 'cets-197 art. 13'],
    polarity: { when: { person: 'less' }, deadline: { person: 'less' }, force: { person: 'more' } },
  },
  sops: [
    {
      lang: 'en',
      id: 'sop1',
      title: 'Identification',
      phases: [
        {
          id: 'ph1',
          title: 'Preliminary',
          measures: [
            {
              id: 'm1',
              title: 'Initial referral',
              what: 'Bring the person to safety.',
              when: { max: 24, unit: 'hours', from: 'first-sign' },
              who: { responsible: 'police', involved: ['guardian'] },
              how: [
                {
                  id: 's1',
                  ask: 'Is the person a child?',
                  by: 'police',
                  answers: { yes: 'next', unsure: { as: 'yes' }, no: 'm2', declines: 'exit:x1' },
                },
                { id: 's2', do: 'Appoint the guardian', by: 'guardian', force: 'must', tools: ['referral'] },
                { id: 's3', do: 'Write a note', by: 'police' },
              ],
              children: { no_difference: 'Every child has a guardian.' },
              safeguards: [{ id: 'sg1', text: 'Speak alone.', force: 'must' }],
              never_if: 'no-consent',
              handovers: [
                {
                  id: 'h1',
                  title: 'Warning',
                  from: 'origin',
                  to: 'destination',
                  sends: 'police',
                  receives: 'guardian',
                  via: 'police',
                  given_to_person: ['rights'],
                  about_person: ['case-code'],
                  consent: 'written',
                  deadline: { max: 3, unit: 'working-days', from: 'first-sign' },
                  never_if: 'no-consent',
                },
              ],
              recommendations: ['One number for all.'],
              good_practices: [
                {
                  id: 'g1',
                  text: 'They did it well.',
                  country: 'xa',
                  year: 2020,
                  provenance: { kind: 'found' },
                },
              ],
              tools: ['referral'],
              indicators: [{ id: 'i1', ask: 'Is it done?', answer: 'yes-no' }],
              carries_out: ['cets-197 art. 10(1)'],
            },
            { id: 'm2', title: 'Basic needs', what: 'Food and rest.', when: 'At once.', who: 'police' },
          ],
        },
      ],
      walk_throughs: [
        {
          id: 'w1',
          title: 'A case',
          path: [{ at: 's1', answer: 'yes', story: 'R. is 16.' }, { at: 's2' }],
          ends: 'end',
        },
      ],
    },
    { lang: 'en', id: 'sop2', title: 'Assistance' },
  ],
  actors: { police: { title: 'Police', short: 'Police' }, guardian: { title: 'Guardian' } },
  instruments: {
    'cets-197': {
      title: 'Convention on Action against Trafficking',
      short: 'CETS 197',
      year: 2005,
      kind: 'treaty',
      checked: 'unverified',
      articles: { '10(1)': 'Trained and qualified persons' },
      bound: { xa: { status: 'bound', checked: 'unverified' } },
    },
  },
  sources: { report: { title: 'A report', year: 2020 } },
  terms: {
    person: {
      term: 'presumed trafficked person',
      text: 'A person for whom there are signs.',
      avoid: ['victim'],
    },
  },
  countries: { xa: { title: 'Avelmar', fictional: true, status_note: 'It does not exist.' } },
  forms: {
    referral: {
      lang: 'en',
      title: 'Service referral',
      kind: 'form',
      groups: [
        {
          key: 'header',
          title: 'Header',
          fields: [
            'Read aloud',
            { key: 'code', label: 'Code', type: 'text' },
            { key: 'age', label: 'Age', type: 'choice', options: ['adult', 'child'] },
            { key: 'notes', label: 'Notes', type: 'table', columns: ['Day', 'Note'], rows: 2 },
          ],
        },
      ],
    },
  },
};

export const publicLine: Contact = {
  institution: 'line',
  roles: 'police',
  hours: 'always',
  languages: ['en', 'sq'],
  class: 'public',
  channels: [
    { phone: '+44 20 7946 0001', abroad: true },
    { email: 'duty@line.example', class: 'practitioners', note: 'for practitioners alone' },
  ],
  verified: { on: '2026-10-01', by: 'coordinator', how: 'call', through: 'the number in the register' },
};

export const nation: Nation = {
  code: 'xa',
  institutions: { line: { title: 'National line' } },
  contacts: { line: publicLine },
};

export const options: PrintOptions = {
  asOf: '2026-11-23',
  class: 'public',
  lang: 'en',
  labels,
  digest: '0000 1111 2222 3333',
  paper: 'a4',
};

/** The version of a country with a structure of its own, which takes over nothing that it does not name. */
export function ownVersion(from: Nation): PrintModel {
  const own: Nation = {
    ...from,
    adaptation: {
      lang: 'en',
      title: 'National version',
      structure: 'own',
      binding_force: 'law',
      status: 'draft',
      sections: [
        {
          id: 'xa-ph1',
          title: 'First steps',
          text: 'Whoever sees a sign begins here.',
          measures: [
            {
              id: 'xa-m1',
              title: 'First contact',
              who: 'police',
              how: [{ id: 'xa-s1', do: 'Call the line', by: 'police' }],
              carries_out: [{ target: 'm1', extent: 'wider', note: 'With a plan of support.' }],
            },
          ],
          pages: [
            { title: 'Duties', duties: [{ who: 'police', text: 'Informs the line.' }], records: ['Calls'] },
          ],
        },
      ],
      alterations: [{ on: 'm2', omit: { covered_by: 'xa-m1' }, reason: 'One measure does both.' }],
    },
  };
  const { effective } = resolve({ guideline, themes: [], nation: own, asOf: options.asOf });
  return { guideline: effective, nations: [own], effective, harmonised: guideline };
}

/** The version of a country that alters the guideline: something of each kind. */
export function alteredVersion(from: Nation): PrintModel {
  const own: Nation = {
    ...from,
    adaptation: {
      lang: 'en',
      title: 'National version',
      structure: 'baseline',
      binding_force: 'law',
      status: 'draft',
      acts: { act: { title: 'Act on Protection', kind: 'law', year: 2023 } },
      adopted: [],
      alterations: [
        {
          on: 'm1',
          set: { when: { max: 12, unit: 'hours', from: 'first-sign' } },
          gist: 'Twelve hours in place of twenty-four.',
          reason: 'A night is **too long**.',
          legal_basis: { act: 'act', art: '4' },
        },
        { on: 's3', omit: { covered_by: 'The line writes it.' }, reason: 'One note is enough.' },
        { on: 's2', set: { force: 'should' }, reason: 'There is no guardian at night.' },
        {
          on: 'h1',
          set: { deadline: { max: 9, unit: 'working-days', from: 'first-sign' } },
          reason: 'Post is slow.',
        },
        {
          add: { after: 's1', step: { id: 'xa-s1', do: 'Give the card', by: 'police' } },
          reason: 'Known by all.',
        },
        {
          add: {
            after: 'm1',
            measure: { id: 'xa-m1', title: 'Card', what: 'The card helps.', who: 'police' },
          },
          reason: 'It works.',
        },
        { on: 'm2', omit: { covered_by: 'xa-m1' }, reason: 'The card says where food is.' },
        {
          on: 'sg1',
          set: { text: 'Speak alone and slowly.' },
          effect: 'strengthens',
          reason: 'Many are tired.',
        },
      ],
    },
  };
  const { effective } = resolve({ guideline, themes: [], nation: own, asOf: options.asOf });
  return { guideline: effective, nations: [own], effective };
}

/** The sides of a comparison of a country with the guideline above, as `trm diff` has them. */
export const sidesOf = (own: Nation): Promise<[Side, Side]> =>
  pairFor(
    { root: '', sources: [], broken: [], countries: new Map(), guideline, nations: [own], themes: {} },
    ['xa'],
    options.asOf,
  );

interface Variant {
  /** Before anything was taken out of it. */
  whole: PrintModel;
  /** It prints no contact, whoever reads it. */
  bare?: true;
  tree(readers: Class): Promise<PrintTree>;
}

/** Every variant that is printed, of the guideline above and one country. */
export const VARIANTS: Record<string, (from: Nation) => Variant> = {
  harmonised: (from) => {
    const whole = { guideline, nations: [from] };
    return { whole, tree: async (readers) => treeFor(whole, { class: readers }) };
  },
  'own structure': (from) => {
    const whole = ownVersion(from);
    return { whole, tree: async (readers) => treeFor(whole, { class: readers, country: 'xa' }) };
  },
  review: (from) => {
    const whole = alteredVersion(from);
    return {
      whole,
      async tree(readers) {
        const [before, after] = await sidesOf(whole.nations[0]!);
        const review = reviewOf(before, after, diff(before, after, { depth: 'text' }), labels);
        return treeFor(whole, { class: readers, country: 'xa', review });
      },
    };
  },
  concordance: (from) => {
    const whole = alteredVersion(from);
    return {
      whole,
      bare: true,
      async tree(readers) {
        const [before, after] = await sidesOf(whole.nations[0]!);
        const table = concordanceFor(before, after, diff(before, after, { depth: 'text' }), labels);
        return concordanceTable(
          reduce(whole, { class: readers }),
          { ...options, class: readers, country: 'xa' },
          table,
        );
      },
    };
  },
};

/** The tree that readers of a class get. */
export function treeFor(model: PrintModel, overrides: Partial<PrintOptions> = {}): PrintTree {
  const settings = { ...options, ...overrides };
  const reduced = reduce(model, { class: settings.class });
  const source = chartSource(reduced.guideline, { labels, lang: settings.lang, accentOf: () => '#1d587a' });
  return documentOf(reduced, settings, drawGuideline(source));
}
