import { doNotRelyAfter } from '../../../model/freshness.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'warning',
  summary: 'No entry is past the day after which it must not be relied on.',
  why: 'Offices move and lines close; the print would carry a number that may lead nowhere.',
  fix: 'Verify the entry again and write the new day under `verified`.',
  on: ['nation'],
  *check({ nation, today }) {
    for (const [key, contact] of Object.entries(nation?.contacts ?? {})) {
      const until = doNotRelyAfter(contact);
      if (until !== undefined && until < today)
        yield {
          node: contact.verified as object,
          key: 'on',
          element: key,
          message: `The entry \`${key}\` was to be verified again by ${until}.`,
          help: rule.fix,
        };
    }
  },
};

export default rule;
