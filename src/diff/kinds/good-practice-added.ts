import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'added', elements: ['good-practice'] },
  mirror: 'good-practice-removed',
  says: 'Good practice added: {title}',
};
