import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'consent-occasion' },
  mirror: 'consent-occasion-changed',
  says: 'Consent is asked for on other occasions',
};
