import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'actor-detail' },
  mirror: 'actor-condition-changed',
  says: '{Item} acts on other conditions',
};
