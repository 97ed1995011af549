import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'wording', kind: 'changed' },
  mirror: 'wording-changed',
  says: '{Field} worded otherwise',
};
