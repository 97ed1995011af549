import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'variants', kind: 'reordered' },
  mirror: 'variants-reordered',
  says: 'What holds for some is in another order: the first that fits counts',
};
