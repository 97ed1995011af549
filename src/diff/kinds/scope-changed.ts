import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'scope' },
  mirror: 'scope-changed',
  says: 'Reaches other people or places',
};
