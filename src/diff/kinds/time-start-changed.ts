import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'time-start' },
  mirror: 'time-start-changed',
  says: 'Time starts with another event',
};
