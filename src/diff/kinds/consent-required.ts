import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'consent', kind: 'added' },
  mirror: 'consent-dropped',
  says: 'Consent required',
};
