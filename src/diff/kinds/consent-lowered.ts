import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'consent', kind: 'changed', trend: 'less' },
  mirror: 'consent-raised',
  says: 'Weaker consent is enough',
};
