import { textsIn } from '../../../model/texts.ts';
import type { Rule } from '../../rule.ts';

/**
 * Latitude and longitude with at least three decimals, close enough to find a house: in a row, with or without signs.
 * Amounts with points at the thousands (`10.000, 20.500`) are none.
 */
const PAIR =
  /(?<![\d.])(?!\d+\.\d\d0\D+\d+\.\d\d0(?!\d))[-+]?[0-8]?\d\.\d{3,}\s*°?\s*[NS]?\s*[,;/ ]\s*[-+]?1?\d?\d\.\d{3,}(?!\d|\.\d)/i;
/** Degrees, minutes and perhaps seconds: `41°59'47"`. */
const DEGREES = /\d\s*°\s*\d{1,2}(?:\.\d+)?\s*['′’]/;
const MAPS =
  /\bmaps\.(?:google|apple|app\.goo)\.|\bgoogle\.[a-z.]+\/maps|\bgoo\.gl\/maps|\bopenstreetmap\.org\/\S*(?:map=|mlat=|node\/|way\/)|\bplus\.codes\/|\bwhat3words\.com\/|\/\/\/[a-z]+\.[a-z]+\.[a-z]+|\bgeo:[-\d]/i;

const rule: Rule = {
  level: 'error',
  summary: 'No coordinates and no links to maps stand in any text.',
  why: 'They lead to a door, and stay in the history of the repository.',
  fix: 'Remove them, also from the history. Name the gatekeeper instead.',
  on: ['baseline', 'theme', 'nation'],
  strict: true,
  *check(unit) {
    for (const { kind, value } of unit.loaded) {
      // What was pinned stands in the baseline, and is looked at there.
      if (kind === 'pins') continue;
      for (const text of textsIn(value)) {
        if (leadsToPlace(text.value))
          yield {
            node: text.node,
            key: text.key,
            part: 'key',
            message: 'Coordinates or a link to a map stand here.',
            help: rule.fix,
            ...(text.element && { element: text.element }),
          };
      }
    }
  },
};

/** Something stands right after a point, slash or colon: so it does in everything that the two slower patterns look for. */
const JOINED = /[./:]\S/;

function leadsToPlace(text: string): boolean {
  if (text.includes('°') && DEGREES.test(text)) return true;
  return JOINED.test(text) && (PAIR.test(text) || MAPS.test(text));
}

export default rule;
