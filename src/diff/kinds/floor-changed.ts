import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'floor' },
  mirror: 'floor-changed',
  says: 'Floor differs',
};
