import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'receiver', kind: 'removed' },
  mirror: 'receiver-added',
  says: 'Receiver left out: {item}',
};
