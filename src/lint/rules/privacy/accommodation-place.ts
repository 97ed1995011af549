import type { Rule } from '../../rule.ts';

const HOUSING = 'accommodation-gatekeeper';

const rule: Rule = {
  level: 'error',
  summary: 'Nothing that leads to a place where protected persons live is stored.',
  why: 'An address in a repository stays in its history; whoever finds it finds the person.',
  fix: 'Remove it, also from the history, and store only the gatekeeper that leads there.',
  on: ['nation'],
  strict: true,
  *check({ nation }) {
    for (const [key, institution] of Object.entries(nation?.institutions ?? {})) {
      if (!institution.accommodation) continue;
      if (institution.address !== undefined)
        yield {
          node: institution,
          key: 'address',
          part: 'key',
          element: key,
          message: `\`${key}\` is accommodation, and has an address.`,
          help: rule.fix,
        };
      for (const [contactKey, contact] of Object.entries(nation?.contacts ?? {})) {
        if (contact.institution === key)
          yield {
            node: contact,
            key: 'institution',
            element: contactKey,
            message: `\`${contactKey}\` reaches accommodation directly.`,
            help: 'Store the gatekeeper instead: an entry with `gatekeeper_for: accommodation` at an institution where nobody lives.',
          };
      }
    }
    const address = Object.entries(nation?.institutions ?? {}).filter(
      ([, one]) => one.address !== undefined && one.address_kind === undefined && !one.accommodation,
    );
    for (const [key, institution] of address) {
      const houses = Object.values(nation?.contacts ?? {}).some(
        (contact) =>
          contact.institution === key &&
          (contact.gatekeeper_for === 'accommodation' || [contact.roles].flat().includes(HOUSING)),
      );
      yield {
        node: institution,
        key: 'address',
        part: 'key',
        element: key,
        message: houses
          ? `\`${key}\` leads to accommodation, and its address is not marked as that of a public office.`
          : `The address of \`${key}\` is not marked as that of a public office.`,
        help: 'If the public may come there, write `address_kind: public-office`; otherwise remove the address.',
      };
    }
  },
};

export default rule;
