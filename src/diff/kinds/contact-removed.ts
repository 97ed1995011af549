import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'removed', elements: ['contact'] },
  mirror: 'contact-added',
  says: 'Contact removed: {title}',
};
