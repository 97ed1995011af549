import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'receiver', kind: 'added' },
  mirror: 'receiver-removed',
  says: 'Receiver added: {item}',
};
