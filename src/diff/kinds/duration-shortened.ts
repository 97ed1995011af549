import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'duration', kind: 'changed', trend: 'less' },
  mirror: 'duration-lengthened',
  says: '{Time} is shorter',
};
