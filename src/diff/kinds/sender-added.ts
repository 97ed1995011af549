import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'sender', kind: 'added' },
  mirror: 'sender-removed',
  says: 'Sender added: {item}',
};
