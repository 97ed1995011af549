import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'title', kind: 'added' },
  mirror: 'title-removed',
  says: '{Noun} has a title now',
};
