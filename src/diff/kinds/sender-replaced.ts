import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'sender', kind: 'changed' },
  mirror: 'sender-replaced',
  says: 'Sender replaced',
};
