/** Title page with imprint, and what stands ahead of the SOPs. */

import type { LifeCycle, SignOff } from '../../model/generated/types.ts';
import { languageName } from '../../model/locale.ts';
import { languageMark } from '../languages.ts';
import { type Block, type Cover, type Entry, type Inline, paragraph, type Section, text } from '../tree.ts';
import { day, fill } from '../words.ts';
import { type Context, doubt, entry, entryIf, lineOf, mark, otherLanguage, proseOf } from './context.ts';
import { citations, safeguardMark } from './measure-parts.ts';

/** Where this text stands: whose it is, whether it is a sample, whether it is in force. */
export interface Standing {
  title: string;
  subtitle?: string;
  publisher?: string;
  sample: boolean;
  status: LifeCycle;
  signOffs: readonly SignOff[];
  revision?: string;
}

export function standingOf(context: Context): Standing {
  const { front } = context.model.guideline;
  const own = context.nation?.adaptation;
  const source = own ?? front;
  const signOffs = source.sign_offs ?? [];
  const country = context.nation && context.model.guideline.countries[context.nation.code];
  const subtitle = own ? (country?.designation ?? country?.title) : front.subtitle;
  return {
    title: own?.title ?? front.title,
    ...(subtitle !== undefined && { subtitle }),
    ...(front.publisher !== undefined && { publisher: front.publisher }),
    sample: (source.sample ?? false) || signOffs.length === 0,
    status: source.status ?? 'draft',
    signOffs,
    ...(own?.revision !== undefined && { revision: own.revision }),
  };
}

/** "Sample, not adopted" until a sign-off says otherwise; "DRAFT" while not in force. */
export function stamps(context: Context, standing: Standing): string[] {
  const words = context.labels.stamps;
  return [
    ...(context.options.review ? [context.labels.review.stamp] : []),
    ...(standing.sample ? [words.sample] : []),
    ...(standing.status === 'in-force' || standing.status === 'superseded' ? [] : [words.draft]),
  ];
}

/** The line at the foot of every page. */
export function footer(context: Context, standing: Standing): string {
  const { labels, options } = context;
  return [
    standing.title,
    options.edition === undefined
      ? labels.imprint.unreleased
      : fill(labels.imprint.footerEdition, { edition: options.edition }),
    day(options.asOf, options.lang),
    labels.classes[options.class],
    ...stamps(context, standing).map((stamp) =>
      stamp === labels.stamps.draft ? labels.stamps.draftShort : stamp,
    ),
  ].join(' · ');
}

export function cover(context: Context, standing: Standing): Cover {
  const { labels, options } = context;
  const words = labels.imprint;
  const date = (iso: string) => day(iso, options.lang);
  const facts: Entry[] = [
    entry(words.edition, paragraph(options.edition ?? words.unreleased)),
    ...entryIf(words.revision, standing.revision === undefined ? [] : [paragraph(standing.revision)]),
    entry(words.asOf, paragraph(date(options.asOf))),
    entry(words.class, paragraph([labels.classes[options.class], options.reader].filter(Boolean).join(': '))),
    entry(words.status, paragraph(labels.status[standing.status])),
    ...entryIf(
      words.signOff,
      standing.signOffs.map(({ body, act, on }) =>
        paragraph(fill(words.signOffText, { body, act, date: date(on) })),
      ),
    ),
    ...entryIf(words.publisher, standing.publisher === undefined ? [] : [paragraph(standing.publisher)]),
    entry(words.digest, paragraph({ type: 'inlineCode', value: options.digest })),
    ...entryIf(words.designations, designations(context)),
  ];
  return {
    type: 'cover',
    kicker: labels.document.kicker,
    title: standing.title,
    ...(standing.subtitle !== undefined && { subtitle: standing.subtitle }),
    stamps: stamps(context, standing),
    children: [{ type: 'definitions', look: 'facts', children: facts }],
  };
}

/** Status notes that the name of a country or territory must not stand without. */
function designations(context: Context): Block[] {
  return Object.values(context.model.guideline.countries)
    .filter((country) => country.status_note !== undefined)
    .map((country) =>
      paragraph(`${country.designation ?? country.title}: `, ...lineOf(context, country.status_note!)),
    );
}

export function frontMatter(context: Context): Section[] {
  const { labels } = context;
  const { front } = context.model.guideline;
  const preface = context.nation?.adaptation?.preface ?? front.preface;
  return [
    ...part('preface', labels.parts.preface, proseOf(context, preface)),
    ...part('how-to-use', labels.parts.howToUse, [
      ...proseOf(context, front.how_to_use),
      ...legend(context),
    ]).map((section) => (isShort(preface) ? { ...section, joined: true as const } : section)),
    ...part('principles', labels.parts.principles, principles(context)),
  ];
}

/** A preface of few lines gets no page of its own. */
const isShort = (preface: string | undefined): boolean =>
  preface !== undefined && preface.length < SHORT_PREFACE;
const SHORT_PREFACE = 700;

export const part = (id: string, title: string, children: Block[]): Section[] =>
  children.length > 0
    ? [
        {
          type: 'section',
          role: 'part',
          depth: 1,
          id,
          title,
          accent: 0,
          running: { left: title, right: '' },
          children,
        },
      ]
    : [];

function legend(context: Context): Section[] {
  const { labels, options } = context;
  const lang = otherLanguage(context);
  const row = (sign: Inline, words: string): Entry => ({
    type: 'entry',
    term: [sign],
    children: [paragraph(words)],
  });
  return [
    {
      type: 'section',
      role: 'topic',
      depth: 2,
      title: labels.parts.legend,
      children: [
        {
          type: 'definitions',
          look: 'facts',
          children: [
            row(mark(context, 'unverified'), labels.marks.unverifiedText),
            row(mark(context, 'safeguard'), labels.marks.safeguardText),
            row(mark(context, 'must'), labels.marks.mustText),
            row(mark(context, 'should'), labels.marks.shouldText),
            row(mark(context, 'may'), labels.marks.mayText),
            row({ type: 'strong', children: [text(labels.measure.stop)] }, labels.marks.stopText),
            ...(lang === undefined
              ? []
              : [
                  row(
                    languageMark(lang),
                    fill(labels.marks.languageText, { language: languageName(lang, options.lang) }),
                  ),
                ]),
          ],
        },
      ],
    },
  ];
}

function principles(context: Context): Block[] {
  return (context.model.guideline.front.principles ?? []).map(
    (one): Section => ({
      type: 'section',
      role: 'topic',
      depth: 2,
      id: one.id,
      title: one.title,
      marks: safeguardMark(context, one.safeguard),
      children: [
        ...proseOf(context, one.text),
        ...(one.carries_out
          ? [
              {
                type: 'carriesOut' as const,
                label: context.labels.measure.carriesOut,
                id: one.id,
                children: [
                  ...citations(context, one.carries_out),
                  ...doubt(context, context.provenance(one.id)).flatMap((sign) => [text(' '), sign]),
                ],
              },
            ]
          : []),
      ],
    }),
  );
}
