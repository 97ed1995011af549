import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'children', kind: 'removed' },
  mirror: 'children-rule-added',
  says: 'What differs for children left out',
};
