import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'consent-exception' },
  mirror: 'consent-exception-changed',
  says: 'Another exception from consent',
};
