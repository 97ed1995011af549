import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'removed', elements: ['indicator'] },
  mirror: 'indicator-added',
  says: 'Question for an assessment left out',
};
