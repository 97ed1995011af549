import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'way', kind: 'removed' },
  mirror: 'way-added',
  says: 'Way left out: {item}',
};
