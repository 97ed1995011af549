/** What `trm explain` tells, for the terminal. */

import { oneLine } from '../model/visible.ts';
import { countryLinesText } from './country-lines.ts';
import { editionElementText, editionText, retiredText } from './describe-edition.ts';
import { entryText } from './describe-entry.ts';
import { inCountryText, type TextOptions } from './in-country-text.ts';
import type { Filled, Told } from './told.ts';

/** @returns lines, each ended */
export function toldText(told: Told, options: TextOptions): string {
  const { width } = options;
  switch (told.about) {
    case 'in-country':
      return inCountryText(told, options);
    case 'edition':
      return editionText(told, width);
    case 'in-edition':
      return editionElementText(told, width);
    case 'retired':
      return retiredText(told, width) + countryLinesText(told.countries ?? [], told.id, width);
    default:
      return (
        entryText(told, told.in_country ? filledRows(told.in_country) : [], width) +
        countryLinesText(told.countries ?? [], told.id, width)
      );
  }
}

function filledRows({ country, filled_by, term }: Filled): string[][] {
  const head = `in ${country.toUpperCase()}`;
  if (filled_by === undefined)
    return [[head, term === undefined ? 'the term of the guideline' : term.map(oneLine).join(', or ')]];
  if (filled_by.length === 0) return [[head, 'no institution is assigned to it']];
  return filled_by.map(({ institution, title, scope, note }, at) => [
    at === 0 ? head : '',
    `${oneLine(title)} (${institution})${scope === undefined ? '' : `, ${scope}`}${note === undefined ? '' : `. ${oneLine(note)}`}`,
  ]);
}
