import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'stop', kind: 'removed' },
  mirror: 'stop-added',
  says: 'Stop left out: {item}',
};
