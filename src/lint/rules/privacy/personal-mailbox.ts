import type { Rule } from '../../rule.ts';

/** Domains at which anyone may open a mailbox. */
const FREE =
  /@(?:(?:gmail|googlemail|yahoo|hotmail|outlook|live|icloud|proton|protonmail|tutanota|gmx|aol|yandex)\.[a-z]{2,3}(?:\.[a-z]{2})?|pm\.me|abv\.bg|web\.de|ukr\.net|mail\.(?:bg|com|ru))$/i;
/** Two words, or an initial and a word: as names are written. */
const PERSON = /^[a-z]+[._-][a-z]{2,}$/i;
/** Beginnings of words that name a task, an office or a place of work. */
const FUNCTION =
  /^(?:admin|anti|appl|appoint|asylum|border|case|centre|center|child|complain|consul|contact|coord|counsel|court|crisis|data|desk|duty|embassy|emergency|family|focal|health|help|hotline|human|info|intake|justice|labour|legal|line|mail|migra|national|night|nrm|office|police|post|press|protect|reception|refer|return|secret|service|social|support|team|traffick|trm|unit|victim|welfare|women|youth)/i;

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
        if (free || isPerson(channel.email))
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

function isPerson(email: string): boolean {
  const box = email.slice(0, email.indexOf('@'));
  return PERSON.test(box) && !box.split(/[._-]/).some((word) => FUNCTION.test(word));
}

export default rule;
