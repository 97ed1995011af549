import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'wording', kind: 'removed' },
  mirror: 'wording-added',
  says: '{Field} left out',
};
