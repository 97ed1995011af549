/** What the machine knows of a language, for printed words. To make any of it takes long: it is made when it is asked for, once. */

function once<T>(make: (locale: string) => T): (lang: string) => T {
  const known = new Map<string, T>();
  return (lang) => {
    // English without a country is read in many: day before month.
    const locale = lang === 'en' ? 'en-GB' : lang;
    const found = known.get(locale) ?? make(locale);
    known.set(locale, found);
    return found;
  };
}

const names = once((locale) => new Intl.DisplayNames([locale], { type: 'language' }));

/** The name of a language in another: "Albanian". */
export const languageName = (code: string, lang = 'en'): string => names(lang).of(code) ?? code;

/** `30`, `1,000` */
export const numbers = once((locale) => new Intl.NumberFormat(locale));
export const plurals = once((locale) => new Intl.PluralRules(locale));
/** "23 November 2026" */
export const days = once((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
/** "a, b and c" */
export const lists = once((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** Scripts that run from right to left, by their codes. */
const RIGHT_TO_LEFT = new Set([
  'Arab',
  'Aran',
  'Hebr',
  'Thaa',
  'Syrc',
  'Nkoo',
  'Adlm',
  'Rohg',
  'Mand',
  'Samr',
]);

const scriptOf = (lang: string): string => new Intl.Locale(lang).maximize().script ?? '';

/** What stands between the parts of a list that has no "and". */
export const comma = (lang: string): string => (/^Ara[bn]$/.test(scriptOf(lang)) ? '، ' : ', ');

/** Whether a language is written from right to left: Arabic, Urdu, `az-Arab`. */
export const isRightToLeft = (lang: string): boolean => RIGHT_TO_LEFT.has(scriptOf(lang));
