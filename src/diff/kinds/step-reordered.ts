import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'reordered', elements: ['step'] },
  mirror: 'step-reordered',
  says: 'Step in another order: {title}',
};
