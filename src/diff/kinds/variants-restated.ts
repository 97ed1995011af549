import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'variants', kind: 'changed' },
  mirror: 'variants-restated',
  says: 'What holds for some is written otherwise, and is the same for them',
};
