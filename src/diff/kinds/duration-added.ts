import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'duration', kind: 'added' },
  mirror: 'duration-removed',
  says: 'Time added',
};
