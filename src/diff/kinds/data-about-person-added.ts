import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'about-person', kind: 'added' },
  mirror: 'data-about-person-removed',
  says: 'Passed on about the person: {item}',
};
