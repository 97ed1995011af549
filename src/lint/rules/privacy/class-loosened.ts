import { CLASSES } from '../../../model/classes.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'A channel may only tighten the class of its entry.',
  why: 'What a higher level shuts away must not come out again below.',
  fix: 'Give the channel the class of its entry, or a more restricted one; or loosen the entry itself.',
  on: ['nation'],
  strict: true,
  *check({ nation }) {
    for (const [key, contact] of Object.entries(nation?.contacts ?? {})) {
      const entry = contact.class ?? 'named-bodies';
      for (const channel of contact.channels)
        if (channel.class && CLASSES.indexOf(channel.class) < CLASSES.indexOf(entry))
          yield {
            node: channel,
            key: 'class',
            element: key,
            message: `A channel of \`${key}\` is \`${channel.class}\`, but its entry ${contact.class ? `is \`${entry}\`` : 'has no class, and so is the most restricted'}.`,
            help: rule.fix,
          };
    }
  },
};

export default rule;
