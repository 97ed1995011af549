import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'consent-occasion', trend: 'less' },
  mirror: 'consent-asked-more-often',
  says: 'Consent is asked for less often',
};
