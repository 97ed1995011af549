import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'field', kind: 'added' },
  mirror: 'field-removed',
  says: '{Field} added',
};
