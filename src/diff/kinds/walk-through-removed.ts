import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'removed', elements: ['walk-through'] },
  mirror: 'walk-through-added',
  says: 'Walk-through left out: {title}',
};
