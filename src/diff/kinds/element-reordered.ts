import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'reordered' },
  mirror: 'element-reordered',
  says: '{Noun} in another order: {title}',
};
