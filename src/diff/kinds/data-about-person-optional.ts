import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'about-person', kind: 'changed', trend: 'less' },
  mirror: 'data-about-person-required',
  says: 'Need not be passed on about the person: {item}',
};
