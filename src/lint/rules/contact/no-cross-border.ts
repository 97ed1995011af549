import type { Rule } from '../../rule.ts';

const rule: Rule = {
  level: 'warning',
  summary: 'A country with contacts has a focal point for referral across borders, with a deputy.',
  why: 'The other country must know one place that answers, also in August.',
  fix: 'Mark one entry `cross_border: true` and give it a `focal_point` with `post` and `deputy`.',
  on: ['nation'],
  *check({ nation, broken }) {
    const contacts = Object.entries(nation?.contacts ?? {});
    if (contacts.length === 0 || broken.some((file) => file.endsWith('/contacts.yaml'))) return;
    const crossing = contacts.filter(([, contact]) => contact.cross_border);
    if (crossing.length === 0)
      yield {
        node: nation?.contactsFile as object,
        key: 'contacts',
        part: 'key',
        element: nation?.code ?? '',
        message: 'No entry is a focal point for referral across borders.',
        help: rule.fix,
      };
    for (const [key, contact] of crossing)
      if (!contact.focal_point)
        yield {
          node: contact,
          key: 'cross_border',
          element: key,
          message: `\`${key}\` is the focal point across borders, but names no post and deputy.`,
          help: 'Add `focal_point: {post: …, deputy: …}`: posts, never names.',
        };
  },
};

export default rule;
