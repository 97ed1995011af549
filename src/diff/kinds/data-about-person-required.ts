import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'about-person', kind: 'changed', trend: 'more' },
  mirror: 'data-about-person-optional',
  says: 'Must be passed on about the person: {item}',
};
