import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'field', kind: 'changed' },
  mirror: 'field-changed',
  says: '{Field} changed',
};
