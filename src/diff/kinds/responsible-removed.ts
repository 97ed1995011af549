import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'responsible', kind: 'removed' },
  mirror: 'responsible-added',
  says: 'Responsible left out: {item}',
};
