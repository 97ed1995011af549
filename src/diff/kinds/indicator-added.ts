import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'added', elements: ['indicator'] },
  mirror: 'indicator-removed',
  says: 'Question for an assessment added',
};
