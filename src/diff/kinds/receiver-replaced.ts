import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'receiver', kind: 'changed' },
  mirror: 'receiver-replaced',
  says: 'Receiver replaced',
};
