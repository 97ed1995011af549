import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'time-end' },
  mirror: 'time-end-changed',
  says: 'Time ends with another event',
};
