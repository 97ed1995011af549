import type { Contact } from '../../../model/guideline.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'Every entry can be reached from abroad, or names an entry that can.',
  why: 'Short and free numbers seldom work across borders, and across borders is where this list is used.',
  fix: 'Add a channel with `abroad: true`, or name an entry that has one under `fallback`.',
  on: ['nation'],
  *check({ nation }) {
    const contacts = nation?.contacts ?? {};
    const fromAbroad = (contact: Contact | undefined) =>
      contact?.channels.some(
        (channel) => channel.abroad === true || (channel.abroad === undefined && channel.short === undefined),
      );
    for (const [key, contact] of Object.entries(contacts)) {
      if (fromAbroad(contact)) continue;
      const { fallback: next } = contact;
      const fallback = next !== undefined && Object.hasOwn(contacts, next) ? contacts[next] : undefined;
      if (!fromAbroad(fallback))
        yield {
          node: contact,
          key: 'channels',
          part: 'key',
          element: key,
          message: `\`${key}\` cannot be reached from abroad.`,
          help: rule.fix,
        };
    }
  },
};

export default rule;
