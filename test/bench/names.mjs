/** Keys of the registers that the generated texts refer to. */

export const ACTORS = [
  'first-responder',
  'first-point-of-notification',
  'case-manager',
  'coordinator',
  'rapporteur',
  'focal-point',
  'formal-identifier',
  'police',
  'border-police',
  'labour-inspectorate',
  'prosecutor',
  'court',
  'legal-aid',
  'child-protection',
  'guardian',
  'health',
  'hotline',
  'ngo-provider',
  'interpreter',
  'municipality',
];
export const EVENTS = [
  'first-sign',
  'first-contact',
  'reasonable-grounds',
  'reflection-end',
  'decision-on-status',
  'consent-given',
  'request-received',
  'arrival',
  'departure',
  'intake',
];
export const STOPS = [
  'asylum-claim',
  'family-implicated',
  'no-consent',
  'child-without-guardian',
  'unsafe-to-call',
];
export const WAYS = ['national-focal-point', 'police-channel', 'consulate', 'ngo-network', 'io-network'];
export const INFORMATION = [
  'rights',
  'assistance-available',
  'procedure',
  'complaint',
  'data-use',
  'contact-abroad',
  'travel-plan',
  'risks',
  'case-code',
  'age-band',
  'languages',
  'guardian',
  'urgent-needs',
  'safe-contact',
];
export const FORMS = ['first-contact', 'referral'];
const TREATY_ARTICLES = Array.from({ length: 24 }, (_, nth) => String(nth + 1));
export const INSTRUMENTS = {
  'cets-197': TREATY_ARTICLES,
  'eu-2011-36': TREATY_ARTICLES.slice(0, 18),
  'palermo-2000': TREATY_ARTICLES.slice(0, 12),
};
/** Citations of every article. */
export const ARTICLES = Object.entries(INSTRUMENTS).flatMap(([key, articles]) =>
  articles.map((article) => `${key} art. ${article}`),
);
