/** What a country made of an element, in words. */
import type { Became } from './country-view.ts';

/** `{XA}` stands for the country or theme, `{day}` for the day. */
export const BECAME: Readonly<Record<Became, string>> = {
  adopted: 'adopted: {XA} has looked at it and takes it over unchanged',
  altered: 'altered by {XA}',
  untouched: 'as the guideline has it',
  undecided: 'undecided: {XA} has neither adopted nor altered it',
  mixed: 'decided measure by measure',
  omitted: 'left out by {XA}',
  'not-applicable': 'not applicable in {XA}',
  replaced: 'replaced by {XA}',
  added: 'added by {XA}',
  'carried-out': 'carried out by {XA} in a structure of its own',
  own: 'part of the structure of {XA}',
  'not-in-force': 'not in force on {day}',
};

/** The same, short, for a part in a list. */
export const BECAME_SHORT: Readonly<Record<Became, string>> = {
  adopted: 'adopted',
  altered: 'altered',
  untouched: 'as the guideline has it',
  undecided: 'undecided',
  mixed: 'measure by measure',
  omitted: 'left out',
  'not-applicable': 'not applicable',
  replaced: 'replaced',
  added: 'added',
  'carried-out': 'carried out',
  own: 'its own',
  'not-in-force': 'not in force',
};
