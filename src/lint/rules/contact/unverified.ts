import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'warning',
  summary: 'Every entry says when, by which role and how it was verified.',
  why: 'A number that nobody has tried sends a frightened person to a stranger.',
  fix: 'Call, through a way that is known independently, and write it under `verified`.',
  on: ['nation'],
  *check({ nation, today }) {
    for (const [key, contact] of Object.entries(nation?.contacts ?? {})) {
      if (!contact.verified)
        yield {
          node: contact,
          key: 'institution',
          element: key,
          message: `The entry \`${key}\` was never verified.`,
          help: rule.fix,
        };
      else if (contact.verified.on > today)
        yield {
          node: contact.verified,
          key: 'on',
          element: key,
          message: `The entry \`${key}\` was verified on ${contact.verified.on}, which is still to come.`,
          help: 'Write the day on which it was verified.',
        };
    }
  },
};

export default rule;
