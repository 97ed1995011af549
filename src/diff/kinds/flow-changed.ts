import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'flow' },
  mirror: 'flow-changed',
  says: 'Goes on elsewhere ({field})',
};
