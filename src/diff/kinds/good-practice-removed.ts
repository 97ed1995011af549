import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'removed', elements: ['good-practice'] },
  mirror: 'good-practice-added',
  says: 'Good practice left out: {title}',
};
