import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'deadline', kind: 'changed' },
  mirror: 'deadline-changed',
  says: '{Limit} is another; whether more or less is guaranteed, the numbers do not say',
};
