import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'sender', kind: 'removed' },
  mirror: 'sender-added',
  says: 'Sender left out: {item}',
};
