import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'reordered', elements: ['measure'] },
  mirror: 'measure-reordered',
  says: 'Measure in another order: {title}',
};
