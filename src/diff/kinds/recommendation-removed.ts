import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'removed', elements: ['recommendation'] },
  mirror: 'recommendation-added',
  says: 'Recommendation left out',
};
