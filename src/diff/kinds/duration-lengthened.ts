import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'duration', kind: 'changed', trend: 'more' },
  mirror: 'duration-shortened',
  says: '{Time} is longer',
};
