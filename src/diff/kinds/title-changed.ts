import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'title', kind: 'renamed' },
  mirror: 'title-changed',
  says: '{Noun} has another title',
};
