import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'consent-occasion', trend: 'more' },
  mirror: 'consent-asked-less-often',
  says: 'Consent is asked for more often',
};
