import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'consent-exception', trend: 'more' },
  mirror: 'consent-exception-added',
  says: 'No longer done without consent',
};
