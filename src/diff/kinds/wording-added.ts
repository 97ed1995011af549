import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'wording', kind: 'added' },
  mirror: 'wording-removed',
  says: '{Field} added',
};
