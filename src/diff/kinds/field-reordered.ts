import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'field', kind: 'reordered' },
  mirror: 'field-reordered',
  says: '{Field} in another order',
};
