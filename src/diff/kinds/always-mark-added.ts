import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'safeguard-mark', kind: 'added' },
  mirror: 'always-mark-removed',
  says: 'Marked as a safeguard that may never be dropped',
};
