import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'channel', kind: 'added' },
  mirror: 'channel-removed',
  says: 'Channel added ({item})',
};
