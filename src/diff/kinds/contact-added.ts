import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'added', elements: ['contact'] },
  mirror: 'contact-removed',
  says: 'Contact added: {title}',
};
