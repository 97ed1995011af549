import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'duration', kind: 'removed' },
  mirror: 'duration-added',
  says: 'Time left out',
};
