import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'deadline', kind: 'removed' },
  mirror: 'deadline-added',
  says: '{Limit} left out',
};
