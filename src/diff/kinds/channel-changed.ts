import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'channel', kind: 'changed' },
  mirror: 'channel-changed',
  says: 'Channel changed ({item})',
};
