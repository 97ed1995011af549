import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'added', elements: ['walk-through'] },
  mirror: 'walk-through-removed',
  says: 'Walk-through added: {title}',
};
