import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'consent', kind: 'removed' },
  mirror: 'consent-required',
  says: 'Consent no longer required',
};
