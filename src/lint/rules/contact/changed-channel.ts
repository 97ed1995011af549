import { unconfirmedChannels } from '../../../model/freshness.ts';
import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'error',
  summary: 'A changed channel is confirmed by two roles.',
  why: 'A forged line delivers a person to the traffickers. One mistaken or dishonest hand must not be enough.',
  fix: 'Let two roles confirm it, each through a way that is known independently, under `confirmed`.',
  on: ['nation'],
  *check({ nation }) {
    for (const [key, contact] of Object.entries(nation?.contacts ?? {})) {
      for (const channel of unconfirmedChannels(contact)) {
        const { confirmed = [], changed } = channel;
        yield {
          node: channel,
          key: 'changed',
          element: key,
          message: `A channel of \`${key}\` changed on ${changed}, and ${confirmed.length === 0 ? 'nobody has' : 'fewer than two roles have'} confirmed it since.`,
          help: rule.fix,
        };
      }
    }
  },
};

export default rule;
