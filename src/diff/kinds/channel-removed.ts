import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'channel', kind: 'removed' },
  mirror: 'channel-added',
  says: 'Channel removed ({item})',
};
