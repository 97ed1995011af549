import type { Rule } from '../../rule.ts';

const FREE =
  /@(?:gmail|googlemail|yahoo|hotmail|outlook|live|icloud|proton|protonmail|gmx|mail|abv|web|yandex)\./i;
const PERSON = /^[a-z]{2,}[._-][a-z]{2,}@/i;
const FUNCTION =
  /^(?:info|contact|office|help|hotline|desk|duty|focal|referral|national|anti|legal|child|border|police|unit|team|press|post|mail|labour|migration|asylum|social|case|night)/i;

const rule: Rule = {
  level: 'warning',
  summary: 'Mailboxes belong to functions, not to persons, and not to free webmail.',
  why: 'A person leaves, and the mail with them; a named official can be put under pressure.',
  fix: 'Use a functional mailbox of the institution.',
  on: ['nation'],
  *check({ nation }) {
    for (const [key, contact] of Object.entries(nation?.contacts ?? {})) {
      for (const channel of contact.channels) {
        if (channel.email === undefined) continue;
        const free = FREE.test(channel.email);
        if (free || (PERSON.test(channel.email) && !FUNCTION.test(channel.email)))
          yield {
            node: channel,
            key: 'email',
            part: 'key',
            element: key,
            message: free
              ? `A mailbox of \`${key}\` is with a free webmail service.`
              : `A mailbox of \`${key}\` looks like that of a person.`,
            help: rule.fix,
          };
      }
    }
  },
};

export default rule;
