import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'given-to-person', kind: 'added' },
  mirror: 'information-to-person-removed',
  says: 'The person is told: {item}',
};
