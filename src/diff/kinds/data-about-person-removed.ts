import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'about-person', kind: 'removed' },
  mirror: 'data-about-person-added',
  says: 'No longer passed on about the person: {item}',
};
