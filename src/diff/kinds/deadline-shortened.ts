import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'deadline', kind: 'changed', trend: 'less' },
  mirror: 'deadline-lengthened',
  says: '{Limit} is {earlier}',
};
