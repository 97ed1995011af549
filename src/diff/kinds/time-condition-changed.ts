import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'time-condition' },
  mirror: 'time-condition-changed',
  says: 'Conditions of the time differ: {condition}',
};
