import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'deadline', kind: 'added' },
  mirror: 'deadline-removed',
  says: '{Limit} added',
};
