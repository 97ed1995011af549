import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'side' },
  mirror: 'side-changed',
  says: 'Another side {acts}',
};
