import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'deadline', kind: 'changed', trend: 'more' },
  mirror: 'deadline-shortened',
  says: '{Limit} is {later}',
};
