import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'children', kind: 'added' },
  mirror: 'children-rule-removed',
  says: 'What differs for children added',
};
