import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'consent-giver' },
  mirror: 'consent-giver-changed',
  says: 'Somebody else consents',
};
