import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'consent', kind: 'changed', trend: 'more' },
  mirror: 'consent-lowered',
  says: 'Stronger consent required',
};
