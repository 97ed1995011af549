import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'duration', kind: 'changed' },
  mirror: 'duration-changed',
  says: 'Time is another; whether more or less is guaranteed, the numbers do not say',
};
