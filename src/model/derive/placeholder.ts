/** What is written where only the country knows what to say: it begins with three dots, and lint asks until they are gone. */
export const PLACEHOLDER = {
  set: '… Why does your country say this differently?',
  add: '… Why does your country need this besides?',
  omit: '… Why does your country leave this out?',
  move: '… Why does this stand elsewhere in your country?',
  coveredBy: '… Who or what covers the need instead? An id, or words.',
} as const;

/** Whether somebody still has to write a text. */
export const isUnwritten = (text: string): boolean => /^\s*(?:…|\.\.\.)/.test(text);
