import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'safeguard-mark', kind: 'removed' },
  mirror: 'always-mark-added',
  says: 'No longer marked as a safeguard that may never be dropped',
};
