import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'field', kind: 'removed' },
  mirror: 'field-added',
  says: '{Field} left out',
};
