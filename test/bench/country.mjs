/** What a country brings besides its text: institutions and contacts. */
import { ACTORS } from './names.mjs';
import { line, title } from './prose.mjs';
import { inline } from './yaml.mjs';

const HEAD = { lang: 'en', provenance: inline({ kind: 'editorial', checked: 'unverified' }) };
const words = (key) => `${key.charAt(0).toUpperCase()}${key.slice(1).replaceAll('-', ' ')}`;

/** Key of the institution that fills a role. */
export const officeOf = (actor) => `${actor}-office`;

export const institutions = (random, code) => ({
  ...HEAD,
  institutions: Object.fromEntries(
    ACTORS.map((actor) => [
      officeOf(actor),
      {
        title: `Office of ${code.toUpperCase()}: ${words(actor)}`,
        title_en: words(actor),
        kind: 'state',
        text: line(random, 2),
        area: random.pick(['north', 'south']),
      },
    ]),
  ),
});

/** One entry for each role. Numbers are of the range that is reserved for fiction: +44 20 7946 0000 to 0999. */
export const contacts = (random, code) => ({
  ...HEAD,
  contacts: Object.fromEntries(
    ACTORS.map((actor, nth) => [`${actor}-desk`, entry(random, code, actor, nth)]),
  ),
});

function entry(random, code, actor, nth) {
  const always = nth % 3 === 0;
  const level = ['public', 'practitioners', 'named-bodies'][nth % 3];
  return {
    institution: officeOf(actor),
    unit: 'Duty desk',
    roles: [actor],
    does: line(random, 2),
    does_not: line(random),
    area: random.pick(['north', 'south']),
    hours: always ? 'always' : inline({ days: 'Mon-Fri', from: '08:00', to: '18:00', zone: 'UTC' }),
    languages: ['en', 'fr', 'uk'],
    accepts: title(random),
    cost: 'free',
    channels: [
      inline({
        phone: `+44 20 7946 0${String(random.below(1000)).padStart(3, '0')}`,
        abroad: true,
        use: 'general',
      }),
      inline({ email: `desk@${officeOf(actor)}.${code}.example`, abroad: true, use: 'documents' }),
      ...(always ? [inline({ short: '116000', abroad: false, use: 'emergency' })] : []),
    ],
    ...(actor === 'focal-point' && {
      cross_border: true,
      focal_point: inline({ post: 'Head of unit', deputy: 'Deputy head of unit' }),
    }),
    fallback: 'hotline-desk',
    verified: inline({
      on: '2026-04-15',
      by: 'coordinator',
      how: 'call',
      through: 'number in the official register',
    }),
    review_by: '2026-09-30',
    class: level,
    ...(level === 'named-bodies' && { readers: [officeOf('police'), officeOf('court')] }),
  };
}
