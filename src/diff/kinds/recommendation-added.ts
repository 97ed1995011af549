import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'added', elements: ['recommendation'] },
  mirror: 'recommendation-removed',
  says: 'Recommendation added',
};
