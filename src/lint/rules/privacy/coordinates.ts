import { textsIn } from '../../../model/texts.ts';
import type { Rule } from '../../rule.ts';

/** Latitude and longitude with at least three decimals: close enough to find a house. */
const COORDINATES =
  /(?<![\d.])[-+]?(?:[0-8]?\d)\.\d{3,}\s*°?\s*[NS]?\s*[,;/ ]\s*[-+]?(?:1?\d?\d)\.\d{3,}\s*°?\s*[EW]?|maps\.(?:google|apple)|goo\.gl\/maps|openstreetmap\.org\/.*#map=|\bplus\.codes\//i;

const rule: Rule = {
  level: 'error',
  summary: 'No coordinates and no links to maps stand in any text.',
  why: 'They lead to a door, and stay in the history of the repository.',
  fix: 'Remove them, also from the history. Name the gatekeeper instead.',
  on: ['baseline', 'theme', 'nation'],
  strict: true,
  *check(unit) {
    for (const { value } of unit.loaded) {
      for (const text of textsIn(value)) {
        if (COORDINATES.test(text.value))
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

export default rule;
