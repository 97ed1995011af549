import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'children', kind: 'changed' },
  mirror: 'children-rule-changed',
  says: 'What differs for children is worded otherwise',
};
