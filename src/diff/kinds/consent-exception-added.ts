import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'consent-exception', trend: 'less' },
  mirror: 'consent-exception-removed',
  says: 'May be done without consent',
};
