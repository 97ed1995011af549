import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'stop', kind: 'added' },
  mirror: 'stop-removed',
  says: 'Stop added: {item}',
};
