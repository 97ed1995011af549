import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'title', kind: 'removed' },
  mirror: 'title-added',
  says: '{Noun} has no title any more',
};
