import { isUnverified } from '../../../model/element.ts';
import { isNorm } from '../../../model/unverified.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'warning',
  summary:
    'A norm is checked against its source, or says that it is not; in a text that is no sample, all are checked.',
  why: 'A wrong article or number of days, once printed, is believed in court.',
  fix: 'Check it against its source and write `checked: {on, by}`; or, in a sample, write `checked: unverified`.',
  on: ['baseline'],
  *check({ guideline, own }) {
    const sample = guideline.front.sample === true;
    for (const [key, instrument] of Object.entries(guideline.instruments)) {
      for (const [number, article] of Object.entries(instrument.articles ?? {})) {
        const checked = (typeof article === 'string' ? undefined : article.checked) ?? instrument.checked;
        if (!sample && checked === 'unverified')
          yield {
            node: instrument.articles as object,
            key: number,
            part: 'key',
            element: key,
            message: `Article ${number} of \`${key}\` is unverified.`,
            help: 'Check it against the instrument and write `checked: {on, by}`.',
          };
      }
    }
    for (const element of own.byId.values()) {
      if (!isNorm(element) || !isUnverified(element.provenance)) continue;
      const { node } = element;
      if (element.provenance?.checked === undefined)
        yield {
          node: node,
          key: 'id',
          element: element.id,
          message: `“${element.title}” is a norm that says neither when it was checked nor that it is unverified.`,
          help: rule.fix,
        };
      else if (!sample)
        yield {
          node: node,
          key: 'id',
          element: element.id,
          message: `“${element.title}” is a norm, and unverified.`,
          help: 'Check it against its source and write `checked: {on, by}` under `provenance`.',
        };
    }
  },
};

export default rule;
