import { addDays, capOf, isLine } from '../../../model/freshness.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'warning',
  summary: 'An entry is reviewed within 400 days, a line that answers day and night within 180.',
  why: 'The lines that are called in an emergency must be the freshest.',
  fix: 'Bring `review_by` forward.',
  on: ['nation'],
  *check({ nation }) {
    for (const [key, contact] of Object.entries(nation?.contacts ?? {})) {
      if (!contact.verified || contact.review_by === undefined) continue;
      const latest = addDays(contact.verified.on, capOf(contact));
      if (contact.review_by > latest)
        yield {
          node: contact,
          key: 'review_by',
          element: key,
          message: `\`${key}\` is to be reviewed by ${contact.review_by}; ${isLine(contact) ? 'a line that answers day and night' : 'an entry'} verified on ${contact.verified.on} needs it by ${latest}.`,
          help: `Write ${latest} or an earlier day.`,
        };
    }
  },
};

export default rule;
