import type { ChangeKind } from '../kind.ts';

export const kind: ChangeKind = {
  of: { subject: 'item', kind: 'removed', elements: ['safeguard'] },
  mirror: 'safeguard-added',
  says: 'Safeguard left out',
};
