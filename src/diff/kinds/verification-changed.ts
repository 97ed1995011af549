import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'verification' },
  mirror: 'verification-changed',
  says: 'Verification differs ({field})',
};
